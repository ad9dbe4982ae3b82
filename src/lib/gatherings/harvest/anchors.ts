/** Where something that was written stands on the page of the report. */
export function anchorOf(kind: 'statement' | 'outcome', number: number): string {
	return `${kind === 'statement' ? 'zin' : 'uitkomst'}-${number}`;
}
