import type { Command } from '../command.ts';
import { withApp } from '../data-folder.ts';

export const statsCommand: Command = {
	name: 'stats',
	summary:
		'Counts of a study per question: the four states, and what was answered (in full with --json).',
	words: [],
	options: {
		study: { value: 'SLUG', isRequired: true, help: 'which study' },
		question: { value: 'ID', help: 'only this question, for example T1' },
		filter: { value: 'LENS', help: "only these stories, for example 'K5=solved,partly&T1=!na'" }
	},
	run: ({ options: { study: slug = '', question, filter: text } }) =>
		withApp(async ({ db }) => {
			const { studyStats } = await import('#lib/exploring/stats.server.ts');
			const { readFilter, studyOf } = await import('../study.ts');
			const { id } = studyOf(db.read, slug);
			const filter = text === undefined ? undefined : readFilter(db.read, id, text);
			const stats = studyStats(db.read, id, { language: 'nl', question, filter });
			const lines = stats.questions.map(
				({ id, kind, n, notApplicable, skipped, notShown, label }) =>
					`${id}  ${kind}  n ${n}  not applicable ${notApplicable}  skipped ${skipped}  not shown ${notShown}  ${label}`
			);
			return { document: stats, lines: [`${stats.study}: ${stats.stories} stories`, ...lines] };
		})
};
