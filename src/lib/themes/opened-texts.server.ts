import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import type { OpenedText, TextSource } from './texts.server.ts';

/**
 * Texts of a study for this reader, through the gate, by id; what the reader may not read is not in it.
 * Each one that is shown is in the audit.
 */
export async function openTexts(
	db: Database,
	{ source, studyId }: { source: TextSource; studyId: string },
	actor: Actor,
	ids: readonly string[],
	now: Date
): Promise<ReadonlyMap<string, OpenedText>> {
	const opened = source.open(db.read, actor, ids);
	if (opened.size > 0 && actor.kind === 'staff') {
		const read = [...opened.keys()].join(' ');
		const deed =
			source.kind === 'story'
				? { action: 'stories-read', object: read }
				: { action: 'texts-read', object: `${source.kind}: ${read}` };
		await db.write((tx) => recordAudit(tx, { actor: actor.userId, studyId, ...deed }, now));
	}
	return opened;
}
