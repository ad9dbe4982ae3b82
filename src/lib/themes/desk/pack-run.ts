import type { ThemeResult } from '../cluster/theme-result.ts';
import { packResult } from './kept.ts';
import type { Found, FoundText } from './run.ts';

/** A result of the clustering as a run is kept: texts by their place, themes by their number. */
export function packRun(result: ThemeResult, seconds: number): Found {
	const themes = result.languages.flatMap(({ language, themes: own }) =>
		own.map((theme) => ({ ...theme, language }))
	);
	const clusterOf = new Map(themes.map(({ id }, cluster) => [id, cluster]));
	const placeOf = new Map(result.assignments.map(({ id }, place) => [id, place]));
	const cluster = (theme: string | null) =>
		theme === null ? null : (clusterOf.get(theme) ?? null);
	return {
		seconds,
		texts: result.assignments.map(({ theme, second, confidence, why, duplicateOf }): FoundText => ({
			...{ cluster: cluster(theme), second: cluster(second), confidence },
			aside: duplicateOf === null ? why : 'duplicate',
			repeats: duplicateOf === null ? null : placeOf.get(duplicateOf)!
		})),
		result: {
			clusters: themes.map(({ language, name, terms, stability }, at) => ({
				...{ cluster: at, language, name, terms, stability }
			})),
			links: result.links.map(({ a, b }) => [cluster(a)!, cluster(b)!] as const),
			kept: packResult(result, placeOf)
		}
	};
}
