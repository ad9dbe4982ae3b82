import { readFileSync, writeFileSync } from 'node:fs';
import type { ThemeResult, ThemeSettings, ThemeText } from '#lib/themes/cluster/theme-result.ts';
import { UsageError, type Command } from '../command.ts';

export const themesCommand: Command = {
	name: 'themes',
	summary: 'Suggested themes of the texts in a file of lines {"id","text"}; nothing is kept.',
	words: ['IN.jsonl'],
	options: {
		out: { value: 'RESULT.json', isRequired: true, help: 'where the result is written' },
		k: { value: 'N', help: 'how many themes; without it the texts decide' },
		model: { value: 'FOLDER', help: 'word vectors (.vec) that bring languages together' },
		seed: { value: 'N', help: 'another number is another draw of lots (1)' }
	},
	run: async ({ words: [file = ''], options: { out = '', k, seed, model } }) => {
		const { findThemes } = await import('#lib/themes/cluster/find-themes.ts');
		const settings = {
			k: k === undefined ? undefined : wholeNumber('k', k, 1),
			seed: seed === undefined ? undefined : wholeNumber('seed', seed, 0)
		};
		const texts = readLines(file);
		const started = process.cpuUsage();
		const { languages, assignments } =
			model === undefined ? findThemes(texts, settings) : await withModel(texts, settings, model);
		const { user, system } = process.cpuUsage(started);
		const themes = languages.flatMap((language) => language.themes);
		const seconds = (user + system) / 1e6;
		const document = {
			themes: themes.map(({ id, terms }) => ({ id, terms })),
			assignments: Object.fromEntries(assignments.map(({ id, theme }) => [id, theme])),
			seconds
		};
		writeFileSync(out, JSON.stringify(document));
		const placed = assignments.filter(({ theme }) => theme !== null).length;
		return {
			document: { texts: texts.length, placed, themes: themes.length, seconds },
			lines: [
				`${texts.length} texts, ${placed} in ${themes.length} themes, ${seconds.toFixed(1)} s`,
				...themes.map(({ size, terms }) => `${size}  ${terms.join(' ')}`)
			]
		};
	}
};

async function withModel(
	texts: readonly ThemeText[],
	settings: ThemeSettings,
	folder: string
): Promise<ThemeResult> {
	const { mostWithVectors, run } = await import('#lib/themes/vectors/find-with-vectors.server.ts');
	const { VectorFolderError } = await import('#lib/themes/vectors/vector-folder.server.ts');
	if (texts.length > mostWithVectors) {
		throw new UsageError(`A model is used for at most ${mostWithVectors} texts.`);
	}
	try {
		return run({ texts, settings, folder });
	} catch (error) {
		throw error instanceof VectorFolderError ? new UsageError(error.message) : error;
	}
}

function readLines(file: string): ThemeText[] {
	let content: string;
	try {
		content = readFileSync(file, 'utf8');
	} catch {
		throw new UsageError(`${file} cannot be read.`);
	}
	const seen = new Set<string>();
	return content.split('\n').flatMap((line, i) => {
		if (line.trim() === '') return [];
		const text = readLine(line);
		if (!text) throw new UsageError(`Line ${i + 1} of ${file} is not {"id","text"}.`);
		if (seen.has(text.id))
			throw new UsageError(`Line ${i + 1} of ${file} repeats the id ${text.id}.`);
		seen.add(text.id);
		return [text];
	});
}

function readLine(line: string): ThemeText | undefined {
	try {
		const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown };
		const isId = typeof id === 'string' || typeof id === 'number';
		return isId && typeof text === 'string' ? { id: String(id), text } : undefined;
	} catch {
		return undefined;
	}
}

function wholeNumber(option: string, value: string, least: number): number {
	const number = Number(value);
	if (!Number.isInteger(number) || number < least) {
		throw new UsageError(`--${option} ${value} is no whole number from ${least} up.`);
	}
	return number;
}
