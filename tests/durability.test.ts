import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acknowledgeEarly } from './reliability/early-acknowledge.ts';
import { killRounds } from './reliability/kills.ts';

const data = () => mkdtempSync(join(tmpdir(), 'vp-kills-'));

test('ten kills of the server in the middle of posting lose no acknowledged story and double none', async () => {
	const report = await killRounds({ rounds: 10, seed: 20261121, data: data(), port: 4310 });
	console.log(JSON.stringify(report));
	expect(report).toMatchObject({ ackedLost: 0, dupRows: 0, halfStories: 0, integrityFailures: 0 });
	expect(report.acked).toBeGreaterThan(200);
}, 180_000);

test('the same harness behind a proxy that acknowledges early does see lost stories', async () => {
	const report = await killRounds({
		rounds: 3,
		seed: 20261121,
		data: data(),
		port: 4311,
		between: acknowledgeEarly
	});
	console.log(JSON.stringify(report));
	expect(report.ackedLost).toBeGreaterThan(0);
}, 90_000);
