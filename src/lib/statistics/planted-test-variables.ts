import { ilrInverse } from '#lib/signifiers/composition.ts';
import type { Variable } from './variable.ts';

const stories = 437;
const rows = Array.from({ length: stories }, (_, row) => row);
const halves = rows.map((row) => row % 2);

type Chance = () => number;
type Planted = Readonly<Record<string, (random: Chance) => [Variable, Variable]>>;

/** Two questions with an effect between them, of medium size in the population they are drawn from. */
export const planted: Planted = {
	'choice and choice, V = .3': (random) => [
		choice('A', 2, halves),
		choice(
			'B',
			2,
			halves.map((half) => (random() < 0.35 + 0.3 * half ? 1 : 0))
		)
	],
	'choice of 5 and choice of 4, V = .3': (random) => {
		const one = rows.map(() => Math.floor(random() * 4));
		const other = one.map((option) => (random() < 0.3 ? option : Math.floor(random() * 4)));
		return [choice('A', 4, one), choice('B', 4, other)];
	},
	// Cliff's delta 2Φ(d/√2) − 1 = .3.
	'choice and dyad, rank-biserial .3': (random) => [
		choice('A', 2, halves),
		dyad(
			'D',
			halves.map((half) => normal(random) + 0.545 * half)
		)
	],
	// Spearman (6/π) asin(r/2) = .3.
	'dyad and dyad, Spearman .3': (random) => {
		const one = rows.map(() => normal(random));
		const [shared, own] = [0.3129, Math.sqrt(1 - 0.3129 ** 2)];
		return [
			dyad('D', one),
			dyad(
				'E',
				one.map((value) => shared * value + own * normal(random))
			)
		];
	},
	// R² = (d²/4) / (d²/4 + 2): two axes with spread 1.
	'choice and triad, R² = .06': (random) => [
		choice('A', 2, halves),
		triad(
			'T',
			halves.map((half) => 0.7146 * half),
			random
		)
	],
	'choice of 5 and triad, R² = .06': (random) => {
		const fifths = rows.map((row) => row % 5);
		return [
			choice('A', 5, fifths),
			triad(
				'T',
				fifths.map((fifth) => 0.2526 * fifth),
				random
			)
		];
	},
	'dyad and triad, R² = .06': (random) => {
		const one = rows.map(() => normal(random));
		return [
			dyad('D', one),
			triad(
				'T',
				one.map((value) => 0.3573 * value),
				random
			)
		];
	}
};

function choice(id: string, options: number, values: readonly number[]): Variable {
	return {
		id,
		kind: 'choice',
		options: Array.from({ length: options }, (_, at) => `o${at}`),
		values
	};
}

/** Places on the line, to two decimals as a finger sets them. */
function dyad(id: string, values: readonly number[]): Variable {
	const place = (value: number) => Math.min(1, Math.max(0, 0.45 + 0.15 * value));
	return { id, kind: 'dyad', values: values.map((value) => Math.round(place(value) * 100) / 100) };
}

function triad(id: string, shifts: readonly number[], random: Chance): Variable {
	const values = shifts.map((shift) => ilrInverse([normal(random) + shift, normal(random)]));
	return { id, kind: 'triad', values };
}

/** Box and Muller 1958. */
function normal(random: Chance): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
