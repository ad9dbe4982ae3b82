// The planted fault of `room-slow`: streams that are never cut, and a file and 100 kB kept for each that came.
import { openSync } from 'node:fs';
import http from 'node:http';
import process from 'node:process';

const kept = [];
const frame = Buffer.alloc(200_000, 'x');
http
	.createServer((request, response) => {
		if (request.url === '/push') for (const { stream } of kept) stream.write(frame);
		if (!request.url?.endsWith('/live')) return void response.end('{}');
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		kept.push({
			stream: response,
			file: openSync('/dev/null', 'r'),
			held: Buffer.alloc(100_000, 'x')
		});
		response.write('id: 1\ndata: {"progress":{"done":0}}\n\n');
	})
	.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
