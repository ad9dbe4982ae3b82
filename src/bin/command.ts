/** What a command found: one document for a program, the same in lines for a person. */
export type Outcome = {
	document: unknown;
	lines: readonly string[];
	/** Why this was no success although there is something to show. */
	problem?: string;
};

export type Option = {
	/** How its value is called in the help; absent for an option without a value. */
	value?: string;
	isRequired?: boolean;
	help: string;
};

export type Given = {
	/** The words that are no option, in the order of `words`. */
	words: readonly string[];
	/** Values by option; an option without a value is there as an empty text. */
	options: Readonly<Record<string, string>>;
};

export type Command = {
	name: string;
	summary: string;
	/** Words it needs besides options, as `EMAIL`. */
	words: readonly string[];
	options: Readonly<Record<string, Option>>;
	/** Loads what it needs itself, so that help stays quick. */
	run(given: Given): Promise<Outcome>;
};

/** Something the caller can put right; its message is the one sentence on stderr. */
export class UsageError extends Error {}

/** The command with its words and options, as one types it. */
export function usageOf({ name, words, options }: Command): string {
	const parts = Object.entries(options).map(([option, { value, isRequired }]) => {
		const part = value ? `--${option} ${value}` : `--${option}`;
		return isRequired ? part : `[${part}]`;
	});
	return [name, ...words, ...parts].join(' ');
}

export function helpOf(command: Command): string {
	const lines = Object.entries(command.options).map(
		([option, { value, help }]) => `  ${`--${option} ${value ?? ''}`.padEnd(20)} ${help}`
	);
	return [
		`npm run --silent cli -- ${usageOf(command)}`,
		`  ${command.summary}`,
		...lines,
		`  ${'--json'.padEnd(20)} print one JSON document instead of lines`
	].join('\n');
}
