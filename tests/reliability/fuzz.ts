import { readFileSync } from 'node:fs';
import { seededRandom } from '#lib/base/seeded.ts';
import type { FuzzCase } from './fuzz-case.ts';
import { fixedCases, randomCase } from './fuzz-requests.ts';
import { newStory } from './posting.ts';
import { sendRaw, type RawAnswer } from './raw-request.ts';

export type Finding = { nth: number; label: string; problem: string; answer: string };

export type FuzzReport = {
	seed: number;
	cases: number;
	fixed: number;
	/** How often each status came; 0 is a connection closed without an answer. */
	statuses: Record<string, number>;
	goodStories: number;
	slowestMs: number;
	grownMB: number | null;
	findings: Finding[];
};

type Options = {
	port: number;
	cases: number;
	seed: number;
	/** Every fixed case, or an even choice of this many. */
	fixed?: number;
	/** A known-good story must be accepted after each so many cases. */
	every: number;
	/** Process of the server, to see how much memory it takes. */
	pid?: number;
};

/** What no answer may hold: a stack trace, a path of a file, or words of the machinery below. */
const leaks: readonly RegExp[] = [
	/^\s*at .+:\d+:\d+\)?\s*$/m,
	/\.(?:m?js|ts|svelte|node):\d+/,
	/node_modules|node:internal|file:\/\//,
	/SQLITE_[A-Z]+|SqliteError|no such (?:table|column)/,
	/\b(?:TypeError|RangeError|ReferenceError|SyntaxError|URIError|ValiError)\b/,
	/root:x:0:|"dependencies"\s*:|"authSecret"/,
	new RegExp(process.cwd().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
];

/** What is wrong with an answer; undefined when nothing is. */
export function problemOf({ status, text }: RawAnswer, expected?: number): string | undefined {
	if (status === -1) return 'no answer in time';
	if (status >= 500) return `status ${status}`;
	const leak = leaks.find((each) => each.test(text));
	if (leak) return `shows ${leak.source}`;
	return expected !== undefined && status !== expected
		? `status ${status} where ${expected} is right`
		: undefined;
}

/** Sends the fixed cases, then cases from the grammar; every answer is judged, a good story stays welcome. */
export async function runFuzz(options: Options): Promise<FuzzReport> {
	const { port, cases, seed, every, pid } = options;
	const origin = `http://127.0.0.1:${port}`;
	const fixed = evenly(fixedCases(origin), options.fixed ?? Infinity);
	const findings: Finding[] = [];
	const statuses: Record<string, number> = {};
	let goodStories = 0;
	let slowestMs = 0;
	const before = residentMB(pid);
	for (let nth = 0; nth < cases; nth++) {
		// A case of the grammar has a seed of its own, so that it can be sent again without the others.
		const each = fixed[nth] ?? randomCase(seededRandom(seed + nth), origin);
		const answer = await sendRaw(port, each.request);
		statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
		slowestMs = Math.max(slowestMs, answer.ms);
		note(nth, each.label, problemOf(answer, each.expected), answer);
		if ((nth + 1) % every === 0) {
			const good = knownGood();
			const received = await sendRaw(port, good.request);
			if (received.status === 201) goodStories += 1;
			else note(nth, good.label, problemOf(received, 201), received);
		}
	}
	const after = residentMB(pid);
	return {
		seed,
		cases,
		fixed: Math.min(fixed.length, cases),
		statuses,
		goodStories,
		slowestMs: Math.round(slowestMs),
		grownMB: before === null || after === null ? null : Math.round(after - before),
		findings
	};

	function note(nth: number, label: string, problem: string | undefined, { text }: RawAnswer) {
		if (problem) findings.push({ nth, label, problem, answer: text.slice(0, 600) });
	}
}

function knownGood(): FuzzCase {
	const body = Buffer.from(newStory().body);
	const headers = [['content-type', 'application/json']] as const;
	return {
		label: 'a known-good story',
		request: { method: 'POST', path: '/api/v1/verhalen', headers, body }
	};
}

function evenly<T>(list: readonly T[], most: number): readonly T[] {
	if (list.length <= most) return list;
	// The first ones are the bodies as a whole: they are always in.
	const first = Math.min(40, most);
	const step = (list.length - first) / (most - first);
	const rest = Array.from({ length: most - first }, (_, n) => list[first + Math.floor(n * step)]!);
	return [...list.slice(0, first), ...rest];
}

/** Resident memory of a process; null where the system does not tell. */
function residentMB(pid?: number): number | null {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
	} catch {
		return null;
	}
}
