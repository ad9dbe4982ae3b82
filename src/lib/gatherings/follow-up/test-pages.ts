import type { GatheringHead } from '../prepare/view.ts';
import { testGoal } from './test-goal.ts';
import type { OutcomePlace, StatementPlace } from './places.server.ts';
import type { PublicGathering, PublicPage } from './public-page.server.ts';
import type { StoryFollow } from './story-follow.server.ts';
import type { NoteView, SourceView } from './view.ts';

// Every page as full as it gets, for tests.

export const head: GatheringHead = {
	...{ id: 'gathering-1', title: 'Beleidsgesprek', heldOn: '2026-06-19', place: 'de Ark' },
	...{ template: 'beleidsgesprek', state: 'locked', invented: true, topics: [] },
	study: { slug: 'demo', name: 'Demo' },
	...{ mayPrepare: false, maySteer: true, mayPick: false, mayReview: false }
};

export const notes: readonly NoteView[] = [
	{
		...{ day: '2026-09-01', state: 'busy', text: 'Begonnen.', dueMonth: '2026-12' },
		evidence: 'https://stad.example/lijst'
	},
	{
		...{ day: '2026-10-01', state: 'stopped', text: 'Er is geen ruimte.', dueMonth: null },
		evidence: 'javascript:alert(1)'
	}
];
export const goal = testGoal({ notes, state: 'busy', isLate: true, dueMonth: '2026-12' });

const story: SourceView = {
	...{ kind: 'card', ref: 'story-1', text: 'De brief', facts: ['Kaartje 7'], sources: [] },
	...{ opening: 'Ik kreeg een brief …', href: '/onderzoek/demo/verkennen?verhaal=story-1' }
};
export const sources: readonly SourceView[] = [
	{
		...{ kind: 'statement', ref: 's', text: 'Hang een briefje op.', facts: ['Zin 1'] },
		...{ opening: null, href: '/bijeenkomsten/gathering-1/doelen/zin/s', sources: [] }
	},
	{
		...{ kind: 'outcome', ref: 'o', text: 'Gewone taal.', facts: ['Uitkomst 1'], opening: null },
		...{ href: '/bijeenkomsten/gathering-1/doelen/uitkomst/o', sources: [story] }
	},
	{
		...{ kind: 'story', ref: 'x', text: 'Een verhaal dat u niet mag lezen', facts: ['Verhaal'] },
		...{ opening: null, href: null, sources: [] }
	}
];

const goals = [{ ...goal, href: '/bijeenkomsten/gathering-1/doelen/goal-1' }];
const written = { id: 'w', number: 2, text: 'Een briefje.', table: 4 };

export const statement: StatementPlace = {
	...{ id: 's', number: 1, text: 'Hang een briefje op.', table: 3, topic: 'Bereikbaarheid' },
	scores: [{ question: 'alive', yes: 15, voters: 22 }],
	...{ alike: [written], additions: [written], mergedInto: null, goals }
};

export const outcome: OutcomePlace = {
	...{ id: 'o', number: 1, text: 'Gewone taal.', table: 3, alike: [written], goals },
	sources: [story],
	votes: [
		{
			step: 'Wegen',
			result: {
				rows: [
					{ role: 'resident', voters: 31, dots: { o: 20 } },
					{ role: 'others', voters: 34, dots: {} }
				],
				total: { voters: 65, dots: { o: 20 } }
			}
		},
		{ step: 'Nog eens wegen', result: { rows: [], total: null } }
	]
};

export const published: PublicGathering = {
	...{ id: 'gathering-1', title: 'Beleidsgesprek', month: '2026-06', template: 'beleidsgesprek' },
	...{ invented: true, people: 65 },
	asked: [
		{
			...{ title: 'Bereikbaarheid', text: 'Hoe komen mensen bij het team?' },
			statements: [
				{ text: 'Hang een briefje op.', share: { percent: 65, atLeast: false } },
				{ text: 'Zonder afspraak.', share: { percent: 75, atLeast: true } }
			]
		}
	],
	statements: [{ text: 'Een briefje.', share: null }],
	outcomes: [{ text: 'Gewone taal.', dots: 20 }],
	goals: [goal]
};

export const publicPage: PublicPage = {
	study: { name: 'Halverwege', invented: true },
	gatherings: [published, { ...published, id: 'gathering-2', title: 'Vervolg', goals: [] }]
};

const { id, title, heldOn } = head;
export const follow: StoryFollow = {
	study: { slug: 'demo', name: 'Demo', invented: true },
	story: {
		id: 'story-1',
		title: 'De brief',
		text: 'Ik kreeg een brief.',
		language: 'nl',
		reads: true
	},
	readerHref: '/onderzoek/demo/verkennen?verhaal=story-1',
	cards: [
		{
			gathering: { id, title, heldOn },
			number: 7,
			marks: { recognise: 4, surprises: 1, 'must-be-heard': 0 }
		}
	],
	zones: [
		{
			...{ question: 'Wat telde mee?', place: 'bij ‘Gelijke regels’', href: '/x?T1=z:a' },
			in: [{ gathering: { id, title, heldOn }, kind: 'direction', more: 0, fewer: 3 }]
		}
	],
	outcomes: [
		{ id: 'o', number: 1, text: 'Gewone taal.', gathering: { id, title, heldOn }, href: '/y' }
	],
	goals
};
