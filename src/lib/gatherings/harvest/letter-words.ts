import type { Say } from '#lib/i18n/say.ts';
import { dayInWords } from '#lib/studies/day.ts';
import { monthInWords } from '../follow-up/due.ts';
import { stateWords } from '../follow-up/goal-words.ts';
import { roleName } from './harvest-words.ts';
import { fitLetter, linesBeside } from './letter-fit.ts';
import type { LetterGoal, LetterView } from './letter-view.ts';

/** What there is room for on one page, and how many goals there is not. */
export type FittedLetter = {
	important: readonly string[];
	goals: readonly { text: string; about: string }[];
	left: number;
};

export function fittedLetter(say: Say, letter: LetterView, language: string): FittedLetter {
	const { important, goals, cameOf } = letter;
	const lines = [
		...goals.map((goal) => ({ text: goal.text, about: goalWords(say, goal, language) })),
		...cameOf.map((goal) => ({
			text: goal.text,
			about: say('letter.goal.state', { state: stateWords(say, goal) })
		}))
	];
	const fit = fitLetter(
		important.texts,
		lines.map(({ text, about }) => `${text} ${about}`),
		linesBeside(sentencesOf(say, letter, language))
	);
	return {
		important: important.texts.slice(0, fit.important),
		goals: lines.slice(0, fit.goals),
		left: fit.left
	};
}

/** So much may be typed in each field that the letter stays one page. */
export const mostTyped = { sender: 80, contact: 100, next: 80, where: 60, closing: 200 } as const;

/** Everything else on the page, the fields as long as they can become. */
function sentencesOf(say: Say, letter: LetterView, language: string): string[] {
	const { head, important, next, withdrawAt } = letter;
	const marks = [...(letter.isInvented || letter.isRehearsal ? [say('letter.invented')] : [])];
	const typed = (field: keyof typeof mostTyped) => 'x'.repeat(mostTyped[field]);
	return [
		...[typed('sender'), ...marks],
		say('letter.hello', { study: head.study.name }),
		whoWords(say, letter, language),
		didWords(say, letter),
		...(important.texts.length > 0 ? [say(`letter.did.${important.of}`)] : []),
		next ? thenWords(say, next, language) : `${say('letter.then.open')} ${typed('next')}`,
		`${say('letter.ask.contact')} ${typed('contact')}`,
		say('letter.ask.withdraw', { address: withdrawAt }),
		typed('closing')
	];
}

/** What comes after this gathering. */
export function thenWords(
	say: Say,
	{ heldOn, isHeld }: NonNullable<LetterView['next']>,
	language: string
): string {
	return say(isHeld ? 'letter.then.held' : 'letter.then.next', {
		day: dayInWords(heldOn, language)
	});
}

/** Who takes a goal on, and when it is done. */
function goalWords(say: Say, { ownerRole, dueMonth }: LetterGoal, language: string): string {
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
