import { createHash, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Setting } from './experiment.ts';
import { newStory, postStory, startServer } from './posting.ts';
import { filesBelow, findWord, type Kept } from './scan.ts';

/**
 * T33: words that stand nowhere else are sent as headers and in stories that may not be kept; afterwards
 * no file of the data folder, no temporary file and no line of the log holds one of them. The same scan
 * first finds a word that is kept on purpose, in every way bytes may be written.
 */
export async function canary({ folder, port }: Setting): Promise<Outcome> {
	const [data, temporary] = [join(folder, 'data'), join(folder, 'temporary')];
	mkdirSync(temporary);
	const heard: Buffer[] = [];
	const server = await startServer(port, data, {
		hear: (text) => heard.push(text),
		env: { TMPDIR: temporary }
	});
	const look = (): Kept[] => [...filesBelow(folder), { place: 'log', bytes: Buffer.concat(heard) }];
	const { address } = server;

	const words: Record<string, string> = {};
	const made = (what: string) => (words[what] = word());
	const headers = {
		'user-agent': made('User-Agent'),
		'x-forwarded-for': made('X-Forwarded-For'),
		referer: `http://127.0.0.1/${made('Referer')}`,
		cookie: `a=${made('Cookie')}`,
		'x-real-ip': (words['an address'] = '203.0.113.77')
	};
	const statuses: number[] = [];
	const post = async (changes: Record<string, unknown>) => {
		const story = newStory(changes);
		statuses.push((await postStory(address, story.body, headers)).status);
		return story;
	};
	const first = await post({ consentLevel: 0, title: made('title at 0'), text: made('text at 0') });
	await post({ id: first.id, consentLevel: 0, text: made('second body at 0') });
	await post({ consentLevel: 9, text: made('text that is refused') });
	statuses.push(await sendForm(address, headers, made('title of a form'), made('text of a form')));
	for (const path of ['/', '/vertel/demo-online', '/intrekken', '/health', '/nergens']) {
		await fetch(`${address}${path}?q=${made(`query of ${path}`)}`, { headers });
	}
	words['address of the sender'] = '127.0.0.1';

	// Kept on purpose, found, withdrawn by its code, and then nowhere.
	const kept = word();
	const code = '0123456789AB';
	const codeHash = createHash('sha256').update(code).digest('hex');
	await post({ text: `Bewaard: ${kept}.`, withdrawalCodeHash: codeHash });
	const foundWhileKept = findWord(kept, look()).length;
	const withdrawn = await fetch(`${address}/api/v1/intrekkingen`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ withdrawalCode: code })
	});
	words['a withdrawn story'] = kept;
	const control = controlScan(word());
	const running = look();
	await server.stop();
	const all = [...running, ...look()];
	const hits = Object.entries(words).flatMap(([what, each]) =>
		findWord(each, all).map((place) => `${what} in ${place.slice(folder.length + 1) || place}`)
	);
	return {
		words: Object.keys(words).length,
		placesScanned: new Set(all.map(({ place }) => place)).size,
		statuses,
		hits: [...new Set(hits)],
		control: { foundWhileKept, withdrawn: withdrawn.status, encodingsFound: control },
		passed:
			hits.length === 0 &&
			foundWhileKept > 0 &&
			withdrawn.ok &&
			control === 7 &&
			statuses.join() === '201,409,422,303,201'
	};
}

/** How many of seven ways to write a word down the scan sees. */
function controlScan(word: string): number {
	const texts = ['', 'x', 'xy'].map((before) => Buffer.from(`${before}${word}..`));
	const written = [
		Buffer.from(`… ${word} …`),
		Buffer.from(word, 'utf16le'),
		Buffer.from(Buffer.from(word).toString('hex')),
		Buffer.from(Buffer.from(word).toString('hex').toUpperCase()),
		...texts.map((text) => Buffer.from(text.toString('base64')))
	];
	return written.filter((bytes) => findWord(word, [{ place: '', bytes }]).length === 1).length;
}

async function sendForm(
	address: string,
	headers: Readonly<Record<string, string>>,
	title: string,
	text: string
): Promise<number> {
	const page = await (await fetch(`${address}/vertel/demo-online`)).text();
	const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
	const answer = await fetch(`${address}/vertel/demo-online?/stuur`, {
		method: 'POST',
		redirect: 'manual',
		// Without this the framework answers a script, not a browser.
		headers: { ...headers, origin: address, accept: 'text/html' },
		body: new URLSearchParams({ id, consent1: 'no', mode: 'alone', title, text, T1: 'centre' })
	});
	return answer.status;
}

/** Sixteen letters that stand nowhere else, other ones at each run. */
function word(): string {
	return String.fromCharCode(...Array.from({ length: 16 }, () => 97 + randomInt(26)));
}
