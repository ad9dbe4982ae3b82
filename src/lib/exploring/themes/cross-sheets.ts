import type { Say } from '#lib/i18n/say.ts';
import type { Sheet } from '#lib/themes/out/sheet.ts';
import { crossWords, type CrossWords } from './cross-words.ts';
import type { Crossed, CrossPage } from './model.ts';

/**
 * Themes beside answers as sheets of a workbook: a row for each theme and answer that the page compares,
 * a row for each theme on the line of a dyad, and the groups that were too small for either.
 */
export function crossSheets(say: Say, page: CrossPage, language: string): Sheet[] {
	if (page.crossed.length === 0) return [];
	const words = crossWords(say, page, language);
	const sheets = [answerSheet, lineSheet, smallSheet];
	return sheets.map((make) => make(page.crossed, words)).filter(({ rows }) => rows.length > 0);
}

function answerSheet(
	crossed: readonly Crossed[],
	{ say, about, theme, option }: CrossWords
): Sheet {
	return {
		name: say('sheet.answers'),
		columns: [
			{ name: say('sheet.answers.about'), width: 44 },
			{ name: say('sheet.theme.name'), width: 32 },
			{ name: say('sheet.answers.option'), width: 32 },
			{ name: say('sheet.answers.both'), width: 16, as: 'count' },
			{ name: say('sheet.answers.theme'), width: 16, as: 'count' },
			{ name: say('sheet.answers.all'), width: 16, as: 'count' },
			{ name: say('sheet.answers.ofTheme'), width: 12, as: 'share' },
			{ name: say('sheet.answers.ofOption'), width: 12, as: 'share' },
			{ name: say('sheet.answers.residual'), width: 12, as: 'figure' },
			{ name: say('sheet.answers.p'), width: 16, as: 'chance' }
		],
		rows: crossed.flatMap(({ id, table, test }) =>
			(table?.themes ?? []).flatMap((row, i) =>
				table!.options.map((column, j) => {
					const both = table!.counts[i]![j]!;
					return [
						...[about(id), theme(row.id), option(id, column.id), both, row.n, column.n],
						...[both / row.n, both / column.n, table!.residuals[i]![j]!, test.pAdjusted]
					];
				})
			)
		)
	};
}

function lineSheet(crossed: readonly Crossed[], { say, about, theme }: CrossWords): Sheet {
	return {
		name: say('sheet.lines'),
		columns: [
			{ name: `${say('sheet.answers.about')} (${say('sheet.lines.ends')})`, width: 44 },
			{ name: say('sheet.theme.name'), width: 32 },
			{ name: say('sheet.lines.n'), width: 12, as: 'count' },
			{ name: say('sheet.lines.q1'), width: 16, as: 'figure' },
			{ name: say('sheet.lines.median'), width: 16, as: 'figure' },
			{ name: say('sheet.lines.q3'), width: 16, as: 'figure' },
			{ name: say('sheet.answers.p'), width: 16, as: 'chance' }
		],
		rows: crossed.flatMap(({ id, lines, test }) =>
			lines.map(({ id: of, n, q1, median, q3 }) => [
				...[about(id), theme(of), n, q1, median, q3, test.pAdjusted]
			])
		)
	};
}

function smallSheet(crossed: readonly Crossed[], { say, about, theme, option }: CrossWords): Sheet {
	return {
		name: say('sheet.small'),
		columns: [
			{ name: say('sheet.answers.about'), width: 44 },
			{ name: say('sheet.small.what'), width: 40 },
			{ name: say('sheet.small.n'), width: 12, as: 'count' }
		],
		rows: crossed.flatMap(({ id, small }) => [
			...small.themes.map((one) => [about(id), theme(one.id), one.n]),
			...small.options.map((one) => [about(id), option(id, one.id), one.n])
		])
	};
}
