import type { PlacedText } from './view.ts';

export type Sureness = 'person' | 'sure' | 'fair' | 'doubt';

const sureFrom = 0.5;
const fairFrom = 0.3;

/** How sure it is that a text lies where it lies, for a reader who does not want a number. */
export function surenessOf({ by, confidence }: Pick<PlacedText, 'by' | 'confidence'>): Sureness {
	if (by === 'person') return 'person';
	if (confidence >= sureFrom) return 'sure';
	return confidence >= fairFrom ? 'fair' : 'doubt';
}
