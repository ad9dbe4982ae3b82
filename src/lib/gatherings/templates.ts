import type {
	CompositionRule,
	Need,
	SeatRole,
	StepKind,
	StepSetting,
	TemplateId
} from './model.ts';

// The three kinds of gatherings (decisions.md 23). Their words are sentences of the locale files:
// `plan.template.<id>`, and for each step `plan.step.<id>.<key>` with its `.text`.

export type TemplateStep = {
	key: string;
	kind: StepKind;
	minutes: number;
	setting?: StepSetting;
	/** Only where there is an earlier gathering with goals to come back to. */
	isFollowUp?: true;
};

export type Template = {
	id: TemplateId;
	rule: CompositionRule;
	/** Who sit together chose the same topic. */
	sameTopic: boolean;
	steps: readonly TemplateStep[];
};

const goalsThen: TemplateStep = {
	...{ key: 'goals-then', kind: 'goals', minutes: 15, isFollowUp: true },
	setting: { previous: true }
};

/** A role counts for one need only: that is what makes a plan easy to prove (plan/plan-tables.ts). */
const resident: Need = { id: 'resident', anyOf: ['resident'] };
const lived: Need = { id: 'lived', anyOf: ['resident', 'peer-expert'] };
const worker: Need = { id: 'worker', anyOf: ['team-member', 'team-manager'] };
const policy: Need = { id: 'policy-officer', anyOf: ['policy-officer'] };
const atWork: readonly SeatRole[] = ['team-member', 'team-manager', 'partner-organisation'];
const official: readonly SeatRole[] = ['municipality', 'policy-officer'];

export const templates: Readonly<Record<TemplateId, Template>> = {
	duidingssessie: {
		id: 'duidingssessie',
		// Tables of five; of four where that does not come out.
		rule: {
			...{ smallest: 4, largest: 5 },
			needs: [resident, { id: 'professional', anyOf: [...atWork, ...official] }]
		},
		sameTopic: false,
		steps: [
			{ key: 'welcome', kind: 'own-story', minutes: 20 },
			goalsThen,
			{ key: 'read', kind: 'cards', minutes: 30 },
			{ key: 'predict', kind: 'predict', minutes: 20, setting: { dots: 3 } },
			{ key: 'recognise', kind: 'cards', minutes: 20 },
			{ key: 'break', kind: 'timer', minutes: 15 },
			{ key: 'patterns', kind: 'pattern', minutes: 30 },
			{ key: 'outcomes', kind: 'outcomes', minutes: 35, setting: { most: 3 } },
			{ key: 'weigh', kind: 'weigh', minutes: 15, setting: { dots: 5 } },
			{ key: 'close', kind: 'page', minutes: 15 }
		]
	},
	beleidsgesprek: {
		id: 'beleidsgesprek',
		rule: { smallest: 5, largest: 6, needs: [resident, worker, policy] },
		sameTopic: true,
		steps: [
			{ key: 'welcome', kind: 'welcome', minutes: 10 },
			goalsThen,
			{ key: 'listen', kind: 'page', minutes: 10 },
			{ key: 'read', kind: 'cards', minutes: 15 },
			{ key: 'write', kind: 'statements', minutes: 15 },
			{ key: 'talk', kind: 'statements', minutes: 25 },
			{ key: 'break', kind: 'timer', minutes: 5 },
			{ key: 'plenary', kind: 'statements', minutes: 25 },
			{ key: 'goals', kind: 'goals', minutes: 10 },
			{ key: 'close', kind: 'page', minutes: 5 }
		]
	},
	werksessie: {
		id: 'werksessie',
		rule: {
			...{ smallest: 5, largest: 8 },
			needs: [lived, { id: 'practice', anyOf: atWork }, { id: 'official', anyOf: official }]
		},
		sameTopic: false,
		steps: [
			{ key: 'welcome', kind: 'welcome', minutes: 10 },
			goalsThen,
			{ key: 'read', kind: 'cards', minutes: 20 },
			{ key: 'direction', kind: 'direction', minutes: 25 },
			{ key: 'break', kind: 'timer', minutes: 10 },
			{ key: 'outcomes', kind: 'outcomes', minutes: 30, setting: { most: 3 } },
			{ key: 'weigh', kind: 'weigh', minutes: 10, setting: { dots: 5 } },
			{ key: 'goals', kind: 'goals', minutes: 20 },
			{ key: 'close', kind: 'page', minutes: 10 }
		]
	}
};
