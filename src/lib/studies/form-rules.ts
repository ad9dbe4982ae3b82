import * as v from 'valibot';
import { isDay } from './day.ts';
import { isKebab } from './kebab.ts';

// The rules that the forms of this room have in common. Each message is a code: the page has the
// sentence, `issue.<code>`.

const trimmed = v.pipe(
	v.string('required'),
	v.transform((text) => text.replaceAll('\r\n', '\n').trim())
);

export function neededText(most: number) {
	return v.pipe(trimmed, v.nonEmpty('required'), v.maxLength(most, 'tooLong'));
}

/** A text that may be left empty, which is null. */
export function optionalText(most: number) {
	return v.pipe(
		trimmed,
		v.maxLength(most, 'tooLong'),
		v.transform((text) => text || null)
	);
}

/** A day, or null when none was chosen. */
export const optionalDay = v.pipe(
	trimmed,
	v.check((text) => text === '' || isDay(text), 'day'),
	v.transform((text) => text || null)
);

/** A part of an address, in lower case. */
export const addressPart = v.pipe(
	trimmed,
	v.nonEmpty('required'),
	v.maxLength(60, 'tooLong'),
	v.check((text) => text === '' || isKebab(text), 'kebab')
);

/** Whether a last day does not come before the first; one of the two may be open. */
export function isPeriod(first: string | null, last: string | null): boolean {
	return first === null || last === null || first <= last;
}

/** A text field of a form that was sent; empty when it is missing or is a file. */
export function textOf(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === 'string' ? value : '';
}

/** All values of a list of checkboxes. */
export function textsOf(data: FormData, name: string): string[] {
	return data.getAll(name).filter((value) => typeof value === 'string');
}
