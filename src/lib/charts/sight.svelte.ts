import { getContext, setContext } from 'svelte';

const key = Symbol('sight');

/** Says for the charts below a component whether somebody can see them. */
export function setSight(isSeen: () => boolean): void {
	setContext(key, isSeen);
}

/**
 * What a picture shows. It stands still while nobody can see the picture, so that a filter click does
 * not draw twenty charts of which three are in sight; what is read aloud must not come from here.
 * Belongs to the component that makes it.
 */
export function whileSeen<T>(value: () => T): () => T {
	const isSeen = getContext<(() => boolean) | undefined>(key);
	if (!isSeen) return value;
	let latest: { value: T } | undefined;
	const shown = $derived.by(() => {
		if (!latest || isSeen()) latest = { value: value() };
		return latest.value;
	});
	return () => shown;
}
