import { weekName } from '#lib/base/week.ts';
import { hundredths } from '#lib/charts/dyad/dyad-plot-layout.ts';
import { quadrantName } from '#lib/charts/stones/stones-words.ts';
import { quadrants } from '#lib/charts/stones/stones-layout.ts';
import { zoneName } from '#lib/charts/triad/triad-plot-words.ts';
import type { KindOf, Label, ShownQuestion } from '#lib/frameworks/model.ts';
import { isLanguage, languageNames } from '#lib/i18n/languages.ts';
import type { Say } from '#lib/i18n/say.ts';
import { facetIds, noTheme, otherLanguage, otherTheme } from './columns.ts';
import { weekKey } from './lens-format.ts';
import type { Lens, Part, Range } from './lens.ts';

/** One part of a lens in words: what it is about, and what was chosen there. */
export type LensWords = { key: string; about: string; chosen: string };

/** What a lens says, part by part: questions in the order of asking, then where stories came from. */
export function lensWords(say: Say, questions: readonly ShownQuestion[], lens: Lens): LensWords[] {
	const order = [...questions.flatMap(keysOf), ...facetIds, weekKey];
	return order.flatMap((key): LensWords[] => {
		const part = Object.hasOwn(lens, key) ? lens[key] : undefined;
		if (!part) return [];
		const question = questions.find((one) => keysOf(one).includes(key));
		const { about, items } = question
			? questionWords(say, question, key, part)
			: { about: say(`facet.${key}`), items: originWords(say, key, part) };
		const chosen = items.join(', ');
		return [{ key, about, chosen: part.isNot ? say('lens.not', { chosen }) : chosen }];
	});
}

/** The keys of a lens that are about this question. */
export function keysOf(question: ShownQuestion): string[] {
	if (question.kind !== 'stones') return [question.id];
	return [question.id, ...question.stones.map(({ id }) => `${question.id}.${id}`)];
}

/** A value of a facet in words. */
export function facetValue(say: Say, facet: string, value: string): string {
	if (facet !== 'language') return say(`facet.${facet}.${value}`);
	return isLanguage(value) ? languageNames[value] : say(`facet.language.${otherLanguage}`);
}

/** A week by its number, in words. */
export function weekWords(say: Say, week: number): string {
	const [year = '', number = ''] = weekName(week).split('-W');
	return say('week', { number: Number(number), year });
}

function questionWords(say: Say, question: ShownQuestion, key: string, part: Part) {
	const absent = part.absent.map((state) => say(`chart.state.${state}`));
	const about = question.label;
	switch (question.kind) {
		case 'triad': {
			const [a, b, c] = question.corners;
			const zones = part.zones.map((zone) => zoneName(say, zone, [a.label, b.label, c.label]));
			const line = part.polygon.length > 0 ? [say('lens.line')] : [];
			return { about, items: [...zones, ...line, ...absent] };
		}
		case 'dyad': {
			const ranges = part.ranges.map(([from, to]) =>
				say('lens.range', { from: hundredths(from), to: hundredths(to) })
			);
			return { about, items: [...ranges, ...absent] };
		}
		case 'choice': {
			const chosen = question.options.filter(({ id }) => part.chosen.includes(id));
			return { about, items: [...chosen.map(({ label }) => label), ...absent] };
		}
		case 'stones': {
			const stone = question.stones.find(({ id }) => key === `${question.id}.${id}`);
			const places = part.chosen.map((place) => placeWords(say, question, place));
			return { about: stone?.label ?? about, items: [...places, ...absent] };
		}
	}
}

function placeWords(say: Say, { axes }: KindOf<'stones'>, place: string): string {
	const quadrant = quadrants.find((id) => id === place);
	return quadrant ? quadrantName(say, axes, quadrant) : say(`lens.stone.${place}`);
}

function originWords(say: Say, key: string, { chosen, ranges }: Part): string[] {
	return [
		...chosen.map((value) => facetValue(say, key, value)),
		...ranges.map((range) => weeksWords(say, range))
	];
}

/** A stretch of weeks in words. */
export function weeksWords(say: Say, [from, to]: Range): string {
	const first = weekWords(say, from);
	return from === to ? first : say('lens.weeks', { from: first, to: weekWords(say, to) });
}

/** Themes have the names that people gave them; one that came after them is told as new. */
export function sayThemes(say: Say, themes: readonly Label[]): Say {
	const start = 'facet.theme.';
	const names = new Map(themes.map(({ id, label }) => [start + id, label]));
	const own: readonly string[] = [noTheme, otherTheme].map((id) => start + id);
	return (key, values) => {
		if (!key.startsWith(start) || own.includes(key)) return say(key, values);
		return names.get(key) ?? say('facet.theme.new', values);
	};
}

/** Charts speak of answers; where stories came from is nobody's answer but a count of stories. */
export function inStories(say: Say): Say {
	return (key, values) => say(key === 'chart.n' ? 'chart.stories' : key, values);
}
