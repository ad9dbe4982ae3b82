import type { Say } from '#lib/i18n/say.ts';
import { dayInWords } from '#lib/studies/day.ts';
import { roleName, monthInWords } from './harvest-words.ts';
import { fitLetter } from './letter-fit.ts';
import type { LetterGoal, LetterView } from './letter-view.ts';

/** What there is room for on one page, and how many goals there is not. */
export type FittedLetter = {
	important: readonly string[];
	goals: readonly LetterGoal[];
	left: number;
};

export function fittedLetter(say: Say, letter: LetterView, language: string): FittedLetter {
	const { important, goals } = letter;
	const lines = goals.map((goal) => `${goal.text} ${goalWords(say, goal, language)}`);
	const fit = fitLetter(important.texts, lines);
	return {
		important: important.texts.slice(0, fit.important),
		goals: goals.slice(0, fit.goals),
		left: fit.left
	};
}

/** Who takes a goal on, and when it is done. */
export function goalWords(say: Say, { ownerRole, dueMonth }: LetterGoal, language: string): string {
	const owner = say('letter.goal.owner', { owner: ownerRole });
	if (!dueMonth) return owner;
	return `${owner} ${say('letter.goal.month', { month: monthInWords(dueMonth, language) })}`;
}

/** Who met, in one or two sentences. */
export function whoWords(say: Say, { head, present, roles }: LetterView, language: string): string {
	const key = present === null ? 'letter.who.few' : 'letter.who.count';
	const values = { day: dayInWords(head.heldOn, language), place: head.place, count: present ?? 0 };
	const met = say(head.place ? `${key}.at` : key, values);
	if (roles.length < 2) return met;
	const list = new Intl.ListFormat(language).format(
		roles.map(({ role, present: count }) =>
			role === 'table' ? roleName(say, role) : say(`letter.people.${role}`, { count })
		)
	);
	return `${met} ${say('letter.who.roles', { roles: list })}`;
}

/** What they did with the stories. */
export function didWords(say: Say, { cards, statements }: LetterView): string {
	const read =
		cards === null
			? say('letter.did.someCards')
			: cards > 0
				? say('letter.did.cards', { count: cards })
				: say('letter.did.talk');
	return statements > 0 ? `${read} ${say('letter.did.statements', { count: statements })}` : read;
}
