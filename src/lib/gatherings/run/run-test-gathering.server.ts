import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestStudies, tell } from '#lib/exploring/test-studies.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Role } from '#lib/studies/model.ts';
import type { SeatRole, StepKind, StepSetting } from '../model.ts';
import { gathering, gatheringStep, seat, storyCard } from '../schema.server.ts';
import { act } from './act.server.ts';
import type { Act } from './acts.ts';
import type { Command } from './commands.ts';
import { join, startGathering, takeSeat } from './join.server.ts';
import { findGathering } from './run.store.server.ts';
import { steer } from './steer.server.ts';

// A small gathering in study `here`, for tests of this folder: tables of four, steps by their kind.

export const now = new Date('2026-11-21T10:00:00Z');

export function staff(role: Role, studyId = 'here'): Staff {
	const userId = `${role}-${studyId}`;
	return {
		kind: 'staff',
		userId,
		name: userId,
		email: `${userId}@stad.test`,
		memberships: [{ role, studyId }]
	};
}

export const facilitator = staff('facilitator');

const settings: Partial<Record<StepKind, StepSetting>> = {
	predict: { question: 'T1', dots: 2 },
	pattern: { question: 'D1' },
	direction: { question: 'T1' },
	outcomes: { most: 2 },
	weigh: { dots: 5 }
};

/** Roles of the seats in order; each has badge `B0`, `B1` …, four at a table. */
export async function openTestGathering(
	kinds: readonly StepKind[],
	roles: readonly SeatRole[] = ['resident', 'resident', 'team-member', 'policy-officer']
): Promise<TestGathering> {
	const db = await openTestStudies();
	const id = newId();
	const place = { title: 'Duidingssessie', heldOn: '2026-11-21', place: 'Buurthuis', topics: [] };
	await db.write((tx) => {
		tx.insert(gathering)
			.values({ id, studyId: 'here', template: 'duidingssessie', ...place })
			.run();
		for (const [position, kind] of kinds.entries()) {
			const step = { id: `${id}-${position}`, gatheringId: id, position, kind, title: kind };
			tx.insert(gatheringStep)
				.values({ ...step, text: '', notes: 'n', minutes: 10, setting: settings[kind] ?? {} })
				.run();
		}
		for (const [at, role] of roles.entries()) {
			const own = { id: `${id}-s${at}`, gatheringId: id, badge: `B${at}`, role };
			tx.insert(seat)
				.values({ ...own, tableNumber: Math.floor(at / 4) + 1 })
				.run();
		}
	});
	return new TestGathering(db, id, kinds);
}

export class TestGathering {
	readonly db: Database;
	readonly id: string;
	readonly kinds: readonly StepKind[];
	code = '';

	constructor(db: Database, id: string, kinds: readonly StepKind[]) {
		this.db = db;
		this.id = id;
		this.kinds = kinds;
	}

	async start(): Promise<this> {
		this.code = (await startGathering(this.db, facilitator, this.id, now)).joinCode;
		return this;
	}

	get row() {
		return findGathering(this.db.read, this.id)!;
	}

	stepId(kind: StepKind): string {
		return `${this.id}-${this.kinds.indexOf(kind)}`;
	}

	async watch(): Promise<string> {
		return (await join(this.db, this.code, undefined, now)).token;
	}

	/** The token of a device that typed this code: of a badge or a place. */
	async device(code: string): Promise<string> {
		const token = await this.watch();
		await takeSeat(this.db, token, code, now);
		return token;
	}

	command(command: Command, by = facilitator) {
		return steer(this.db, by, this.id, { version: this.row.version, command }, now);
	}

	goTo(kind: StepKind) {
		return this.command({ kind: 'goTo', step: this.stepId(kind) });
	}

	act(token: string, what: Act, badge?: string) {
		return act(this.db, token, { act: what, badge }, now);
	}

	/** Tells stories with these answers to T1, as shares, and approves them as cards 1, 2 … */
	async cards(shares: readonly (readonly [number, number, number])[], level = 2): Promise<void> {
		const told = shares.map((weights) => ({
			answers: { T1: { state: 'answered', weights } as const },
			level
		}));
		await tell(this.db, told);
		await this.db.write((tx) => {
			tx.run("UPDATE story SET review = 'approved'");
			for (const [at, { id }] of tx.all<{ id: string }>('SELECT id FROM story').entries()) {
				tx.insert(storyCard)
					.values({ gatheringId: this.id, storyId: id, number: at + 1 })
					.run();
			}
		});
	}

	/** How many rows a table has. */
	count(table: string): number {
		return Number(this.db.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
	}
}
