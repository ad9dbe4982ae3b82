import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from './authorise.server.ts';
import {
	addAreas,
	changeStudy,
	makeStudy,
	readStudyChoices,
	readStudySettings
} from './manage.service.server.ts';
import { inviteMember, readMembers, removeMember } from './people.service.server.ts';
import {
	closePoint,
	makePoint,
	readPointChoices,
	readPointList,
	readPointView,
	reopenPoint
} from './points.service.server.ts';
import { deeds, may } from './rights.ts';
import { everybody, now, openStudiesForTest } from './test-study.server.ts';

let db: Database;
let people: Map<string, Staff>;

beforeEach(async () => {
	db = await openStudiesForTest();
	people = await everybody(db);
});

const none = () => false;
const point = { code: '', form: 'long', languages: ['nl'], opensOn: '', closesOn: '' };
type Act = (actor: Staff) => unknown;
const administrator = ['beheerder'];
const makers = ['beheerder', 'onderzoeker'];
const viewers = [...makers, 'facilitator', 'veldwerker'];

// Every use-case about a study, with who may. Anybody else is refused before anything is read of what
// was sent.
const table: [string, readonly string[], Act][] = [
	['choose what a study is made of', administrator, (who) => readStudyChoices(db.read, who)],
	['make a study', administrator, (who) => makeStudy(db, who, {}, now)],
	['see the settings', administrator, (who) => readStudySettings(db.read, who, 'noord', none)],
	['change the settings', administrator, (who) => changeStudy(db, who, 'noord', {}, none, now)],
	['add areas', administrator, (who) => addAreas(db, who, 'noord', {}, now)],
	['see the members', administrator, (who) => readMembers(db.read, who, 'noord')],
	['invite', administrator, (who) => inviteMember(db, who, 'noord', {}, now)],
	['see the points', viewers, (who) => readPointList(db.read, who, 'noord', now)],
	['see a point', viewers, (who) => readPointView(db.read, who, 'noord', 'noord-1', now)],
	['choose what a point is made of', makers, (who) => readPointChoices(db.read, who, 'noord')],
	[
		'make a point',
		makers,
		(who) => makePoint(db, who, 'noord', { ...point, name: '', channel: '' }, now)
	],
	['close a point', makers, (who) => closePoint(db, who, 'noord', 'noord-1', now)],
	['reopen a point', makers, (who) => reopenPoint(db, who, 'noord', 'noord-1', now)]
];

async function answerTo(act: Act, actor: Staff): Promise<string> {
	try {
		await act(actor);
		return 'done';
	} catch (reason) {
		if (reason instanceof AppError) return reason.code;
		throw reason;
	}
}

describe.each(table)('to %s', (deed, allowed, act) => {
	it('is for exactly who the table names', async () => {
		for (const [name, actor] of people) {
			const isOutside = name === 'nobody' || name === 'onderzoeker elsewhere';
			const refusal = isOutside && !/^(make|choose what) a study|study is made of/.test(deed);
			const expected = allowed.includes(name) ? 'done' : refusal ? 'notFound' : 'forbidden';
			expect([name, await answerTo(act, actor)]).toEqual([name, expected]);
		}
	});
});

describe('to remove a member', () => {
	it('is for who manages the installation only, and not across studies', async () => {
		const members = readMembers(db.read, people.get('beheerder')!, 'noord');
		const { membershipId } = members.find(({ role }) => role === 'kijker')!;
		for (const [name, actor] of people) {
			if (name === 'beheerder') continue;
			const act = (who: Staff) => removeMember(db, who, 'noord', membershipId, now);
			const isOutside = name === 'nobody' || name === 'onderzoeker elsewhere';
			expect([name, await answerTo(act, actor)]).toEqual([
				name,
				isOutside ? 'notFound' : 'forbidden'
			]);
		}
		const elsewhere = (who: Staff) => removeMember(db, who, 'oost', membershipId, now);
		expect(await answerTo(elsewhere, people.get('beheerder')!)).toBe('notFound');
	});
});

describe('a right', () => {
	it('is never given by a role in another study, or without one', () => {
		for (const deed of deeds) {
			expect(may(deed, people.get('onderzoeker elsewhere')!, 'noord')).toBe(false);
			expect(may(deed, people.get('nobody')!, 'noord')).toBe(false);
			expect(may(deed, { kind: 'anonymous' }, 'noord')).toBe(false);
		}
	});
});
