// Serves the build. Owns the http(s) server, so that the protocol, the Host and the way to stop are ours.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import process from 'node:process';
import { hostGuard } from './host-guard.mjs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 22)
	stop(
		`This needs Node 22 or newer and runs on ${process.versions.node}: start it with "npm start", which brings its own.`
	);

// Asked before anything waits: a parent that is gone by then must be noticed too.
const parent = process.ppid;
const env = process.env;
for (const name of ['ORIGIN', 'PORT', 'HOST']) if (env[name] === '') delete env[name];
const port = Number(env.PORT ?? 3000);
const host = env.HOST ?? '0.0.0.0';
const tls =
	env.TLS_CERT && env.TLS_KEY
		? { cert: readFileSync(env.TLS_CERT), key: readFileSync(env.TLS_KEY) }
		: null;

// Larger than the 1 MB a story may have: our own refusal (413 with a sentence) must come first.
env.BODY_SIZE_LIMIT ??= '24M';
const behindProxy = env.TRUST_PROXY === '1';
if (!env.ORIGIN) {
	env.PROTOCOL_HEADER = behindProxy ? 'x-forwarded-proto' : 'x-own-proto';
	if (behindProxy) env.HOST_HEADER = 'x-forwarded-host';
}
const mayServe = hostGuard({ origin: env.ORIGIN, allowed: env.ALLOWED_HOSTS });

const { handler } = await import('../build/handler.js').catch((error) => {
	const expected = ['DatabaseRefused', 'VectorFolderError'];
	const isExpected = expected.includes(error?.constructor?.name);
	stop(isExpected ? error.message : `Vertelpunt could not start: ${error?.stack ?? error}`);
});

const listener = (request, response) => {
	if (!behindProxy && !mayServe(request.headers.host)) {
		response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
		response.end('This server does not answer to that name. Set ORIGIN or ALLOWED_HOSTS.\n');
		return;
	}
	if (!behindProxy) request.headers['x-own-proto'] = tls ? 'https' : 'http';
	handler(request, response, () => {
		response.writeHead(404).end();
	});
};
const server = tls ? https.createServer(tls, listener) : http.createServer(listener);

server.on('error', (error) => {
	stop(
		error.code === 'EADDRINUSE'
			? `Port ${port} is in use: stop the other program, or choose another port with PORT=3001 npm start.`
			: `Vertelpunt could not listen: ${error.message}`
	);
});
// After a hiccup a roomful of phones comes back at once: none of them should have to knock twice.
server.listen({ port, host, backlog: 4096 }, () => announce());

process.on('SIGTERM', close);
process.on('SIGINT', close);
process.on('SIGHUP', close);
// npm dies by HUP or KILL without telling its child; a server without its parent would keep the port.
setInterval(() => process.ppid !== parent && close(), 250).unref();

let isClosing = false;
function close() {
	if (isClosing) return;
	isClosing = true;
	server.close(() => {
		process.emit('sveltekit:shutdown', 'SIGTERM');
		process.exit(0);
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), 4000).unref();
}

function announce() {
	if (env.VERTELPUNT_LOG === 'silent') return;
	const started = globalThis[Symbol.for('vertelpunt.started')] ?? {};
	const address = env.ORIGIN ?? `${tls ? 'https' : 'http'}://localhost:${port}`;
	const lines = [
		`Vertelpunt staat aan: ${address}`,
		`  inloggen            ${address}/inloggen`,
		`  verhaal intrekken   ${address}/intrekken`
	];
	for (const { code, name } of started.points ?? [])
		lines.push(`  vertellen           ${address}/vertel/${code}  (${name})`);
	lines.push(`  gegevens in         ${started.data}  (${started.stories} verhalen)`);
	if (started.firstAdministrator) {
		lines.push(
			'',
			'Maak de eerste beheerder met deze link (werkt één keer):',
			`  ${address}/welkom/${started.firstAdministrator}`
		);
	}
	process.stdout.write(`${lines.join('\n')}\n`);
}

function stop(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
