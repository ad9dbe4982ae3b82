/** Spanish words that say how a sentence is built and not what it is about. */
export const spanish = `
a acá además ahí ahora al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes aquel aquella
aquellas aquello aquellos aquí así aún aunque bajo bastante bien cada casi como cómo con conmigo contra cosa cosas cual cuál
cuales cualquier cuando cuándo cuanto cuánto cuya cuyo da daba dar de debe deben debía del demás dentro desde después
di dice dicho dije dijeron dijo don donde dónde dos durante e el él ella ellas ello ellos en encima entonces entre
era eran eras eres es esa esas ese eso esos esta está estaba estaban estado están estar estas este esto
estos estoy estuvo fin fue fuera fueron fui ha haber había habían hace hacen hacer hacia hago han hasta hay haya he
hemos hice hicieron hizo hoy iba iban ir jamás junto la las le les lo los luego mal más me mejor menos mi mí mía
mientras mío mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos
nosotras nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para parece pero poca poco pocos
podemos poder podía por porque pude pudo puede pueden puedo pues que qué quien quién quienes quiere quiero sabe sé sea
según ser sera será si sí sido siempre siendo sin sino sobre sois sola solo sólo somos son soy su sus suya suyo
tal también tampoco tan tanto te tendrá tenemos tener tengo tenía tenían ti tiene tienen toda todas todavía todo todos
tras tu tú tus tuve tuvo un una unas uno unos usted ustedes va vamos van varias varios veces vez voy vuestra vuestro
y ya yo día días año años
`;
