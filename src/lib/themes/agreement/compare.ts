import type { Desk, Placing } from '../desk/model.ts';
import { alphaInterval } from './alpha-interval.ts';
import { alphaOf, nominal, pairsOf, type Pairs } from './krippendorff.ts';
import { masi } from './masi.ts';
import type { Caution, Measure } from './model.ts';
import { agreementPerTheme, type ThemeAgreement } from './per-theme.ts';

/** Below this many texts no number of agreement is given, and below `careful` it is said with care. */
export const fewest = 10;
const careful = 30;

export type Coding = { textId: string; coderId: string; themes: readonly string[] };

export type Comparison = {
	compared: number;
	caution: Caution;
	main: Measure;
	all: Measure;
	perTheme: readonly ThemeAgreement[];
	machine: readonly { coderId: string; alpha: number | null; texts: number }[];
	/** Texts that people gave different main themes. */
	differing: readonly string[];
};

/**
 * What people's codings say together, and the machine's beside them. Merged themes count as the theme
 * they went into. `seed` is for the drawing of the intervals; the order of the codings does not matter.
 */
export function compareCodings(codings: readonly Coding[], desk: Desk, seed: number): Comparison {
	const current = codings
		.map((coding) => ({ ...coding, themes: currentThemes(coding.themes, desk) }))
		.toSorted((one, other) => (one.textId + one.coderId < other.textId + other.coderId ? -1 : 1));
	const units = [...Map.groupBy(current, ({ textId }) => textId)]
		.map(([textId, said]) => ({ textId, said: said.map(({ themes }) => themes) }))
		.filter(({ said }) => said.length >= 2);
	const sets = units.map(({ said }) => said);
	const mains = sets.map((said) => said.map(mainOf));
	const used = [...new Set(sets.flat(2))].sort();
	const isEnough = units.length >= fewest;
	return {
		compared: units.length,
		caution: cautionOf(units.length),
		main: isEnough ? measure(pairsOf(mains, nominal), seed) : nothing,
		all: isEnough ? measure(pairsOf(sets, masi), seed) : nothing,
		perTheme: isEnough ? agreementPerTheme(sets, used) : [],
		machine: besideMachine(current, desk),
		differing: units
			.filter(({ said }) => new Set(said.map(mainOf)).size > 1)
			.map(({ textId }) => textId)
	};
}

/** What the machine itself said of a text; null when a person placed it, or nobody did. */
export function machineThemes(placing: Placing | undefined): readonly string[] | null {
	if (!placing || placing.by === 'person') return null;
	return [placing.theme, placing.second].filter((theme) => theme !== null);
}

/** The themes of a coding as they are called now, each once. */
export function currentThemes(themes: readonly string[], { mergedInto }: Desk): readonly string[] {
	const now = (theme: string): string => {
		const next = mergedInto.get(theme);
		return next === undefined ? theme : now(next);
	};
	return [...new Set(themes.map(now))];
}

export function cautionOf(texts: number): Caution {
	if (texts < fewest) return 'tooFew';
	return texts < careful ? 'careful' : 'enough';
}

const nothing: Measure = { alpha: null, interval: null };

function measure(pairs: Pairs, seed: number): Measure {
	return { alpha: alphaOf(pairs), interval: alphaInterval(pairs, seed) };
}

function besideMachine(codings: readonly Coding[], desk: Desk): Comparison['machine'] {
	return [...Map.groupBy(codings, ({ coderId }) => coderId)].map(([coderId, own]) => {
		const units = own.flatMap(({ textId, themes }) => {
			const machine = machineThemes(desk.placings.get(textId));
			return machine === null ? [] : [[mainOf(themes), mainOf(machine)]];
		});
		const alpha = units.length < fewest ? null : alphaOf(pairsOf(units, nominal));
		return { coderId, alpha, texts: units.length };
	});
}

/** 'None of these' is an answer like the others. */
function mainOf(themes: readonly string[]): string {
	return themes[0] ?? '';
}
