import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome, Setting } from './experiment.ts';
import { startServer } from './posting.ts';
import { prepareRoom } from './room-study.ts';
import { steerRoom } from './steer-room.ts';

const slow = 50;
const loops = 500;
const mostPushes = 60;

/**
 * T29: fifty clients that never read are cut, and five hundred that come and go leave nothing behind. The
 * control asks the same of a room that cuts nobody and keeps everything.
 */
export async function roomSlow({ folder, port }: Setting): Promise<Outcome> {
	if (process.platform !== 'linux') return { skipped: 'reads /proc of the server' };
	const data = join(folder, 'data');
	const plan = await prepareRoom(port, data, { seats: 5, items: 400, words: 120 });
	let said = '';
	const server = await startServer(port, data, {
		env: { VERTELPUNT_DEMO: '0' },
		script: 'tests/reliability/serve-with-gc.mjs',
		hear: (text) => (said += text.toString())
	});
	while (!said.includes('/welkom/')) await wait(20);
	const steer = await steerRoom({ address: server.address, said, data }, plan);
	let at = 0;
	const found = await looked({
		port,
		pid: server.process.pid ?? 0,
		path: `/api/v1/gatherings/${plan.joinCode}/live`,
		// Each time other scores stand beside four hundred sentences: some 70 kB for every screen.
		push: async () => {
			const status = await steer({ kind: 'phase', phase: at++ % 2 ? 'open' : 'revealed' });
			if (status !== 200) throw new Error(`the regie was refused: ${status}`);
		}
	});
	await server.stop();
	const control = await leaky(port);
	const keeps = (one: Found) => one.cut === slow && one.readerIsOn && isBack(one);
	return { ...found, control, passed: keeps(found) && !keeps(control) && !isBack(control) };
}

type Room = { port: number; pid: number; path: string; push: () => Promise<void> };
type Found = Awaited<ReturnType<typeof looked>>;

function isBack({ filesBefore, filesAfter, growth }: Found): boolean {
	return Math.abs(filesAfter / filesBefore - 1) <= 0.05 && Math.abs(growth) <= 5;
}

async function looked(room: Room) {
	const reader = await listener(room, true);
	const clients = await Promise.all(Array.from({ length: slow }, () => listener(room, false)));
	const ports = clients.map(({ localPort }) => localPort ?? 0);
	let pushes = 0;
	while (heldBy(room.port, ports) > 0 && pushes < mostPushes) {
		await room.push();
		pushes += 1;
		await wait(300);
	}
	const cut = slow - heldBy(room.port, ports);
	const readerIsOn = !reader.destroyed;
	for (const client of [...clients, reader]) client.destroy();
	await comeAndGo(room, 100);
	const before = await left(room);
	await comeAndGo(room, loops);
	const after = await left(room);
	const growth = Math.round((after.rss / before.rss - 1) * 1000) / 10;
	return {
		cut,
		pushes,
		readerIsOn,
		loops,
		filesBefore: before.files,
		filesAfter: after.files,
		/** MB after the garbage is thrown away, and how much more in percent. */
		rss: Math.round(after.rss / 1000),
		growth
	};
}

async function comeAndGo(room: Room, times: number): Promise<void> {
	for (let at = 0; at < times; at += 10) {
		const clients = await Promise.all(Array.from({ length: 10 }, () => listener(room, true)));
		for (const client of clients) client.destroy();
	}
}

/** What the server holds once it is quiet and has thrown its garbage away. */
async function left({ pid }: Room): Promise<{ files: number; rss: number }> {
	for (let at = 0; at < 3; at++) {
		await wait(500);
		process.kill(pid, 'SIGUSR2');
	}
	await wait(500);
	const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
	return { files: filesOf(pid), rss };
}

function filesOf(pid: number): number {
	return readdirSync(`/proc/${pid}/fd`).length;
}

/** To how many of these ports the server still holds a connection: 01 is an established one. */
function heldBy(port: number, ports: readonly number[]): number {
	const held = readFileSync('/proc/net/tcp', 'latin1')
		.split('\n')
		.map((line) => /:([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) 01 /.exec(line))
		.filter((found) => found && Number.parseInt(found[1] ?? '', 16) === port)
		.map((found) => Number.parseInt(found?.[2] ?? '', 16));
	return ports.filter((one) => held.includes(one)).length;
}

/** A client that asked for the events, on a socket of its own; one that does not read never does. */
async function listener({ port, path }: Room, reads: boolean): Promise<Socket> {
	const socket = connect({ port, host: '127.0.0.1' });
	socket.on('error', () => {});
	await once(socket, 'connect');
	socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
	if (!reads) return socket.pause();
	await once(socket, 'data');
	return socket.resume();
}

async function leaky(port: number): Promise<Found> {
	const child = spawn('node', ['tests/reliability/serve-with-gc.mjs'], {
		env: { ...process.env, PORT: String(port), SERVES: './leaky-room.mjs' },
		stdio: 'inherit'
	});
	const address = `http://127.0.0.1:${port}`;
	while (!(await fetch(address).then(Boolean, () => false))) await wait(50);
	const push = () => fetch(`${address}/push`).then(() => {});
	const found = await looked({ port, pid: child.pid ?? 0, path: '/live', push });
	child.kill();
	await once(child, 'exit');
	return found;
}
