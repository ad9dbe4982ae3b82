import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import { roles, type Actor, type Membership } from '#lib/studies/model.ts';
import { createStudy } from '#lib/studies/service.server.ts';
import { readStudyNames, readStudyPage } from './study-page.server.ts';

const now = new Date('2026-11-21T10:00:00Z');
let db: Database;

beforeEach(async () => {
	db = openTestDatabase();
	const frameworkVersionId = await publishFramework(db, structure, [], now);
	await db.write((tx) => {
		for (const id of ['noord', 'oost']) {
			createStudy(tx, {
				study: {
					id,
					slug: id,
					name: `Studie ${id}`,
					purpose: '',
					frameworkVersionId,
					createdAt: now
				},
				areas: [{ id: 'a', labels: {} }],
				points: [
					{
						id,
						code: `${id}-1`,
						name: 'Balie',
						channel: 'online',
						form: 'long',
						languages: ['nl'],
						closesOn: '2026-11-20'
					}
				]
			});
		}
	});
});

function staff(...memberships: Membership[]): Actor {
	return { kind: 'staff', userId: 'u', name: 'U', email: 'u@stad.test', memberships };
}

function page(actor: Actor, slug = 'noord') {
	return readStudyPage(db.read, actor, slug, 'nl', now);
}

describe('the first page of a study', () => {
	it.each(['onderzoeker', 'redacteur', 'facilitator'] as const)('shows counts to a %s', (role) => {
		expect(page(staff({ role, studyId: 'noord' }))?.questions).toHaveLength(19);
	});

	it.each(roles.filter((role) => !['onderzoeker', 'redacteur', 'facilitator'].includes(role)))(
		'shows arrivals and points but no counts to a %s of the study',
		(role) => {
			const shown = page(staff({ role, studyId: 'noord' }));
			expect(shown?.questions).toBeNull();
			expect(shown?.points).toEqual([{ code: 'noord-1', name: 'Balie', state: 'closed' }]);
		}
	);

	it('shows who manages the installation every study by name, without counts', () => {
		const actor = staff({ role: 'beheerder', studyId: null });
		expect(readStudyNames(db.read, actor).map(({ slug }) => slug)).toEqual(['noord', 'oost']);
		expect(page(actor)).toMatchObject({ name: 'Studie noord', questions: null });
	});

	it('is not there for anybody else, just as a study that does not exist', () => {
		const outsiders = [
			{ kind: 'anonymous' } as const,
			staff(),
			...roles.map((role) => staff({ role, studyId: 'oost' })),
			...roles.filter((role) => role !== 'beheerder').map((role) => staff({ role, studyId: null }))
		];
		for (const actor of outsiders) expect(page(actor)).toBeUndefined();
		expect(page(staff({ role: 'onderzoeker', studyId: 'noord' }), 'nergens')).toBeUndefined();
		expect(readStudyNames(db.read, staff({ role: 'kijker', studyId: 'oost' }))).toEqual([
			{ slug: 'oost', name: 'Studie oost', invented: false }
		]);
	});
});
