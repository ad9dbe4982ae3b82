import {
	preferNotToSay,
	type Axis,
	type ChoiceQuestion,
	type FormLength,
	type FrameworkStructure,
	type FrameworkTexts,
	type Label,
	type Question,
	type QuestionPart,
	type ShownQuestion
} from './model.ts';

const askingOrder: readonly QuestionPart[] = ['role', 'signifier', 'person'];

type Showing = {
	form: FormLength;
	/** The areas of the study in this language, for questions with `optionsFrom: 'areas'`. */
	areas: readonly Label[];
	/** Sentences of the source language, for what is not translated yet. */
	source: FrameworkTexts;
};

type Read = (key: string) => string | undefined;

/** The id of one published version, as it is stored with each story: `name@1`. */
export function versionId(structure: Pick<FrameworkStructure, 'id' | 'version'>): string {
	return `${structure.id}@${structure.version}`;
}

/** Option ids in the order of asking; a question about the area offers the areas of the study. */
export function optionIdsOf(question: ChoiceQuestion, areaIds: readonly string[]): string[] {
	return question.optionsFrom ? [...areaIds, preferNotToSay] : [...question.options];
}

/**
 * The questions of one form in the order of asking (role, about the story, about the teller), with
 * their sentences. A sentence that is missing is taken from `source`; missing there too, its key is
 * shown, so that nobody is ever asked an empty question.
 */
export function showQuestions(
	structure: FrameworkStructure,
	texts: FrameworkTexts,
	{ form, areas, source }: Showing
): ShownQuestion[] {
	const read: Read = (key) => texts[key]?.trim() || source[key]?.trim() || undefined;
	const asked = structure.questions.filter((question) => question.forms.includes(form));
	return askingOrder
		.flatMap((part) => asked.filter((question) => question.part === part))
		.map((question) => show(question, read, areas));
}

function show(question: Question, read: Read, areas: readonly Label[]): ShownQuestion {
	const base = { ...labelled(read, question.id, question.id), part: question.part };
	const label = (id: string) => labelled(read, `${question.id}.${id}`, id);
	switch (question.kind) {
		case 'triad': {
			const [a, b, c] = question.corners;
			return { ...base, kind: 'triad', corners: [label(a), label(b), label(c)] };
		}
		case 'dyad': {
			const [left, right] = question.poles;
			return { ...base, kind: 'dyad', poles: [label(left), label(right)] };
		}
		case 'stones': {
			const [across, up] = question.axes;
			return {
				...base,
				kind: 'stones',
				stones: question.stones.map(label),
				axes: [axisOf(read, question.id, across), axisOf(read, question.id, up)]
			};
		}
		case 'choice': {
			const options = question.optionsFrom
				? [...areas, label(preferNotToSay)]
				: question.options.map(label);
			return { ...base, kind: 'choice', options, max: question.max };
		}
	}
}

function labelled(read: Read, key: string, id: string): Label {
	const help = read(`${key}.help`);
	return { id, label: read(key) ?? key, ...(help && { help }) };
}

function axisOf(read: Read, question: string, id: string): Axis {
	const low = `${question}.${id}.low`;
	const high = `${question}.${id}.high`;
	return { id, low: read(low) ?? low, high: read(high) ?? high };
}
