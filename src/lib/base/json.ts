import { AppError, type Issue } from './errors.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 32;

/**
 * Parses bytes as JSON and refuses, before any schema looks at it, what a schema would silently drop
 * or what no database can hold: bytes that are no UTF-8, the keys `__proto__` and `constructor`, NUL,
 * lone surrogates, and nesting past 32 levels. Throws `AppError` with one issue naming the place.
 */
export function parseJson(bytes: Uint8Array): unknown {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw refusal('', 'notWellFormed', 'The body is not valid UTF-8.');
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new AppError('badRequest', 'The body is not valid JSON.');
	}
	walk(value, '', 0);
	return value;
}

function walk(value: unknown, path: string, depth: number): void {
	if (depth > deepest) throw refusal(path, 'notWellFormed', 'The body is nested too deeply.');
	if (typeof value === 'string') checkText(value, path);
	else if (Array.isArray(value))
		value.forEach((item, at) => walk(item, `${path}/${at}`, depth + 1));
	else if (typeof value === 'object' && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			if (forbidden.has(key)) throw refusal(path, 'forbiddenKey', `The key ${key} is not allowed.`);
			checkText(key, path);
			walk(item, `${path}/${key}`, depth + 1);
		}
	}
}

function checkText(text: string, path: string): void {
	if (text.includes('\0'))
		throw refusal(path, 'notWellFormed', 'Text may not hold the NUL character.');
	if (!text.isWellFormed())
		throw refusal(path, 'notWellFormed', 'Text holds half a character (a lone surrogate).');
}

function refusal(path: string, code: string, message: string): AppError {
	const issue: Issue = { path, code, message };
	return new AppError('invalid', message, [issue]);
}
