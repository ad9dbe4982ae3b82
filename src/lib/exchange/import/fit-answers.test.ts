import { expect, test } from 'vitest';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import { fitAnswers } from './fit-answers.ts';

function fit(answers: Record<string, unknown>) {
	const told: string[] = [];
	const fitted = fitAnswers(structure, ['noord'], answers, (code, about) =>
		told.push(`${code} ${about}`)
	);
	return { ...fitted, told };
}

test('what the study asks stays as it is', () => {
	const answers = {
		T1: { state: 'answered', weights: [0.6, 0.3, 0.1] },
		K3: { state: 'answered', options: ['rarely'] },
		R3: { state: 'answered', options: ['noord'] },
		D1: { state: 'notApplicable' }
	};
	expect(fit(answers)).toEqual({ answers, raw: {}, told: [] });
});

test('unknown questions and options are kept raw and told, and what is known of them counts', () => {
	const { answers, raw, told } = fit({
		X9: { state: 'answered', position: 0.2 },
		K3: { state: 'answered', options: ['daily'] },
		K1: { state: 'answered', options: ['happy', 'blue'] }
	});
	expect(answers).toEqual({
		K3: { state: 'skipped' },
		K1: { state: 'answered', options: ['happy'] }
	});
	expect(Object.values(raw).map((one) => one.raw)).toEqual([
		'{"state":"answered","position":0.2}',
		'["daily"]',
		'["happy","blue"]'
	]);
	expect(told).toEqual(['unknownQuestion X9', 'unknownOption K3: daily', 'unknownOption K1: blue']);
});

test('more options than may be chosen are no answer', () => {
	const options = ['rarely', 'often'];
	expect(fit({ K3: { state: 'answered', options } })).toMatchObject({
		answers: { K3: { state: 'skipped' } },
		told: ['tooManyOptions K3']
	});
});
