import type { Pair } from '#lib/statistics/comparison.ts';
import type { Command } from '../command.ts';
import { withApp } from '../data-folder.ts';

export const patternsCommand: Command = {
	name: 'patterns',
	summary: 'Compares every pair of questions of a study; the strongest differences first.',
	words: [],
	options: {
		study: { value: 'SLUG', isRequired: true, help: 'which study' },
		filter: { value: 'LENS', help: "only these stories, for example 'K5=solved,partly&T1=!na'" }
	},
	run: ({ options: { study: slug = '', filter: text } }) =>
		withApp(async ({ db }) => {
			const { calculatePatterns } =
				await import('#lib/exploring/patterns/patterns.service.server.ts');
			const { inOrder } = await import('#lib/exploring/patterns/pair-order.ts');
			const { readFilter, studyOf } = await import('../study.ts');
			const study = studyOf(db.read, slug);
			const filter = text === undefined ? undefined : readFilter(db.read, study.id, text);
			const patterns = await calculatePatterns(db.read, study, { filter });
			const groups = inOrder(patterns.pairs);
			return {
				document: { ...patterns, pairs: groups.flatMap(({ pairs }) => pairs) },
				lines: [
					`${slug}: ${patterns.stories} stories, ${patterns.looked} comparisons looked at`,
					...groups.flatMap(({ standing, pairs }) => ['', standing, ...pairs.map(lineOf)])
				]
			};
		})
};

function lineOf({ a, b, test, n, missing, effect, pAdjusted, spread }: Pair): string {
	const [value, low, high] = effect
		? [effect.value, effect.low, effect.high].map((part) => part.toFixed(3))
		: [];
	return [
		`${a} × ${b}`.padEnd(20),
		test.padEnd(16),
		`n ${n}, missing ${missing}`,
		...(effect ? [`${effect.name} ${value} (${low} to ${high})`] : []),
		...(pAdjusted === null ? [] : [`adjusted p ${pAdjusted.toPrecision(3)}`]),
		...(spread?.camps.length ? [`two camps: ${spread.camps.join(', ')}`] : [])
	].join('  ');
}
