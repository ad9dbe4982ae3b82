import { newTheme, type Draft } from './draft.ts';
import type { DeskTheme, EditText, Placing, ThemeEdit } from './model.ts';

/** Plays one edit of a person; what it is about and is not there any more is passed over. */
export function applyEdit(draft: Draft, { payload, texts }: ThemeEdit): void {
	switch (payload.kind) {
		case 'adopt':
			return;
		case 'rename':
			return change(draft, payload.theme, { name: payload.name, isNamed: true });
		case 'describe':
			return change(draft, payload.theme, {
				definition: payload.definition,
				examples: textsOf(texts, 1),
				nonExamples: textsOf(texts, 0)
			});
		case 'create':
			draft.themes.set(payload.theme, { ...handMade(payload.theme, payload.name) });
			return;
		case 'merge':
			return merge(draft, payload.theme, payload.from);
		case 'split':
			return split(draft, payload.theme, payload.children, texts);
		case 'move':
			return move(draft, payload.theme, texts);
		case 'second':
			return second(draft, payload.theme, payload.isOn, texts);
		case 'pin':
			return change(draft, payload.theme, { status: 'pinned' });
		case 'unpin':
		case 'restore':
			return change(draft, payload.theme, { status: 'accepted' });
		case 'archive':
			return change(draft, payload.theme, { status: 'archived' });
		case 'reject':
			return reject(draft, payload.theme);
	}
}

function textsOf(texts: readonly EditText[], wanted: number): string[] {
	return texts.filter(({ value }) => value === wanted).map(({ textId }) => textId);
}

function handMade(id: string, name: string): DeskTheme {
	return { ...newTheme(id, name), isNamed: true, status: 'accepted' };
}

/** Whoever changes a theme has accepted it. */
function change(draft: Draft, id: string, fields: Partial<DeskTheme>): void {
	const theme = draft.themes.get(id);
	if (!theme) return;
	const status = theme.status === 'suggested' ? 'accepted' : theme.status;
	draft.themes.set(id, { ...theme, status, ...fields });
}

function merge(draft: Draft, into: string, from: readonly string[]): void {
	const gone = from.filter((id) => id !== into && draft.themes.has(id));
	if (!draft.themes.has(into) || gone.length === 0) return;
	const target = (id: string | null) => (id !== null && gone.includes(id) ? into : id);
	for (const [textId, placing] of draft.placings) {
		const theme = target(placing.theme);
		const seconds = [...new Set(placing.seconds.map((id) => target(id)!))];
		const second = target(placing.second);
		place(draft, textId, {
			...placing,
			theme,
			second: second === theme ? null : second,
			seconds: seconds.filter((id) => id !== theme)
		});
	}
	for (const id of gone) {
		draft.themes.delete(id);
		draft.mergedInto.set(id, into);
	}
	change(draft, into, {});
}

function split(
	draft: Draft,
	parent: string,
	children: readonly { id: string; name: string }[],
	texts: readonly EditText[]
): void {
	const theme = draft.themes.get(parent);
	if (!theme) return;
	for (const { id, name } of children) {
		draft.themes.set(id, { ...handMade(id, name), parent, language: theme.language });
	}
	for (const { textId, value } of texts) {
		const child = children[value];
		if (child) byHand(draft, textId, { theme: child.id, aside: null });
	}
	change(draft, parent, {});
}

function move(draft: Draft, theme: string | null, texts: readonly EditText[]): void {
	if (theme !== null && !draft.themes.has(theme)) return;
	for (const { textId } of texts) {
		byHand(draft, textId, { theme, aside: theme === null ? 'takenOut' : null });
	}
}

function second(draft: Draft, theme: string, isOn: boolean, texts: readonly EditText[]): void {
	if (!draft.themes.has(theme)) return;
	for (const { textId } of texts) {
		const placing = draft.placings.get(textId) ?? unplaced;
		const others = placing.seconds.filter((id) => id !== theme);
		const isFirst = placing.theme === theme;
		place(draft, textId, { ...placing, seconds: isOn && !isFirst ? [...others, theme] : others });
	}
}

function reject(draft: Draft, theme: string): void {
	const members: string[] = [];
	for (const [textId, placing] of draft.placings) {
		if (placing.theme !== theme) continue;
		members.push(textId);
		place(draft, textId, { ...placing, theme: null, confidence: 0, aside: 'rejected' });
	}
	if (members.length > 0) draft.rejected.set(theme, members);
	change(draft, theme, { status: 'rejected' });
}

const unplaced: Placing = {
	theme: null,
	by: 'machine',
	confidence: 0,
	second: null,
	seconds: [],
	aside: null
};

function byHand(draft: Draft, textId: string, fields: Pick<Placing, 'theme' | 'aside'>): void {
	const placing = draft.placings.get(textId) ?? unplaced;
	const seconds = placing.seconds.filter((id) => id !== fields.theme);
	place(draft, textId, { ...placing, ...fields, seconds, by: 'person', confidence: 1 });
}

function place(draft: Draft, textId: string, placing: Placing): void {
	draft.placings.set(textId, placing);
}
