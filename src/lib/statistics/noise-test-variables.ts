import type { Variable } from './variable.ts';

/** The same answers, dealt anew over the stories question by question: nothing goes with anything. */
export function dealtAnew(variables: readonly Variable[], random: () => number): Variable[] {
	return variables.map((variable) => inOrder(variable, shuffled(variable.values.length, random)));
}

/** The same stories in another order. */
export function reordered(variables: readonly Variable[], random: () => number): Variable[] {
	const order = shuffled(variables[0]?.values.length ?? 0, random);
	return variables.map((variable) => inOrder(variable, order));
}

export function inOrder(variable: Variable, order: readonly number[]): Variable {
	if (variable.kind === 'triad') {
		return { ...variable, values: order.map((row) => variable.values[row]!) };
	}
	if (variable.kind === 'choices') {
		return { ...variable, values: order.map((row) => variable.values[row]!) };
	}
	return { ...variable, values: order.map((row) => variable.values[row]!) };
}

function shuffled(length: number, random: () => number): number[] {
	const order = Array.from({ length }, (_, row) => row);
	for (let at = length - 1; at > 0; at--) {
		const from = Math.floor(random() * (at + 1));
		[order[at], order[from]] = [order[from]!, order[at]!];
	}
	return order;
}
