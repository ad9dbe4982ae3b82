import { triad } from '../surfaces/test-shows.ts';
import type { HarvestCard, HarvestGoal, HarvestStatement, HarvestView, Scores } from './view.ts';

// A harvest with every kind of part, for tests.

function scores(yes: number, voters: number): Scores {
	const line = { yes, voters, share: voters < 20 ? null : 0.8 };
	return { alive: line, recognised: line, feasible: { ...line, yes: 5 } };
}

export function statementForTest(number: number): HarvestStatement {
	return {
		...{ id: `s${number}`, number, text: `Zin ${number}`, total: scores(14 + number, 22) },
		alike: number === 1 ? [{ id: 's8', number: 8, text: 'Bijna dezelfde zin' }] : [],
		additions: number === 1 ? [{ id: 's9', number: 9, text: 'Ook op zaterdag' }] : [],
		roles: [
			{ role: 'resident', scores: scores(8, 9) },
			{ role: 'others', scores: scores(6 + number, 13) }
		]
	};
}

export function goalForTest(number: number): HarvestGoal {
	return {
		...{ id: `g${number}`, number, text: `Doel ${number}`, ownerRole: 'teamleider' },
		...({ term: number % 2 ? 'short' : 'long', kind: 'new', dueMonth: '2027-03' } as const),
		sources: [
			{ kind: 'statement', number: 1, text: 'Zin 1', anchor: 'zin-1' },
			{ kind: 'card', number: 2 },
			{ kind: 'zone', question: triad, zone: 'ab', href: '/onderzoek/demo/verkennen?T1=z:ab' },
			{ kind: 'question', label: triad.label, href: '/onderzoek/demo/verkennen#chart-T1' },
			{ kind: 'story' }
		]
	};
}

const cards: readonly HarvestCard[] = [
	{
		...{ number: 2, state: 'there', title: 'De brief', language: 'nl' },
		marks: { recognise: 4, surprises: 1, 'must-be-heard': 2 }
	},
	{
		...{ number: 3, state: 'closed', title: null, language: null },
		marks: { recognise: 1, surprises: 0, 'must-be-heard': 0 }
	},
	{
		...{ number: 1, state: 'gone', title: null, language: null },
		marks: { recognise: 0, surprises: 0, 'must-be-heard': 0 }
	}
];

const outcomes = [1, 2, 3].map((number) => ({
	...{ id: `o${number}`, number, text: `Uitkomst ${number}`, alike: [] },
	sources: [
		{ kind: 'question', label: triad.label, href: '/onderzoek/demo/verkennen#chart-T1' }
	] as const
}));
const dots = { o1: 7, o2: 12, o3: 1 };
const zones = ['a', 'b', 'c', 'ab', 'bc', 'ca', 'centre'];
const picture = {
	...{ question: triad, n: 402, notApplicable: null, filter: ['Gebied: Noord'] },
	places: zones.map((id, at) => ({ id, stories: at === 3 || at === 4 ? null : 40 + at }))
};

export function harvestForTest(): HarvestView {
	const study = { slug: 'demo', name: 'Mijn verhaal' };
	return {
		head: {
			...{ id: 'g', title: 'Samen kijken', heldOn: '2026-11-21', place: 'De Ark', study },
			...({ template: 'beleidsgesprek', state: 'locked', invented: true, topics: [] } as const),
			...{ mayPrepare: false, maySteer: true, mayPick: false, mayReview: false }
		},
		...{ isRehearsal: false, isInvented: true, countedOn: '2026-11-22' },
		facts: {
			...{ seats: 65, present: 63, tables: 13, previous: null },
			roles: [
				{ role: 'resident', seats: 40, present: 39 },
				{ role: 'others', seats: 25, present: 24 }
			],
			next: [{ id: 'n', title: 'Na de zomer', heldOn: '2027-09-25' }]
		},
		steps: [
			{ id: 'p', kind: 'predict', title: 'Voorspellen', text: '', minutes: 20, part: 'stap-1' },
			{ id: 'q', kind: 'page', title: 'Slot', text: 'Tot ziens', minutes: 5, part: null }
		],
		parts: [
			{
				...({ id: 'stap-1', kind: 'predict', title: 'Voorspellen', picture } as const),
				prediction: {
					...{ dots: [[0.8, 0.1, 0.1]], mean: [0.8, 0.1, 0.1], counts: { a: 1 } },
					distance: { apart: 'far', predicted: 'a', told: 'c' }
				}
			},
			{ id: 'kaartjes', kind: 'cards', cards, gone: 1 },
			{
				...({ id: 'stap-3', kind: 'pattern', title: 'Patronen', picture } as const),
				isAlone: false,
				readings: [
					{ id: 'r1', text: 'Mensen zoeken iemand die hen kent.', table: 2 },
					{ id: 'r2', text: 'Wie hen kent, vraagt om een verhaal.', table: null }
				]
			},
			{ id: 'stap-4', kind: 'theme', title: 'Een thema', theme: null },
			{
				...({ id: 'stap-5', kind: 'direction', title: 'Meer en minder', question: triad } as const),
				places: [{ zone: 'ab', more: ['Meer tijd'], fewer: ['Minder brieven'] }]
			},
			{
				...({ id: 'zinnen', kind: 'statements' } as const),
				groups: [{ topic: 'Bereikbaarheid', statements: [1, 2, 3].map(statementForTest) }]
			},
			{
				...({ id: 'uitkomsten', kind: 'outcomes', outcomes } as const),
				weighings: [
					{
						...{ id: 'w', title: 'Wegen' },
						result: {
							rows: [{ role: 'resident', voters: 9, dots }],
							total: { voters: 9, dots }
						}
					}
				]
			},
			{
				...({ id: 'vorige-doelen', kind: 'earlier' } as const),
				from: { id: 'v', title: 'De vorige keer', heldOn: '2026-04-01' },
				goals: [
					{
						...({
							id: 'v1',
							text: 'Er komt een overzicht.',
							term: 'short',
							state: 'done'
						} as const),
						...{ ownerRole: 'beleidsambtenaar', isLate: false }
					}
				]
			},
			{ id: 'doelen', kind: 'goals', goals: [1, 2].map(goalForTest) }
		],
		lock: {
			...({ day: '2026-11-21', hash: '0123456789ab'.padEnd(64, 'c'), verdict: 'same' } as const),
			refused: [
				{ day: '2026-11-21', by: 'participant', wanted: 'vote', n: 2 },
				{ day: '2026-11-22', by: 'staff', wanted: 'prepare', n: 1 }
			]
		}
	};
}
