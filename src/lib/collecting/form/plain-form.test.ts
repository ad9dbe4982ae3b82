import { expect, test } from 'vitest';
import { fromPlainForm } from './plain-form.ts';
import { smallForm } from './small-form.ts';
import { toSubmission } from './submission.ts';

function posted(...pairs: [string, string][]): Map<string, string[]> {
	const fields = new Map<string, string[]>();
	for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value]);
	return fields;
}

test('a form without script becomes the same story as one with script', () => {
	const { draft, issues } = fromPlainForm(
		smallForm,
		posted(
			['id', '0b9f6f0e-4a5c-4c1e-9d0a-6a1f5a2b3c4d'],
			['consent1', 'yes'],
			['consent2', 'no'],
			['consent3', 'yes'],
			['mode', 'typedByHelper'],
			['helper', 'family'],
			['title', 'Een keer'],
			['text', 'Eerst dit.\r\nToen dat.'],
			['R1', 'resident'],
			['T1', 'ab'],
			['D1', '2'],
			['S1.team', 'right-high'],
			['S1.family', 'none'],
			['K1', 'happy'],
			['K1', 'sad'],
			['K6', 'na']
		)
	);
	expect(issues).toEqual([]);
	expect(toSubmission(smallForm, draft, null)).toEqual({
		id: '0b9f6f0e-4a5c-4c1e-9d0a-6a1f5a2b3c4d',
		vertelpunt: 'proef',
		frameworkVersion: 'proef@1',
		language: 'nl',
		title: 'Een keer',
		text: 'Eerst dit.\nToen dat.',
		mode: 'typedByHelper',
		form: 'short',
		consentLevel: 1,
		consent: { level: 1, textHash: 'c0ffee', readAloud: false },
		withdrawalCodeHash: null,
		helper: 'family',
		helperFromJudgedOrganisation: false,
		answers: {
			R1: { state: 'answered', options: ['resident'], input: 'choice' },
			T1: { state: 'answered', weights: [0.45, 0.45, 0.1], input: 'choice' },
			D1: { state: 'answered', position: 0.3, input: 'choice' },
			S1: { state: 'answered', stones: { team: [0.75, 0.75] }, input: 'choice' },
			K1: { state: 'answered', options: ['happy', 'sad'], input: 'choice' },
			K6: { state: 'notApplicable', input: 'choice' },
			R3: { state: 'skipped' }
		}
	});
});

test('nothing chosen is skipped everywhere, at level 0', () => {
	const { draft, issues } = fromPlainForm(smallForm, posted(['S1.team', 'none'], ['T1', 'x']));
	const body = toSubmission(smallForm, draft, null);
	expect(issues).toEqual([]);
	expect(body).toMatchObject({ consentLevel: 0, mode: null, language: 'nl' });
	expect(new Set(Object.values(body.answers).map(({ state }) => state))).toEqual(
		new Set(['skipped'])
	);
});

test('stones that do not fit are not applicable, unless one was placed', () => {
	const none = fromPlainForm(smallForm, posted(['S1', 'na'], ['S1.team', 'none'])).draft;
	expect(none.answers.S1).toEqual({ state: 'notApplicable', input: 'choice' });
	const one = fromPlainForm(smallForm, posted(['S1', 'na'], ['S1.team', 'left-low'])).draft;
	expect(one.answers.S1).toMatchObject({ stones: { team: [0.25, 0.25] } });
});

test('one option too many comes back with all values and a sentence', () => {
	const fields = posted(['K1', 'happy'], ['K1', 'sad'], ['K1', 'angry'], ['K1', 'na']);
	const { draft, issues } = fromPlainForm(smallForm, fields);
	expect(draft.answers.K1).toMatchObject({ options: ['happy', 'sad', 'angry'] });
	expect(issues).toEqual([{ path: 'question-K1', key: 'note.tooMany', values: { max: 2 } }]);
});
