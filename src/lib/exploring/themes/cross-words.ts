import { weekName } from '#lib/base/week.ts';
import { zoneName } from '#lib/charts/triad/triad-plot-words.ts';
import type { Say } from '#lib/i18n/say.ts';
import { zones } from '#lib/signifiers/zones.ts';
import type { Lens, Range } from '../lens.ts';
import { facetValue, weekWords } from '../lens-words.ts';
import { weekKey } from '../lens-format.ts';
import { explorerAddress } from '../patterns/addresses.ts';
import { figuresIn, type Figures } from '../patterns/figures.ts';
import { cellLens, rangesIn, smallLens, type Cell } from './cross-lens.ts';
import type { Crossed, CrossPage } from './model.ts';

/** How a page of tables speaks: everything by its name, and where each number leads. */
export type CrossWords = {
	say: Say;
	figures: Figures;
	theme: (id: string) => string;
	/** What themes are put beside. */
	about: (id: string) => string;
	option: (id: string, option: string) => string;
	/** The explorer with the stories of a number. */
	href: (crossed: Crossed, cell: Cell) => string;
	/** The same for a theme or an option that was too small for the table. */
	smallHref: (crossed: Crossed, cell: Cell) => string;
};

export function crossWords(say: Say, page: CrossPage, language: string): CrossWords {
	const themes = new Map(page.themes.map(({ id, label }) => [id, label]));
	const questionOf = (id: string) => page.questions.find((question) => question.id === id);
	const address = (id: string, lens: Lens) => explorerAddress(page.study.slug, lens, anchor(id));
	return {
		say,
		figures: figuresIn(language),
		theme: (id) => themes.get(id) ?? say('facet.theme.new'),
		about: (id) => questionOf(id)?.label ?? say(`facet.${id}`),
		option(id, option) {
			const question = questionOf(id);
			if (id === weekKey)
				return rangesIn(option)
					.map((range) => stretchWords(say, range))
					.join();
			switch (question?.kind) {
				case 'triad': {
					const [a, b, c] = question.corners;
					const zone = zones.find((one) => one === option) ?? 'centre';
					return zoneName(say, zone, [a.label, b.label, c.label]);
				}
				case 'stones':
					return question.stones.find((stone) => stone.id === option)?.label ?? option;
				case 'choice':
					return question.options.find((one) => one.id === option)?.label ?? option;
				default:
					return facetValue(say, id, option);
			}
		},
		href: (crossed, cell) => address(crossed.id, cellLens(crossed, questionOf(crossed.id), cell)),
		smallHref: (crossed, cell) =>
			address(crossed.id, smallLens(crossed, questionOf(crossed.id), cell))
	};
}

/** The chart of the weeks stands under a name of its own. */
function anchor(id: string): string {
	return id === weekKey ? 'origin' : id;
}

function stretchWords(say: Say, [from, to]: Range): string {
	if (from === to) return weekWords(say, from);
	const [fromYear = '', first = ''] = weekName(from).split('-W');
	const [year = '', last = ''] = weekName(to).split('-W');
	const weeks = { fromYear, first: Number(first), year, last: Number(last) };
	return say(year === fromYear ? 'cross.weeks' : 'cross.weeks.years', weeks);
}
