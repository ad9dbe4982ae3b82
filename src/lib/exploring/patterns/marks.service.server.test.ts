import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { Actor, Role } from '#lib/studies/model.ts';
import { openTestStudies } from '../test-studies.server.ts';
import { markPattern, readMarks } from './marks.service.server.ts';

const now = new Date('2026-11-21T10:00:00Z');
let db: Database;

function member(userId: string, role: Role = 'onderzoeker', studyId = 'here'): Actor {
	const email = `${userId}@stad.example`;
	return { kind: 'staff', userId, name: userId, email, memberships: [{ role, studyId }] };
}

const [anna, bo] = [member('anna'), member('bo')];
const mark = (actor: Actor, given: unknown) => markPattern(db, actor, 'here', given, now);
const deeds = () => db.connection.prepare('SELECT action, object FROM audit').all();

beforeEach(async () => {
	db = await openTestStudies();
	const account = db.connection.prepare('INSERT INTO user VALUES (?, ?, ?, 0, NULL, 0, 0)');
	for (const id of ['anna', 'bo']) account.run(id, id, `${id}@stad.example`);
});

describe('a mark', () => {
	it('is one per researcher and pair, whichever question comes first', async () => {
		await mark(anna, { a: 'K5', b: 'D3', mark: 'yes' });
		await mark(anna, { a: 'D3', b: 'K5', mark: 'maybe' });
		await mark(bo, { a: 'D3', b: 'K5', mark: 'double' });
		const pair = { a: 'D3', b: 'K5' };
		expect(readMarks(db.read, anna, 'here')).toEqual([
			{ ...pair, mine: 'maybe', others: ['double'] }
		]);
		expect(readMarks(db.read, bo, 'here')).toEqual([
			{ ...pair, mine: 'double', others: ['maybe'] }
		]);
		expect(readMarks(db.read, anna, 'elsewhere')).toEqual([]);
	});

	it('is taken back without a trace but in the audit', async () => {
		await mark(anna, { a: 'K5', b: 'D3', mark: 'no' });
		await mark(anna, { a: 'K5', b: 'D3', mark: null });
		expect(readMarks(db.read, anna, 'here')).toEqual([]);
		expect(deeds()).toEqual([
			{ action: 'pattern-marked', object: 'pair:D3~K5' },
			{ action: 'pattern-unmarked', object: 'pair:D3~K5' }
		]);
	});

	it('that changes nothing is no deed', async () => {
		await mark(anna, { a: 'K5', b: 'D3', mark: null });
		await mark(anna, { a: 'K5', b: 'D3', mark: 'yes' });
		await mark(anna, { a: 'K5', b: 'D3', mark: 'yes' });
		expect(deeds()).toHaveLength(1);
	});

	it.each([
		[{ a: 'K5', b: 'K5', mark: 'yes' }],
		[{ a: 'K5', b: 'X9', mark: 'yes' }],
		[{ a: 'K5', b: 'week', mark: 'yes' }],
		[{ a: 'K5', b: 'D3', mark: 'very' }],
		[{ a: 'K5', b: 'D3' }],
		[null]
	])('%j is refused', async (given) => {
		await expect(mark(anna, given)).rejects.toMatchObject({ code: 'invalid' });
	});

	it.each([
		['redacteur', 'forbidden'],
		['facilitator', 'forbidden'],
		['kijker', 'notFound'],
		['beheerder', 'notFound']
	] as const)('of a %s is refused as %s', async (role, code) => {
		const given = { a: 'K5', b: 'D3', mark: 'yes' };
		await expect(mark(member('anna', role), given)).rejects.toMatchObject({ code });
		await expect(mark(member('anna', 'onderzoeker', 'elsewhere'), given)).rejects.toMatchObject({
			code: 'notFound'
		});
		expect(deeds()).toEqual([]);
	});
});
