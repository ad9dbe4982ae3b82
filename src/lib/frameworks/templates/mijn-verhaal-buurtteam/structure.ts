import type { ChoiceQuestion, FormLength, FrameworkStructure } from '#lib/frameworks/model.ts';

const both: readonly FormLength[] = ['long', 'short'];
const longOnly: readonly FormLength[] = ['long'];

const people = 'system-versus-people';
const open = 'open-to-all-versus-specialist-help';
const roles = 'unclear-roles';
const workload = 'tailoring-versus-workload';
const knowledge = 'generalist-versus-specialist-knowledge';
const relations = 'personal-relations-versus-efficiency';

function person(
	id: string,
	options: readonly string[],
	forms: readonly FormLength[]
): ChoiceQuestion {
	return { kind: 'choice', id, part: 'person', forms, tensions: [], options, max: 1 };
}

/** 'Mijn verhaal over het Buurtteam': 14 questions about the story (7 in short), 5 about the teller. */
export const structure: FrameworkStructure = {
	id: 'mijn-verhaal-buurtteam',
	version: 1,
	sourceLanguage: 'nl',
	tensions: [people, open, roles, workload, knowledge, relations],
	questions: [
		{
			kind: 'choice',
			id: 'R1',
			part: 'role',
			forms: both,
			tensions: [],
			options: [
				'resident',
				'team-member',
				'partner-organisation',
				'municipality',
				'peer-expert',
				'prefer-not-to-say'
			],
			max: 1
		},
		{
			kind: 'triad',
			id: 'T1',
			part: 'signifier',
			forms: both,
			tensions: [people, workload],
			corners: ['equal-rules', 'persons-need', 'craft']
		},
		{
			kind: 'triad',
			id: 'T2',
			part: 'signifier',
			forms: both,
			tensions: [open, relations, knowledge],
			corners: ['fast-access', 'right-knowledge', 'someone-who-knows-me']
		},
		{
			kind: 'triad',
			id: 'T3',
			part: 'signifier',
			forms: longOnly,
			tensions: [roles],
			corners: ['resident', 'buurtteam', 'other-organisation']
		},
		{
			kind: 'triad',
			id: 'T4',
			part: 'signifier',
			forms: both,
			tensions: [workload, relations, people],
			corners: ['getting-acquainted', 'getting-things-done', 'recording']
		},
		{
			kind: 'dyad',
			id: 'D1',
			part: 'signifier',
			forms: longOnly,
			tensions: [knowledge],
			poles: ['too-broad', 'too-narrow'],
			shape: 'too-little-too-much'
		},
		{
			kind: 'dyad',
			id: 'D2',
			part: 'signifier',
			forms: longOnly,
			tensions: [workload, relations],
			poles: ['too-hurried', 'too-slow'],
			shape: 'too-little-too-much'
		},
		{
			kind: 'dyad',
			id: 'D3',
			part: 'signifier',
			forms: both,
			tensions: [roles],
			poles: ['nobody', 'too-many'],
			shape: 'too-little-too-much'
		},
		{
			kind: 'stones',
			id: 'S1',
			part: 'signifier',
			forms: longOnly,
			tensions: [open, roles],
			stones: [
				'buurtteam',
				'municipality',
				'other-organisation',
				'family-friends-neighbours',
				'peer-or-volunteer'
			],
			axes: ['reach', 'help']
		},
		{
			kind: 'choice',
			id: 'K1',
			part: 'signifier',
			forms: both,
			tensions: [workload],
			options: [
				'happy',
				'relieved',
				'proud',
				'grateful',
				'surprised',
				'unsure',
				'sad',
				'afraid',
				'angry',
				'frustrated',
				'other'
			],
			max: 3
		},
		{
			kind: 'choice',
			id: 'K2',
			part: 'signifier',
			forms: longOnly,
			tensions: [people],
			options: [
				'money-and-debts',
				'housing',
				'work',
				'family',
				'health',
				'being-alone',
				'papers-and-forms',
				'safety',
				'other'
			],
			max: 3
		},
		{
			kind: 'choice',
			id: 'K3',
			part: 'signifier',
			forms: longOnly,
			tensions: [],
			options: ['rarely', 'sometimes', 'often', 'almost-always', 'dont-know'],
			max: 1
		},
		{
			kind: 'choice',
			id: 'K4',
			part: 'signifier',
			forms: longOnly,
			tensions: [open],
			options: [
				'walk-in',
				'own-call-or-mail',
				'through-school-gp-organisation',
				'through-family-or-neighbours',
				'buurtteam-came',
				'no-contact',
				'dont-know'
			],
			max: 1
		},
		{
			kind: 'choice',
			id: 'K5',
			part: 'signifier',
			forms: both,
			tensions: [open, roles, relations],
			options: [
				'solved',
				'partly',
				'ongoing',
				'referred-on',
				'not-solved',
				'stopped-myself',
				'dont-know'
			],
			max: 1
		},
		{
			kind: 'choice',
			id: 'K6',
			part: 'signifier',
			forms: both,
			tensions: [],
			options: [
				'team-members',
				'team-management',
				'officials',
				'alderman-and-council',
				'other-residents',
				'other-organisations',
				'nobody-outside-research'
			],
			max: 2
		},
		person('R2', ['self', 'close-to-me', 'work', 'prefer-not-to-say'], longOnly),
		{ ...person('R3', [], both), optionsFrom: 'areas' },
		person('R4', ['under-27', '27-44', '45-66', '67-plus', 'prefer-not-to-say'], longOnly),
		person('R5', ['first-time', 'under-a-year', 'longer', 'prefer-not-to-say'], longOnly)
	],
	workRoles: ['team-member', 'partner-organisation', 'municipality'],
	privateOption: { question: 'K6', option: 'nobody-outside-research' }
};
