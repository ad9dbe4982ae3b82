import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeek } from '#lib/base/week.ts';
import { testLayout } from './columns-test-rows.ts';
import { formatLens } from './lens-format.ts';
import { parseLens } from './lens-parse.ts';
import { someLens } from './lens-test-lenses.ts';
import {
	clear,
	emptyLens,
	setNot,
	setPolygon,
	setRange,
	toggleAbsent,
	toggleOption,
	toggleZone
} from './lens.ts';

function parse(text: string) {
	return parseLens(new URLSearchParams(text), testLayout);
}

describe('a lens in an address', () => {
	it('comes back as it was, from one text only', () => {
		fc.assert(
			fc.property(someLens, (lens) => {
				const text = formatLens(lens);
				expect(parse(text)).toEqual({ lens, issues: [] });
				const turned = Object.fromEntries(Object.entries(lens).toReversed());
				expect(formatLens(turned)).toBe(text);
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		['K1=yes,no&D1=.2~.5&not=K1', 'D1=.2~.5&K1=no,yes&not=K1'],
		['T1=z:ab,a|p:.8,.1;.5,.4;.50000,.1', 'T1=z:a,ab|p:.8,.1;.5,.4;.5,.1'],
		['K1=!na|yes', 'K1=yes,!na'],
		['D1=0.8~1,.1~.2', 'D1=.1~.2,.8~1'],
		['S1.one=used|left-low&S1=!skipped', 'S1=!skipped&S1.one=left-low,used'],
		[
			'week=2024-W42~2025-W01&language=nl&consent=2,3',
			'consent=2,3&language=nl&week=2024-W42~2025-W01'
		],
		['K1=yes&K1=no', 'K1=no,yes'],
		['', '']
	])('%j is read, and written as %j', (text, written) => {
		const { lens, issues } = parse(text);
		expect(issues).toEqual([]);
		expect(formatLens(lens)).toBe(written);
	});

	it('needs no sign that an address has to hide', () => {
		const text = 'D1=.2~.5,!na&T1=z:a|p:.8,.1;.5,.4;.5,.1';
		expect(new URL(`https://example.org/?${text}`).search).toBe(`?${text}`);
	});

	it.each([
		['X9=yes', '/X9', 'unknownKey'],
		['readable=1', '/readable', 'unknownKey'],
		['K1=maybe', '/K1', 'unknownValue'],
		['K1=z:a', '/K1', 'unknownValue'],
		['K1=!withheld', '/K1', 'unknownValue'],
		['T1=a', '/T1', 'unknownValue'],
		['T1=p:.1,.2;.3,.4', '/T1', 'unknownValue'],
		['T1=p:.1,.2;.3,.4;.5', '/T1', 'unknownValue'],
		['D1=.5~.2', '/D1', 'unknownValue'],
		['D1=.5~1.2', '/D1', 'unknownValue'],
		['D1=1e-1~.5', '/D1', 'unknownValue'],
		['D1=.1~.2~.3', '/D1', 'unknownValue'],
		['S1=used', '/S1', 'unknownValue'],
		['S1.one=!na', '/S1.one', 'unknownValue'],
		['mode=!na', '/mode', 'unknownValue'],
		['week=2024-W54~2025-W01', '/week', 'unknownValue'],
		['not=K1', '/not', 'unknownValue'],
		['__proto__=yes', '/__proto__', 'unknownKey']
	])('%s is told as an issue, and leaves no filter', (text, path, code) => {
		const { lens, issues } = parse(text);
		expect(lens).toEqual({});
		expect(issues).toMatchObject([{ path, code }]);
	});

	it('keeps what can be read beside what cannot', () => {
		const { lens, issues } = parse('K1=yes,maybe&X9=1');
		expect(formatLens(lens)).toBe('K1=yes');
		expect(issues.map(({ path }) => path)).toEqual(['/K1', '/X9']);
	});

	it('never throws, whatever is typed', () => {
		const sign = fc.constantFrom(...'z:p|,;~!.019abKTSD=&%-W');
		const value = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
		const key = fc.constantFrom('T1', 'D1', 'S1', 'S1.one', 'K1', 'K4', 'week', 'not', 'mode', '');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(key, fc.oneof(value, fc.string())), { maxLength: 4 }),
				(pairs) => {
					const { lens } = parseLens(pairs, testLayout);
					expect(parse(formatLens(lens))).toEqual({ lens, issues: [] });
				}
			),
			{ numRuns: 2000 }
		);
	});
});

describe('changing a lens', () => {
	it('takes away what is chosen twice, and the part that is left empty', () => {
		const once = toggleZone(emptyLens, 'T1', 'ab');
		expect(formatLens(once)).toBe('T1=z:ab');
		expect(toggleZone(once, 'T1', 'ab')).toEqual({});
		const both = toggleOption(toggleOption(emptyLens, 'K1', 'yes'), 'K1', 'no');
		expect(formatLens(toggleOption(both, 'K1', 'yes'))).toBe('K1=no');
	});

	it('leaves the lens it was given alone', () => {
		const lens = toggleAbsent(emptyLens, 'K1', 'notApplicable');
		const text = formatLens(lens);
		toggleOption(lens, 'K1', 'yes');
		setNot(lens, 'K1', true);
		clear(lens, 'K1');
		expect(formatLens(lens)).toBe(text);
	});

	it('replaces a range and a polygon, and rounds them as the address does', () => {
		const lens = setRange(setRange(emptyLens, 'D1', [0.1, 0.2]), 'D1', [1 / 3, 0.5]);
		expect(formatLens(lens)).toBe('D1=.3333~.5');
		expect(setRange(lens, 'D1', null)).toEqual({});
		const drawn = setPolygon(lens, 'T1', [
			[1 / 3, 0.2],
			[0.9, 0],
			[0, 0.9]
		]);
		expect(formatLens(drawn)).toBe('D1=.3333~.5&T1=p:.3333,.2;.9,0;0,.9');
		const week = parseWeek('2024-W42')!;
		expect(formatLens(setRange(emptyLens, 'week', [week, week]))).toBe('week=2024-W42~2024-W42');
	});

	it('turns only a part round that is there', () => {
		expect(setNot(emptyLens, 'K1', true)).toEqual({});
		const lens = setNot(toggleOption(emptyLens, 'K1', 'yes'), 'K1', true);
		expect(formatLens(lens)).toBe('K1=yes&not=K1');
		expect(formatLens(toggleOption(lens, 'K1', 'no'))).toBe('K1=no,yes&not=K1');
	});

	it('clears some parts or all', () => {
		const { lens } = parse('K1=yes&S1.one=used&S1=!na');
		expect(formatLens(clear(lens, 'S1', 'S1.one'))).toBe('K1=yes');
		expect(clear(lens)).toEqual({});
	});
});
