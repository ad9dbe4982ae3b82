import { parseArgs } from 'node:util';
import { UsageError, type Command, type Given } from './command.ts';

/** Reads what was typed after the command. Throws `UsageError` for anything it does not know. */
export function readArguments(
	command: Command,
	typed: readonly string[]
): Given & { json: boolean } {
	const { values, positionals } = parse(command, typed);
	const surplus = positionals[command.words.length];
	if (surplus !== undefined) throw wrong(command, `Unexpected word '${surplus}'`);
	const lacking = command.words[positionals.length];
	if (lacking !== undefined) throw wrong(command, `${lacking} is missing`);
	const { json, ...options } = Object.fromEntries(
		Object.entries(values).map(([option, value]) => [option, value === true ? '' : String(value)])
	);
	for (const [option, { isRequired, value }] of Object.entries(command.options)) {
		if (isRequired && !options[option])
			throw wrong(command, `--${option} ${value ?? ''} is missing`);
	}
	return { words: positionals, options, json: json !== undefined };
}

function parse(command: Command, typed: readonly string[]) {
	const options = Object.fromEntries(
		Object.entries(command.options).map(([option, { value }]) => [
			option,
			{ type: value ? ('string' as const) : ('boolean' as const) }
		])
	);
	try {
		return parseArgs({
			args: [...typed],
			options: { ...options, json: { type: 'boolean' } },
			allowPositionals: true
		});
	} catch (error) {
		// Node says what is wrong in its first sentence and goes on about dashes after it.
		throw wrong(command, (error as Error).message.split(/\.\s|\n/)[0]!.replace(/\.$/, ''));
	}
}

function wrong({ name }: Command, what: string): UsageError {
	return new UsageError(`${what}; see ${name} --help.`);
}
