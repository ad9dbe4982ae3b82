import type { KindOf } from '#lib/frameworks/model.ts';
import { goalStates } from '../model.ts';
import type { PastGoal, SceneContent, SceneOutcome } from '../scene.ts';

// One content of every kind of step, as full as it gets, for tests.

const about = { part: 'signifier' } as const;
export const triad: KindOf<'triad'> = {
	...{ ...about, id: 'T1', kind: 'triad', label: 'Wat telde mee bij wat er werd gedaan?' },
	corners: [
		{ id: 'equal-rules', label: 'Gelijke regels voor iedereen' },
		{ id: 'persons-need', label: 'Wat deze persoon nodig had' },
		{ id: 'craft', label: 'Het vakwerk van de medewerker' }
	]
};
export const dyad: KindOf<'dyad'> = {
	...{ ...about, id: 'D1', kind: 'dyad', label: 'De kennis van de helper was …' },
	poles: [
		{ id: 'too-broad', label: 'Te breed: van alles een beetje' },
		{ id: 'too-narrow', label: 'Te smal: van maar één ding' }
	]
};

export const outcomes: readonly SceneOutcome[] = Array.from({ length: 9 }, (_, at) => ({
	...{ id: `outcome-${at}`, number: at + 1, tension: null, alike: [] },
	text: `Uitkomst ${at + 1}: een medewerker mag eerst doen wat deze persoon nodig heeft.`
}));
const zones = { a: 37, b: 25, c: 113, ab: 33, bc: 44, ca: 46, centre: 116 };
const dots = Object.fromEntries(outcomes.map(({ id }, at) => [id, 31 - at]));
const goal = {
	ownerRole: 'teamleider',
	dueMonth: '2025-09',
	state: 'open',
	isLate: false
} as const;

/** Eight goals of the time before, of which none may vanish: one of each state is among them. */
export const pastGoals: readonly PastGoal[] = Array.from({ length: 8 }, (_, at) => ({
	...{ ...goal, id: `past-${at}`, number: at + 1, kind: 'running' },
	...{ term: at < 5 ? 'short' : 'long', state: goalStates[at % 4] ?? 'open', isLate: at === 1 },
	text: 'Informele zorginitiatieven worden gekoppeld aan buurtteammedewerkers.',
	from: { id: 'gathering-0', title: 'Beleidsgesprek', heldOn: '2023-06-19' },
	note: {
		day: '2023-09-25',
		text: 'Zeven van de twaalf initiatieven hebben een vast gezicht. Bij de andere vijf is het niet gelukt.'
	}
}));

export const shown: readonly SceneContent[] = [
	{ kind: 'welcome' },
	{ kind: 'page' },
	{ kind: 'timer' },
	{ kind: 'own-story', point: 'demo-online' },
	{ kind: 'predict', question: triad, placed: 0, reveal: null },
	{
		kind: 'predict',
		...{ question: triad, placed: 13 },
		reveal: {
			predictions: [{ place: [0.8, 0.1, 0.1], table: 1 }],
			mean: [0.8, 0.1, 0.1],
			stories: { n: 402, stories: 437, kind: 'triad', zones, dots: [[0.1, 0.1, 0.8]] },
			distance: { apart: 'far', predicted: 'a', told: 'c' }
		}
	},
	{
		kind: 'predict',
		...{ question: dyad, placed: 13 },
		reveal: {
			predictions: [{ place: [0.2], table: 1 }],
			mean: [0.2],
			stories: {
				...{ n: 344, stories: 437, kind: 'dyad', median: 0.5, dots: [] },
				histogram: Array.from({ length: 20 }, (_, bin) => bin)
			},
			distance: { apart: 'near', predicted: 'left', told: 'middle' }
		}
	},
	{
		kind: 'cards',
		cards: Array.from({ length: 90 }, (_, at) => ({
			number: at + 1,
			title: 'De brief',
			marks: null
		}))
	},
	{
		kind: 'cards',
		cards: Array.from({ length: 40 }, (_, at) => ({
			...{ number: at + 1, title: 'Sinds het geen geheim meer is' },
			marks: { recognise: at, surprises: 1, 'must-be-heard': 0 }
		}))
	},
	{
		kind: 'pattern',
		question: triad,
		counts: { n: 414, stories: 437, kind: 'triad', zones },
		readings: [{ id: 'r1', text: 'Mensen zoeken eerst iemand die hen kent.', table: 2 }]
	},
	{ kind: 'theme', theme: { id: 't', name: 'Brieven', definition: 'Over post.', n: 48 } },
	{
		kind: 'statements',
		statements: [1, 2, 3].map((number) => ({
			...{ id: `s${number}`, number, topic: 'Bereikbaarheid', alike: [], additions: [] },
			text: 'Hang bij elke supermarkt een briefje met op welke dag je waar binnen kunt lopen.',
			scores: {
				alive: { yes: 40, voters: 65 },
				recognised: { yes: 45, voters: 65 },
				feasible: { yes: 41, voters: 65 }
			}
		}))
	},
	{
		kind: 'direction',
		question: triad,
		directions: [{ id: 'd1', zone: 'T1:ab', toward: 'more', text: 'Samen', table: 1 }]
	},
	{ kind: 'outcomes', outcomes },
	{
		kind: 'weigh',
		...{ dots: 5, outcomes },
		result: { rows: [{ role: 'resident', voters: 31, dots }], total: { voters: 65, dots } }
	},
	{
		kind: 'goals',
		...{ previous: [], isAboutPrevious: false },
		goals: (['short', 'long'] as const).map((term, at) => ({
			...{ ...goal, id: term, number: at + 1, term, kind: 'new' },
			text: 'Er komt een overzicht van de inloopspreekuren en wegwijssalons in Noord.'
		}))
	},
	{ kind: 'goals', goals: [], previous: pastGoals, isAboutPrevious: true }
];
