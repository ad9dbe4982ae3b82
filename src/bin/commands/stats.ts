import type { Read } from '#lib/db/database.server.ts';
import type { Lens } from '#lib/exploring/lens.ts';
import { UsageError, type Command } from '../command.ts';
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
			const { studyOf } = await import('../study.ts');
			const { id } = studyOf(db.read, slug);
			const filter = text === undefined ? undefined : await readFilter(db.read, id, text);
			const stats = studyStats(db.read, id, { language: 'nl', question, filter });
			const lines = stats.questions.map(
				({ id, kind, n, notApplicable, skipped, notShown, label }) =>
					`${id}  ${kind}  n ${n}  not applicable ${notApplicable}  skipped ${skipped}  not shown ${notShown}  ${label}`
			);
			return { document: stats, lines: [`${stats.study}: ${stats.stories} stories`, ...lines] };
		})
};

async function readFilter(read: Read, studyId: string, text: string): Promise<Lens> {
	const { parseLens } = await import('#lib/exploring/lens-parse.ts');
	const { snapshotOf } = await import('#lib/exploring/snapshot.server.ts');
	const { lens, issues } = parseLens(new URLSearchParams(text), snapshotOf(read, studyId).layout);
	const [issue] = issues;
	if (issue) throw new UsageError(issue.message);
	return lens;
}
