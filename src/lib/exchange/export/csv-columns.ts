import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Answer } from '#lib/signifiers/answer.ts';

export type Column = {
	name: string;
	question: string;
	/** What a value in this column means, for the codebook. */
	label: string;
	meaning: string;
	value(answer: Answer): string;
};

const four = (value: number): string => value.toFixed(4);
const nothing = '';

/** The columns of one question in the flat file: its state first, then its values. */
export function columnsOf(question: ShownQuestion): Column[] {
	const { id, label } = question;
	const column = (
		suffix: string,
		its: string,
		meaning: string,
		value: Column['value']
	): Column => ({ name: `${id}${suffix}`, question: label, label: its, meaning, value });
	const state = column(
		'_state',
		'',
		'answered, notApplicable, skipped, notShown',
		(one) => one.state
	);
	switch (question.kind) {
		case 'triad':
			return [
				state,
				...question.corners.map((corner, at) =>
					column(`_${'abc'[at]}`, corner.label, '0–1', (one) =>
						'weights' in one ? four(one.weights[at as 0 | 1 | 2]) : nothing
					)
				)
			];
		case 'dyad': {
			const ends = question.poles.map((pole) => pole.label).join(' – ');
			return [
				state,
				column('', ends, '0–1', (one) => ('position' in one ? four(one.position) : nothing))
			];
		}
		case 'stones':
			return [
				state,
				...question.stones.flatMap((stone) =>
					question.axes.map(({ low, high }, at) =>
						column(`__${stone.id}_${'xy'[at]}`, stone.label, `${low} (0) – ${high} (1)`, (one) => {
							const place = 'stones' in one ? one.stones[stone.id] : undefined;
							return place ? four(place[at as 0 | 1]) : nothing;
						})
					)
				)
			];
		case 'choice': {
			if (question.max === 1) {
				const options = question.options.map((option) => `${option.id} = ${option.label}`);
				const chosen = column('', '', options.join('; '), (one) =>
					'options' in one ? (one.options[0] ?? nothing) : nothing
				);
				return [state, chosen];
			}
			return [
				state,
				...question.options.map((option) =>
					column(`__${option.id}`, option.label, '0, 1', (one) =>
						'options' in one ? String(Number(one.options.includes(option.id))) : nothing
					)
				)
			];
		}
	}
}
