import { beforeEach, expect, test } from 'vitest';
import { roles, type Actor, type Role } from '#lib/studies/model.ts';
import { edit, readDesk, readThemeTexts } from '#lib/themes/desk/desk.service.server.ts';
import { kindChoices } from '#lib/themes/desk/kind-choices.server.ts';
import { registerTexts } from '#lib/themes/texts.server.ts';
import type { Moderation } from './model.ts';
import {
	facilitator,
	openTestGathering,
	staff,
	type TestGathering
} from './run/run-test-gathering.server.ts';
import { gathering, statement } from './schema.server.ts';
import { statementTexts } from './statement-texts.server.ts';

registerTexts(statementTexts);

let held: TestGathering;

beforeEach(async () => {
	held = await openTestGathering(['statements']);
	await say('shown', 'Ik zou willen dat iemand opneemt.');
	await say('second', 'Ik zou willen dat er een vast gezicht is.');
	await say('waiting', 'Nog niet bekeken.', { moderation: 'incoming' });
	await say('hidden', 'Iemands naam.', { moderation: 'hidden' });
	await say('same', 'Dat iemand de telefoon opneemt.', { mergedInto: 'shown' });
});

type Fields = { moderation?: Moderation; mergedInto?: string; gatheringId?: string };

async function say(id: string, text: string, fields: Fields = {}): Promise<void> {
	await held.db.write((tx) =>
		tx
			.insert(statement)
			.values({
				...{ id, text, number: id.length, doer: `seat:${held.id}-s0` as const },
				...{ gatheringId: held.id, moderation: 'shown' as const },
				...fields
			})
			.run()
	);
}

async function another(id: string, of: { studyId?: string; isRehearsal?: boolean }): Promise<void> {
	const facts = { title: 'Elders', heldOn: '2026-11-21', place: '', topics: [] };
	await held.db.write((tx) =>
		tx
			.insert(gathering)
			.values({ id, studyId: 'here', template: 'beleidsgesprek', ...facts, ...of })
			.run()
	);
}

const listed = (studyId = 'here') =>
	statementTexts.list(held.db.read, studyId).texts.map(({ id }) => id);

test('themes are made of what was shown and stands by itself, of every gathering that was no rehearsal', async () => {
	await another('later', {});
	await another('rehearsal', { isRehearsal: true });
	await another('elsewhere', { studyId: 'elsewhere' });
	await say('later-one', 'Ook later gezegd.', { gatheringId: 'later' });
	await say('rehearsed', 'Voor de oefening.', { gatheringId: 'rehearsal' });
	await say('of-others', 'Van een andere studie.', { gatheringId: 'elsewhere' });
	expect(listed()).toEqual(['later-one', 'second', 'shown']);
	expect(listed('elsewhere')).toEqual(['of-others']);
	expect(statementTexts.list(held.db.read, 'here')).toMatchObject({ countedOnly: 0, held: 0 });
});

test('a statement is read by who prepares gatherings of its study, with the gathering it comes from', () => {
	const read = (role: Role, studyId: string | null = 'here') => {
		const actor: Actor = { ...facilitator, memberships: [{ role, studyId }] };
		const ids = [...statementTexts.open(held.db.read, actor, ['shown', 'hidden', 'same']).keys()];
		expect(statementTexts.mayRead(actor, 'here')).toBe(ids.length > 0);
		return ids;
	};
	for (const role of roles) {
		const studyId = role === 'beheerder' ? null : 'here';
		const expected = role === 'facilitator' || role === 'onderzoeker' ? ['shown'] : [];
		expect(read(role, studyId), role).toEqual(expected);
	}
	expect(read('facilitator', 'elsewhere')).toEqual([]);
	expect(statementTexts.open(held.db.read, facilitator, ['shown']).get('shown')).toEqual({
		...{ id: 'shown', text: 'Ik zou willen dat iemand opneemt.', language: 'nl', story: null },
		title: '5 · Duidingssessie'
	});
});

test('a facilitator orders them on a desk of their own, and one that is hidden later leaves it', async () => {
	const { db } = held;
	const theme = 'a2b7f6f0-1111-4222-8333-444455556666';
	const texts = ['shown', 'second'].map((textId) => ({ textId, value: 0 }));
	await db.write((tx) =>
		tx.run(`INSERT INTO user (id, name, email, email_verified, created_at, updated_at)
			VALUES ('${facilitator.userId}', 'Fatma', 'fatma@stad.test', 1, 0, 0)`)
	);
	const change = (payload: Parameters<typeof edit>[4], of: typeof texts = []) =>
		edit(db, facilitator, 'here', 'statement', payload, of);
	await change({ kind: 'create', theme, name: 'Bereikbaar' });
	await change({ kind: 'move', theme }, texts);
	const desk = () => readDesk(db, facilitator, 'here', 'statement', 'nl');
	expect(await desk()).toMatchObject({ texts: 2, placed: 2, mayEdit: true });
	await db.write((tx) => tx.update(statement).set({ moderation: 'hidden' }).run());
	expect(await desk()).toMatchObject({ texts: 0, placed: 0 });
	const page = { from: 0, count: 20, order: 'clearest' } as const;
	const read = await readThemeTexts(db, facilitator, 'here', theme, page, 'statement');
	expect(read).toEqual({ n: 0, texts: [], stories: [] });
	await expect(
		edit(db, facilitator, 'here', 'story', { kind: 'pin', theme })
	).rejects.toMatchObject({ code: 'forbidden' });
});

test('who sees the themes of a study may choose among the kinds it has texts of', () => {
	const { read } = held.db;
	const asked = { kind: 'story', n: 0 } as const;
	expect(kindChoices(read, staff('onderzoeker'), 'here', asked)).toEqual([
		{ kind: 'story', n: 0 },
		{ kind: 'statement', n: 2 }
	]);
	expect(kindChoices(read, staff('onderzoeker', 'elsewhere'), 'elsewhere', asked)).toEqual([asked]);
	expect(() => kindChoices(read, staff('vertaler'), 'here', asked)).toThrow();
});
