/** The address in a piece of evidence, when it is one that a browser may open safely; else undefined. */
export function linkIn(evidence: string): string | undefined {
	const text = evidence.trim();
	if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
	return new URL(text).href;
}
