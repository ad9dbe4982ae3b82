import type { Column } from '#lib/exploring/columns.ts';
import type { Label } from '#lib/frameworks/model.ts';
import { decodeChoice, decodeChoices } from '#lib/signifiers/encode.ts';

export type ChoiceCounts = {
	kind: 'choice';
	n: number;
	options: readonly { id: string; label: string; n: number }[];
};

/** Stories per option of a choice, from the codes of its column; null for a column of another kind. */
export function choiceCounts(
	column: Column | undefined,
	codes: readonly number[],
	labels: readonly Label[]
): ChoiceCounts | null {
	if (column?.kind !== 'choice' && column?.kind !== 'choices') return null;
	const chosen = codes.flatMap((code): (readonly number[])[] => {
		const said = column.kind === 'choice' ? decodeChoice(code) : decodeChoices(code, column.width);
		if (typeof said === 'string') return [];
		return [typeof said === 'number' ? [said] : said];
	});
	const options = column.options.map((id, at) => ({
		id,
		label: labels.find((option) => option.id === id)?.label ?? id,
		n: chosen.filter((one) => one.includes(at)).length
	}));
	return { kind: 'choice', n: chosen.length, options };
}
