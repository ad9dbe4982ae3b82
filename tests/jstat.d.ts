// What the tests use of jStat, which comes without types.
declare module 'jstat' {
	type Distribution = { cdf(x: number, ...parameters: number[]): number };
	export const jStat: {
		normal: Distribution;
		chisquare: Distribution;
		centralF: Distribution;
		studentt: Distribution;
		spearmancoeff(one: number[], other: number[]): number;
	};
}
