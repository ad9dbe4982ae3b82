import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '#lib/base/seeded.ts';
import { startServer } from './posting.ts';
import { percentile, RoomPhone } from './room-phone.ts';
import { prepareRoom, readVotes } from './room-study.ts';

const phoneCount = 1000;
const items = 3;

/**
 * T28: a thousand phones vote on three statements; a fifth sends each vote again, a tenth twice at once, a tenth
 * changes its mind. The server is killed in the middle of the second round and started on the same file.
 * The phones sit behind five addresses, because a thousand joins a minute from one are refused.
 */
export async function killedRoom({
	seed,
	port,
	data
}: {
	seed: number;
	port: number;
	data: string;
}) {
	const plan = await prepareRoom(port, data, { seats: phoneCount, items });
	const options = { env: { VERTELPUNT_DEMO: '0' } };
	let server = await startServer(port, data, options);
	const random = seededRandom(seed);
	const phones = plan.badges.map(
		(_, at) => new RoomPhone(server.address, plan.joinCode, `127.0.0.${(at % 5) + 1}`)
	);
	for (let from = 0; from < phoneCount; from += 100) {
		const group = phones.slice(from, from + 100);
		await Promise.all(group.map((phone, at) => phone.takeSeat(plan.badges[from + at]!)));
		await Promise.all(group.map((phone) => phone.listen()));
	}
	let backAfter = 0;
	let killedAt = 0;
	for (const phone of phones) {
		phone.onlost = async () => {
			do await wait(500 + random() * 1000);
			while (!(await phone.listen()));
			backAfter = Math.max(backAfter, performance.now() - killedAt);
		};
	}
	const ms: number[] = [];
	const wanted = new Map<string, boolean>();
	// Sends until it is on the disk, as a phone does.
	const insist = async (phone: RoomPhone, statement: string, yes: boolean): Promise<void> => {
		for (;;) {
			const { status, ms: took } = await phone.vote(statement, yes);
			if (status === 200) return void ms.push(took);
			await wait(300 + random() * 700);
		}
	};
	for (const [round, statement] of plan.statements.entries()) {
		const voting = phones.map(async (phone, at) => {
			await wait(random() * 1000);
			const yes = random() < 0.5;
			const habit = at % 10;
			await insist(phone, statement, yes);
			if (habit < 2) await insist(phone, statement, yes);
			if (habit === 2)
				await Promise.all([insist(phone, statement, yes), insist(phone, statement, yes)]);
			if (habit === 3) await insist(phone, statement, !yes);
			wanted.set(`${plan.badges[at]}/${statement}`, habit === 3 ? !yes : yes);
		});
		if (round === 1) {
			await wait(500);
			killedAt = performance.now();
			await server.stop('SIGKILL');
			server = await startServer(port, data, options);
		}
		await Promise.all(voting);
	}
	await wait(1000);
	const { rows, yes } = readVotes(data);
	const asWanted = [...wanted].filter(([vote, given]) => yes.get(vote) === given).length;
	const newest = Math.max(...phones.map(({ seen }) => seen.version));
	const figures = {
		phones: phoneCount,
		votes: wanted.size,
		rows,
		asWanted,
		fell: phones.reduce((sum, { fell }) => sum + fell, 0),
		upToDate: phones.filter(({ seen }) => seen.version === newest).length,
		done: Math.min(...phones.map(({ seen }) => seen.done)),
		p50: percentile(ms, 0.5),
		p99: percentile(ms, 0.99),
		backAfter: Math.round(backAfter)
	};
	for (const phone of phones) {
		phone.onlost = () => {};
		phone.close();
	}
	await server.stop();
	const isRight = rows === phoneCount * items && asWanted === rows && figures.fell === 0;
	const isQuick = figures.p99 < 1500 && figures.backAfter <= 10_000;
	return { ...figures, passed: isRight && isQuick && figures.upToDate === phoneCount };
}
