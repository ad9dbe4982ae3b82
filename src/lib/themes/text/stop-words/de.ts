/** German words that say how a sentence is built and not what it is about. */
export const german = `
ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes anders auch
auf aus außer außerdem bei beide beim bereits besonders bevor bin bis bisher bist da dabei dadurch dafür dagegen
daher dahin damals damit danach dann daran darauf daraus darf darin darüber darum das dass daß dasselbe davon
davor dazu dein deine deinem deinen deiner dem den denn dennoch der deren derer des deshalb dessen dich die dies
diese dieselbe diesem diesen dieser dieses dir doch dort du durch dürfen eben ebenso eher eigentlich ein eine einem
einen einer eines einfach einige einigen einiger einmal er erst es etwa etwas euch euer eure fast für gab ganz gar
gegen gehabt geht gemacht genau genug gerade gern gesagt gewesen geworden gibt ging gut habe haben hat hatte hatten
hätte hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede
jedem jeden jeder jedes jedoch jene jetzt kam kann kannst kaum kein keine keinem keinen keiner können könnte konnte
konnten lassen machen macht man manche mehr mein meine meinem meinen meiner meist mich mir mit möchte müssen muss
musste nach nachdem neben nein nicht nichts nie niemand noch nun nur ob oder oft ohne schon sehr sein seine seinem
seinen seiner seit selbst sich sie sind so sogar solche soll sollen sollte sollten sondern sonst trotz über um und
uns unser unsere unserem unseren unter viel viele vielen vom von vor wann war wäre waren warum was weder weg wegen
weil weiter welche welchem welchen welcher welches wenig wenn wer werde werden wie wieder will wir wird wirklich
wo wollen wollte worden würde wurde wurden würden zu zum zur zusammen zwar zwei zwischen tag tage jahr jahre mal
`;
