import { describe, expect, test } from 'vitest';
import type { FrameworkTexts, Question } from '#lib/frameworks/model.ts';
import { helpKeys, missingTexts, requiredKeys } from '#lib/frameworks/texts.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { structure } from './structure.ts';

const agreedIds: Readonly<Record<string, string>> = {
	T1: 'equal-rules, persons-need, craft',
	T2: 'fast-access, right-knowledge, someone-who-knows-me',
	T3: 'resident, buurtteam, other-organisation',
	T4: 'getting-acquainted, getting-things-done, recording',
	D1: 'too-broad, too-narrow',
	D2: 'too-hurried, too-slow',
	D3: 'nobody, too-many',
	S1: 'buurtteam, municipality, other-organisation, family-friends-neighbours, peer-or-volunteer; reach, help',
	K1: 'happy, relieved, proud, grateful, surprised, unsure, sad, afraid, angry, frustrated, other',
	K2: 'money-and-debts, housing, work, family, health, being-alone, papers-and-forms, safety, other',
	K3: 'rarely, sometimes, often, almost-always, dont-know',
	K4: 'walk-in, own-call-or-mail, through-school-gp-organisation, through-family-or-neighbours, buurtteam-came, no-contact, dont-know',
	K5: 'solved, partly, ongoing, referred-on, not-solved, stopped-myself, dont-know',
	K6: 'team-members, team-management, officials, alderman-and-council, other-residents, other-organisations, nobody-outside-research',
	R1: 'resident, team-member, partner-organisation, municipality, peer-expert, prefer-not-to-say',
	R2: 'self, close-to-me, work, prefer-not-to-say',
	R3: '',
	R4: 'under-27, 27-44, 45-66, 67-plus, prefer-not-to-say',
	R5: 'first-time, under-a-year, longer, prefer-not-to-say'
};

function idsOf(question: Question): string {
	switch (question.kind) {
		case 'triad':
			return question.corners.join(', ');
		case 'dyad':
			return question.poles.join(', ');
		case 'stones':
			return `${question.stones.join(', ')}; ${question.axes.join(', ')}`;
		case 'choice':
			return question.options.join(', ');
	}
}

/** Sentences by their end: a full stop, question or exclamation mark, or an open end. */
function sentencesOf(text: string): string[] {
	return text.split(/(?<=[.?!…])\s+/u);
}

function wordCount(sentence: string): number {
	return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

test('has exactly the ids that were agreed', () => {
	const ids = Object.fromEntries(structure.questions.map((each) => [each.id, idsOf(each)]));
	expect(ids).toEqual(agreedIds);
});

test('takes the areas from the study, by default the parts of Amsterdam', () => {
	expect(structure.questions.find(({ id }) => id === 'R3')).toMatchObject({ optionsFrom: 'areas' });
	expect(defaultAreas.map(({ id }) => id).join(', ')).toBe(
		'centrum, nieuw-west, noord, oost, west, zuid, zuidoost, weesp, outside-amsterdam'
	);
});

test('limits how many options may be chosen', () => {
	const limits = structure.questions.flatMap((question) =>
		question.kind === 'choice' && question.max > 1 ? `${question.id} ${question.max}` : []
	);
	expect(limits).toEqual(['K1 3', 'K2 3', 'K6 2']);
});

test('names only options that exist as work role or private option', () => {
	const options = (id: string) => agreedIds[id]?.split(', ') ?? [];
	expect(options('R1')).toEqual(expect.arrayContaining([...structure.workRoles]));
	expect(options(structure.privateOption?.question ?? '')).toContain(
		structure.privateOption?.option
	);
});

describe.each([
	['nl', nl],
	['en', en]
])('the texts in %s', (_, texts: FrameworkTexts) => {
	test('are complete, explanations of the Dutch included', () => {
		expect(missingTexts(structure, texts, nl)).toEqual([]);
	});

	test('hold nothing that is never shown', () => {
		const known = new Set([...requiredKeys(structure), ...helpKeys(structure)]);
		expect(Object.keys(texts).filter((key) => !known.has(key) || !(key in nl))).toEqual([]);
	});

	test('promise no minutes and leave nothing to fill in', () => {
		const all = Object.values(texts).join('\n');
		expect(all).not.toMatch(/minu(?:ut|ten|te)|\{\{|\[/i);
	});
});

describe('the Dutch', () => {
	const sentences = Object.values<string>(nl).flatMap(sentencesOf);

	test('has sentences of at most fifteen words', () => {
		expect(sentences.filter((sentence) => wordCount(sentence) > 15)).toEqual([]);
	});

	test('uses no word that plain Dutch replaces', () => {
		const jargon = /maatwerk|regiehouder|indien|participe|dienstverlening|\bmiddels\b|\btevens\b/i;
		expect(sentences.filter((sentence) => jargon.test(sentence))).toEqual([]);
	});

	test('addresses the teller as u', () => {
		expect(
			sentences.filter((sentence) => /\b(?:je|jij|jou|jouw|jullie)\b/i.test(sentence))
		).toEqual([]);
	});
});
