import { inWorker, type Report } from '#lib/jobs/in-worker.server.ts';
import { assignTexts } from '../cluster/assign-texts.ts';
import type { ThemeResult, ThemeSettings } from '../cluster/theme-result.ts';
import { mostWithVectors } from '../vectors/find-with-vectors.server.ts';
import { vectorsInUse } from '../vectors/use-vectors.server.ts';
import { unpackModels, type Kept } from './kept.ts';
import type { ThemeText } from './model.ts';
import { packRun } from './pack-run.ts';
import type { CutInput } from './recut.ts';
import type { Found, FoundText, Level } from './run.ts';

// The one place where the desk meets the clustering. What is slow runs in a thread of its own.

export type Waiting = { onProgress?: Report; signal?: AbortSignal };
/** How many themes are wanted or known, and what of them must be found again. */
export type Wishes = Pick<ThemeSettings, 'k' | 'knownK' | 'seed' | 'pinned' | 'stabilityRuns'>;

const inFolder = (file: string) => `src/lib/themes/${file}`;

/** Finds themes in all texts, and how sure each is. */
export async function findInWorker(
	texts: readonly ThemeText[],
	wishes: Wishes,
	waiting: Waiting
): Promise<Found> {
	const started = performance.now();
	const settings: ThemeSettings = { stabilityRuns: stabilityRuns(texts.length), ...wishes };
	const result = await searchIn(texts, settings, waiting);
	return packRun(result, (performance.now() - started) / 1000);
}

function searchIn(
	texts: readonly ThemeText[],
	settings: ThemeSettings,
	waiting: Waiting = {}
): Promise<ThemeResult> {
	const folder = texts.length <= mostWithVectors ? vectorsInUse() : null;
	const module = folder ? 'vectors/find-with-vectors.server.ts' : 'themes-worker.ts';
	return inWorker(inFolder(module), { texts: forMachine(texts), settings, folder }, waiting);
}

/** Looking how much stays takes a run for each look: fewer when there is more to read. */
function stabilityRuns(texts: number): number {
	return texts <= 3000 ? 4 : texts <= 20_000 ? 1 : 0;
}

/** Cuts the texts of a theme; the part of each, null for one that fits in none. */
export async function splitInWorker(
	texts: readonly ThemeText[],
	k: number
): Promise<(number | null)[]> {
	const result = await searchIn(texts, { k, seed: 1 });
	return packRun(result, 0).texts.map(({ cluster }) => cluster);
}

/** Cuts a run at another width; undefined for a width it has not. */
export async function recutInWorker(input: CutInput, k: number): Promise<Found | undefined> {
	const started = performance.now();
	const found = await inWorker<CutInput & { k: number }, Omit<Found, 'seconds'> | undefined>(
		inFolder('desk/recut-worker.ts'),
		{ ...input, k }
	);
	return found && { ...found, seconds: (performance.now() - started) / 1000 };
}

/** Every width a run has. */
export function levelsInWorker(input: CutInput): Promise<Level[]> {
	return inWorker<CutInput, Level[]>(inFolder('desk/levels-worker.ts'), input);
}

/** Places texts that came later with the themes there are. */
export function assignTo(kept: Kept, texts: readonly ThemeText[]): FoundText[] {
	return assignTexts(unpackModels(kept), texts).map(({ theme, second, confidence }) => ({
		cluster: theme === null ? null : Number(theme),
		second: second === null ? null : Number(second),
		confidence,
		aside: theme === null ? 'notSure' : null,
		repeats: null
	}));
}

/** The words of a teller and nothing else: a title is a wink more often than a summary. */
function forMachine(texts: readonly ThemeText[]) {
	return texts.map(({ id, text, language }) => ({ id, text, language }));
}
