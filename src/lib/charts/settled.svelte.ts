/**
 * The same list for as long as the same items are in it, so that rows which another filter only counts
 * anew are not made anew. Belongs to the component that makes it.
 */
export function settled<T>(list: () => readonly T[]): () => readonly T[] {
	let latest: readonly T[] = [];
	const kept = $derived.by(() => {
		const next = list();
		const isSame = next.length === latest.length && next.every((item, at) => item === latest[at]);
		return isSame ? latest : (latest = next);
	});
	return () => kept;
}
