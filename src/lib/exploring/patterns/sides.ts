import { hundredths } from '#lib/charts/dyad/dyad-plot-layout.ts';
import { zoneName } from '#lib/charts/triad/triad-plot-words.ts';
import type { KindOf, Label, ShownQuestion } from '#lib/frameworks/model.ts';
import { languages } from '#lib/i18n/languages.ts';
import type { Say } from '#lib/i18n/say.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { modes } from '#lib/stories/story-body.ts';
import { channels } from '#lib/studies/model.ts';
import { otherLanguage } from '../columns.ts';
import { facetValue } from '../lens-words.ts';
import { emptyLens, partOf, setRange, toggleOption, toggleZone, type Lens } from '../lens.ts';
import { comparedFacets, type ComparedFacet } from './model.ts';

/** Some of the stories by what they answered to one question, in words and as a lens. */
export type Group = { id: string; label: string; lens: Lens };

/**
 * One side of a pair, in words. `drawn` is how it is drawn: stones and facets as a choice. Groups are
 * options or zones, or three equal parts of a dyad; those of `choices` overlap.
 */
export type Side = {
	id: string;
	label: string;
	kind: 'choice' | 'choices' | 'dyad' | 'triad';
	drawn: KindOf<'triad'> | KindOf<'dyad'> | KindOf<'choice'>;
	groups: readonly Group[];
	/** Options of stones have a key each in a lens. */
	isStones: boolean;
};

const thirds = [
	[0, 1 / 3],
	[1 / 3, 2 / 3],
	[2 / 3, 1]
] as const;

const facetOptions: Readonly<Record<ComparedFacet, readonly string[]>> = {
	channel: channels,
	mode: modes,
	language: [...languages, otherLanguage]
};

/** The sides of every pair by id, in the words of the questions. */
export function sidesOf(say: Say, questions: readonly ShownQuestion[]): ReadonlyMap<string, Side> {
	const sides = [
		...questions.map((question) => sideOf(say, question)),
		...comparedFacets.map((facet) => facetSide(say, facet))
	];
	return new Map(sides.map((side) => [side.id, side]));
}

/** Chooses an option in a lens, or takes it back. */
export function toggleGroup({ id, isStones }: Side, lens: Lens, option: string): Lens {
	return isStones ? toggleOption(lens, `${id}.${option}`, 'used') : toggleOption(lens, id, option);
}

/** The options of a side that are chosen in a lens. */
export function chosenGroups({ id, isStones, groups }: Side, lens: Lens): string[] {
	return groups
		.map((group) => group.id)
		.filter((option) =>
			isStones
				? partOf(lens, `${id}.${option}`).chosen.includes('used')
				: partOf(lens, id).chosen.includes(option)
		);
}

function sideOf(say: Say, question: ShownQuestion): Side {
	const { id, label, part } = question;
	switch (question.kind) {
		case 'triad': {
			const [a, b, c] = question.corners;
			const groups = zones.map((zone) => ({
				id: zone,
				label: zoneName(say, zone, [a.label, b.label, c.label]),
				lens: toggleZone(emptyLens, id, zone)
			}));
			return { id, label, kind: 'triad', drawn: question, groups, isStones: false };
		}
		case 'dyad': {
			const groups = thirds.map(([from, to]) => ({
				id: String(from),
				label: say('lens.range', { from: hundredths(from), to: hundredths(to) }),
				lens: setRange(emptyLens, id, [from, to])
			}));
			return { id, label, kind: 'dyad', drawn: question, groups, isStones: false };
		}
		case 'stones': {
			const options = question.stones;
			const drawn = { id, kind: 'choice', part, label, options, max: options.length } as const;
			return optionSide(drawn, true);
		}
		case 'choice':
			return optionSide(question, false);
	}
}

function facetSide(say: Say, facet: ComparedFacet): Side {
	const options = facetOptions[facet].map((id): Label => {
		return { id, label: facetValue(say, facet, id) };
	});
	const label = say(`facet.${facet}`);
	return optionSide({ id: facet, kind: 'choice', part: 'person', label, options, max: 1 }, false);
}

function optionSide(drawn: KindOf<'choice'>, isStones: boolean): Side {
	const { id, label, max, options } = drawn;
	const kind = max > 1 ? 'choices' : 'choice';
	const bare = { id, label, kind, drawn, isStones, groups: [] } as const;
	const groups = options.map((option) => ({
		id: option.id,
		label: option.label,
		lens: toggleGroup(bare, emptyLens, option.id)
	}));
	return { ...bare, groups };
}
