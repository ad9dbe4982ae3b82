import { sayer } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { ImportReport, Oddity } from './model.ts';
import type { Note, Notes } from './notes.ts';

/** The report of an import, for a program and for the command line; a page says it in its own language. */
export function reportOf(
	counts: Omit<ImportReport, 'warnings' | 'refusals'>,
	notes: Notes
): ImportReport {
	const say = sayer(wordsFor('en', 'exchange'), 'en');
	const put = (note: Note): Oddity => ({
		...note,
		message: say(`oddity.${note.code}`, { about: note.about })
	});
	return {
		...counts,
		warnings: notes.warnings().map(put),
		refusals: notes.refusals().map(put)
	};
}
