import * as v from 'valibot';
import type { Refusal } from './told.ts';

type Parsed<T> = { ok: true; output: T } | { ok: false; refusals: Refusal[] };

/** Holds a form against its rules: what it means, or one refusal per field. */
export function parseForm<TSchema extends v.GenericSchema>(
	schema: TSchema,
	given: unknown
): Parsed<v.InferOutput<TSchema>> {
	const parsed = v.safeParse(schema, given);
	if (parsed.success) return { ok: true, output: parsed.output };
	const found = new Map<string, Refusal>();
	for (const issue of parsed.issues) {
		const field = v.getDotPath(issue) ?? '';
		if (!found.has(field)) found.set(field, { field, code: issue.message });
	}
	return { ok: false, refusals: [...found.values()] };
}
