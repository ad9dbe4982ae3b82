// How much fits on a projector, and how large (experience.md 6a). Sizes are pixels on a canvas of
// 1440 by 1080, the largest that fits both 16:9 and 4:3; the page scales them to the screen.

export const canvas = { width: 1440, height: 1080 } as const;

/** Letters from the smallest that may be read to a count. */
export const letters = { small: 32, text: 40, question: 58, title: 72, count: 96 } as const;
export type Letter = keyof typeof letters;

/** The side of a QR code: a quarter of the height at least, readable at ten times its width. */
export const qrSide = 460;

export const mostWords = 25;
export const mostBars = 6;

/** Milliseconds that each part of a list too long for one screen stays. */
export const pageTime = 10_000;

/** The style of the page: one unit, and the letters in it. */
export function schermStyle(): string {
	const unit = `--u: min(100vb / ${canvas.height}, 100vi / ${canvas.width})`;
	const sizes = Object.entries(letters).map(
		([name, size]) => `--scherm-${name}: calc(${size} * var(--u))`
	);
	return [unit, ...sizes, `--scherm-qr: calc(${qrSide} * var(--u))`].join('; ');
}

export function wordsIn(text: string): number {
	return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** As many whole sentences from the start as fit; none when the first is too long already. */
export function firstSentences(text: string, most = mostWords): string {
	const sentences = text.match(/[^.!?…]+[.!?…]+["’”)]*\s*|[^.!?…]+$/gu) ?? [];
	let kept = '';
	for (const sentence of sentences) {
		if (wordsIn(kept + sentence) > most) break;
		kept += sentence;
	}
	return kept.trim();
}

/**
 * A list in parts that each fit on a screen: at most `words` words and `items` items, and at least one
 * item, however long it is.
 */
export function pagesOf<T>(
	list: readonly T[],
	wordsOf: (item: T) => number,
	{ words = mostWords, items = mostBars }: { words?: number; items?: number } = {}
): T[][] {
	const pages: T[][] = [];
	let taken = 0;
	for (const item of list) {
		const page = pages.at(-1);
		const size = wordsOf(item);
		if (!page || taken + size > words || page.length >= items) {
			pages.push([item]);
			taken = size;
		} else {
			page.push(item);
			taken += size;
		}
	}
	return pages;
}

export type Bar = { id: string; label: string; n: number; number?: number };

/** The highest first, as many as fit, and none that got nothing. Equal ones keep their order. */
export function ranked(bars: readonly Bar[], most: number = mostBars): Bar[] {
	return bars
		.filter(({ n }) => n > 0)
		.toSorted((one, other) => other.n - one.n)
		.slice(0, most);
}

/** A histogram of a dyad in fifths: five bars say from afar what twenty cannot. */
export function fifths(histogram: readonly number[]): number[] {
	const each = histogram.length / 5;
	return [0, 1, 2, 3, 4].map((fifth) =>
		histogram.slice(fifth * each, (fifth + 1) * each).reduce((sum, n) => sum + n, 0)
	);
}

/** Columns of a grid of numbered cards, as square as a wide screen asks. */
export function cardColumns(cards: number): number {
	return Math.max(4, Math.ceil(Math.sqrt(cards * 1.6)));
}

/** A number of seconds as a clock: 4:05. Past the end it stands still at zero. */
export function clockWords(seconds: number): string {
	const left = Math.max(0, Math.ceil(seconds));
	return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
