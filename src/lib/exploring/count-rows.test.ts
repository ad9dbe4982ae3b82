import { describe, expect, it } from 'vitest';
import { sayer } from '#lib/i18n/say.ts';
import { summariseDyad } from '#lib/signifiers/dyad.ts';
import { summariseTriad } from '#lib/signifiers/triad-summary.ts';
import { binRows, optionRows, zoneRows } from './count-rows.ts';

const say = sayer(
	{
		'zone.between': '{{first}}–{{second}}',
		'zone.centre': 'midden',
		'dyad.range': '{{from}}–{{to}}'
	},
	'nl'
);
const states = { notApplicable: 0, skipped: 0, notShown: 0 };

describe('rows of a table of counts', () => {
	it('name the seven places of a triad in the corners’ words, beside what chance would give', () => {
		const dots = Array.from({ length: 10 }, () => [0.1, 0.45, 0.45] as const);
		const corners = ['A', 'B', 'C'] as const;
		const triad = {
			id: 'T',
			label: 'T',
			kind: 'triad',
			corners,
			...states,
			...summariseTriad(dots)
		} as const;
		const rows = zoneRows(triad, say);
		expect(rows.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'A–B', 'B–C', 'C–A', 'midden']);
		expect(rows.map(({ n }) => n)).toEqual([0, 0, 0, 0, 10, 0, 0]);
		expect(rows[4]).toMatchObject({ share: 100, reference: 12 });
		expect(rows.reduce((sum, { reference = 0 }) => sum + reference, 0)).toBe(100);
	});

	it('carry no share on a base below ten', () => {
		const options = [{ id: 'x', label: 'X', n: 9 }];
		const choice = {
			id: 'K',
			label: 'K',
			kind: 'choice',
			multiple: false,
			options,
			...states,
			n: 9
		} as const;
		expect(optionRows(choice)[0]?.share).toBeNull();
		expect(optionRows({ ...choice, n: 18 })[0]?.share).toBe(50);
	});

	it('cut a dyad in twenty parts from 0 to 1', () => {
		const poles = ['L', 'R'] as const;
		const dyad = {
			id: 'D',
			label: 'D',
			kind: 'dyad',
			poles,
			...states,
			...summariseDyad([0, 1])
		} as const;
		const rows = binRows(dyad, say, (fraction) => fraction.toFixed(2));
		expect(rows).toHaveLength(20);
		expect([rows[0]?.label, rows[19]?.label]).toEqual(['0.00–0.05', '0.95–1.00']);
		expect([rows[0]?.n, rows[1]?.n, rows[19]?.n]).toEqual([1, 0, 1]);
	});
});
