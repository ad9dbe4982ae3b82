// Makes a fresh clone ready, in plain Node 18 or newer with no package installed yet.
//   node scripts/setup.mjs start   installs and builds when needed
//   node scripts/setup.mjs test    the same, and finds or installs a browser to test with
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumPath } from './chromium.mjs';

const goal = process.argv[2] ?? 'start';
const bin = join('node_modules', '.bin');

if (Number(process.versions.node.split('.')[0]) < 18) {
	fail(`Node ${process.versions.node} is too old: install Node 20 or newer and try again.`);
}
install();
build();
if (goal === 'test') browser();

function install() {
	const stamp = fingerprint(['package.json', 'package-lock.json']);
	const stampFile = join('node_modules', '.stamp');
	if (read(stampFile) === stamp) return;
	say('Installing packages (once, and after a change of package-lock.json) …');
	run(
		'npm',
		['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'],
		'npm ci failed; its message is above.'
	);
	writeFileSync(stampFile, stamp);
}

function build() {
	const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
	const stamp = fingerprint(sources.filter((place) => existsSync(place)));
	const stampFile = join('build', '.stamp');
	if (read(stampFile) === stamp) return;
	say('Building …');
	rmSync('build.next', { recursive: true, force: true });
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	run(
		join(bin, 'node'),
		[vite, 'build', '--logLevel', 'error'],
		'The build failed; the build from before is untouched.',
		{
			BUILD_OUT: 'build.next'
		}
	);
	writeFileSync(join('build.next', '.stamp'), stamp);
	rmSync('build', { recursive: true, force: true });
	renameSync('build.next', 'build');
}

/** Debian's package where apt is, else Playwright's own download. */
function browser() {
	if (chromiumPath()) return;
	const apt = aptCommand();
	if (apt) {
		say('Installing Chromium from the Debian packages …');
		const [command, ...before] = apt;
		run(command, [...before, 'update', '-qq'], 'apt-get update failed.');
		run(
			command,
			[...before, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
			'apt-get install chromium failed.'
		);
		return;
	}
	say('Downloading Chromium through Playwright …');
	run(
		join(bin, 'playwright'),
		['install', 'chromium'],
		'No browser could be installed; set CHROMIUM to the path of one.'
	);
}

function aptCommand() {
	if (!works('apt-get', ['--version'])) return null;
	if (process.getuid?.() === 0) return ['apt-get'];
	return works('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : null;
}

function works(command, args) {
	return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function run(command, args, sentence, env = {}) {
	try {
		execFileSync(command, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env }
		});
	} catch {
		fail(sentence);
	}
}

/** SHA-256 over names and contents of files and folders. */
function fingerprint(places) {
	const hash = createHash('sha256');
	const add = (place) => {
		if (statSync(place).isDirectory()) {
			for (const name of readdirSync(place).sort()) add(join(place, name));
		} else hash.update(place).update('\0').update(readFileSync(place)).update('\0');
	};
	for (const place of places) add(place);
	return hash.digest('hex');
}

function read(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function say(sentence) {
	process.stdout.write(`${sentence}\n`);
}

function fail(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
