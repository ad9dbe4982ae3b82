import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Answer } from '#lib/signifiers/answer.ts';
import type { Variable } from './variable.ts';

type DemoStory = {
	id: string;
	vertelpunt: string;
	language: string;
	mode: string | null;
	answers: Readonly<Record<string, Answer>>;
};

const moreAnswers = ['K1', 'K2', 'K6'];

/** The invented answers of the demo study, in the order of their file. */
export function demoStories(): DemoStory[] {
	const bytes = gunzipSync(readFileSync('src/lib/exchange/demo/stories.jsonl.gz'));
	const lines = bytes.toString('utf8').trimEnd().split('\n');
	return lines.map((line) => JSON.parse(line) as DemoStory);
}

/** Every question and three facts about the telling, as 22 variables. */
export function demoVariables(stories: readonly DemoStory[] = demoStories()): Variable[] {
	const ids = [...new Set(stories.flatMap(({ answers }) => Object.keys(answers)))].sort();
	return [
		...ids.map((id) =>
			asked(
				id,
				stories.map(({ answers }) => answers[id])
			)
		),
		single(
			'mode',
			stories.map(({ mode }) => mode)
		),
		single(
			'channel',
			stories.map(({ vertelpunt }) => vertelpunt)
		),
		single(
			'language',
			stories.map(({ language }) => language)
		)
	];
}

/** One answer per story as a choice; the options in the order of the alphabet. */
export function single(id: string, answers: readonly (string | null)[]): Variable {
	const options = [...new Set(answers.filter((answer) => answer !== null))].sort();
	const values = answers.map((answer) => (answer === null ? null : options.indexOf(answer)));
	return { id, kind: 'choice', options, values };
}

function asked(id: string, answers: readonly (Answer | undefined)[]): Variable {
	const given = answers.map((answer) => (answer?.state === 'answered' ? answer : null));
	const first = given.find((answer) => answer !== null)!;
	if ('weights' in first) {
		const values = given.map((answer) => (answer && 'weights' in answer ? answer.weights : null));
		return { id, kind: 'triad', values };
	}
	if ('position' in first) {
		const values = given.map((answer) => (answer && 'position' in answer ? answer.position : null));
		return { id, kind: 'dyad', values };
	}
	const chosen = given.map((answer) => {
		if (!answer) return null;
		if ('stones' in answer) return Object.keys(answer.stones);
		return 'options' in answer ? answer.options : null;
	});
	if (!('stones' in first) && !moreAnswers.includes(id)) {
		return single(
			id,
			chosen.map((options) => options?.[0] ?? null)
		);
	}
	const options = [...new Set(chosen.flatMap((each) => each ?? []))].sort();
	const values = chosen.map((each) => each?.map((option) => options.indexOf(option)) ?? null);
	return { id, kind: 'choices', options, values };
}
