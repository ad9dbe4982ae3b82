/** Writes figures in a language: `0,34`, and chances as `= 0,012` or `< 0,001`. */
export type Figures = { effect: (value: number) => string; chance: (p: number) => string };

const smallestChance = 0.001;

export function figuresIn(language: string): Figures {
	const with2 = new Intl.NumberFormat(language, decimals(2));
	const with3 = new Intl.NumberFormat(language, decimals(3));
	return {
		effect: (value) => with2.format(Math.abs(value) < 0.005 ? 0 : value),
		chance: (p) =>
			p < smallestChance ? `< ${with3.format(smallestChance)}` : `= ${with3.format(p)}`
	};
}

function decimals(count: number): Intl.NumberFormatOptions {
	return { minimumFractionDigits: count, maximumFractionDigits: count };
}
