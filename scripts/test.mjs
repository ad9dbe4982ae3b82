// Runs every kind of test and ends with one line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const steps = [
	{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'types'] },
	{ name: 'unit', command: vitest('node', 'unit'), count: vitestCount },
	{ name: 'component', command: vitest('browser', 'component'), count: vitestCount },
	{ name: 'e2e', command: ['npx', 'playwright', 'test'], count: playwrightCount }
];

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, command, count } of steps) {
	const started = Date.now();
	const [program, ...args] = command;
	const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
	const result = count
		? countOr(count, `reports/${name}.json`)
		: { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
	// A crash or an unhandled error is a failure too, even when no single test failed.
	if (status !== 0 && result.failed === 0) result.failed = 1;
	for (const key of Object.keys(total)) total[key] += result[key];
	console.log(
		`${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${((Date.now() - started) / 1000).toFixed(1)} s)`
	);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

function vitest(project, file) {
	const reporters = [
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=reports/${file}.json`
	];
	return ['npx', 'vitest', 'run', '--project', project, ...reporters];
}

function countOr(count, file) {
	try {
		return count(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

function vitestCount(report) {
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

function playwrightCount({ stats }) {
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
