import http from 'node:http';

export type Answered = { status: number; ms: number; version: number };
type Seen = { version: number; at: number; done: number };

/** A phone (or tablet, or projector) with sockets of its own: one for what it sends, one it listens on. */
export class RoomPhone {
	readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	readonly #origin: string;
	readonly #from: string;
	readonly #code: string;
	#cookie = '';
	#stream: http.ClientRequest | undefined;
	#heard = '';
	/** What its screen showed, newest last: only a higher version replaces a lower one. */
	seen: Seen = { version: -1, at: 0, done: 0 };
	scenes = 0;
	/** Times that a newer version showed less done than an older one. */
	fell = 0;
	onlost: () => void = () => {};

	constructor(origin: string, code: string, from = '127.0.0.1') {
		this.#origin = origin;
		this.#code = code;
		this.#from = from;
	}

	/** Posts JSON; status 0 when the connection broke. */
	post(door: 'join' | 'seat' | 'act', body: unknown): Promise<Answered> {
		const started = performance.now();
		const text = JSON.stringify(body);
		return new Promise((resolve) => {
			const broken = () => resolve({ status: 0, ms: performance.now() - started, version: -1 });
			const request = http.request(
				`${this.#origin}/api/v1/gatherings/${this.#code}/${door}`,
				{
					method: 'POST',
					agent: this.#agent,
					localAddress: this.#from,
					headers: {
						'content-type': 'application/json',
						'content-length': Buffer.byteLength(text),
						origin: this.#origin,
						...(this.#cookie && { cookie: this.#cookie })
					}
				},
				(response) => {
					const parts: Buffer[] = [];
					response.on('data', (part: Buffer) => parts.push(part));
					response.on('error', broken);
					response.on('end', () => {
						const ms = performance.now() - started;
						const [cookie] = response.headers['set-cookie'] ?? [];
						if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
						const said = JSON.parse(Buffer.concat(parts).toString() || '{}') as {
							version?: number;
						};
						resolve({ status: response.statusCode ?? 0, ms, version: said.version ?? -1 });
					});
				}
			);
			request.on('error', broken);
			request.end(text);
		});
	}

	async takeSeat(badge: string): Promise<boolean> {
		const joined = await this.post('join', {});
		const seated = await this.post('seat', { code: badge });
		return joined.status === 201 && seated.status === 200;
	}

	vote(statement: string, yes: boolean): Promise<Answered> {
		return this.post('act', { act: { kind: 'vote', statement, question: 'alive', yes } });
	}

	/** Listens until it is closed; resolves when the first scene is there, false when it could not. */
	listen(): Promise<boolean> {
		return new Promise((resolve) => {
			const lost = () => {
				if (this.#stream !== request) return;
				this.#stream = undefined;
				resolve(false);
				this.onlost();
			};
			const request = http.get(
				`${this.#origin}/api/v1/gatherings/${this.#code}/live?after=${this.seen.version}`,
				{ agent: false, localAddress: this.#from, headers: { cookie: this.#cookie } },
				(response) => {
					if (response.statusCode !== 200) return lost();
					this.#heard = '';
					response.on('data', (part: Buffer) => {
						this.#hear(part.toString());
						if (this.scenes > 0) resolve(true);
					});
					response.on('close', lost);
				}
			);
			request.on('error', lost);
			this.#stream = request;
		});
	}

	#hear(text: string): void {
		this.#heard += text;
		const frames = this.#heard.split('\n\n');
		this.#heard = frames.pop() ?? '';
		for (const frame of frames) {
			const version = Number(/^id: (\d+)$/m.exec(frame)?.[1] ?? -1);
			if (version < 0) continue;
			this.scenes += 1;
			if (version <= this.seen.version) continue;
			// What is different builds on the version this screen has, or is of no use to it.
			const base = Number(/"base":(\d+)/.exec(frame)?.[1] ?? this.seen.version);
			if (base !== this.seen.version) continue;
			const done = Number(/"progress":\{"done":(\d+)/.exec(frame)?.[1] ?? this.seen.done);
			if (done < this.seen.done) this.fell += 1;
			this.seen = { version, at: performance.now(), done };
		}
	}

	close(): void {
		const stream = this.#stream;
		this.#stream = undefined;
		stream?.destroy();
		this.#agent.destroy();
	}
}

/** The value below which a share `p` of the list lies, in whole milliseconds. */
export function percentile(list: readonly number[], p: number): number {
	const sorted = list.toSorted((one, other) => one - other);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0);
}
