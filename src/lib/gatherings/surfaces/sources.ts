import type { RegieView, Scene } from '../scene.ts';
import { regieAddress, roomAddress } from './addresses.ts';
import type { Source } from './live-scene.svelte.ts';

type Fetch = typeof globalThis.fetch;

/** The scene, for phones and projectors. */
export function sceneSource(code: string, fetch: Fetch): Source<Scene> {
	return {
		live: roomAddress(code, 'live'),
		versionOf: ({ version }) => version,
		merge: (scene, change) => ({ ...scene, ...change }),
		ask: async (after) => {
			const response = await fetch(`${roomAddress(code, 'scene')}?after=${after}`);
			if (response.status === 204) return undefined;
			const { scene, now } = await answerOf<{ scene: Scene; now: number }>(response);
			return { heard: scene, now };
		}
	};
}

/** What a regie sees. */
export function regieSource(id: string, fetch: Fetch): Source<RegieView> {
	return {
		live: regieAddress(id, 'regie/live'),
		versionOf: ({ scene }) => scene.version,
		ask: async () => ({ heard: await answerOf(await fetch(regieAddress(id, 'regie'))) })
	};
}

/** Sends something; gives the answer, or throws a `Refusal` with the server's sentence. */
export async function send<T>(fetch: Fetch, address: string, body: unknown): Promise<T> {
	const init = { method: 'POST', body: JSON.stringify(body) };
	return answerOf(
		await fetch(address, { ...init, headers: { 'content-type': 'application/json' } })
	);
}

/** What the server refuses, in the sentence that it gave for it. */
export class Refusal extends Error {
	readonly status: number;

	constructor(status: number, sentence: string) {
		super(sentence);
		this.name = 'Refusal';
		this.status = status;
	}
}

export async function answerOf<T>(response: Response): Promise<T> {
	if (response.ok) return (await response.json()) as T;
	const { title = '' } = (await response.json().catch(() => ({}))) as { title?: string };
	throw new Refusal(response.status, title);
}
