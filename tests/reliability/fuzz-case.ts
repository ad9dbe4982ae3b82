import { randomUUID } from 'node:crypto';
import type { RawRequest } from './raw-request.ts';

// How the cases of the fuzzer are made: requests that are right but for what is put in them.

/** One thing to send; `expected` when exactly one status is right. */
export type FuzzCase = { label: string; request: RawRequest; expected?: number };

export type Headers = RawRequest['headers'];

const story: Readonly<Record<string, string>> = {
	vertelpunt: '"demo-online"',
	frameworkVersion: '"mijn-verhaal-buurtteam@1"',
	language: '"nl"',
	title: '"Titel"',
	text: '"Een verhaal."',
	mode: '"alone"',
	form: '"long"',
	consentLevel: '2',
	consent: `{"textHash":"${'0'.repeat(64)}","readAloud":false}`,
	withdrawalCodeHash: 'null',
	helper: '"none"',
	helperFromJudgedOrganisation: 'false',
	media: '[]',
	test: 'false',
	answers: '{"T1":{"state":"answered","weights":[0.6,0.3,0.1]}}'
};

/** Fields of a story's body beside its id. */
export const storyFields: readonly string[] = Object.keys(story);

export function postStory(label: string, changed: Readonly<Record<string, string>>): FuzzCase {
	return json('/api/v1/verhalen', label, bodyOf(changed));
}

export function json(path: string, label: string, body: string): FuzzCase {
	const request = plain('POST', path, [['content-type', 'application/json']], body);
	return { ...request, label: `${path} ${label}` };
}

export function form(
	origin: string,
	path: string,
	fields: readonly (readonly [string, string])[],
	label: string,
	// Anything else is answered as to the framework's own script.
	accepts = 'text/html'
): FuzzCase {
	const headers: Headers = [
		['content-type', 'application/x-www-form-urlencoded'],
		['accept', accepts],
		['origin', origin]
	];
	const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
	const names = fields.slice(0, 8).map(([name]) => name);
	return { ...plain('POST', path, headers, body), label: `${path} ${names.join(' ')} ${label}` };
}

export function plain(
	method: string,
	path: string,
	headers: Headers = [],
	body?: Buffer | string
): FuzzCase {
	const names = headers.map(([name, value]) => `${name}: ${brief(value)}`);
	return {
		label: [method, path.slice(0, 80), ...names].join(' '),
		request: { method, path, headers, body: body === undefined ? undefined : Buffer.from(body) }
	};
}

/** A body as JSON text, with a story id of its own; a changed field may hold any text. */
export function bodyOf(changed: Readonly<Record<string, string>>): string {
	const fields = { id: `"${randomUUID()}"`, ...story, ...changed };
	return `{${Object.entries(fields)
		.map(([key, value]) => `${JSON.stringify(key)}:${value}`)
		.join(',')}}`;
}

/** A text as it may stand in a line of a report. */
export function brief(text: string): string {
	const shown = text.length > 30 ? `${text.slice(0, 30)}… (${text.length})` : text;
	return shown.replace(/[^\x20-\x7e…]/g, '·');
}
