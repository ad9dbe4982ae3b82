import { beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import { copyTestDatabase } from '#lib/db/test-database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { currentDesk } from './current.server.ts';
import { adoptRun, edit, readDesk, readProposal, startRun } from './desk.service.server.ts';
import {
	demoLines,
	openStudyForTest,
	personForTest,
	tellStories
} from './desk-test-study.server.ts';
import type { Desk, EditPayload } from './model.ts';

// With the real clustering on the 437 invented stories: what people decided and the names of what they
// know must outlive forty new stories and a run.

const patience = 120_000;
const isLate = (at: number) => at % 11 === 0;

let early: Database;
let sanne: Actor;

beforeAll(async () => {
	early = await openStudyForTest();
	await tellStories(
		early,
		demoLines().filter((_, at) => !isLate(at))
	);
	sanne = await personForTest(early, 'Sanne', 'onderzoeker');
	await startRun(early, sanne, 'demo', 'story', { isQuick: true });
}, patience);

/** The other forty stories. */
const tellRest = (db: Database) =>
	tellStories(
		db,
		demoLines().filter((_, at) => isLate(at))
	);

test(
	'after forty more stories a new run keeps at least nine in ten themes under their own id',
	async () => {
		const db = copyTestDatabase(early);
		const before = (await readDesk(db, sanne, 'demo', 'story', 'nl')).themes;
		await tellRest(db);
		const { runId } = await startRun(db, sanne, 'demo', 'story', { isQuick: true });
		const proposed = await readProposal(db, sanne, 'demo', runId);
		const kept = before.filter(({ id }) => proposed.some(({ theme }) => theme === id));
		expect(before.length).toBeGreaterThanOrEqual(5);
		expect(
			kept.length / before.length,
			`${kept.length} of ${before.length}`
		).toBeGreaterThanOrEqual(0.9);
		await adoptRun(db, sanne, 'demo', runId, 'all');
		const after = (await readDesk(db, sanne, 'demo', 'story', 'nl')).themes.map(({ id }) => id);
		expect(kept.filter(({ id }) => !after.includes(id))).toEqual([]);
	},
	patience
);

/** An edit of a person and what must be so as long as it stands. */
type Decided = { payload: EditPayload; texts?: readonly string[]; holds: (desk: Desk) => boolean };

/** Thirty edits of every kind, on the themes and texts of a desk. */
function thirty(desk: Desk): Decided[] {
	const ids = [...desk.themes.keys()].toSorted();
	const inTheme = (theme: string) =>
		[...desk.placings].filter(([, placing]) => placing.theme === theme).map(([id]) => id);
	const themes = ids.toSorted((one, other) => inTheme(other).length - inTheme(one).length);
	const [a, b, c, d, e, f] = themes as [string, string, string, string, string, string];
	const made = [newId(), newId()] as const;
	const children = [newId(), newId()].map((id, at) => ({ id, name: `Deel ${at}` }));
	const lies = (text: string, theme: string | null) => (now: Desk) =>
		(now.placings.get(text)?.theme ?? null) === theme;
	const moves = [...inTheme(a).slice(0, 6)].map((text, at): Decided => {
		const theme = [c, d, made[0], made[1], null, c][at]!;
		return { payload: { kind: 'move', theme }, texts: [text], holds: lies(text, theme) };
	});
	const halves = inTheme(c);
	return [
		...made.map((theme, at): Decided => {
			const name = `Zelf ${at}`;
			const holds = (now: Desk) => now.themes.get(theme)?.name === name;
			return { payload: { kind: 'create', theme, name }, holds };
		}),
		...themes.slice(0, 6).map((theme, at): Decided => {
			const name = `Naam ${at}`;
			const holds = (now: Desk) =>
				now.mergedInto.has(theme) || now.themes.get(theme)?.name === name;
			return { payload: { kind: 'rename', theme, name }, holds };
		}),
		...themes.slice(0, 4).map((theme, at): Decided => {
			const definition = `Wat hoort bij ${at}.`;
			const holds = (now: Desk) =>
				now.mergedInto.has(theme) || now.themes.get(theme)?.definition === definition;
			return { payload: { kind: 'describe', theme, definition }, holds };
		}),
		...moves,
		...inTheme(a)
			.slice(6, 10)
			.map((text): Decided => {
				const holds = (now: Desk) => now.placings.get(text)!.seconds.includes(d);
				return { payload: { kind: 'second', theme: d, isOn: true }, texts: [text], holds };
			}),
		...[a, d].map((theme): Decided => {
			const holds = (now: Desk) => now.themes.get(theme)?.status === 'pinned';
			return { payload: { kind: 'pin', theme }, holds };
		}),
		{
			payload: { kind: 'split', theme: c, children },
			texts: halves,
			holds: (now) =>
				halves.every((text, at) => lies(text, children[at < halves.length / 2 ? 0 : 1]!.id)(now))
		},
		...themes.slice(6, 9).map((from): Decided => {
			const texts = inTheme(from);
			const holds = (now: Desk) => !now.themes.has(from) && now.mergedInto.get(from) === b;
			return {
				payload: { kind: 'merge', theme: b, from: [from] },
				texts: [],
				holds: (now) => holds(now) && texts.every((text) => !lies(text, from)(now))
			};
		}),
		{
			payload: { kind: 'reject', theme: e },
			holds: (now) =>
				now.themes.get(e)?.status === 'rejected' &&
				[...now.placings.values()].every(({ theme }) => theme !== e)
		},
		{
			payload: { kind: 'archive', theme: f },
			holds: (now) => now.themes.get(f)?.status === 'archived'
		}
	];
}

test(
	'thirty edits all hold after forty more stories and a new run that was adopted whole',
	async () => {
		const db = copyTestDatabase(early);
		const now = () => currentDesk(db.read, 'demo', 'story').desk;
		const decided = thirty(now());
		expect(decided).toHaveLength(30);
		for (const { payload, texts = [] } of decided) {
			const half = texts.length / 2;
			const valueOf = (at: number) => (payload.kind === 'split' && at >= half ? 1 : 0);
			const given = texts.map((textId, at) => ({ textId, value: valueOf(at) }));
			await edit(db, sanne, 'demo', 'story', payload, given);
		}
		const broken = () => decided.filter(({ holds }) => !holds(now())).map(({ payload }) => payload);
		expect(broken()).toEqual([]);
		await tellRest(db);
		const { runId } = await startRun(db, sanne, 'demo', 'story', { isQuick: true });
		await adoptRun(db, sanne, 'demo', runId, 'all');
		expect((await readDesk(db, sanne, 'demo', 'story', 'nl')).run?.id).toBe(runId);
		expect(broken()).toEqual([]);
	},
	patience
);
