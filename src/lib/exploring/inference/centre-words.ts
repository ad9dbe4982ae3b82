import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { facetValue } from '../lens-words.ts';
import type { DyadInference, TriadInference } from './model.ts';

/** Groups that are called by name; of more than that, the largest are. */
const mostNamed = 5;

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
	const names = groups
		.toSorted((one, other) => other.n - one.n)
		.slice(0, mostNamed)
		.map(({ question, option, n }) => `‘${labelOf(say, questions, question, option)}’ (${n})`)
		.join(', ');
	const others = groups.length - mostNamed;
	return say('inference.campsIn', {
		groups: others > 0 ? say('inference.andMore', { groups: names, count: others }) : names
	});
}

/** Of an option of a choice, a stone, or a value of a facet. */
function labelOf(
	say: Say,
	questions: readonly ShownQuestion[],
	id: string,
	option: string
): string {
	const question = questions.find((one) => one.id === id);
	if (!question) return facetValue(say, id, option);
	const options =
		question.kind === 'choice'
			? question.options
			: question.kind === 'stones'
				? question.stones
				: [];
	return options.find((one) => one.id === option)?.label ?? option;
}
