export function sum(values: readonly number[]): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

export function mean(values: readonly number[]): number {
	return sum(values) / values.length;
}

/** How many groups there are when they are numbered from 0 without gaps. */
export function countGroups(groups: readonly number[]): number {
	return groups.reduce((most, group) => Math.max(most, group + 1), 0);
}
