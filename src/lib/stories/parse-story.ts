import * as v from 'valibot';
import { AppError, type Issue } from '#lib/base/errors.ts';
import { isId } from '#lib/base/ids.ts';
import { formLengths } from '#lib/frameworks/model.ts';
import { consentLevels, helpers, modes } from './story-body.ts';

// The border of the program: what any sender says of one story is checked here once. The answers
// stay raw until the framework is known (parse-answers.ts).

const mostSigns = 100_000;
const mostTitleSigns = 500;
const hex64 = /^[0-9a-f]{64}$/;

const text = (most: number) =>
	v.pipe(
		v.string(),
		v.check((value) => value.length <= most || [...value].length <= most, 'tooLong')
	);
const language = v.pipe(
	v.string(),
	v.maxLength(35, 'wrongType'),
	v.check(isLanguageTag, 'wrongType')
);
const hash = v.pipe(v.string(), v.regex(hex64, 'wrongType'));
const level = v.picklist(consentLevels, 'outOfRange');

const storySchema = v.strictObject({
	id: v.pipe(
		v.string(),
		v.check((value) => isId(value), 'wrongId')
	),
	vertelpunt: v.pipe(v.string(), v.maxLength(100, 'tooLong')),
	frameworkVersion: v.pipe(v.string(), v.maxLength(200, 'tooLong')),
	language,
	title: text(mostTitleSigns),
	text: text(mostSigns),
	mode: v.nullable(v.picklist(modes, 'wrongType')),
	form: v.optional(v.picklist(formLengths, 'wrongType')),
	consentLevel: level,
	consent: v.optional(
		v.strictObject({ level: v.optional(level), textHash: hash, readAloud: v.boolean() })
	),
	withdrawalCodeHash: v.nullable(hash),
	helper: v.optional(v.picklist(helpers, 'wrongType')),
	helperFromJudgedOrganisation: v.optional(v.boolean()),
	media: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(0, 'mediaNotYet'))),
	test: v.optional(v.boolean()),
	answers: v.record(v.string(), v.unknown())
});

/** A body of the right shape, its answers not yet held against a framework. */
export type ParsedStory = v.InferOutput<typeof storySchema>;

/** Checks the shape of a body. Throws `AppError('invalid')` with every issue found. */
export function parseStory(body: unknown): ParsedStory {
	const result = v.safeParse(storySchema, body);
	if (!result.success)
		throw new AppError('invalid', 'The story could not be read.', result.issues.map(asIssue));
	const { consent, consentLevel } = result.output;
	if (consent?.level !== undefined && consent.level !== consentLevel) {
		const message = 'consent.level and consentLevel differ.';
		throw new AppError('invalid', message, [
			{ path: '/consent/level', code: 'outOfRange', message }
		]);
	}
	return result.output;
}

const messages: Readonly<Record<string, string>> = {
	tooLong: `A story has at most ${mostSigns} characters, a title ${mostTitleSigns}.`,
	wrongId: 'An id is a UUID version 4 in lower case.',
	mediaNotYet: 'Voice and photos cannot be received yet.',
	outOfRange: 'A consent level is 0, 1, 2 or 3.',
	required: 'This is missing.',
	unknownKey: 'This key is not known.'
};

function asIssue(issue: v.BaseIssue<unknown>): Issue {
	const path = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('');
	const isShape = issue.type === 'strict_object' || issue.type === 'object';
	const code = isShape
		? issue.expected === 'never'
			? 'unknownKey'
			: issue.received === 'undefined'
				? 'required'
				: 'wrongType'
		: /^[a-z]+[A-Za-z]*$/.test(issue.message)
			? issue.message
			: 'wrongType';
	return {
		path,
		code,
		message: messages[code] ?? `Expected ${issue.expected ?? 'another value'}.`
	};
}

function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}
