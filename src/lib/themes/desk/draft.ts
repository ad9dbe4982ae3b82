import type { DeskTheme, Placing } from './model.ts';

/** A desk while it is being folded. */
export type Draft = {
	themes: Map<string, DeskTheme>;
	placings: Map<string, Placing>;
	mergedInto: Map<string, string>;
	rejected: Map<string, string[]>;
};

/** A theme that nobody has said anything about yet. */
export function newTheme(id: string, name: string): DeskTheme {
	return {
		id,
		name,
		isNamed: false,
		definition: '',
		status: 'suggested',
		parent: null,
		language: null,
		terms: [],
		stability: null,
		examples: [],
		nonExamples: []
	};
}
