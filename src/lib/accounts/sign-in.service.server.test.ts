import { describe, expect, it } from 'vitest';
import { recordAudit, verifyAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { createAccount } from './account.service.server.ts';
import { createAuth, type Auth } from './auth.server.ts';
import { hashPassword } from './password.server.ts';
import { session } from './schema.server.ts';
import { readSession, signIn, signOut } from './sign-in.service.server.ts';

const now = new Date('2026-11-21T10:00:00Z');
const email = 'aisha@stad.test';
const password = 'lange zin met spaties';

async function withAccount(): Promise<{ db: Database; auth: Auth; userId: string }> {
	const db = openTestDatabase();
	const auth = createAuth({ connection: db.connection, secret: 's'.repeat(32), secure: false });
	const passwordHash = await hashPassword(password);
	const userId = await db.write((tx) =>
		createAccount(tx, { name: 'Aisha', email, passwordHash }, now)
	);
	return { db, auth, userId };
}

async function cookieOf(auth: Auth, browser = {}): Promise<Headers> {
	const { headers } = await auth.api.signInEmail({
		body: { email, password },
		headers: new Headers(browser),
		returnHeaders: true
	});
	return new Headers({ cookie: headers.getSetCookie()[0]!.split(';')[0]! });
}

describe('signing in', () => {
	it('opens a session for the right password, whatever the case of the address', async () => {
		const { db, auth, userId } = await withAccount();
		const result = await signIn(db, auth, { email: ' Aisha@Stad.test ', password }, now);
		expect(result).toEqual({ state: 'signedIn', userId });
		expect(db.read.select().from(session).all()).toHaveLength(1);
	});

	it('gives the same answer for a wrong password, an unknown address and a form without sense', async () => {
		const { db, auth } = await withAccount();
		for (const given of [
			{ email, password: 'een ander wachtwoord' },
			{ email: 'nobody@stad.test', password },
			{ email: 'no address', password },
			{ email, password: '' },
			{ email },
			{ email: ['a', 'b'], password },
			null
		]) {
			expect(await signIn(db, auth, given, now)).toEqual({ state: 'refused' });
		}
		expect(db.read.select().from(session).all()).toEqual([]);
	});

	it('makes a known and an unknown address wait equally long, and a right password wait too', async () => {
		const { db, auth } = await withAccount();
		const states: string[][] = [[], []];
		for (let i = 0; i < 5; i++) {
			for (const [at, address] of [email, 'nobody@stad.test'].entries()) {
				const result = await signIn(db, auth, { email: address, password: 'wrong' }, now);
				states[at]!.push(JSON.stringify(result));
			}
		}
		expect(states[0]).toEqual(states[1]);
		const result = await signIn(db, auth, { email, password }, now);
		expect(result).toEqual({ state: 'wait', seconds: 1 });
		const later = new Date(now.getTime() + 1000);
		expect((await signIn(db, auth, { email, password }, later)).state).toBe('signedIn');
	});

	it('writes down who signed in and that somebody was refused, without any address', async () => {
		const { db, auth, userId } = await withAccount();
		await signIn(db, auth, { email, password }, now);
		await signIn(db, auth, { email: 'nobody@stad.test', password }, now);
		const rows = db.connection.prepare('SELECT * FROM audit').all() as {
			actor: string;
			action: string;
			object: string | null;
		}[];
		expect(rows.map(({ actor, action }) => [actor, action])).toEqual([
			[userId, 'sign-in'],
			['unknown', 'sign-in-refused']
		]);
		expect(rows[1]!.object).toMatch(/^email:[0-9a-f]{8}$/);
		expect(JSON.stringify(rows)).not.toContain('stad.test');
		expect(verifyAudit(db.read).ok).toBe(true);
	});
});

describe('a session', () => {
	it('says who is asking, until signing out ends it on the server', async () => {
		const { db, auth, userId } = await withAccount();
		const headers = await cookieOf(auth);
		expect(await readSession(auth, headers)).toEqual({ id: userId, name: 'Aisha', email });
		await signOut(db, auth, userId, headers, now);
		expect(await readSession(auth, headers)).toBeUndefined();
		expect(db.read.select().from(session).all()).toEqual([]);
	});

	it('is another one at each sign-in, and a cookie that was changed opens nothing', async () => {
		const { auth } = await withAccount();
		const [first, second] = [await cookieOf(auth), await cookieOf(auth)];
		expect(first.get('cookie')).not.toBe(second.get('cookie'));
		const changed = new Headers({ cookie: first.get('cookie')!.replace(/=(.)/, '=x$1') });
		expect(await readSession(auth, changed)).toBeUndefined();
		expect(await readSession(auth, new Headers())).toBeUndefined();
	});

	it('keeps no address and no browser, even when they are handed over', async () => {
		const { db, auth } = await withAccount();
		await cookieOf(auth, { 'user-agent': 'Canary/1.0', 'x-forwarded-for': '203.0.113.7' });
		const [row] = db.read.select().from(session).all();
		expect([row!.ipAddress, row!.userAgent]).toEqual([null, null]);
	});

	it('lasts twelve hours', async () => {
		const { db, auth } = await withAccount();
		const before = Date.now();
		await cookieOf(auth);
		const left = db.read.select().from(session).get()!.expiresAt.getTime() - before;
		expect(Math.round(left / 60_000)).toBe(12 * 60);
	});

	it('is kept by a cookie of this one host over https, and by a plain one on plain http', async () => {
		const db = openTestDatabase();
		const passwordHash = await hashPassword(password);
		await db.write((tx) => createAccount(tx, { name: 'Aisha', email, passwordHash }, now));
		for (const secure of [true, false]) {
			const auth = createAuth({ connection: db.connection, secret: 's'.repeat(32), secure });
			const { headers } = await auth.api.signInEmail({
				body: { email, password },
				returnHeaders: true
			});
			const cookies = headers.getSetCookie();
			expect(cookies).not.toHaveLength(0);
			for (const cookie of cookies) {
				expect(cookie.startsWith('__Host-vertelpunt.')).toBe(secure);
				expect(/; Secure/i.test(cookie)).toBe(secure);
				expect(cookie).toMatch(/; Path=\/(;|$)/i);
				expect(cookie).not.toMatch(/; Domain/i);
				expect(cookie).toMatch(/; HttpOnly/i);
				expect(cookie).toMatch(/; SameSite=Lax/i);
			}
			const cookie = cookies[0]!.split(';')[0]!;
			expect(await readSession(auth, new Headers({ cookie }))).toMatchObject({ email });
		}
	});
});

describe('making an account', () => {
	it('is not possible through better-auth', async () => {
		const { auth } = await withAccount();
		const body = { name: 'Eve', email: 'eve@evil.test', password };
		await expect(auth.api.signUpEmail({ body })).rejects.toThrow();
	});

	it('keeps an Argon2id hash and never the password', async () => {
		expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});

	it('leaves nothing behind when the rest of its transaction fails', async () => {
		const db = openTestDatabase();
		const made = { name: 'Bo', email: 'bo@stad.test', passwordHash: 'x' };
		const write = db.write((tx) => {
			createAccount(tx, made, now);
			recordAudit(tx, { actor: 'cli', action: 'test' }, now);
			throw new Error('refused');
		});
		await expect(write).rejects.toThrow('refused');
		await expect(db.write((tx) => createAccount(tx, made, now))).resolves.toBeTruthy();
		await expect(db.write((tx) => createAccount(tx, made, now))).rejects.toThrow('conflict');
	});
});
