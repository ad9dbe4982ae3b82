import { describe, expect, test } from 'vitest';
import type { QuestionKind } from '#lib/signifiers/answer.ts';
import type { FormLength, FrameworkTexts, KindOf, ShownQuestion } from './model.ts';
import { optionIdsOf, showQuestions, versionId } from './show.ts';
import { defaultAreas } from './templates/amsterdam-areas.ts';
import en from './templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from './templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from './templates/mijn-verhaal-buurtteam/structure.ts';

const areas = defaultAreas.map(({ id, labels }) => ({ id, label: labels.nl }));

function shown(form: FormLength, texts: FrameworkTexts = nl): ShownQuestion[] {
	return showQuestions(structure, texts, { form, areas, source: nl });
}

function isKind<K extends QuestionKind>(question: ShownQuestion, kind: K): question is KindOf<K> {
	return question.kind === kind;
}

function find<K extends QuestionKind>(kind: K, id: string, texts?: FrameworkTexts): KindOf<K> {
	const question = shown('long', texts).find((each) => each.id === id);
	if (!question || !isKind(question, kind)) throw new Error(`${id} is not a ${kind}`);
	return question;
}

describe('showQuestions', () => {
	test('asks the role first, then about the story, then about the teller', () => {
		expect(
			shown('long')
				.map(({ id }) => id)
				.join(' ')
		).toBe('R1 T1 T2 T3 T4 D1 D2 D3 S1 K1 K2 K3 K4 K5 K6 R2 R3 R4 R5');
	});

	test('asks seven questions about the story in the short form', () => {
		expect(
			shown('short')
				.map(({ id }) => id)
				.join(' ')
		).toBe('R1 T1 T2 T4 D3 K1 K5 K6 R3');
	});

	test('puts the sentences of each kind in their places', () => {
		expect(find('triad', 'T3').corners[2]).toEqual({
			id: 'other-organisation',
			label: 'Een andere organisatie',
			help: 'Ook de gemeente hoort hierbij.'
		});
		expect(find('dyad', 'D3').poles.map(({ label }) => label)).toEqual([
			'Niemand pakte het op',
			'Te veel mensen tegelijk'
		]);
		expect(find('stones', 'S1').axes).toEqual([
			{ id: 'reach', low: 'moeilijk te bereiken', high: 'makkelijk te bereiken' },
			{ id: 'help', low: 'hielp weinig', high: 'hielp veel' }
		]);
		expect(find('choice', 'K1').max).toBe(3);
	});

	test('leaves out an explanation that does not exist', () => {
		expect(find('triad', 'T3')).not.toHaveProperty('help');
	});

	test('offers the areas of the study and the freedom not to say', () => {
		expect(find('choice', 'R3').options.map(({ label }) => label)).toEqual([
			...areas.map(({ label }) => label),
			'zeg ik liever niet'
		]);
	});

	test('falls back to the source language for a blank or missing sentence', () => {
		const half = { ...en, T3: ' ', 'T3.other-organisation.help': '' };
		const question = find('triad', 'T3', half);
		expect(question.label).toBe(nl.T3);
		expect(question.corners[2].help).toBe(nl['T3.other-organisation.help']);
		expect(question.corners[0].label).toBe(en['T3.resident']);
	});

	test('shows the key when the source has no sentence either', () => {
		const [first] = showQuestions(structure, {}, { form: 'long', areas: [], source: {} });
		expect(first?.label).toBe('R1');
	});
});

test('the version id names the framework and its version', () => {
	expect(versionId(structure)).toBe('mijn-verhaal-buurtteam@1');
});

test('the options that may be stored are those that are shown', () => {
	const areaIds = areas.map(({ id }) => id);
	for (const question of structure.questions) {
		if (question.kind !== 'choice') continue;
		const offered = find('choice', question.id).options.map(({ id }) => id);
		expect(optionIdsOf(question, areaIds)).toEqual(offered);
	}
});
