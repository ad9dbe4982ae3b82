import { kebab } from '#lib/studies/kebab.ts';

/** The id of an option that a file names by this value: the value itself when it can be an id. */
export function optionId(value: string): string {
	return /^[\w-]{1,64}$/.test(value) ? value : kebab(value, 60) || 'other';
}
