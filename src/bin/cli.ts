import { readArguments } from './arguments.ts';
import { helpOf, UsageError, usageOf, type Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { patternsCommand } from './commands/patterns.ts';
import { pointsCommand } from './commands/points.ts';
import { statsCommand } from './commands/stats.ts';
import { themesCommand } from './commands/themes.ts';
import { userAddCommand } from './commands/user-add.ts';

const commands: readonly Command[] = [
	migrateCommand,
	checkCommand,
	demoCommand,
	importCommand,
	exportCommand,
	pointsCommand,
	userAddCommand,
	statsCommand,
	patternsCommand,
	themesCommand
];

/** Runs what was typed; the exit code is 0 only when it did what was asked. */
async function main(typed: readonly string[]): Promise<number> {
	const command = commands.find(({ name }) =>
		name.split(' ').every((word, i) => typed[i] === word)
	);
	const isHelp = typed.includes('--help');
	if (!command) {
		if (isHelp && typed[0] === '--help') return print(overview());
		const names = commands.map(({ name }) => name).join(', ');
		throw new UsageError(
			typed[0] === undefined
				? `Name a command: ${names}.`
				: `Unknown command '${typed[0]}'; there is ${names}.`
		);
	}
	if (isHelp) return print(helpOf(command));
	const given = readArguments(command, typed.slice(command.name.split(' ').length));
	const { document, lines, problem } = await command.run(given);
	print(given.json ? JSON.stringify(document, null, '\t') : lines.join('\n'));
	if (problem !== undefined) throw new UsageError(problem);
	return 0;
}

function overview(): string {
	const lines = commands.map((command) => `  ${usageOf(command)}\n      ${command.summary}`);
	return ['npm run --silent cli -- COMMAND [--json] [--help]', ...lines].join('\n');
}

function print(text: string): number {
	process.stdout.write(`${text}\n`);
	return 0;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(
		`${(error instanceof Error ? error.message : String(error)).split('\n')[0]}\n`
	);
	process.exitCode = 1;
}
