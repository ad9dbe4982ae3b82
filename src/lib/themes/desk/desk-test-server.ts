import { DeskEditing } from './editing.svelte.ts';
import type { RunLine } from './run-stream.server.ts';

// The server of a test: it notes what it is asked, and answers what the test says. For tests in the browser.

export type Asked = { method: string; path: string; body: unknown };

export function testServer() {
	const encoder = new TextEncoder();
	let line: ReadableStreamDefaultController<Uint8Array> | undefined;
	const server = {
		asked: [] as Asked[],
		/** The status of the next answers; above 399 it is a refusal with this code. */
		refusal: null as null | { status: number; code: string },
		answers: {} as Record<string, unknown>,
		/** What a refresh of the page does. */
		refresh: () => {},
		hasLeft: false,
		say: (said: RunLine) => line?.enqueue(encoder.encode(`data: ${JSON.stringify(said)}\n\n`)),
		end: () => line?.close(),
		fetch: async (path: string, init: RequestInit = {}) => {
			const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null;
			const method = init.method ?? 'GET';
			server.asked.push({ method, path: path.split('/themes')[1] ?? '', body });
			if (server.refusal) {
				const { status, code } = server.refusal;
				return Response.json({ type: `urn:vertelpunt:problem:${code}` }, { status });
			}
			if (path.endsWith('/runs')) return stream(init.signal);
			const answer = Object.entries(server.answers).find(([part]) => path.includes(part))?.[1];
			return Response.json(answer ?? { editId: `edit-${server.asked.length}` });
		}
	};

	function stream(signal: AbortSignal | null | undefined): Response {
		signal?.addEventListener('abort', () => {
			server.hasLeft = true;
			line?.error(signal.reason);
		});
		return new Response(new ReadableStream({ start: (controller) => void (line = controller) }));
	}

	const editing = (keepsAll = false) =>
		new DeskEditing({
			...{ slug: 'demo', fetch: server.fetch, keepsAll },
			refresh: async () => server.refresh()
		});
	return { server, editing };
}
