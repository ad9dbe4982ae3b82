import {
	preferNotToSay,
	type FrameworkStructure,
	type FrameworkTexts,
	type Question
} from './model.ts';

const generalKeys = [
	'welcome.title',
	'welcome.what',
	'welcome.noNames',
	'welcome.adults',
	'welcome.safe',
	'story.prompt.resident',
	'story.prompt.work',
	'story.prompt.neighbour',
	'story.help',
	'story.text',
	'story.title',
	'story.starter.good',
	'story.starter.bad',
	'triad.instruction',
	'dyad.instruction',
	'stones.instruction',
	'consent.distress'
];

const consentKeys = [
	'consent.research',
	'consent.research.help',
	'consent.card',
	'consent.card.help',
	'consent.public',
	'consent.public.help',
	'consent.private',
	'consent.keep',
	'consent.withdraw'
];

/** Ids of everything with a label inside a question, without the areas of a study. */
function partIds(question: Question): readonly string[] {
	switch (question.kind) {
		case 'triad':
			return question.corners;
		case 'dyad':
			return question.poles;
		case 'stones':
			return question.stones;
		case 'choice':
			return question.optionsFrom ? [preferNotToSay] : question.options;
	}
}

function labelKeys(question: Question): string[] {
	return [question.id, ...partIds(question).map((part) => `${question.id}.${part}`)];
}

function axisKeys(question: Question): string[] {
	if (question.kind !== 'stones') return [];
	return question.axes.flatMap((axis) =>
		['low', 'high'].map((end) => `${question.id}.${axis}.${end}`)
	);
}

/** Every key a language must have before this structure can be asked in it, without repeats. */
export function requiredKeys(structure: FrameworkStructure): string[] {
	const asked = structure.questions.flatMap((question) => [
		...labelKeys(question),
		...axisKeys(question)
	]);
	return [...new Set([...generalKeys, ...consentKeys, ...asked])];
}

/** Keys of the explanations a question or label may have, but need not. */
export function helpKeys(structure: FrameworkStructure): string[] {
	return structure.questions.flatMap(labelKeys).map((key) => `${key}.help`);
}

/**
 * Keys that are absent or blank in `texts`. For a translation give the `source` texts too: an
 * explanation the source has, the translation must have.
 */
export function missingTexts(
	structure: FrameworkStructure,
	texts: FrameworkTexts,
	source: FrameworkTexts = {}
): string[] {
	const explained = helpKeys(structure).filter((key) => source[key]);
	return [...requiredKeys(structure), ...explained].filter((key) => !texts[key]?.trim());
}

/**
 * The sentences a teller says yes or no to, in a fixed order: their hash is stored with the story,
 * so a change of one letter is a change of what was agreed to.
 */
export function consentTexts(texts: FrameworkTexts): string[] {
	return consentKeys.map((key) => texts[key] ?? '');
}
