import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { isId } from '#lib/base/ids.ts';
import type { Desk, EditPayload, EditText } from './model.ts';

const theme = v.pipe(
	v.string('required'),
	v.check((given) => isId(given), 'id')
);
const name = v.pipe(
	v.string('required'),
	v.trim(),
	v.nonEmpty('required'),
	v.maxLength(80, 'tooLong')
);
const definition = v.pipe(v.string(), v.trim(), v.maxLength(2000, 'tooLong'));
const children = v.pipe(
	v.array(v.strictObject({ id: theme, name })),
	v.minLength(2, 'tooFew'),
	v.maxLength(8, 'tooMany')
);

/** What a person may do on the desk; adopting a run has a door of its own. */
export const payloadSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('rename'), theme, name }),
	v.strictObject({ kind: v.literal('describe'), theme, definition }),
	v.strictObject({
		kind: v.literal('merge'),
		theme,
		from: v.pipe(v.array(theme), v.minLength(1, 'tooFew'))
	}),
	v.strictObject({ kind: v.literal('split'), theme, children }),
	v.strictObject({ kind: v.literal('move'), theme: v.nullable(theme) }),
	v.strictObject({ kind: v.literal('second'), theme, isOn: v.boolean() }),
	v.strictObject({
		kind: v.picklist(['pin', 'unpin', 'reject', 'archive', 'restore']),
		theme
	}),
	v.strictObject({ kind: v.literal('create'), theme, name })
]);

const editSchema = v.object({
	payload: payloadSchema,
	texts: v.array(v.strictObject({ textId: v.string(), value: v.pipe(v.number(), v.integer()) }))
});

export type CheckedEdit = { payload: EditPayload; texts: readonly EditText[] };

/**
 * Holds an edit against the desk. A text that goes to a theme that was merged meanwhile goes where that
 * one went. Throws `invalid` for what is no edit, or names a text or value that cannot be; `conflict`
 * for a theme that is not there (any more), or that is not new where a new one is asked.
 *
 * @param listed ids of the texts that the actor may read
 */
export function checkEdit(desk: Desk, listed: ReadonlySet<string>, given: unknown): CheckedEdit {
	const parsed = v.safeParse(editSchema, given);
	if (!parsed.success) throw new AppError('invalid', 'This is no edit.', issuesOf(parsed.issues));
	const { texts } = parsed.output;
	const payload = followed(desk, parsed.output.payload);
	checkTexts(payload, texts, listed);
	for (const id of themesIn(payload)) {
		if (!desk.themes.has(id)) throw new AppError('conflict', 'A theme is not there any more.');
	}
	const made = newThemesIn(payload);
	if (new Set(made).size < made.length || made.some((id) => isTaken(desk, id))) {
		throw new AppError('conflict', 'A new theme needs an id that was never used.');
	}
	if (payload.kind === 'merge' && payload.from.includes(payload.theme)) {
		throw refused('from', 'itself');
	}
	if (payload.kind === 'restore' && desk.themes.get(payload.theme)?.status !== 'archived') {
		throw new AppError('conflict', 'Only what was archived is restored.');
	}
	return { payload, texts };
}

function followed(desk: Desk, payload: EditPayload): EditPayload {
	if (payload.kind !== 'move' && payload.kind !== 'second') return payload;
	let target = payload.theme;
	while (target !== null && desk.mergedInto.has(target)) target = desk.mergedInto.get(target)!;
	if (payload.kind === 'move') return { ...payload, theme: target };
	return target === null ? payload : { ...payload, theme: target };
}

function themesIn(payload: EditPayload): string[] {
	if (payload.kind === 'adopt' || payload.kind === 'create') return [];
	if (payload.kind === 'merge') return [payload.theme, ...payload.from];
	return payload.theme === null ? [] : [payload.theme];
}

function newThemesIn(payload: EditPayload): string[] {
	if (payload.kind === 'create') return [payload.theme];
	return payload.kind === 'split' ? payload.children.map(({ id }) => id) : [];
}

function isTaken({ themes, mergedInto }: Desk, id: string): boolean {
	return themes.has(id) || mergedInto.has(id);
}

/** How many values a text beside each kind of edit can have; the other kinds are about no texts. */
function valuesOf(payload: EditPayload): number {
	if (payload.kind === 'split') return payload.children.length;
	if (payload.kind === 'describe') return 2;
	return payload.kind === 'move' || payload.kind === 'second' ? 1 : 0;
}

function checkTexts(
	payload: EditPayload,
	texts: readonly EditText[],
	listed: ReadonlySet<string>
): void {
	const values = valuesOf(payload);
	if (texts.some(({ value }) => value < 0 || value >= values)) throw refused('texts', 'value');
	if (texts.some(({ textId }) => !listed.has(textId))) throw refused('texts', 'unknown');
	if (new Set(texts.map(({ textId }) => textId)).size < texts.length) {
		throw refused('texts', 'twice');
	}
	const needsTexts = values > 0 && payload.kind !== 'describe';
	if (needsTexts && texts.length === 0) throw refused('texts', 'required');
}

function refused(path: string, code: string): AppError {
	return new AppError('invalid', code, [{ path, code, message: code }]);
}
