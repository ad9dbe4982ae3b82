import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { storyParts, type StoryPart } from './mapping.ts';

const storyWords: Readonly<Record<StoryPart, readonly string[]>> = {
	id: ['id', 'nr', 'nummer', 'volgnummer', 'responseid'],
	title: ['title', 'titel', 'kop'],
	text: ['text', 'tekst', 'verhaal', 'story', 'fragment', 'ervaring'],
	language: ['language', 'taal'],
	week: ['week', 'receivedweek', 'datum', 'date', 'serveruploadtime', 'tijdstip'],
	point: ['point', 'vertelpunt', 'locatie'],
	level: ['consentlevel', 'niveau', 'toestemming'],
	mode: ['mode', 'wijze'],
	form: ['form'],
	test: ['test']
};

/**
 * A first idea of what the columns mean, for a person to look at: names of our own export, labels of the
 * study's questions, and the usual words. A meaning is given once; what is not recognised is left out.
 */
export function guessColumns(
	header: readonly string[],
	questions: readonly ShownQuestion[]
): Record<string, string> {
	const byName = new Map<string, string>();
	const learn = (name: string, target: string) => {
		const key = simplify(name);
		if (key && !byName.has(key)) byName.set(key, target);
	};
	for (const question of questions) learnQuestion(question, learn);
	for (const part of storyParts) for (const word of storyWords[part]) learn(word, part);
	const given = new Set<string>();
	return Object.fromEntries(
		header.flatMap((name) => {
			const target = byName.get(simplify(name));
			if (!target || given.has(target)) return [];
			given.add(target);
			return [[name, target]];
		})
	);
}

function learnQuestion(
	question: ShownQuestion,
	learn: (name: string, target: string) => void
): void {
	const { id, label } = question;
	const names = (suffix: string) => [`${id}_${suffix}`, `${id}${suffix}`, `${label} ${suffix}`];
	const teach = (suffix: string, target: string) => {
		for (const name of names(suffix)) learn(name, `${id}:${target}`);
	};
	teach('state', 'state');
	teach('na', 'na');
	switch (question.kind) {
		case 'triad':
			question.corners.forEach((corner, at) => {
				const part = 'abc'[at] ?? '';
				for (const suffix of [part, corner.id, corner.label]) teach(suffix, part);
			});
			for (const axis of ['x', 'y']) teach(axis, axis);
			return;
		case 'dyad':
			for (const name of [id, label]) learn(name, `${id}:position`);
			teach('percentX', 'position');
			return;
		case 'stones':
			for (const stone of question.stones) {
				for (const axis of ['x', 'y']) teach(`_${stone.id}_${axis}`, `stone:${stone.id}:${axis}`);
			}
			return;
		case 'choice':
			for (const name of [id, label]) learn(name, `${id}:choice${question.max > 1 ? 's' : ''}`);
			for (const option of question.options) {
				for (const name of [option.id, option.label]) teach(`_${name}`, `option:${option.id}`);
			}
	}
}

/** Names are compared without case, accents and signs. */
function simplify(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
}
