import type { EditPayload, Run, ThemeEdit } from './model.ts';
import type { EditView } from './view.ts';

/** Most edits shown at once. */
const shown = 50;

/**
 * The last edits in words to fill in, newest first. `names` knows the themes that are on the desk; one
 * that is not there any more is called as it was last called.
 */
export function editLog(
	edits: readonly ThemeEdit[],
	runs: readonly Run[],
	{ names, people }: { names: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> }
): EditView[] {
	const called = new Map([...everyName(edits, runs), ...names]);
	const nameOf = (id: string | null) => (id === null ? '' : (called.get(id) ?? ''));
	return edits
		.slice(-shown)
		.toReversed()
		.map(({ id, seq, actorId, at, payload, texts, isUndone }) => ({
			...{ id, seq, at, isUndone },
			who: people.get(actorId) ?? '',
			kind: kindOf(payload),
			theme: 'theme' in payload ? nameOf(payload.theme) : '',
			other: othersOf(payload).map(nameOf).filter(Boolean).join(', '),
			count: payload.kind === 'adopt' ? Object.keys(payload.into).length : texts.length
		}));
}

/** Adopting nothing of a run is setting it aside. */
function kindOf(payload: EditPayload): string {
	if (payload.kind === 'adopt') {
		return Object.keys(payload.into).length === 0 ? 'dismiss' : 'adopt';
	}
	return payload.kind === 'second' && !payload.isOn ? 'secondOff' : payload.kind;
}

function othersOf(payload: EditPayload): readonly string[] {
	if (payload.kind === 'merge') return payload.from;
	return payload.kind === 'split' ? payload.children.map(({ id }) => id) : [];
}

/** What every theme was last called, also those that were merged away. */
function everyName(edits: readonly ThemeEdit[], runs: readonly Run[]): Map<string, string> {
	const called = new Map<string, string>();
	for (const { payload } of edits) {
		if (payload.kind === 'adopt') {
			const run = runs.find(({ id }) => id === payload.runId);
			for (const { cluster, name } of run?.clusters ?? []) {
				const theme = payload.into[cluster];
				if (theme !== undefined && !called.has(theme)) called.set(theme, name);
			}
		}
		if (payload.kind === 'create' || payload.kind === 'rename') {
			called.set(payload.theme, payload.name);
		}
		if (payload.kind === 'split') {
			for (const { id, name } of payload.children) called.set(id, name);
		}
	}
	return called;
}
