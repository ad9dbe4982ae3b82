import type { RefusedEdit } from './view.ts';

type Row = { day: string; actor: string; object: string | null };

/**
 * Refusals of the audit, as they may be told: the day, what was wanted, and of who tried no more than
 * whether it was somebody at a table. Alike ones of a day go together, in the order they came in.
 */
export function refusedEdits(rows: readonly Row[]): RefusedEdit[] {
	const edits = new Map<string, RefusedEdit>();
	for (const { day, actor, object } of rows) {
		const by = actor === 'participant' ? 'participant' : 'staff';
		const wanted = /\bwanted:([\w-]+)/.exec(object ?? '')?.[1] ?? 'prepare';
		const key = `${day} ${by} ${wanted}`;
		const n = (edits.get(key)?.n ?? 0) + 1;
		edits.set(key, { day, by, wanted, n });
	}
	return [...edits.values()];
}
