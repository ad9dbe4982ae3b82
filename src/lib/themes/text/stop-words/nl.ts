/** Dutch words that say how a sentence is built and not what it is about, spoken ones and those of time, number and telling included. */
export const dutch = `
aan aangezien achter af al aldus alhoewel alle allebei alleen allemaal alles als altijd ander andere
anderen anders behalve beide beiden ben beneden bent best bij bijna binnen bleef bleek blijft blijven
bij boven bovendien buiten daar daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daarover
daartoe daaruit daarvan daarvoor dan dat de degene deed deden deze dezelfde die dien dikwijls dit
doe doen doet doch door doorgaans dus echt echter een één eens eerder eerst eerste eigen eigenlijk elk
elkaar elke en enig enige enkel enkele er erg ergens ervan eruit etc even eveneens evenwel ga gaan gaat gauw ge
gedaan gegaan gehad geen gekregen gekund gelijk gelukkig gemaakt gemogen genoeg geweest gewoon geworden
gezegd ging gingen had hadden hare heb hebben hebt heeft heel heen heer hele hem hen het hetgeen hetzelfde
hier hierbij hierin hiermee hierna hierover hiervan hiervoor hij hoe hoewel hun hunne iedere ieder iedereen iemand iets ik in
inclusief inderdaad ja jaja je jij jou jouw juist jullie kan kom komen komt kon konden kreeg kregen krijg
krijgen krijgt kunnen kunt laat laatste later laten leek lijkt lang langs liet maar maak maakt maakte maken
mag me meer meerdere meest meestal meneer men met mevrouw mezelf mij mijn mijne mijzelf minder mis misschien mocht mochten moest
moesten moet moeten mogen na naar naast nadat natuurlijk nee neem neer net niemand niet niets nieuwe nl nodig nog nogal
nooit nou nu of ofwel om omdat omhoog omlaag omstreeks onder ondertussen ongeveer ons onszelf onze ook
op opnieuw opzij over overal overigens pas per plots prima precies rond rondom samen sedert sinds sindsdien soms
sommige steeds straks tegen ten tenminste tenzij ter terug terwijl te tijdens toch toe toen tot totdat
tussen twee u uit uitgezonderd uw vaak van vanaf vandaan vandaar vanuit vanwege veel veeleer ver verder
verscheidene vervolgens via vier vol volgens voor vooraf vooral vooralsnog voorbij voordat voordien
voorheen voorts vooruit vrij waar waarbij waardoor waarin waarmee waarna waarom waaronder waarop waarover waaruit waarvan waarvoor wanneer want waren was
wat we weer weet weg weinig wel welk welke werd werden wat weten wie wiens wier wij wijze wil wilde wilden willen wilt wist wisten word worden
wordt zal ze zeer zeg zegt zegde zegden zeggen zei zeiden zelf zelfs zich zichzelf zie ziet zien zij zijn zijne zin zo zoals
zodat zodra zonder zou zouden zoveel zowel zulke zullen zult zomaar zoiets zulk dr drs ie ’t 't 's 'n 'k z'n m'n d'r
da's zo'n hoor hè hé he ach tja ah oh eh uh uhm hm okay oké ok dag dagen keer keren jaar jaren uur uren week weken maand maanden
drie vijf zes zeven acht negen tien tweede derde goed goede gaf geef geeft geven stond staan staat kwam kwamen
iedere alweer inmiddels meteen telkens zeker misschien wellicht vandaag gisteren morgen dezelfde dingen ding
is haar eén mee niks erbij erin erop erna eraan ermee nergens ooit opeens ineens dicht open klaar wél wèl
zat zaten zit zitten gezeten zet zetten zette gezet vond vonden vind vinden vindt gevonden dacht dachten
denk denken denkt gedacht vroeg vroegen vraag vragen vraagt gevraagd loop loopt lopen liep liepen gelopen
hoort hoorde horen gehoord kijk kijken kijkt keek keken gekeken zag zagen gezien hoef hoeft hoefde hoeven
durf durft durfde neemt nemen nam namen genomen lig ligt lag lagen liggen gelegen leg legt legde leggen
gelegd hang hangt hing hangen begin begint begon begonnen beginnen sta stonden gestaan vertel vertelt
vertelde verteld vertellen noem noemt noemde noemen genoemd houd houdt hield houden gehouden breng brengt
bracht brengen gebracht haal haalt haalde halen gehaald stel stelt stelde stellen gesteld blijkt gebleven
bleven zoek zoekt ken kent kende kennen gebeurt gebeurde gebeurd gebeuren duurt duurde bestaat bestaan heet
heette klopt telt probeer probeerde proberen gebruik gebruikt vroeger vorig vorige volgende laatst eind
einde intussen tegelijk moment momenten tijd beetje half halve anderhalf helft kwart stuk paar extra alsof
namelijk trouwens uiteindelijk ondanks binnenkort soort manier aantal deel plaats eerlijk vast beter beste
slecht slechte liever liefst graag snel rustig letterlijk netjes oud oude nieuw klein kleine groot grote
lange kort korte hoog hoge laag lage mooi mooie leuk leuke raar gek aardig aardige fijn fijne moeilijk
moeilijke normaal duidelijk mogelijk verschillend verschillende bepaald bepaalde meeste bijzonder bijzondere
eigenlijke maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
juli augustus september oktober november december ochtend ochtends morgens middag middags avond avonds
weekend minuut minuten kwartier halfuur seconde seconden eeuw nul elf twaalf dertien veertien vijftien
zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
duizend miljoen vierde vijfde zesde zevende achtste ene elkaars mens mensen hierdoor doordat slechts
bijvoorbeeld afgelopen reeds immers betreft betreffende inzake enz terecht kun jezelf stil
`;
