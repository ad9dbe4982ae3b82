import type { FrameworkStructure, Question } from '#lib/frameworks/model.ts';
import { kebab } from '#lib/studies/kebab.ts';
import { completeTexts, sourceLanguage } from './framework-texts.ts';
import type { MappedQuestion } from './mapped-question.ts';
import type { Mapping } from './mapping.ts';
import type { SourceFramework } from './source.ts';

const base = { part: 'signifier', forms: ['long', 'short'], tensions: [] } as const;
const corners = ['a', 'b', 'c'] as const;
const poles = ['left', 'right'] as const;

/** The questions a table brings, when no study asked them before: as many as the mapping names. */
export function mappedFramework(
	questions: readonly MappedQuestion[],
	mapping: Mapping
): SourceFramework {
	const language = sourceLanguage(mapping.language);
	const structure: FrameworkStructure = {
		id: 'csv',
		version: 1,
		sourceLanguage: language,
		tensions: [],
		questions: questions.map(questionOf),
		workRoles: []
	};
	const texts = completeTexts(structure, textsOf(questions), language);
	return { structure, translations: [{ language, texts, review: 'source' }] };
}

function questionOf({ columns, words, options, mostChosen }: MappedQuestion): Question {
	const { id, kind } = columns;
	const named = (part: string) => kebab(words.parts?.[part] ?? '') || part;
	switch (kind) {
		case 'triad': {
			const [a, b, c] = distinct(corners.map(named), corners);
			return { ...base, kind, id, corners: [a ?? 'a', b ?? 'b', c ?? 'c'] };
		}
		case 'dyad': {
			const [left, right] = distinct(poles.map(named), poles);
			return { ...base, kind, id, poles: [left ?? 'left', right ?? 'right'], shape: 'both-good' };
		}
		case 'stones':
			return { ...base, kind, id, stones: stonesIn(columns.columns), axes: ['x', 'y'] };
		case 'choice': {
			const isOne = columns.columns.some(({ part }) => part === 'choice');
			const ids = [...new Set([...options.values()].map((option) => option.id))];
			return { ...base, kind, id, options: ids, max: isOne ? 1 : Math.max(2, mostChosen) };
		}
	}
}

function textsOf(questions: readonly MappedQuestion[]): Record<string, string> {
	return Object.fromEntries(
		questions.flatMap((question) => {
			const { id } = question.columns;
			const made = questionOf(question);
			const word = (part: string) => question.words.parts?.[part] ?? part;
			const labels: (readonly [string, string])[] =
				made.kind === 'triad'
					? made.corners.map((corner, at) => [corner, word(corners[at] ?? '')])
					: made.kind === 'dyad'
						? made.poles.map((pole, at) => [pole, word(poles[at] ?? '')])
						: made.kind === 'stones'
							? made.stones.map((stone) => [stone, word(stone)])
							: [...question.options.values()].map((option) => [option.id, option.label]);
			return [
				[id, question.label],
				...labels.map(([part, label]) => [`${id}.${part}`, label] as const)
			];
		})
	);
}

function stonesIn(columns: readonly { of: string | null }[]): string[] {
	return [...new Set(columns.flatMap(({ of }) => of ?? []))];
}

/** Labels that give the same id would be one corner: then the plain ids. */
function distinct(ids: readonly string[], plain: readonly string[]): readonly string[] {
	return new Set(ids).size === ids.length ? ids : plain;
}
