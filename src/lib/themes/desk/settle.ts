import type { Desk, Placing, Run } from './model.ts';

/**
 * The desk as it stands for the texts that may be read now: the others lie nowhere, and a text that
 * nearly repeats another lies where that one lies, unless a person put it somewhere. `repeats` names
 * the text that each near-duplicate repeats; when that one is gone the duplicate stays where it was.
 */
export function settle(
	desk: Desk,
	listed: ReadonlySet<string>,
	repeats: ReadonlyMap<string, string>
): Desk {
	const placings = new Map<string, Placing>();
	for (const [textId, placing] of desk.placings) {
		if (!listed.has(textId)) continue;
		const original = repeats.get(textId);
		const leader =
			original !== undefined && listed.has(original) ? desk.placings.get(original) : undefined;
		const follows = leader && placing.by === 'machine';
		placings.set(textId, follows ? following(placing, leader) : placing);
	}
	return { ...desk, placings };
}

function following(placing: Placing, leader: Placing): Placing {
	return {
		theme: leader.theme,
		by: 'machine',
		confidence: leader.confidence,
		second: leader.second,
		seconds: [...new Set([...leader.seconds, ...placing.seconds])].filter(
			(id) => id !== leader.theme
		),
		aside: 'duplicate'
	};
}

/** Which text each near-duplicate repeats; what a later run says holds. */
export function repeatsIn(runs: readonly Run[]): Map<string, string> {
	const repeats = new Map<string, string>();
	for (const { texts } of runs) {
		for (const { textId, repeats: original } of texts) {
			if (original === null) repeats.delete(textId);
			else repeats.set(textId, original);
		}
	}
	return repeats;
}
