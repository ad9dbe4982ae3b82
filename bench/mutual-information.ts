/** Normalised mutual information of two labellings, divided by their mean entropy (as scikit-learn does). */
export function mutualInformation(one: readonly string[], other: readonly string[]): number {
	const n = one.length;
	const entropy = (counts: ReadonlyMap<string, number>) =>
		[...counts.values()].reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
	const first = entropy(counted(one));
	const second = entropy(counted(other));
	const both = entropy(counted(one.map((label, at) => `${label}\n${other[at]}`)));
	return first + second === 0 ? 1 : (2 * (first + second - both)) / (first + second);
}

function counted(labels: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
	return counts;
}
