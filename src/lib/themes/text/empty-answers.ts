/** Words of answers that say there is nothing to tell; function words are none of them. */
const nothing = new Set(
	`weet idee antwoord mening opmerking opmerkingen bijzonders bijzonder niks nvt n.v.t vt toepassing test xxx leeg blanco
	commentaar know dunno idea comment comments nothing answer none n/a nope opinion bilmiyorum fikrim yorum cevap bilgim sé idea
	respuesta nada comentario wiem pomysłu zdania komentarza brak знаю думки відповіді اعرف ادري تعليق اجابة weiß ahnung keine
	meinung sais avis idée réponse rien`.split(/\s+/)
);

/** Whether an answer has no content: no word but function words, or at most four that say 'do not know'. */
export function isEmptyAnswer(contentWords: readonly string[]): boolean {
	return (
		contentWords.length === 0 ||
		(contentWords.length <= 4 && contentWords.every((word) => word.length < 2 || nothing.has(word)))
	);
}
