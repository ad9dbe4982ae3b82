/** French words that say how a sentence is built and not what it is about. */
export const french = `
à afin ai ailleurs ainsi alors après as assez au aucun aucune aujourd'hui auquel aussi autant autre autres aux
auxquels avaient avais avait avant avec avez avoir avons ayant beaucoup bien c'est car ce ceci cela celle celles
celui cependant certain certaine certains ces cet cette ceux chacun chaque chez comme comment d'abord d'un d'une
dans de dehors déjà depuis des dès dessous dessus deux devant doit donc dont du durant elle elles en encore enfin
ensuite entre es est et étaient étais était étant été êtes être eu eux fait faire fais font fois fut hors ici il
ils j'ai j'avais j'étais je jamais jusqu'à jusque l'on la là le lequel les lesquels leur leurs lors lorsque lui ma
mais malgré me même mêmes mes mien mieux moi moins mon n'a n'ai n'est ne ni non nos notre nôtre nous on ont ou où
oui par parce parfois parmi pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi pouvait pouvoir
presque puis puisque qu'elle qu'il qu'ils qu'on qu'un qu'une quand que quel quelle quelles quelque quelques quels qui quoi
rien s'est sa sans se selon sera serait ses si sien sinon soi soit sommes son sont sous suis sur surtout ta tandis
tant te tel telle tels tes toi ton toujours tous tout toute toutes très trop tu un une va vais vers voici voilà vont
vos votre vous vraiment y jour jours an ans
`;
