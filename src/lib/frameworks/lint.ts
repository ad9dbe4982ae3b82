import type { Language } from '#lib/i18n/languages.ts';
import { functionWords, wordsOf } from './function-words.ts';
import type {
	DyadQuestion,
	FrameworkStructure,
	FrameworkTexts,
	FormLength,
	TriadQuestion
} from './model.ts';

// Rule 3 of the method. The limits are our own proposal: a facilitator may override an error with a
// reason, which is then logged; a warning is only said.

const longestToShortest = 1.8;
const wordsInLabel = 6;
const atMost: Readonly<Record<FormLength, number>> = { long: 15, short: 9 };
const dyadShapes: readonly DyadQuestion['shape'][] = ['too-little-too-much', 'both-good'];

export type LintRule =
	| 'triadLabels'
	| 'triadLength'
	| 'triadWords'
	| 'triadTwoIdeas'
	| 'triadDenial'
	| 'triadSharedWord'
	| 'dyadShape'
	| 'tensionUnknown'
	| 'tensionUncovered'
	| 'tensionOnce'
	| 'tooManyQuestions';

/** `question` is null when the finding is about the framework as a whole. */
export type LintFinding = {
	level: 'error' | 'warning';
	question: string | null;
	rule: LintRule;
	detail: string;
};

/**
 * What would make the answers hard to trust: labels that pull unequally, poles nobody tagged,
 * tensions without a question, too long a form. Empty when all is well. `language` is that of
 * `texts`; the rules about words know Dutch and English only.
 */
export function lintFramework(
	structure: FrameworkStructure,
	texts: FrameworkTexts,
	language: Language = structure.sourceLanguage
): LintFinding[] {
	const perQuestion = structure.questions.flatMap((question) => {
		if (question.kind === 'triad') return lintTriad(question, texts, language);
		return question.kind === 'dyad' ? lintDyad(question) : [];
	});
	return [...perQuestion, ...lintTensions(structure), ...lintTotals(structure)];
}

function lintTriad(
	question: TriadQuestion,
	texts: FrameworkTexts,
	language: Language
): LintFinding[] {
	const labels = question.corners.map((corner) => texts[`${question.id}.${corner}`]?.trim() ?? '');
	const found = (rule: LintRule, detail: string) => error(question.id, rule, detail);
	if (labels.length !== 3 || labels.includes('')) {
		return [found('triadLabels', labels.join(' | '))];
	}
	const { joining, denying, empty } = functionWords(language);
	const lengths = labels.map((label) => [...label].length);
	const ratio = Math.max(...lengths) / Math.min(...lengths);
	const split = labels.map(wordsOf);
	const denials = labels.filter((_, at) => split[at]?.some((word) => denying.has(word)));
	const content = split.flatMap((label) => [...new Set(label)].filter((word) => !empty.has(word)));
	const shared = content.filter((word, at) => content.indexOf(word) < at);

	return [
		...(ratio > longestToShortest ? [found('triadLength', ratio.toFixed(2))] : []),
		...labels
			.filter((_, at) => (split[at]?.length ?? 0) > wordsInLabel)
			.map((label) => found('triadWords', label)),
		...labels
			.filter((_, at) => split[at]?.some((word) => joining.has(word)))
			.map((label) => found('triadTwoIdeas', label)),
		...(denials.length < 3 ? denials.map((label) => found('triadDenial', label)) : []),
		...[...new Set(shared)].map((word) => found('triadSharedWord', word))
	];
}

/** Structures also come from files and an editor, where the type promises nothing. */
function lintDyad(question: DyadQuestion): LintFinding[] {
	const tagged = dyadShapes.includes(question.shape);
	return tagged ? [] : [error(question.id, 'dyadShape', String(question.shape))];
}

function lintTensions({ tensions, questions }: FrameworkStructure): LintFinding[] {
	const unknown = questions.flatMap((question) =>
		question.tensions
			.filter((tension) => !tensions.includes(tension))
			.map((tension) => error(question.id, 'tensionUnknown', tension))
	);
	const thin = tensions.flatMap((tension): LintFinding[] => {
		const covering = questions.filter((question) => question.tensions.includes(tension));
		const [only] = covering;
		if (!only) return [error(null, 'tensionUncovered', tension)];
		if (covering.length > 1) return [];
		return [{ level: 'warning', question: only.id, rule: 'tensionOnce', detail: tension }];
	});
	return [...unknown, ...thin];
}

function lintTotals({ questions }: FrameworkStructure): LintFinding[] {
	return (['long', 'short'] as const).flatMap((form) => {
		const asked = questions.filter(
			(question) => question.part === 'signifier' && question.forms.includes(form)
		).length;
		return asked > atMost[form] ? [error(null, 'tooManyQuestions', `${form}: ${asked}`)] : [];
	});
}

function error(question: string | null, rule: LintRule, detail: string): LintFinding {
	return { level: 'error', question, rule, detail };
}
