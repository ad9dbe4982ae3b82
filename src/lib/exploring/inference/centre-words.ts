import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { DyadInference, TriadInference } from './model.ts';

/** What was found behind a chart, in words; empty when there is nothing to add. */
export function inferenceWords(
	say: Say,
	inference: TriadInference | DyadInference,
	questions: readonly ShownQuestion[]
): string {
	return 'chance' in inference
		? centreSentence(say, inference)
		: campSentence(say, inference, questions);
}

/** How a centre was reckoned, what its region is or why there is none, and whether there is a pattern. */
function centreSentence(
	say: Say,
	{ zeros, zeroReplacement, ...inference }: TriadInference
): string {
	const { centre, reason, chance } = inference;
	const parts = [
		...(centre ? [say('inference.zeros', { count: zeros, delta: 1000 * zeroReplacement })] : []),
		say(reason ? `inference.reason.${reason}` : 'inference.region'),
		...(chance.verdict === 'none' ? [say('inference.noPattern')] : [])
	];
	return parts.join(' ');
}

function campSentence(
	say: Say,
	{ humps: { whole, groups } }: DyadInference,
	questions: readonly ShownQuestion[]
): string {
	if (whole) return say('inference.camps');
	if (groups.length === 0) return '';
	const names = groups.map(
		({ question, option, n }) => `‘${labelOf(questions, question, option)}’ (${n})`
	);
	return say('inference.campsIn', { groups: names.join(', ') });
}

function labelOf(questions: readonly ShownQuestion[], id: string, option: string): string {
	const question = questions.find((one) => one.id === id);
	if (question?.kind !== 'choice') return option;
	return question.options.find((one) => one.id === option)?.label ?? option;
}
