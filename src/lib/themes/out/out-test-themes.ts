import type { PlacedText, ThemeView } from '../desk/view.ts';

// Themes and texts with everything that could break a file. For tests.

const theme = (id: string, name: string, more: Partial<ThemeView> = {}): ThemeView => ({
	...{ id, name, isNamed: false, definition: '', status: 'accepted', parent: null, language: 'nl' },
	...{
		n: 1,
		seconds: 0,
		share: 0.5,
		terms: [],
		quotes: [],
		stability: null,
		byHand: 0,
		like: null
	},
	...more
});

export const themes: readonly ThemeView[] = [
	theme('0b6f1f2e-8a44-4a55-9d0b-111111111111', '=Wachten & "bellen" <lang>', {
		definition: 'Te lang op iets wachten.\nOok aan de telefoon.',
		terms: ['wachten', 'bellen']
	}),
	theme('short-id', 'Brieven', { parent: '0b6f1f2e-8a44-4a55-9d0b-111111111111' }),
	theme('third', 'Kind van een oud thema', { parent: 'old', terms: ['één\u0001', '\u{1F600}'] }),
	theme('old', 'Opgeborgen', { status: 'archived' }),
	theme('no', 'Afgewezen', { status: 'rejected' })
];

const text = (textId: string, more: Partial<PlacedText>): PlacedText => ({
	...{ textId, title: 'Titel', text: 'Ik wachtte.', language: 'nl', theme: null, by: 'machine' },
	...{ confidence: 0.5, second: null, seconds: [], aside: null, evidence: [] },
	...more
});

export const texts: readonly PlacedText[] = [
	text('5f1c2a9e-3b77-4c1d-8e2f-222222222222', {
		title: 'Een & twee\n"drie"',
		text: 'Regel één.\r\nRegel \u{1F600} twee.',
		theme: themes[0]!.id,
		confidence: 0.876,
		second: 'third',
		seconds: ['short-id']
	}),
	text('moved', { title: '', theme: 'short-id', by: 'person', confidence: 1 }),
	text('nowhere', { aside: 'notSure' }),
	text('in-old', { theme: 'old' })
];
