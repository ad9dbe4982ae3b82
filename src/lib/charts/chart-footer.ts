import { getContext, setContext, type Snippet } from 'svelte';

const key = Symbol('chart footer');

/** What a page adds at the foot of the charts below it, besides what every chart has there. */
export function setChartFooter(footer: Snippet): void {
	setContext(key, footer);
}

export function chartFooter(): Snippet | undefined {
	return getContext(key);
}
