import type { OpenedText, TextSource } from '#lib/themes/texts.server.ts';
import { prepares } from './prepare/access.ts';
import { findShownStatements, listShownStatements } from './statement-texts.store.server.ts';

/** How many ids go into one question to the database. */
const atOnce = 500;

/** The tables write in the language of the interface; nothing says which language a card was in. */
const language = 'nl';

/**
 * What people at the tables would like to change, as texts that themes can be made of: every statement
 * that was shown and not joined to another one, whatever gathering of the study it comes from, rehearsals
 * left out. They are read by who prepares gatherings; none of them belongs to a teller.
 */
export const statementTexts: TextSource = {
	kind: 'statement',
	list(read, studyId) {
		const texts = listShownStatements(read, studyId).map(({ id, text }) => ({
			...{ id, text, language },
			title: ''
		}));
		return { texts, countedOnly: 0, held: 0 };
	},
	mayRead: prepares,
	open(read, actor, ids) {
		const opened = new Map<string, OpenedText>();
		for (let from = 0; from < ids.length; from += atOnce) {
			for (const found of findShownStatements(read, ids.slice(from, from + atOnce))) {
				if (!prepares(actor, found.studyId)) continue;
				const { id, text, number, gathering } = found;
				opened.set(id, { id, text, language, title: `${number} · ${gathering}`, story: null });
			}
		}
		return opened;
	}
};
