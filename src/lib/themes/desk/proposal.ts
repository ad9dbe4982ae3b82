import { foldDesk } from './fold.ts';
import { matchRun, textsByCluster } from './match-run.ts';
import { membersOf } from './members.ts';
import type { Desk, Run, ThemeEdit } from './model.ts';
import { repeatsIn, settle } from './settle.ts';
import type { ProposedTheme } from './view.ts';

/** A run that was not adopted whole, beside the desk as it is. */
export type Waiting = {
	run: Run;
	desk: Desk;
	/** Runs of which something was adopted, with the texts that came later. */
	adopted: readonly Run[];
	edits: readonly ThemeEdit[];
};

/** Clusters of the run that were adopted already, and the theme each became. */
export function adoptedOf(runId: string, edits: readonly ThemeEdit[]): Map<number, string> {
	const into = new Map<number, string>();
	for (const { payload, isUndone } of edits) {
		if (payload.kind !== 'adopt' || payload.runId !== runId || isUndone) continue;
		for (const [cluster, theme] of Object.entries(payload.into)) into.set(Number(cluster), theme);
	}
	return into;
}

/** The theme each cluster that still waits would be; null for a new one. */
export function waitingClusters({ run, desk, edits }: Waiting): Map<number, string | null> {
	const adopted = adoptedOf(run.id, edits);
	const matched = matchRun(desk, run);
	return new Map(
		run.clusters.flatMap(({ cluster }, at): [number, string | null][] =>
			adopted.has(cluster) ? [] : [[cluster, matched[at] ?? null]]
		)
	);
}

/**
 * What adopting the clusters that wait would change, when all of them are adopted: what people decided
 * is played over them first. Texts that leave a theme are told at its first cluster. A cluster that was
 * rejected before is not proposed again.
 */
export function proposeThemes(waiting: Waiting, listed: ReadonlySet<string>): ProposedTheme[] {
	const { run, desk } = waiting;
	const clusters = waitingClusters(waiting);
	const into = Object.fromEntries(
		[...clusters].map(([cluster, theme]) => [cluster, theme ?? newName(cluster)])
	);
	const before = firstMembers(desk);
	const after = firstMembers(adopting(waiting, into, listed));
	const texts = textsByCluster(run);
	const told = new Set<string>();
	return run.clusters.flatMap(({ cluster, name, terms }, at): ProposedTheme[] => {
		const theme = clusters.get(cluster);
		if (theme === undefined || isRejected(desk, theme)) return [];
		const id = into[cluster]!;
		const old = before.get(id) ?? none;
		const now = after.get(id) ?? none;
		const coming = texts[at]!.filter((text) => now.has(text));
		const leaving = told.has(id) ? 0 : [...old].filter((text) => !now.has(text)).length;
		told.add(id);
		const named = theme === null ? undefined : desk.themes.get(theme);
		return [
			{
				...{ cluster, theme, terms },
				name: named?.isNamed ? named.name : name,
				stays: coming.filter((text) => old.has(text)).length,
				comes: coming.filter((text) => !old.has(text)).length,
				goes: leaving
			}
		];
	});
}

const none: ReadonlySet<string> = new Set();

/** A cluster without a theme, for as long as this is only a thought. */
function newName(cluster: number): string {
	return `cluster ${cluster}`;
}

/** Whether this is a theme that people rejected. */
export function isRejected(desk: Desk, theme: string | null): boolean {
	return theme !== null && desk.themes.get(theme)?.status === 'rejected';
}

function adopting(
	{ run, adopted, edits }: Waiting,
	into: Readonly<Record<number, string>>,
	listed: ReadonlySet<string>
): Desk {
	const last = edits.at(-1)?.seq ?? 0;
	const adopt: ThemeEdit = {
		...{ id: '', seq: last + 1, actorId: '', at: 0, texts: [], isUndone: false },
		payload: { kind: 'adopt', runId: run.id, into }
	};
	const runs = adopted.some(({ id }) => id === run.id) ? adopted : [...adopted, run];
	return settle(foldDesk(runs, [...edits, adopt]), listed, repeatsIn(runs));
}

function firstMembers(desk: Desk): ReadonlyMap<string, ReadonlySet<string>> {
	return new Map(Array.from(membersOf(desk), ([id, { first }]) => [id, new Set(first)]));
}
