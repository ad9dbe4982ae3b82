import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import type { QuestionStats } from './model.ts';
import { arrivalsPerWeek, studyStats } from './stats.server.ts';
import { openTestStudies, tell } from './test-studies.server.ts';

let db: Database;

beforeEach(async () => {
	db = await openTestStudies();
});

const answered = { state: 'answered' } as const;
const notApplicable: Answer = { state: 'notApplicable' };
const skipped: Answer = { state: 'skipped' };

function statsOf<K extends QuestionStats['kind']>(id: string, kind: K) {
	const found = studyStats(db.read, 'here', { language: 'nl', question: id }).questions[0];
	if (found?.kind !== kind) throw new Error(`${id} is no ${kind}`);
	return found as Extract<QuestionStats, { kind: K }>;
}

describe('the counts of a small study made by hand', () => {
	it('tells of a triad its states, labels, zones and centre', async () => {
		await tell(db, [
			{ answers: { T1: { ...answered, weights: [0.7, 0.2, 0.1] } } },
			{ answers: { T1: { ...answered, weights: [1, 0, 0] } } },
			{ answers: { T1: { ...answered, weights: [0.1, 0.45, 0.45] } } },
			{ answers: { T1: notApplicable } },
			{ answers: { T1: skipped } },
			{}
		]);
		const triad = statsOf('T1', 'triad');
		expect(triad).toMatchObject({
			label: 'Wat telde mee bij wat er werd gedaan?',
			corners: [
				'Gelijke regels voor iedereen',
				'Wat deze persoon nodig had',
				'Het vakwerk van de medewerker'
			],
			n: 3,
			notApplicable: 1,
			skipped: 1,
			notShown: 1,
			zones: { a: 2, b: 0, c: 0, ab: 0, bc: 1, ca: 0, centre: 0 },
			zeroReplacement: 0.005,
			zeros: 1,
			centreShown: false,
			reason: 'tooFew'
		});
		expect(triad.arithmeticMean?.map((share) => share.toFixed(6))).toEqual([
			'0.600000',
			'0.216667',
			'0.183333'
		]);
	});

	it('tells of a dyad its middle, spread and histogram', async () => {
		await tell(
			db,
			[0, 0.1, 0.2, 1].map((position) => ({ answers: { D1: { ...answered, position } } }))
		);
		const dyad = statsOf('D1', 'dyad');
		expect(dyad).toMatchObject({
			poles: ['Te breed: van alles een beetje', 'Te smal: van maar één ding'],
			n: 4,
			mean: 0.325
		});
		expect([dyad.q1, dyad.median, dyad.q3].map((value) => value?.toFixed(6))).toEqual([
			'0.075000',
			'0.150000',
			'0.400000'
		]);
		expect(dyad.histogram).toEqual([1, 0, 1, 0, 1, ...Array<number>(14).fill(0), 1]);
	});

	it('tells of stones who placed which, and where', async () => {
		await tell(db, [
			{
				answers: {
					S1: { ...answered, stones: { buurtteam: [0.9, 0.8], municipality: [0.1, 0.2] } }
				}
			},
			{ answers: { S1: { ...answered, stones: { buurtteam: [0.7, 0.1] } } } },
			{ answers: { S1: skipped } }
		]);
		const { n, skipped: skippedBy, stones } = statsOf('S1', 'stones');
		expect([n, skippedBy]).toEqual([2, 1]);
		expect(stones[0]).toMatchObject({ id: 'buurtteam', label: 'buurtteam', used: 2 });
		expect(stones[0]?.medianX).toBeCloseTo(0.8, 9);
		expect(stones[0]?.quadrants).toEqual([0, 1, 0, 1]);
		expect(stones[1]?.quadrants).toEqual([1, 0, 0, 0]);
		expect(stones.slice(2).map(({ used, medianX }) => [used, medianX])).toEqual([
			[0, null],
			[0, null],
			[0, null]
		]);
	});

	it('tells of a choice each option with its count, on the base of who answered', async () => {
		await tell(db, [
			{ answers: { K1: { ...answered, options: ['happy', 'proud'] } } },
			{ answers: { K1: { ...answered, options: ['happy'] } } },
			{ answers: { K1: notApplicable } }
		]);
		const choice = statsOf('K1', 'choice');
		expect([choice.n, choice.multiple]).toEqual([2, true]);
		expect(choice.options.filter(({ n }) => n > 0)).toEqual([
			{ id: 'happy', label: 'blij', n: 2 },
			{ id: 'proud', label: 'trots', n: 1 }
		]);
		expect(choice.options).toHaveLength(11);
		expect(statsOf('K3', 'choice').multiple).toBe(false);
	});

	it('offers the areas of the study, in the language asked for where they have it', async () => {
		await tell(db, [{ answers: { R3: { ...answered, options: ['zuid'] } } }]);
		expect(statsOf('R3', 'choice').options.map(({ label, n }) => [label, n])).toEqual([
			['Noord', 0],
			['Zuid', 1],
			['zeg ik liever niet', 0]
		]);
		const [english] = studyStats(db.read, 'here', { language: 'en', question: 'R3' }).questions;
		expect(english?.kind === 'choice' && english.options[1]?.label).toBe('South');
	});
});

describe('which stories count', () => {
	const answers = {
		T1: { ...answered, weights: [0.8, 0.1, 0.1] },
		K1: { ...answered, options: ['happy'] }
	} as const;

	it('are those of the study at every level, and no test stories', async () => {
		await tell(db, [
			...[0, 1, 2, 3].map((level) => ({ answers, level })),
			{ answers, test: true },
			{ answers, study: 'elsewhere' }
		]);
		const stats = studyStats(db.read, 'here', { language: 'nl' });
		expect([stats.study, stats.stories]).toEqual(['here', 4]);
		expect(statsOf('T1', 'triad').zones.a).toBe(4);
		expect(statsOf('K1', 'choice').options[0]?.n).toBe(4);
	});

	it('leave an empty study with every question and nothing counted', () => {
		const stats = studyStats(db.read, 'here', { language: 'nl' });
		expect(stats.stories).toBe(0);
		expect(stats.questions.map(({ id }) => id).sort()).toEqual(
			structure.questions.map(({ id }) => id).sort()
		);
		expect(stats.questions.map(({ n, notShown }) => n + notShown)).toEqual(
			stats.questions.map(() => 0)
		);
	});

	it('answers not-found for a study or a question that is not there', () => {
		expect(() => studyStats(db.read, 'nowhere', { language: 'nl' })).toThrow('no study nowhere');
		const question = 'X9';
		expect(() => studyStats(db.read, 'here', { language: 'nl', question })).toThrow(
			'no question X9'
		);
	});
});

describe('arrivals', () => {
	it('come per week in order, with the empty weeks between and over the turn of the year', async () => {
		await tell(db, [
			{ week: '2025-W02' },
			{ week: '2024-W51' },
			{ week: '2024-W51' },
			{ week: '2024-W50', test: true }
		]);
		expect(arrivalsPerWeek(db.read, 'here')).toEqual([
			{ week: '2024-W51', n: 2 },
			{ week: '2024-W52', n: 0 },
			{ week: '2025-W01', n: 0 },
			{ week: '2025-W02', n: 1 }
		]);
		expect(arrivalsPerWeek(db.read, 'elsewhere')).toEqual([]);
	});
});
