/** Polish words that say how a sentence is built and not what it is about. */
export const polish = `
a aby ale albo ani aż bardzo bez bo bowiem będą będę będzie być był była było były byłam byłem cały chce chcę chociaż choć ci cię co
coś czasem czemu czy czyli dla dlaczego dlatego do dobrze dokąd dość dużo dwa dwie dziś dzień gdy gdyby gdyż gdzie go
i ich ile im inna inne innego inny innych iż ja jak jaka jaki jakie jakiś jako je jeden jedna jednak jedno jego jej
jemu jest jestem jeszcze jeśli jeżeli już kiedy kilka kogo ktoś kto która które którego której który których którym
którzy ku lat lecz lub ma mam mają mają mi miał miała mieć mimo między mną mnie moja moje mój może można mu musi my
na nad nam nami nas nasz nasza nasze nawet nią nic nich nie niech niego niej nigdy nim nimi niż no o obok od około on
ona one oni ono oraz po pod podczas ponad ponieważ poza potem powiedział powiedziała prawie przecież przed przede przez przy
raz również są się sam sama sobą sobie skąd swoje swój ta tak taka taki takie także tam te tego tej temu ten teraz
też to tobą tobie trzeba tu tutaj twoja twoje twój ty tych tylko tym tymi u w wam wami was we według wiele więc
wszyscy wszystkich wszystkie wszystko właśnie wtedy z za zanim zawsze ze że żaden żeby rok roku dni
`;
