import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

// What the harnesses of tests/reliability and bench share: a real server on a port of its own, and a
// story that it takes in.

export type Server = {
	address: string;
	process: ChildProcess;
	stop(signal?: NodeJS.Signals): Promise<void>;
};

type Options = {
	/** Gets everything the server prints; the server is silent when nobody listens. */
	hear?: (text: Buffer) => void;
	env?: Readonly<Record<string, string>>;
	/** The script that serves; the built server when nothing is said. */
	script?: string;
	/** Milliseconds between two looks at /health while the server starts. */
	every?: number;
};

/** Starts the built server on a data folder and waits until /health answers. */
export async function startServer(
	port: number,
	data: string,
	{ hear, env = {}, script = 'scripts/serve.mjs', every = 50 }: Options = {}
): Promise<Server> {
	const address = `http://127.0.0.1:${port}`;
	// Another server on the port would answer for the one that could not start.
	const isTaken = await fetch(address).then(
		() => true,
		() => false
	);
	if (isTaken) throw new Error(`port ${port} is in use`);
	const child = spawn('node', [script], {
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			VERTELPUNT_DATA: data,
			VERTELPUNT_LOG: hear ? 'info' : 'silent',
			...env
		},
		stdio: hear ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'ignore', 'inherit']
	});
	if (hear) {
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
	}
	const exited = once(child, 'exit');
	const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
		child.kill(signal);
		await exited;
	};
	const patience = Date.now() + 30_000;
	while (child.exitCode === null && Date.now() < patience) {
		const answer = await fetch(`${address}/health`).catch(() => undefined);
		if (answer?.ok) return { address, process: child, stop };
		await new Promise((resolve) => setTimeout(resolve, every));
	}
	if (child.exitCode !== null) throw new Error(`the server stopped with code ${child.exitCode}`);
	await stop('SIGKILL');
	throw new Error('the server was not well within 30 s');
}

/** A story with all kinds of answers, as the teller's page sends it; `changes` replace its fields. */
export function newStory(changes: Readonly<Record<string, unknown>> = {}): {
	id: string;
	body: string;
} {
	const id = randomUUID();
	const body = JSON.stringify({
		id,
		vertelpunt: 'demo-online',
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
		},
		...changes
	});
	return { id, body };
}

/** What came back on a story: its status, and the id on the receipt; status 0 when nothing came. */
export async function postStory(
	address: string,
	body: string,
	headers: Readonly<Record<string, string>> = {}
): Promise<{ status: number; receipt?: string; title?: string }> {
	try {
		const answer = await fetch(`${address}/api/v1/verhalen`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body
		});
		const { id, title } = (await answer.json()) as { id?: string; title?: string };
		return { status: answer.status, receipt: answer.ok ? id : undefined, title };
	} catch {
		return { status: 0 };
	}
}
