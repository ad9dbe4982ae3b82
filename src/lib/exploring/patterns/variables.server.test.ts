import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { openTestStudies, tell } from '../test-studies.server.ts';
import { parseLens } from '../lens-parse.ts';
import { snapshotOf } from '../snapshot.server.ts';
import { openDemoForTest } from '../snapshot-test-study.server.ts';
import { studyStats } from '../stats.server.ts';
import { variablesOf } from './variables.server.ts';

const answered = { state: 'answered' } as const;

function valuesOf(db: Database, id: string) {
	return variablesOf(db.read, 'here').variables.find((variable) => variable.id === id)?.values;
}

describe('the variables of a study made by hand', () => {
	it('are null for does not fit, skipped and not shown, and never a middle', async () => {
		const db = await openTestStudies();
		await tell(db, [
			{ answers: { T1: { state: 'notApplicable' }, D1: { state: 'skipped' } } },
			{ answers: { K1: { state: 'notApplicable' }, S1: { state: 'skipped' } } }
		]);
		for (const id of ['T1', 'D1', 'S1', 'K1', 'K5', 'R3', 'mode']) {
			expect(valuesOf(db, id), id).toEqual([null, null]);
		}
	});

	it('keep shares and positions exactly, and options as places in the order of asking', async () => {
		const db = await openTestStudies();
		const weights = [0.123456789, 0.376543211, 0.5] as const;
		await tell(db, [
			{
				answers: {
					T1: { ...answered, weights },
					D1: { ...answered, position: 0.123456 },
					K1: { ...answered, options: ['proud', 'happy'] },
					K5: { ...answered, options: ['referred-on'] },
					S1: { ...answered, stones: { municipality: [0.1, 0.9] } },
					R3: { ...answered, options: ['zuid'] }
				}
			}
		]);
		expect(valuesOf(db, 'T1')?.[0]).toEqual(weights.map((share) => expect.closeTo(share, 12)));
		expect(valuesOf(db, 'D1')).toEqual([0.123456]);
		expect(valuesOf(db, 'K1')).toEqual([[0, 2]]);
		expect(valuesOf(db, 'K5')).toEqual([3]);
		expect(valuesOf(db, 'S1')).toEqual([[1]]);
		expect(valuesOf(db, 'R3')).toEqual([1]);
		expect(valuesOf(db, 'channel')).toEqual([1]);
	});

	it('count a story at level 0 and no test story, in any order of telling the same', async () => {
		const db = await openTestStudies();
		const told = [0.1, 0.5, 0.9].map((position, at) => ({
			answers: { D1: { ...answered, position } },
			level: at === 0 ? 0 : 1,
			test: at === 2
		}));
		await tell(db, told);
		const values = valuesOf(db, 'D1') as (number | null)[];
		expect(values.toSorted()).toEqual([0.1, 0.5]);
	});
});

describe('the variables of the demo', () => {
	let db: Database;

	beforeAll(async () => {
		db = await openDemoForTest();
	});

	it('have as many answers as stats counts, question by question, with a filter too', () => {
		const { layout } = snapshotOf(db.read, 'demo');
		for (const address of ['', 'K5=solved,partly', 'T1=z:a&D1=.2~.5']) {
			const { lens: filter } = parseLens(new URLSearchParams(address), layout);
			const { variables, stories } = variablesOf(db.read, 'demo', filter);
			const stats = studyStats(db.read, 'demo', { language: 'nl', filter });
			expect(stories).toBe(stats.stories);
			expect(variables.map(({ id }) => id)).toEqual([
				...stats.questions.map(({ id }) => id),
				...['channel', 'mode', 'language']
			]);
			for (const { id, n } of stats.questions) {
				const { values } = variables.find((variable) => variable.id === id)!;
				expect(values).toHaveLength(stories);
				expect(values.filter((value) => value !== null).length, id).toBe(n);
			}
		}
	});

	it('lie story by story in one order: who answered with an option has its place in every list', () => {
		const { variables } = variablesOf(db.read, 'demo');
		const { layout } = snapshotOf(db.read, 'demo');
		const { lens } = parseLens(new URLSearchParams('K5=referred-on'), layout);
		const alone = variablesOf(db.read, 'demo', lens).variables;
		const outcome = variables.find(({ id }) => id === 'K5')!.values;
		const hurry = variables.find(({ id }) => id === 'D3')!.values;
		const among = hurry.filter((_, story) => outcome[story] === 3);
		expect(among).toEqual(alone.find(({ id }) => id === 'D3')!.values);
		expect(among.length).toBeGreaterThan(50);
	});

	it('are of an unknown study nothing', () => {
		expect(() => variablesOf(db.read, 'nowhere')).toThrow('There is no study nowhere.');
	});
});
