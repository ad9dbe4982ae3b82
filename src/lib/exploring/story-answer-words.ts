import { dyadStepNames, stepAt } from '#lib/charts/dyad/dyad-words.ts';
import { quadrantOf } from '#lib/charts/stones/stones-layout.ts';
import { quadrantName } from '#lib/charts/stones/stones-words.ts';
import { triadSentence } from '#lib/charts/triad/triad-words.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { Answer } from '#lib/signifiers/answer.ts';

/**
 * What a teller answered to one question, in a researcher's words: one line per thing that was said,
 * and the reason where nothing was.
 */
export function storyAnswerWords(
	say: Say,
	question: ShownQuestion,
	answer: Answer | undefined
): string[] {
	if (!answer) return [say('answer.notShown')];
	if (answer.state !== 'answered') return [say(`answer.${answer.state}`)];
	if (question.kind === 'triad' && 'weights' in answer) {
		const [a, b, c] = question.corners;
		return [triadSentence(say, [a.label, b.label, c.label], answer.weights)];
	}
	if (question.kind === 'dyad' && 'position' in answer) {
		const names = dyadStepNames(say, [question.poles[0].label, question.poles[1].label]);
		return [names[stepAt(answer.position)] ?? ''];
	}
	if (question.kind === 'stones' && 'stones' in answer) {
		return question.stones.flatMap(({ id, label }) => {
			const place = answer.stones[id];
			if (!place) return [];
			const at = quadrantName(say, question.axes, quadrantOf(place));
			return [say('answer.stone', { stone: label, at })];
		});
	}
	if (question.kind === 'choice' && 'options' in answer) {
		return answer.options.map((id) => question.options.find((one) => one.id === id)?.label ?? id);
	}
	return [];
}
