import type { Desk } from './model.ts';

/** What lies in a theme: texts that have it first, then texts that have it beside another. */
export type Members = { first: string[]; beside: string[]; byHand: number };

/** The members of every theme of a desk; a second theme counts whether a person or the machine gave it. */
export function membersOf(desk: Desk): Map<string, Members> {
	const members = new Map<string, Members>();
	for (const id of desk.themes.keys()) members.set(id, { first: [], beside: [], byHand: 0 });
	for (const [textId, { theme, by, second, seconds }] of desk.placings) {
		const own = theme === null ? undefined : members.get(theme);
		own?.first.push(textId);
		if (own && by === 'person') own.byHand += 1;
		for (const other of new Set(second === null ? seconds : [...seconds, second])) {
			if (other !== theme) members.get(other)?.beside.push(textId);
		}
	}
	return members;
}
