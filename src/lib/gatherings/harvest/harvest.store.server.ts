import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm';
import { audit } from '#lib/audit/schema.server.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { SeatRole, StatementQuestion } from '../model.ts';
import { refusedAction } from '../run/run.store.server.ts';
import { gathering, statement, statementVote } from '../schema.server.ts';

export type RoleScore = {
	root: string;
	question: StatementQuestion;
	/** Null for a table that voted as one. */
	role: SeatRole | null;
	yes: number;
	voters: number;
};

/**
 * Yes and voters per statement, question and role; who voted on two that were merged counts once, as on
 * the screen.
 */
export function listRoleScores(read: Read, gatheringId: string): RoleScore[] {
	return read.all<RoleScore>(sql`
		SELECT root, question, role, sum(yes) AS yes, sum(voters) AS voters FROM (
			SELECT coalesce(s.merged_into, s.id) AS root, v.question, v.doer, max(v.role) AS role,
				max(v.yes) AS yes, max(v.voters) AS voters
			FROM ${statementVote} v JOIN ${statement} s ON s.id = v.statement_id
			WHERE s.gathering_id = ${gatheringId}
			GROUP BY root, v.question, v.doer
		) GROUP BY root, question, role`);
}

/** Gatherings that follow up this one, the first first. */
export function listFollowing(read: Read, gatheringId: string) {
	const { id, title, heldOn, state } = gathering;
	return read
		.select({ id, title, heldOn, state })
		.from(gathering)
		.where(and(eq(gathering.previousId, gatheringId), eq(gathering.isRehearsal, false)))
		.orderBy(asc(heldOn), asc(id))
		.all();
}

/** Changes that the lock refused, the newest first. */
export function listRefusals(read: Read, gatheringId: string) {
	const about = `gathering:${gatheringId}`;
	return read
		.select({ at: audit.at, actor: audit.actor, object: audit.object })
		.from(audit)
		.where(
			and(
				eq(audit.action, refusedAction),
				or(eq(audit.object, about), like(audit.object, `${about} %`))
			)
		)
		.orderBy(desc(audit.sequence))
		.all();
}
