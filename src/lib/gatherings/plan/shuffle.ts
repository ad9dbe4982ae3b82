/** A copy in an order of chance (Fisher-Yates; Knuth 3.4.2, algorithm P). `random` gives [0, 1). */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
	const rest = [...items];
	for (let at = rest.length - 1; at > 0; at--) {
		const from = Math.floor(random() * (at + 1));
		[rest[at], rest[from]] = [rest[from]!, rest[at]!];
	}
	return rest;
}
