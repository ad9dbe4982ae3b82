import type { Issue } from '#lib/base/errors.ts';
import { optionIdsOf } from '#lib/frameworks/show.ts';
import type { FrameworkStructure, Question } from '#lib/frameworks/model.ts';
import { absentStates, inputWays, paces, type Answer, type Given } from '#lib/signifiers/answer.ts';
import { closure } from '#lib/signifiers/composition.ts';

export type ParsedAnswers = { answers: Record<string, Answer>; issues: Issue[] };

type Refuse = (code: string, message: string, path?: string) => undefined;

/**
 * Checks raw answers against a framework. Missing keys become `notShown`; `{}` stones and no options
 * are `skipped`; unknown questions and options are issues (decisions.md 2). Weights whose sum is
 * within 0.001 of 1 are closed to exactly 1.
 */
export function parseAnswers(
	structure: FrameworkStructure,
	areaIds: readonly string[],
	raw: Readonly<Record<string, unknown>>
): ParsedAnswers {
	const issues: Issue[] = [];
	const answers: Record<string, Answer> = {};
	const known = new Set(structure.questions.map((question) => question.id));
	for (const id of Object.keys(raw)) {
		if (!known.has(id)) {
			issues.push({
				path: `/answers/${id}`,
				code: 'unknownQuestion',
				message: `No question ${id} in this framework.`
			});
		}
	}
	for (const question of structure.questions) {
		const value = raw[question.id];
		const refuse: Refuse = (code, message, path = '') => {
			issues.push({ path: `/answers/${question.id}${path}`, code, message });
			return undefined;
		};
		const answer =
			value === undefined
				? { state: 'notShown' as const }
				: parseOne(question, areaIds, value, refuse);
		if (answer) answers[question.id] = answer;
	}
	return { answers, issues };
}

function parseOne(
	question: Question,
	areaIds: readonly string[],
	value: unknown,
	refuse: Refuse
): Answer | undefined {
	if (!isRecord(value)) return refuse('wrongType', 'An answer is an object with a state.');
	const given = parseGiven(value, refuse);
	const state = value.state;
	const absent = absentStates.find((name) => name === state);
	if (absent) {
		const said = ['weights', 'position', 'stones', 'options'].find(
			(key) => value[key] !== undefined
		);
		if (said) return refuse('wrongKind', `An answer that is ${absent} has no ${said}.`, `/${said}`);
		return { state: absent, ...given };
	}
	if (state !== 'answered') {
		return refuse(
			'wrongType',
			'The state is answered, notApplicable, skipped or notShown.',
			'/state'
		);
	}
	switch (question.kind) {
		case 'triad':
			return parseWeights(value.weights, given, refuse);
		case 'dyad':
			return isFraction(value.position)
				? { state, position: value.position, ...given }
				: refuse('outOfRange', 'A position is a number from 0 to 1.', '/position');
		case 'stones':
			return parseStones(question.stones, value.stones, given, refuse);
		case 'choice':
			return parseOptions(
				optionIdsOf(question, areaIds),
				question.max,
				value.options,
				given,
				refuse
			);
	}
}

function parseGiven(value: Record<string, unknown>, refuse: Refuse): Given {
	const given: Given = {};
	if (value.input !== undefined) {
		given.input = inputWays.find((way) => way === value.input);
		if (!given.input) refuse('wrongType', `input is one of ${inputWays.join(', ')}.`, '/input');
	}
	if (value.pace !== undefined) {
		given.pace = paces.find((pace) => pace === value.pace);
		if (!given.pace) refuse('wrongType', `pace is one of ${paces.join(', ')}.`, '/pace');
	}
	return given;
}

function parseWeights(raw: unknown, given: Given, refuse: Refuse): Answer | undefined {
	if (!Array.isArray(raw) || raw.length !== 3 || !raw.every(isFraction)) {
		return refuse('outOfRange', 'weights are three numbers from 0 to 1.', '/weights');
	}
	const [a, b, c] = raw as [number, number, number];
	const gap = Math.abs(a + b + c - 1);
	if (gap > 0.001) return refuse('sumNotOne', 'The three weights must add up to 1.', '/weights');
	// Closing what is closed would move the last binary digit: .6 must stay .6.
	return { state: 'answered', weights: gap < 1e-12 ? [a, b, c] : closure([a, b, c]), ...given };
}

function parseStones(
	stoneIds: readonly string[],
	raw: unknown,
	given: Given,
	refuse: Refuse
): Answer | undefined {
	if (!isRecord(raw))
		return refuse('wrongKind', 'stones is an object of places by stone.', '/stones');
	const stones: Record<string, [number, number]> = {};
	for (const [id, place] of Object.entries(raw)) {
		if (!stoneIds.includes(id)) return refuse('unknownOption', `No stone ${id}.`, `/stones/${id}`);
		if (!Array.isArray(place) || place.length !== 2 || !place.every(isFraction)) {
			return refuse('outOfRange', 'A place is two numbers from 0 to 1.', `/stones/${id}`);
		}
		stones[id] = [place[0] as number, place[1] as number];
	}
	return Object.keys(stones).length > 0
		? { state: 'answered', stones, ...given }
		: { state: 'skipped', ...given };
}

function parseOptions(
	optionIds: readonly string[],
	max: number,
	raw: unknown,
	given: Given,
	refuse: Refuse
): Answer | undefined {
	if (!Array.isArray(raw) || !raw.every((option) => typeof option === 'string')) {
		return refuse('wrongKind', 'options is a list of option ids.', '/options');
	}
	const options = [...new Set(raw as string[])];
	const unknown = options.find((option) => !optionIds.includes(option));
	if (unknown !== undefined) return refuse('unknownOption', `No option ${unknown}.`, '/options');
	if (options.length > max) return refuse('tooMany', `At most ${max} may be chosen.`, '/options');
	return options.length > 0
		? { state: 'answered', options, ...given }
		: { state: 'skipped', ...given };
}

function isFraction(value: unknown): value is number {
	return typeof value === 'number' && value >= 0 && value <= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
