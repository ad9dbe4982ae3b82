import { seededRandom } from '#lib/base/seeded.ts';
import { demoStudy } from '#lib/exchange/demo/demo-study.ts';
import { openExchangeForTest } from '#lib/exchange/test-exchange.server.ts';
import { variablesOf } from '#lib/exploring/patterns/variables.server.ts';
import { benjaminiHochberg } from '#lib/statistics/benjamini-hochberg.ts';
import { compare } from '#lib/statistics/compare.ts';
import { dealtAnew } from '#lib/statistics/noise-test-variables.ts';
import { comparePatterns, falseShare } from '#lib/statistics/patterns.ts';
import { planted } from '#lib/statistics/planted-test-variables.ts';
import type { Outcome, Setting } from './experiment.ts';

const noiseStudies = 20;
const plantedStudies = 100;

/**
 * Studies of pure noise (the demo's answers dealt anew, question by question) must not raise alarms,
 * and an effect of medium size among that noise must be found. Each planted pair is corrected alone
 * among the others of a study of noise. Without correction every study of noise raises an alarm.
 */
export async function patterns({ seed }: Setting): Promise<Outcome> {
	const db = await openExchangeForTest(true);
	const { variables } = variablesOf(db.read, demoStudy.id);
	const random = seededRandom(seed);
	const found = new Map(Object.keys(planted).map((name) => [name, 0]));
	let [alarms, secondAlarms, studiesWithAlarm, ofAllWithAlarm, uncorrected] = [0, 0, 0, 0, 0];
	let slowest = 0;
	for (let study = 0; study < plantedStudies; study++) {
		const noise = dealtAnew(variables, random);
		const started = process.cpuUsage();
		const { pairs } = comparePatterns(noise, { seed: seed + study });
		slowest = Math.max(slowest, Math.round(process.cpuUsage(started).user / 1000));
		const own = pairs.filter(({ verdict }) => verdict === 'difference').length;
		const second = pairs.filter(
			(pair) => (pair.spread ?? pair.zones)?.verdict === 'difference'
		).length;
		if (own + second > 0) ofAllWithAlarm++;
		if (study < noiseStudies) {
			alarms += own;
			secondAlarms += second;
			if (own + second > 0) studiesWithAlarm++;
			if (pairs.some(({ p }) => p !== null && p <= 0.05)) uncorrected++;
		}
		const others = pairs.slice(1).flatMap(({ p }) => p ?? []);
		for (const [name, plant] of Object.entries(planted)) {
			const [one, other] = plant(random);
			const { p } = compare(one, other, seed + study);
			const isFound = p !== null && benjaminiHochberg([p, ...others])[0]! <= falseShare.first;
			if (isFound) found.set(name, found.get(name)! + 1);
		}
	}
	return {
		noiseStudies,
		studiesWithAlarm,
		alarms,
		secondAlarms,
		plantedStudies,
		ofAllWithAlarm,
		found: Object.fromEntries(found),
		slowestMilliseconds: slowest,
		control: { studiesWithAlarmUncorrected: uncorrected },
		passed:
			studiesWithAlarm <= 1 &&
			Math.min(...found.values()) >= 0.95 * plantedStudies &&
			uncorrected === noiseStudies
	};
}
