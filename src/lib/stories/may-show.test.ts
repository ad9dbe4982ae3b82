import { describe, expect, it } from 'vitest';
import { roles, type Actor, type Role } from '#lib/studies/model.ts';
import { mayShow, type Shown, type Surface } from './may-show.ts';
import { reviewStates } from './model.ts';
import { consentLevels } from './story-body.ts';

// The rule once more, as a table to read aloud (decisions.md 1, 15, 20 and 32): from which level, in
// which review states, for which roles within the story's own study, and whether test stories too.
// `everybody` needs no role at all. The code has no part in this table.
type Rule = {
	from: 0 | 1 | 2 | 3;
	review: string;
	who: string;
	tests: boolean;
};
const rules: Readonly<Record<Surface, readonly Rule[]>> = {
	count: [
		{
			from: 0,
			review: 'unreviewed held approved',
			who: 'onderzoeker redacteur facilitator',
			tests: false
		}
	],
	read: [
		{ from: 1, review: 'unreviewed approved', who: 'onderzoeker redacteur', tests: true },
		{ from: 1, review: 'held', who: 'redacteur', tests: true }
	],
	review: [{ from: 1, review: 'unreviewed held approved', who: 'redacteur', tests: true }],
	card: [{ from: 2, review: 'approved', who: 'facilitator redacteur', tests: true }],
	projector: [{ from: 2, review: 'approved', who: 'everybody', tests: false }],
	quote: [{ from: 3, review: 'approved', who: 'everybody', tests: false }],
	public: [{ from: 3, review: 'approved', who: 'everybody', tests: false }]
};

const surfaces = Object.keys(rules) as Surface[];
const shows: readonly Surface[] = ['read', 'review', 'card', 'projector', 'quote', 'public'];
const everybody: readonly Surface[] = ['projector', 'quote', 'public'];
const stories: readonly Shown[] = consentLevels.flatMap((level) =>
	reviewStates.flatMap((review) =>
		[true, false].map((test) => ({ studyId: 'here', level, review, test }))
	)
);

function staff(...memberships: { role: Role; studyId: string | null }[]): Actor {
	return { kind: 'staff', userId: 'u', name: 'U', email: 'u@stad.test', memberships };
}

const nobody: readonly Actor[] = [{ kind: 'anonymous' }, staff()];

function expected(surface: Surface, story: Shown, role: Role | null): boolean {
	return rules[surface].some(
		({ from, review, who, tests }) =>
			story.level >= from &&
			review.split(' ').includes(story.review) &&
			(tests || !story.test) &&
			(who === 'everybody' || (role !== null && who.split(' ').includes(role)))
	);
}

describe('the gate that decides what is shown', () => {
	it.each(surfaces)('follows the table for every story and role on the surface %s', (surface) => {
		let cells = 0;
		for (const story of stories) {
			for (const role of roles) {
				const actor = staff({ role, studyId: 'here' });
				const where = `${role} ${JSON.stringify(story)}`;
				expect(mayShow(surface, story, actor), where).toBe(expected(surface, story, role));
				cells += 1;
			}
			for (const actor of nobody) {
				expect(mayShow(surface, story, actor)).toBe(expected(surface, story, null));
				cells += 1;
			}
		}
		expect(cells).toBe(4 * 3 * 2 * (8 + 2));
	});

	it('shows each surface to somebody, so that the table can be wrong in both directions', () => {
		for (const surface of surfaces) {
			const shown = stories.filter((story) => roles.some((role) => expected(surface, story, role)));
			expect(shown.length, surface).toBeGreaterThan(0);
			expect(shown.length, surface).toBeLessThan(stories.length);
		}
	});

	it('never shows the text of a story at level 0, to anybody, anywhere', () => {
		const all = roles.map((role) => ({ role, studyId: 'here' }));
		for (const story of stories.filter(({ level }) => level === 0)) {
			for (const surface of shows) expect(mayShow(surface, story, staff(...all))).toBe(false);
		}
	});

	it('gives who has every role in another study, or everywhere at once, no more than a passer-by', () => {
		const elsewhere = roles.map((role) => ({ role, studyId: 'elsewhere' }));
		const global = roles.map((role) => ({ role, studyId: null }));
		for (const actor of [staff(...elsewhere), staff(...global), staff(...elsewhere, ...global)]) {
			for (const story of stories) {
				for (const surface of surfaces) {
					expect(mayShow(surface, story, actor)).toBe(mayShow(surface, story, nobody[0]!));
					if (!everybody.includes(surface)) expect(mayShow(surface, story, actor)).toBe(false);
				}
			}
		}
	});

	it('lets a beheerder read nothing, whether of the installation or of the study', () => {
		const actor = staff(
			{ role: 'beheerder', studyId: null },
			{ role: 'beheerder', studyId: 'here' }
		);
		for (const story of stories) {
			for (const surface of ['count', 'read', 'review', 'card'] as const) {
				expect(mayShow(surface, story, actor)).toBe(false);
			}
		}
	});

	it('never takes away by a second role what one role gives', () => {
		for (const story of stories) {
			for (const surface of surfaces) {
				for (const one of roles) {
					for (const other of roles) {
						const both = staff({ role: one, studyId: 'here' }, { role: other, studyId: 'here' });
						expect(mayShow(surface, story, both)).toBe(
							expected(surface, story, one) || expected(surface, story, other)
						);
					}
				}
			}
		}
	});

	it('shows no less at a higher level of consent, and held stories on no surface outside the desk', () => {
		for (const role of roles) {
			const actor = staff({ role, studyId: 'here' });
			for (const surface of surfaces) {
				for (const story of stories) {
					const higher = stories.find(
						({ level, review, test }) =>
							level === story.level + 1 && review === story.review && test === story.test
					);
					if (higher && mayShow(surface, story, actor)) {
						expect(mayShow(surface, higher, actor)).toBe(true);
					}
					if (story.review === 'held' && role !== 'redacteur' && surface !== 'count') {
						expect(mayShow(surface, story, actor)).toBe(false);
					}
				}
			}
		}
	});
});
