import { sha256 } from '#lib/base/hash.server.ts';
import type { Read } from '#lib/db/database.server.ts';
import { textsOf, type ListedTexts, type TextSource } from '../texts.server.ts';
import { listEdits } from './edits.store.server.ts';
import { foldDesk } from './fold.ts';
import type { Desk, Run, TextKind, ThemeEdit } from './model.ts';
import { assignNew, readRun, type StoredRun } from './read-run.server.ts';
import { repeatsIn, settle } from './settle.ts';
import { listRunFacts, type RunFacts, type RunTextRow } from './runs.store.server.ts';

/** A desk at one moment of the database, with what it was folded from. */
export type CurrentDesk = {
	studyId: string;
	kind: TextKind;
	source: TextSource;
	listed: ListedTexts;
	edits: readonly ThemeEdit[];
	/** Every run, newest first, and those of which clusters were adopted, oldest adoption first. */
	runs: readonly RunFacts[];
	adopted: readonly Run[];
	desk: Desk;
	/** A number of the content: the same exactly as long as nothing on the desk changed. */
	version: number;
	/** Places of texts that came after an adopted run; they are not kept yet. */
	fresh: readonly RunTextRow[];
};

/** Folds the desk of one kind of texts; texts that came since the last run are assigned meanwhile. */
export function currentDesk(read: Read, studyId: string, kind: TextKind): CurrentDesk {
	return read.transaction(() => {
		const source = textsOf(kind);
		const listed = source.list(read, studyId);
		const edits = listEdits(read, studyId, kind);
		const found = adoptedRuns(edits).flatMap((id) => readRun(read, studyId, id) ?? []);
		const fresh = found.map((stored) => assignNew(stored, listed.texts));
		const adopted = found.map(({ run }, at): Run => withFresh(run, fresh[at]!));
		const ids = listed.texts.map(({ id }) => id);
		const desk = settle(foldDesk(adopted, edits), new Set(ids), repeatsIn(adopted));
		return {
			...{ studyId, kind, source, listed, edits, adopted, desk },
			runs: listRunFacts(read, studyId, kind),
			version: versionOf(edits, ids),
			fresh: fresh.flat()
		};
	});
}

/** Runs of which something was adopted and not taken back, in the order of their first adoption. */
export function adoptedRuns(edits: readonly ThemeEdit[]): string[] {
	return [
		...new Set(
			edits.flatMap(({ payload, isUndone }) =>
				payload.kind === 'adopt' && !isUndone && Object.keys(payload.into).length > 0
					? [payload.runId]
					: []
			)
		)
	];
}

function withFresh(run: StoredRun['run'], fresh: readonly RunTextRow[]): Run {
	const late = fresh.map(({ textId, cluster, second, confidence, aside }) => ({
		...{ textId, cluster, second, aside },
		confidence: confidence / 100,
		repeats: null
	}));
	return { ...run, texts: [...run.texts, ...late] };
}

function versionOf(edits: readonly ThemeEdit[], ids: readonly string[]): number {
	const log = edits.map(({ id, isUndone, texts }) => [id, isUndone, texts.length]);
	// 48 bits: exact in a number, and no two desks that people see are alike by chance.
	return Number.parseInt(sha256(JSON.stringify([log, ids])).slice(0, 12), 16);
}
