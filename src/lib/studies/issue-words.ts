import type { Issue } from '#lib/base/errors.ts';
import type { Say } from '#lib/i18n/say.ts';

export type FieldError = { field: string; sentence: string };

/**
 * Broken rules as sentences, one per field: `issue.<code>` with the field's own label, which is
 * `<prefix>.<field>`. An issue inside a list is one of the list.
 */
export function issueWords(say: Say, issues: readonly Issue[], prefix: string): FieldError[] {
	const found = new Map<string, string>();
	for (const { path, code } of issues) {
		const field = path.split('.')[0] ?? '';
		if (found.has(field)) continue;
		found.set(field, say(`issue.${code}`, { field: say(`${prefix}.${field}`) }));
	}
	return [...found].map(([field, sentence]) => ({ field, sentence }));
}

/** The sentence of one field, for the field itself. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
	return errors.find((error) => error.field === field)?.sentence;
}
