import type { FrameworkStructure, Question } from '#lib/frameworks/model.ts';
import { kebab } from '#lib/studies/kebab.ts';
import { completeTexts, sourceLanguage } from './framework-texts.ts';
import type { Definition, Part, Signifier } from './sensemaker-definition.ts';
import type { SourceFramework } from './source.ts';

const base = { part: 'signifier', forms: ['long', 'short'], tensions: [] } as const;

/** What the rows hold beyond the definition: options it does not name, and more choices than it allows. */
export type Found = {
	extraOptions: ReadonlyMap<string, readonly Part[]>;
	mostChosen: ReadonlyMap<string, number>;
};

/**
 * The definition as a framework of ours, under the ids of the file. Anchors in the definition's order
 * are top, left, right: corners A, B, C. Options that only the rows know are kept, with their raw value
 * as label.
 */
export function frameworkOf(definition: Definition, found: Found): SourceFramework {
	const language = sourceLanguage(definition.language);
	const structure: FrameworkStructure = {
		id: kebab(definition.name) || 'sensemaker',
		version: 1,
		sourceLanguage: language,
		tensions: [],
		questions: definition.signifiers.flatMap((one) => questionOf(one, found) ?? []),
		workRoles: []
	};
	const texts = completeTexts(structure, textsOf(definition, found), language);
	return { structure, translations: [{ language, texts, review: 'source' }] };
}

function questionOf(one: Signifier, { extraOptions, mostChosen }: Found): Question | undefined {
	const { id } = one;
	switch (one.kind) {
		case 'triad': {
			const [a, b, c] = one.anchors;
			return { ...base, kind: 'triad', id, corners: [a.id, b.id, c.id] };
		}
		case 'dyad': {
			const [left, right] = one.anchors;
			// The file does not say which kind of pair it is; this one promises the least.
			return { ...base, kind: 'dyad', id, poles: [left.id, right.id], shape: 'both-good' };
		}
		case 'stones':
			return { ...base, kind: 'stones', id, stones: idsOf(one.stones), axes: ['x', 'y'] };
		case 'list': {
			const options = idsOf([...one.items, ...(extraOptions.get(id) ?? [])]);
			const most = one.most > 1 ? Math.max(one.most, mostChosen.get(id) ?? 0) : 1;
			return { ...base, kind: 'choice', id, options, max: Math.min(most, options.length) };
		}
		case 'freetext':
			return undefined;
	}
}

function textsOf({ signifiers }: Definition, { extraOptions }: Found): Record<string, string> {
	const texts: Record<string, string> = {};
	const label = (id: string, parts: readonly Part[]) => {
		for (const part of parts) texts[`${id}.${part.id}`] = part.title;
	};
	for (const one of signifiers) {
		texts[one.id] = one.title;
		if (one.kind === 'triad' || one.kind === 'dyad') label(one.id, one.anchors);
		if (one.kind === 'list') label(one.id, [...one.items, ...(extraOptions.get(one.id) ?? [])]);
		if (one.kind === 'stones') {
			label(one.id, one.stones);
			one.axes.forEach(({ low, high }, at) => {
				texts[`${one.id}.${'xy'[at]}.low`] = low;
				texts[`${one.id}.${'xy'[at]}.high`] = high;
			});
		}
		if (one.kind === 'freetext' && one.isStory) texts['story.prompt.resident'] = one.title;
	}
	return texts;
}

function idsOf(parts: readonly Part[]): string[] {
	return parts.map(({ id }) => id);
}
