import type { Scene } from '../scene.ts';

// Server-sent events of a room. A scene is encoded once per version and key; who has the version before gets
// only the keys that are different: while votes come in that is a number, and not a hall full of sentences.

const encoder = new TextEncoder();

/** A scene as text, per key. */
export type SceneText = { version: number; parts: ReadonlyMap<string, string> };

export function textOf(scene: Scene): SceneText {
	const parts = Object.entries(scene).map(([key, value]) => [key, JSON.stringify(value)] as const);
	return { version: scene.version, parts: new Map(parts) };
}

/** The whole scene. */
export function sceneFrame({ version, parts }: SceneText): Uint8Array {
	return encoder.encode(`id: ${version}\ndata: ${objectOf(parts)}\n\n`);
}

/** What is different since `before`, for who has that: event `change`, with `base` the version it builds on. */
export function changeFrame(before: SceneText, { version, parts }: SceneText): Uint8Array {
	const changed = [...parts].filter(([key, text]) => before.parts.get(key) !== text);
	const data = objectOf([['base', String(before.version)], ...changed]);
	return encoder.encode(`id: ${version}\nevent: change\ndata: ${data}\n\n`);
}

/** For who came back with the newest version: event `same`. */
export function sameFrame(version: number): Uint8Array {
	return encoder.encode(`id: ${version}\nevent: same\ndata: ${version}\n\n`);
}

/** Something whole, of another kind than a scene. */
export function wholeFrame(version: number, data: unknown): Uint8Array {
	return encoder.encode(`id: ${version}\ndata: ${JSON.stringify(data)}\n\n`);
}

function objectOf(parts: Iterable<readonly [string, string]>): string {
	return `{${Array.from(parts, ([key, text]) => `"${key}":${text}`).join()}}`;
}
