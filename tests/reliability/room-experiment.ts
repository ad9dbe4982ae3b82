import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Outcome, Setting } from './experiment.ts';
import { startServer } from './posting.ts';
import { killedRoom } from './room-kill.ts';
import { percentile, RoomPhone, type Answered } from './room-phone.ts';
import { prepareRoom, readVotes, type RoomPlan } from './room-study.ts';
import { costing } from './server-cost.ts';

const phoneCount = 200;
const items = 10;

/**
 * T27: 200 phones and a projector, ten votes each, every round within 100 ms. T31: the same phones and ten
 * tablets vote on behind one address while one of them asks fifty times a second. T28: a thousand phones and a
 * SIGKILL in the middle.
 */
export async function room({ seed, folder, port }: Setting): Promise<Outcome> {
	const data = join(folder, 'data');
	const plan = await prepareRoom(port, data, { seats: phoneCount + 11, items });
	const server = await startServer(port, data, { env: { VERTELPUNT_DEMO: '0' } });
	const { pid } = server.process;
	const joining = await costing(pid, phoneCount + 11, () => seated(server.address, plan));
	const phones = joining.value;
	const projector = new RoomPhone(server.address, plan.joinCode);
	const screens = [...phones, projector];
	const listening = await costing(pid, screens.length, async () => {
		for (const screen of screens) await screen.listen();
	});
	const voting = await costing(pid, phoneCount * items, () =>
		rounds(phones.slice(0, phoneCount), screens, plan, seed)
	);
	const votes = voting.value;
	const kept = readVotes(data).rows;
	const burst = await allAtOnce(phones.slice(0, phoneCount), screens, plan);
	const attack = await underAttack(phones, plan);
	for (const screen of screens) screen.close();
	await server.stop();
	const killed = await killedRoom({ seed, port, data: join(folder, 'killed') });
	const t27 = { ...votes, rows: kept };
	return {
		t27,
		/** Milliseconds of processor for each: told, not judged. */
		cpu: { join: joining.cpu, listen: listening.cpu, voteWithScreens: voting.cpu },
		burst,
		t31: attack,
		t28: killed,
		passed:
			votes.votes === phoneCount * items &&
			kept === votes.votes &&
			votes.p99 < 150 &&
			votes.lastPhone <= 500 &&
			votes.messagesPerSecond <= 5 &&
			attack.legitRefused === 0 &&
			attack.attackerRefused > 0 &&
			killed.passed
	};
}

async function seated(origin: string, { joinCode, badges }: RoomPlan): Promise<RoomPhone[]> {
	const phones = badges.map(() => new RoomPhone(origin, joinCode));
	const taken = await Promise.all(phones.map((phone, at) => phone.takeSeat(badges[at]!)));
	if (taken.includes(false)) throw new Error('a phone could not take its seat');
	return phones;
}

/** Every phone votes on one statement somewhere within 100 ms, and then on the next. */
async function rounds(
	phones: readonly RoomPhone[],
	screens: readonly RoomPhone[],
	{ statements }: RoomPlan,
	seed: number
) {
	const random = seededRandom(seed);
	const answered: Answered[] = [];
	let lastPhone = 0;
	const began = performance.now();
	const before = screens.map(({ scenes }) => scenes);
	for (const statement of statements) {
		const started = performance.now();
		const round = await Promise.all(
			phones.map(async (phone) => {
				await wait(random() * 100);
				return phone.vote(statement, random() < 0.5);
			})
		);
		answered.push(...round);
		await shownOnAll(screens, round);
		const shown = Math.max(...screens.map(({ seen }) => seen.at));
		lastPhone = Math.max(lastPhone, Math.round(shown - started - 100));
		await wait(300);
	}
	const seconds = (performance.now() - began) / 1000;
	const most = Math.max(...screens.map(({ scenes }, at) => scenes - before[at]!));
	const ms = answered.map((one) => one.ms);
	return {
		votes: answered.filter(({ status }) => status === 200).length,
		p50: percentile(ms, 0.5),
		p99: percentile(ms, 0.99),
		/** From the end of the 100 ms in which the votes were sent until the last screen was right. */
		lastPhone,
		messagesPerSecond: Math.round((most / seconds) * 10) / 10
	};
}

async function shownOnAll(
	screens: readonly RoomPhone[],
	answered: readonly Answered[]
): Promise<void> {
	const last = Math.max(...answered.map(({ version }) => version));
	const patience = performance.now() + 10_000;
	while (screens.some(({ seen }) => seen.version < last)) {
		if (performance.now() > patience) throw new Error('a screen stayed behind');
		await wait(1);
	}
}

/** All ten votes of all phones in one tick: worse than any room; told, not judged. */
async function allAtOnce(
	phones: readonly RoomPhone[],
	screens: readonly RoomPhone[],
	{ statements }: RoomPlan
) {
	const started = performance.now();
	const sent = phones.flatMap((phone) => statements.map((one) => phone.vote(one, true)));
	const answered = await Promise.all(sent);
	await shownOnAll(screens, answered);
	const ms = answered.map((one) => one.ms);
	const shown = Math.max(...screens.map(({ seen }) => seen.at));
	return {
		votes: answered.filter(({ status }) => status === 200).length,
		p50: percentile(ms, 0.5),
		p99: percentile(ms, 0.99),
		lastPhone: Math.round(shown - started)
	};
}

/** Ten seconds in which 210 devices vote once a second and one more asks fifty times a second. */
async function underAttack(devices: readonly RoomPhone[], { statements }: RoomPlan) {
	const seconds = 10;
	const [attacker, ...legit] = devices.toReversed();
	const until = performance.now() + seconds * 1000;
	const statuses: number[] = [];
	const attacks: number[] = [];
	const voting = legit.map(async (phone, at) => {
		await wait((at / legit.length) * 1000);
		for (let turn = 0; performance.now() < until; turn++) {
			statuses.push((await phone.vote(statements[turn % items]!, turn % 2 === 0)).status);
			await wait(1000);
		}
	});
	while (performance.now() < until) {
		void attacker?.vote(statements[0]!, true).then(({ status }) => attacks.push(status));
		await wait(20);
	}
	await Promise.all(voting);
	return {
		devices: legit.length,
		legit: statuses.length,
		legitRefused: statuses.filter((status) => status !== 200).length,
		attacks: attacks.length,
		attackerRefused: attacks.filter((status) => status === 429).length
	};
}
