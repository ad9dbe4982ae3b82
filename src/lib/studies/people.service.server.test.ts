import { beforeEach, describe, expect, it } from 'vitest';
import { findInvitation } from '#lib/accounts/invitation.service.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from './authorise.server.ts';
import { inviteMember, readMembers, removeMember } from './people.service.server.ts';
import { auditOf, now, openStudiesForTest, staffWith } from './test-study.server.ts';

let db: Database;
let boss: Staff;

beforeEach(async () => {
	db = await openStudiesForTest();
	boss = await staffWith(db, { role: 'beheerder', studyId: null });
});

const invite = (email: string, role: string) =>
	inviteMember(db, boss, 'noord', { email, role }, now);
const members = () =>
	readMembers(db.read, boss, 'noord').map(({ email, role }) => `${role} ${email}`);

describe('inviting', () => {
	it('gives a link to who has no account, for this role in this study', async () => {
		const invited = await invite('  Bo@Stad.test ', 'veldwerker');
		expect(invited).toMatchObject({ state: 'invited', email: 'bo@stad.test' });
		const token = invited.state === 'invited' ? invited.token : '';
		expect(findInvitation(db.read, token, now)).toEqual({
			email: 'bo@stad.test',
			role: 'veldwerker',
			studyId: 'noord'
		});
		expect(JSON.stringify(auditOf(db))).not.toMatch(/bo@stad|Bo@/);
		expect(auditOf(db).at(-1)?.[0]).toBe('invitation-made');
	});

	it('gives who has an account the role at once, and never twice', async () => {
		const { email } = await staffWith(db, { role: 'kijker', studyId: 'oost' });
		expect(await invite(email, 'redacteur')).toEqual({ state: 'added', email });
		expect(await invite(email, 'redacteur')).toEqual({ state: 'there', email });
		expect(members()).toContain(`redacteur ${email}`);
		expect(members()).not.toContain(`kijker ${email}`);
	});

	it('makes a beheerder one for the whole installation', async () => {
		const { email } = await staffWith(db);
		await invite(email, 'beheerder');
		const all = readMembers(db.read, boss, 'oost');
		expect(all.find((member) => member.email === email)).toMatchObject({ everywhere: true });
	});

	it.each([
		['bo', 'kijker', 'email', 'email'],
		['bo@stad.test', '', 'role', 'choose'],
		['bo@stad.test', 'koning', 'role', 'choose']
	])('refuses %s as %s', async (email, role, path, code) => {
		expect(await invite(email, role)).toMatchObject({
			state: 'invalid',
			issues: [{ path, code }]
		});
	});
});

describe('removing', () => {
	const idOf = (role: string) =>
		readMembers(db.read, boss, 'noord').find((member) => member.role === role)!.membershipId;

	it('takes one role away and writes it down', async () => {
		const { userId } = await staffWith(
			db,
			{ role: 'kijker', studyId: 'noord' },
			{ role: 'redacteur', studyId: 'noord' }
		);
		expect(await removeMember(db, boss, 'noord', idOf('kijker'), now)).toBe('removed');
		expect(members().map((line) => line.split(' ')[0])).toEqual(['beheerder', 'redacteur']);
		expect(auditOf(db).at(-1)).toEqual([
			'membership-removed',
			'noord',
			`user:${userId} role:kijker`
		]);
	});

	it('leaves the last beheerder, also when two are removed at the same moment', async () => {
		expect(await removeMember(db, boss, 'noord', idOf('beheerder'), now)).toBe('last');
		const { email } = await staffWith(db);
		await invite(email, 'beheerder');
		const ids = readMembers(db.read, boss, 'noord').map(({ membershipId }) => membershipId);
		const results = await Promise.all(ids.map((id) => removeMember(db, boss, 'noord', id, now)));
		expect(results.toSorted()).toEqual(['last', 'removed']);
	});
});
