import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

// What the harnesses of tests/reliability and bench share: a real server on a port of its own, and a
// story that it takes in.

export type Server = { address: string; process: ChildProcess; stop(signal?: NodeJS.Signals): Promise<void> };

/** Starts the built server on a data folder and waits until /health answers. */
export async function startServer(port: number, data: string): Promise<Server> {
	const child = spawn('node', ['scripts/serve.mjs'], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', VERTELPUNT_DATA: data, VERTELPUNT_LOG: 'silent' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const exited = once(child, 'exit');
	const address = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 300; tries++) {
		if (child.exitCode !== null) throw new Error(`the server stopped with code ${child.exitCode}`);
		const answer = await fetch(`${address}/health`).catch(() => undefined);
		if (answer?.ok) break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
		child.kill(signal);
		await exited;
	};
	return { address, process: child, stop };
}

/** A story with all kinds of answers, as the teller's page sends it. */
export function newStory(point = 'demo-online'): { id: string; body: string } {
	const id = randomUUID();
	const body = JSON.stringify({
		id,
		vertelpunt: point,
		frameworkVersion: 'mijn-verhaal-buurtteam@1',
		language: 'nl',
		title: 'De brief',
		text: 'Er kwam een brief die ik niet begreep. Bij de inloop lazen wij hem samen.',
		mode: 'alone',
		form: 'long',
		consentLevel: 2,
		withdrawalCodeHash: null,
		answers: {
			T1: { state: 'answered', weights: [0.6, 0.3, 0.1] },
			T2: { state: 'answered', weights: [0.1, 0.2, 0.7] },
			T3: { state: 'notApplicable' },
			D1: { state: 'answered', position: 0.35 },
			D2: { state: 'skipped' },
			S1: { state: 'answered', stones: { buurtteam: [0.7, 0.8], municipality: [0.2, 0.1] } },
			K1: { state: 'answered', options: ['relieved', 'grateful'] },
			K5: { state: 'answered', options: ['solved'] },
			R1: { state: 'answered', options: ['resident'] }
		}
	});
	return { id, body };
}
