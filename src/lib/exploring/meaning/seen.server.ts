import type { Read } from '#lib/db/database.server.ts';
import type { Language, ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { facetIds } from '../columns.ts';
import { openSegments } from '../columns-segment.ts';
import { matchingRows } from '../counting.ts';
import { formatLens, weekKey } from '../lens-format.ts';
import { parseLens } from '../lens-parse.ts';
import { lensWords, sayThemes } from '../lens-words.ts';
import { snapshotOf } from '../snapshot.server.ts';
import { questionsOf } from '../stats.server.ts';
import { themeLabels } from '../themes/study-themes.server.ts';
import type { Seen } from './model.ts';
import { chartParts, exploreHref, lensPairs } from './observe-href.ts';

/** How a page speaks: the sentences and the language of the questions. */
export type Voice = { say: Say; language: Language };

/** What a study can be looked at with, now: reads lenses and charts, and counts the stories under them. */
export type Sight = {
	/** What an address asks to look at; what this study does not have is left out. */
	read(params: URLSearchParams): { chart: string; lens: string; isCut: boolean };
	/** Ids of the stories that pass a lens. */
	passing(lens: string): ReadonlySet<string>;
	count(lens: string): number;
	describe(voice: Voice, chart: string, lens: string): Seen;
	questions(language: Language): ShownQuestion[];
};

const origins: readonly string[] = [...facetIds, weekKey];

/** One moment of a study: everything it tells comes from the same columns. */
export function sightOf(read: Read, studyId: string): Sight {
	const { layout, segments, ids } = snapshotOf(read, studyId);
	const columns = openSegments(
		layout,
		segments.map(({ buffer }) => buffer)
	);
	const parse = (lens: string) => parseLens(lensPairs(new URLSearchParams(lens)), layout);
	const rows = (lens: string) => matchingRows(columns, parse(lens).lens);
	const count = (lens: string) => rows(lens).length;
	const shownIn = new Map<Language, ReturnType<typeof questionsOf>>();
	const study = (language: Language) => {
		const shown = shownIn.get(language) ?? questionsOf(read, studyId, language);
		shownIn.set(language, shown);
		return shown;
	};
	const questions = (language: Language) => study(language).questions;
	return {
		count,
		passing: (lens) => new Set(Array.from(rows(lens), (row) => ids[row]!)),
		questions,
		read(params) {
			const { lens, issues } = parseLens(lensPairs(params), layout);
			const known = questions('nl').map(({ id }) => id);
			const asked = chartParts(params.get('chart') ?? '');
			const parts = asked.filter((part) => known.includes(part) || origins.includes(part));
			return {
				chart: [...new Set(parts)].slice(0, 2).join('~'),
				lens: formatLens(lens),
				isCut: issues.length > 0
			};
		},
		describe({ say, language }, chart, text) {
			const { lens, issues } = parse(text);
			const { slug, questions: shown } = study(language);
			const themes = 'theme' in lens ? themeLabels(read, studyId) : [];
			return {
				charts: chartParts(chart).map((part) => labelOf(say, shown, part)),
				lens: lensWords(sayThemes(say, themes), shown, lens),
				isCut: issues.length > 0,
				stories: count(text),
				href: exploreHref(slug, chart, text)
			};
		}
	};
}

function labelOf(say: Say, questions: readonly ShownQuestion[], part: string): string {
	const question = questions.find(({ id }) => id === part);
	if (question) return question.label;
	return origins.includes(part) ? say(`facet.${part}`) : part;
}
