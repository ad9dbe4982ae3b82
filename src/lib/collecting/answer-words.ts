import { dyadStepNames, stepAt } from '#lib/charts/dyad/dyad-words.ts';
import { quadrantOf } from '#lib/charts/stones/stones-layout.ts';
import { quadrantName } from '#lib/charts/stones/stones-words.ts';
import { triadSentence } from '#lib/charts/triad/triad-words.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { Answer } from '#lib/signifiers/answer.ts';

/** What was answered, one line per thing that was said; no lines when the question is still open. */
export function answerWords(
	say: Say,
	question: ShownQuestion,
	answer: Answer | undefined
): string[] {
	if (answer?.state === 'notApplicable') return [say('check.na')];
	switch (question.kind) {
		case 'triad': {
			const [a, b, c] = question.corners;
			return answer && 'weights' in answer
				? [triadSentence(say, [a.label, b.label, c.label], answer.weights)]
				: [];
		}
		case 'dyad': {
			if (!answer || !('position' in answer)) return [];
			const [first, second] = question.poles;
			const names = dyadStepNames(say, [first.label, second.label]);
			return [say('dyad.said', { step: names[stepAt(answer.position)] ?? '' })];
		}
		case 'stones': {
			if (!answer || !('stones' in answer)) return [];
			return question.stones.flatMap(({ id, label }) => {
				const place = answer.stones[id];
				if (!place) return [];
				const at = quadrantName(say, question.axes, quadrantOf(place));
				return [say('check.stone', { stone: label, at })];
			});
		}
		case 'choice':
			return answer && 'options' in answer
				? question.options.filter(({ id }) => answer.options.includes(id)).map(({ label }) => label)
				: [];
	}
}
