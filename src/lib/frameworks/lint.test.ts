import { describe, expect, test } from 'vitest';
import { lintFramework, type LintFinding } from './lint.ts';
import type { FrameworkStructure, FrameworkTexts, Question } from './model.ts';
import en from './templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from './templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from './templates/mijn-verhaal-buurtteam/structure.ts';

function brief(findings: LintFinding[]): string[] {
	return findings.map(({ level, question, rule }) => `${level} ${question} ${rule}`);
}

function withTexts(texts: FrameworkTexts): string[] {
	return brief(lintFramework(structure, { ...nl, ...texts }));
}

function withQuestions(change: (question: Question) => Question): string[] {
	const changed: FrameworkStructure = {
		...structure,
		questions: structure.questions.map(change)
	};
	return brief(lintFramework(changed, nl));
}

test('the first framework passes without a finding, in Dutch and in English', () => {
	expect(lintFramework(structure, nl)).toEqual([]);
	expect(lintFramework(structure, en, 'en')).toEqual([]);
});

describe('a triad', () => {
	test('may not have one label much longer than another', () => {
		expect(withTexts({ 'T3.resident': 'Uzelf' })).toEqual(['error T3 triadLength']);
	});

	test('may be exactly 1.8 times as long', () => {
		const texts = {
			'T3.resident': 'abcde',
			'T3.buurtteam': 'fghijklmn',
			'T3.other-organisation': 'opqrs'
		};
		expect(withTexts(texts)).toEqual([]);
		expect(withTexts({ ...texts, 'T3.buurtteam': 'fghijklmno' })).toEqual(['error T3 triadLength']);
	});

	test('has labels of at most six words', () => {
		const six = 'Wie ik al heel lang ken';
		expect(withTexts({ 'T2.someone-who-knows-me': six })).toEqual([]);
		expect(withTexts({ 'T2.someone-who-knows-me': `${six} nu` })).toEqual(['error T2 triadWords']);
	});

	test.each(['Snel en makkelijk geholpen', 'Snel of later geholpen'])(
		'has one idea in a label, unlike: %s',
		(label) => {
			expect(withTexts({ 'T2.fast-access': label })).toEqual(['error T2 triadTwoIdeas']);
		}
	);

	test('reads the Dutch word of and the English word of as different words', () => {
		const labels = { 'T3.resident': 'Some of us', 'T3.buurtteam': 'The Buurtteam' };
		expect(brief(lintFramework(structure, { ...en, ...labels }, 'en'))).toEqual([
			'error T3 triadLength'
		]);
		const longer = { ...labels, 'T3.other-organisation': 'Another place' };
		expect(brief(lintFramework(structure, { ...en, ...longer }, 'en'))).toEqual([]);
	});

	test('may not deny in one label only', () => {
		expect(withTexts({ 'T3.buurtteam': 'Niet het team' })).toEqual(['error T3 triadDenial']);
		expect(withTexts({ 'T3.buurtteam': 'Geen Buurtteam' })).toEqual(['error T3 triadDenial']);
	});

	test('may deny in all three', () => {
		const texts = {
			'T3.resident': 'Geen bewoner',
			'T3.buurtteam': 'Niet het team',
			'T3.other-organisation': 'Geen organisatie'
		};
		expect(withTexts(texts).filter((each) => each.includes('Denial'))).toEqual([]);
	});

	test('may not use a content word in two labels, whatever its capitals', () => {
		expect(withTexts({ 'T4.recording': 'Snel verslagen maken' })).toEqual([
			'error T4 triadSharedWord'
		]);
	});

	test('has three labels', () => {
		expect(withTexts({ 'T1.craft': ' ' })).toEqual(['error T1 triadLabels']);
	});
});

test('a dyad says what kind of line it is', () => {
	const untagged: Question = JSON.parse(
		'{"kind":"dyad","id":"D9","part":"signifier","forms":["long"],"tensions":[],"poles":["a","b"]}'
	);
	expect(
		withQuestions((each) => (each.id === 'D1' ? { ...untagged, tensions: each.tensions } : each))
	).toEqual(['error D9 dyadShape']);
});

describe('a tension', () => {
	const tension = 'generalist-versus-specialist-knowledge';
	function without(...ids: string[]): string[] {
		return withQuestions((each) =>
			ids.includes(each.id)
				? { ...each, tensions: each.tensions.filter((id) => id !== tension) }
				: each
		);
	}

	test('needs a question', () => {
		expect(without('D1', 'T2')).toEqual(['error null tensionUncovered']);
	});

	test('rests badly on one question alone', () => {
		expect(without('D1')).toEqual(['warning T2 tensionOnce']);
	});

	test('is one the framework names', () => {
		expect(
			withQuestions((each) => (each.id === 'K3' ? { ...each, tensions: ['typo'] } : each))
		).toEqual(['error K3 tensionUnknown']);
	});
});

describe('the number of questions about the story', () => {
	function withExtra(count: number, forms: Question['forms']): string[] {
		const extra = Array.from({ length: count }, (_, at): Question => ({
			kind: 'choice',
			id: `X${at}`,
			part: 'signifier',
			forms,
			tensions: [],
			options: [],
			max: 1
		}));
		const grown = { ...structure, questions: [...structure.questions, ...extra] };
		return lintFramework(grown, nl).map(({ detail }) => detail);
	}

	test('is at most fifteen in the long form', () => {
		expect(withExtra(1, ['long'])).toEqual([]);
		expect(withExtra(2, ['long'])).toEqual(['long: 16']);
	});

	test('is at most nine in the short form', () => {
		expect(withExtra(2, ['short'])).toEqual([]);
		expect(withExtra(3, ['short'])).toEqual(['short: 10']);
	});
});
