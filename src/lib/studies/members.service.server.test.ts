import { beforeEach, describe, expect, it } from 'vitest';
import { createAuth, type Auth } from '#lib/accounts/auth.server.ts';
import { findInvitation } from '#lib/accounts/invitation.service.server.ts';
import { verifyAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import {
	acceptInvitation,
	actorOf,
	addMember,
	ensureFirstAdministrator
} from './members.service.server.ts';
import { hasRole, isAdministrator, type Actor } from './model.ts';
import { membership } from './schema.server.ts';
import { createStudy } from './service.server.ts';

const now = new Date('2026-11-21T10:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const aisha = { name: 'Aisha', email: 'aisha@stad.test', password: 'lange zin met spaties' };

let db: Database;
let auth: Auth;

beforeEach(async () => {
	db = openTestDatabase();
	auth = createAuth({ connection: db.connection, secret: 's'.repeat(32), secure: false });
	const frameworkVersionId = await publishFramework(db, structure, [], now);
	await db.write((tx) => {
		for (const slug of ['halverwege-demo', 'other']) {
			const study = { id: slug, slug, name: slug, purpose: '', frameworkVersionId, createdAt: now };
			createStudy(tx, { study, areas: [{ id: 'noord', labels: {} }], points: [] });
		}
	});
});

async function signedIn(email: string, password: string): Promise<Actor> {
	const { headers } = await auth.api.signInEmail({
		body: { email, password },
		returnHeaders: true
	});
	const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
	return actorOf(db, auth, new Headers({ cookie }));
}

function rolesGiven(): [string, string | null][] {
	return db.read
		.select()
		.from(membership)
		.all()
		.map(({ role, studyId }) => [role, studyId]);
}

function rowsOf(table: 'audit' | 'user' | 'account' | 'invitation'): Record<string, unknown>[] {
	return db.connection.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
}

describe('the first administrator', () => {
	it('gets a fresh link at each start, and only the newest works', async () => {
		const first = (await ensureFirstAdministrator(db, now))!;
		const second = (await ensureFirstAdministrator(db, now))!;
		expect(second).toMatch(/^[\w-]{43}$/);
		await expect(acceptInvitation(db, auth, first, aisha, now)).rejects.toThrow('gone');
		expect((await acceptInvitation(db, auth, second, aisha, now)).state).toBe('accepted');
		expect(await ensureFirstAdministrator(db, now)).toBeNull();
	});

	it('manages the installation and reads the invented study by a membership that can be taken away', async () => {
		const token = (await ensureFirstAdministrator(db, now))!;
		await acceptInvitation(db, auth, token, aisha, now);
		const actor = await signedIn(aisha.email, aisha.password);
		expect(isAdministrator(actor)).toBe(true);
		expect(hasRole(actor, 'halverwege-demo', ['onderzoeker'])).toBe(true);
		expect(hasRole(actor, 'other', ['onderzoeker'])).toBe(false);
		db.connection.exec("DELETE FROM membership WHERE role = 'onderzoeker'");
		const later = await signedIn(aisha.email, aisha.password);
		expect(hasRole(later, 'halverwege-demo', ['onderzoeker'])).toBe(false);
	});

	it('is no gift to the second one', async () => {
		await acceptInvitation(db, auth, (await ensureFirstAdministrator(db, now))!, aisha, now);
		const bo = { ...aisha, email: 'bo@stad.test' };
		const wanted = { email: bo.email, role: 'beheerder', studySlug: null } as const;
		await acceptInvitation(db, auth, (await addMember(db, wanted, now))!, bo, now);
		expect(rolesGiven().filter(([role]) => role === 'onderzoeker')).toHaveLength(1);
	});
});

describe('a one-time link', () => {
	const wanted = { email: aisha.email, role: 'onderzoeker', studySlug: 'other' } as const;

	it('gives the promised role in the promised study, once', async () => {
		const token = (await addMember(db, wanted, now))!;
		await acceptInvitation(db, auth, token, aisha, now);
		expect(rolesGiven()).toEqual([['onderzoeker', 'other']]);
		const again = { ...aisha, email: 'eve@evil.test' };
		await expect(acceptInvitation(db, auth, token, again, now)).rejects.toThrow('gone');
		expect(rowsOf('user')).toHaveLength(1);
	});

	it.each([
		['a short password', { password: 'elf tekens!' }, 'password', 'passwordShort'],
		['no e-mail address', { email: 'aisha' }, 'email', 'email'],
		['another address than it was made for', { email: 'eve@evil.test' }, 'email', 'otherEmail'],
		['no name', { name: '  ' }, 'name', 'required']
	])('survives %s', async (_, mistake, path, code) => {
		const token = (await addMember(db, wanted, now))!;
		const result = await acceptInvitation(db, auth, token, { ...aisha, ...mistake }, now);
		expect(result).toEqual({ state: 'invalid', issues: [{ path, code, message: code }] });
		expect(rowsOf('user')).toEqual([]);
		expect((await acceptInvitation(db, auth, token, aisha, now)).state).toBe('accepted');
	});

	it('works for seven days and is nothing after that', async () => {
		const token = (await addMember(db, wanted, now))!;
		expect(findInvitation(db.read, token, days(6.99))).toMatchObject({ email: aisha.email });
		expect(findInvitation(db.read, token, days(7))).toBeUndefined();
		await expect(acceptInvitation(db, auth, token, aisha, days(7))).rejects.toThrow('gone');
		await expect(acceptInvitation(db, auth, 'nonsense', aisha, now)).rejects.toThrow('gone');
	});

	it('is not kept as it is', async () => {
		const token = (await addMember(db, wanted, now))!;
		expect(JSON.stringify(rowsOf('invitation'))).not.toContain(token);
		expect(JSON.stringify(rowsOf('audit'))).not.toContain(token);
	});

	it('is taken by one of two people who are there at the same moment, and the other leaves no trace', async () => {
		const token = (await ensureFirstAdministrator(db, now))!;
		const both = [aisha, { ...aisha, email: 'bo@stad.test' }];
		const results = await Promise.allSettled(
			both.map((one) => acceptInvitation(db, auth, token, one, now))
		);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(rowsOf('user')).toHaveLength(1);
		expect(rowsOf('account')).toHaveLength(1);
	});

	it('asks who has an account already for its own password', async () => {
		await acceptInvitation(db, auth, (await addMember(db, wanted, now))!, aisha, now);
		const open = (await ensureFirstAdministrator(db, now))!;
		const guess = await acceptInvitation(
			db,
			auth,
			open,
			{ ...aisha, password: 'x'.repeat(12) },
			now
		);
		expect(guess).toMatchObject({ state: 'invalid', issues: [{ code: 'emailTaken' }] });
		await acceptInvitation(db, auth, open, aisha, now);
		expect(rolesGiven()).toContainEqual(['beheerder', null]);
		expect(rowsOf('user')).toHaveLength(1);
	});
});

describe('adding a member', () => {
	it('gives who has an account the role at once, and never twice', async () => {
		await acceptInvitation(db, auth, (await ensureFirstAdministrator(db, now))!, aisha, now);
		const wanted = { email: 'AISHA@stad.test', role: 'redacteur', studySlug: 'other' } as const;
		expect(await addMember(db, wanted, now)).toBeNull();
		expect(await addMember(db, wanted, now)).toBeNull();
		expect(rolesGiven().filter(([role]) => role === 'redacteur')).toEqual([['redacteur', 'other']]);
	});

	it.each([
		[{ email: 'aisha', role: 'onderzoeker', studySlug: 'other' }, 'not an e-mail'],
		[{ email: 'a@b.test', role: 'onderzoeker', studySlug: null }, 'needs a study'],
		[{ email: 'a@b.test', role: 'onderzoeker', studySlug: 'nowhere' }, 'no study nowhere'],
		[{ email: 'a@b.test', role: 'beheerder', studySlug: 'other' }, 'has no study']
	] as const)('refuses %j', async (wanted, sentence) => {
		await expect(addMember(db, wanted, now)).rejects.toThrow(sentence);
	});
});

describe('the audit of members', () => {
	it('tells of the link, its use, the roles and the sign-in, in order and without addresses', async () => {
		const token = (await ensureFirstAdministrator(db, now))!;
		const accepted = await acceptInvitation(db, auth, token, aisha, now);
		const userId = accepted.state === 'accepted' ? accepted.userId : '';
		const rows = rowsOf('audit');
		expect(rows.map((row) => [row.actor, row.action, row.study_id])).toEqual([
			['system', 'invitation-made', null],
			[userId, 'invitation-used', null],
			[userId, 'membership-given', null],
			[userId, 'membership-given', 'halverwege-demo'],
			[userId, 'sign-in', null]
		]);
		expect(JSON.stringify(rows)).not.toMatch(/stad\.test|Aisha/);
		expect(verifyAudit(db.read)).toEqual({ ok: true, rows: 5 });
	});

	it('leaves somebody without a session anonymous', async () => {
		expect(await actorOf(db, auth, new Headers())).toEqual({ kind: 'anonymous' });
	});
});
