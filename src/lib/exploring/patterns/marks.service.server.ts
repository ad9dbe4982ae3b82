import * as v from 'valibot';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import { hasRole, type Actor } from '#lib/studies/model.ts';
import { marks } from '../meaning/model.ts';
import { questionsOf } from '../stats.server.ts';
import { listMarks, putMark, removeMark } from './marks.store.server.ts';
import { comparedFacets, pairKey, type PairMark } from './model.ts';
import { countedStudy } from './patterns.service.server.ts';

const markSchema = v.object({
	a: v.string(),
	b: v.string(),
	/** Null takes the mark away. */
	mark: v.nullable(v.picklist(marks))
});

/** Only researchers say what is special; who else sees counts sees what they said. */
export function mayMark(actor: Actor, studyId: string): boolean {
	return hasRole(actor, studyId, ['onderzoeker']);
}

/** What researchers think of the pairs of a study; the actor's own mark apart from those of others. */
export function readMarks(read: Read | Tx, actor: Actor, studyId: string): PairMark[] {
	const pairs = new Map<string, PairMark>();
	for (const { a, b, authorId, mark } of listMarks(read, studyId)) {
		const key = pairKey(a, b);
		const pair = pairs.get(key) ?? { a, b, mine: null, others: [] };
		const isMine = actor.kind === 'staff' && actor.userId === authorId;
		pairs.set(key, isMine ? { ...pair, mine: mark } : { ...pair, others: [...pair.others, mark] });
	}
	return [...pairs.values()];
}

/**
 * Sets, changes or takes away what the actor thinks of a pair of questions. Throws `notFound` for who
 * sees no counts here, `forbidden` for who is no researcher of this study, `invalid` for what is no
 * mark, or no pair of two questions that are compared.
 */
export async function markPattern(
	db: Database,
	actor: Actor,
	slug: string,
	given: unknown,
	now: Date
): Promise<void> {
	const { id: studyId } = countedStudy(db.read, actor, slug);
	if (actor.kind !== 'staff' || !mayMark(actor, studyId)) throw new AppError('forbidden');
	const parsed = v.safeParse(markSchema, given);
	if (!parsed.success) throw new AppError('invalid', 'This is no mark.');
	const { mark } = parsed.output;
	const [a = '', b = ''] = [parsed.output.a, parsed.output.b].toSorted();
	const { questions } = questionsOf(db.read, studyId, 'nl');
	const compared: readonly string[] = [...questions.map(({ id }) => id), ...comparedFacets];
	if (a === b || !compared.includes(a) || !compared.includes(b)) {
		throw new AppError('invalid', 'These two are not compared.');
	}
	const authorId = actor.userId;
	await db.write((tx) => {
		const before = readMarks(tx, actor, studyId).find((pair) => pair.a === a && pair.b === b);
		if ((before?.mine ?? null) === mark) return;
		if (mark) putMark(tx, { studyId, a, b, authorId, mark, markedAt: now });
		else removeMark(tx, { studyId, a, b, authorId });
		const action = mark ? 'pattern-marked' : 'pattern-unmarked';
		recordAudit(tx, { actor: authorId, action, studyId, object: `pair:${pairKey(a, b)}` }, now);
	});
}
