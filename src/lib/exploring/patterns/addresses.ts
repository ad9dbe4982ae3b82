import { formatLens } from '../lens-format.ts';
import type { Lens } from '../lens.ts';
import { exploreHref } from '../meaning/observe-href.ts';

/** The explorer with these stories in it, at one of its charts; every story is a click away there. */
export function explorerAddress(slug: string, lens: Lens, chart = ''): string {
	return exploreHref(slug, chart, formatLens(lens));
}
