import type { PlacedText, DeskView, EditView, ThemeView } from './view.ts';
import type { ReadingPage } from './reading-page.server.ts';

// A small desk as the server would give it, for tests of the screens.

export function theme(id: string, name: string, n: number): ThemeView {
	return {
		...{ id, name, n, isNamed: false, definition: '', status: 'suggested', parent: null },
		...{ language: 'nl', seconds: 0, share: n / 100, byHand: 0, like: null, stability: 0.87 },
		terms: [`${id}woord`, `${id}term`],
		quotes: [
			{ textId: `${id}-1`, title: `Verhaal over ${name}`, excerpt: 'Ik belde.', language: 'nl' }
		]
	};
}

export const debt = theme('debt', 'Schulden', 60);
export const house = theme('house', 'Schimmel in huis', 30);
export const doctor = theme('doctor', 'Bij de dokter', 10);

export const renamed: EditView = {
	...{ id: 'edit-1', seq: 1, who: 'Karim', at: 1_763_719_200_000, kind: 'rename' },
	...{ theme: 'Schulden', other: '', count: 0, isUndone: false }
};

export const desk: DeskView = {
	textKind: 'story',
	version: 1,
	themes: [debt, house, doctor],
	placed: 100,
	texts: 112,
	aside: [
		{ reason: 'empty', n: 3 },
		{ reason: 'notSure', n: 9 }
	],
	countedOnly: 21,
	held: 1,
	edits: [renamed],
	run: { id: 'run-1', at: 1_763_719_100_000, seconds: 2, asked: null },
	proposal: null,
	mayEdit: true
};

export const emptyDesk: DeskView = {
	...desk,
	...{ themes: [], placed: 0, aside: [], edits: [], run: null }
};

export function placed(at: number, change: Partial<PlacedText> = {}): PlacedText {
	return {
		...{ textId: `text-${at}`, title: `Verhaal ${at}`, text: 'De schuld bleef.', language: 'nl' },
		...{ theme: 'debt', by: 'machine', confidence: 0.8, second: null, seconds: [], aside: null },
		evidence: [[3, 9]],
		...change
	};
}

export const reading: ReadingPage = {
	theme: debt,
	themes: [debt, house, doctor],
	read: { n: 25, texts: [placed(1), placed(2, { confidence: 0.1 }), placed(3)], stories: [] },
	from: 0,
	order: 'clearest',
	examples: [{ textId: 'text-3', value: 1 }]
};
