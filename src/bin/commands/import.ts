import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportReport, Oddity } from '#lib/exchange/import/model.ts';
import { importFormats } from '#lib/exchange/import/model.ts';
import { consentLevels } from '#lib/stories/story-body.ts';
import { UsageError, type Command } from '../command.ts';
import { withApp } from '../data-folder.ts';

export const importCommand: Command = {
	name: 'import',
	summary: 'Read stories of another tool, a table or our own format into a study; all or nothing.',
	words: ['FILE'],
	options: {
		study: {
			value: 'SLUG',
			isRequired: true,
			help: 'a new one is made with the questions of the file'
		},
		format: { value: 'FORMAT', help: `${importFormats.join(', ')}; seen in the file when absent` },
		definition: { value: 'FILE', help: 'the definition of a SenseMaker project (JSON)' },
		mapping: { value: 'FILE', help: 'what the columns of a CSV mean (JSON)' },
		level: { value: 'N', help: 'consent level of stories that come without one; 1 when absent' },
		'dry-run': { help: 'only say what would happen' },
		partial: { help: 'read in what can be read, also when rows are refused' },
		'new-ids': { help: 'new ids for stories that have one, to stand beside the first ones' }
	},
	async run({ words: [file = ''], options }) {
		const format = importFormats.find((name) => name === options.format);
		if (options.format !== undefined && !format) {
			throw new UsageError(`${options.format} is no format; there is ${importFormats.join(', ')}.`);
		}
		const level = consentLevels.find((one) => String(one) === (options.level ?? '1'));
		if (level === undefined) throw new UsageError('--level is 0, 1, 2 or 3.');
		const bytes = bytesOf(file);
		const definition = options.definition ? bytesOf(options.definition) : undefined;
		const mappingBytes = options.mapping ? bytesOf(options.mapping) : undefined;
		return withApp(async ({ db }) => {
			const { importFile } = await import('#lib/exchange/import/import.service.server.ts');
			const { parseMapping } = await import('#lib/exchange/import/read-source.ts');
			const wanted = {
				slug: options.study ?? '',
				fileName: basename(file),
				bytes,
				format,
				definition,
				mapping: mappingBytes && parseMapping(mappingBytes),
				level,
				dryRun: options['dry-run'] !== undefined,
				partial: options.partial !== undefined,
				newIds: options['new-ids'] !== undefined
			};
			const { report, importId } = await importFile(db, 'cli', wanted, new Date());
			const isRefused = report.refusals.length > 0 && !wanted.partial;
			return {
				document: { study: wanted.slug, import: importId, ...report },
				lines: linesOf(report),
				problem: isRefused ? refusal(report) : undefined
			};
		});
	}
};

function bytesOf(file: string): Uint8Array {
	try {
		return readFileSync(file);
	} catch {
		throw new UsageError(`${file} cannot be read.`);
	}
}

function linesOf({ read, made, known, warnings, refusals, isDryRun }: ImportReport): string[] {
	return [
		`${read} rows, ${made} stories ${isDryRun ? 'would be made' : 'made'}, ${known} there already`,
		...refusals.map((oddity) => `refused  ${lineOf(oddity)}`),
		...warnings.map((oddity) => `warning  ${lineOf(oddity)}`)
	];
}

function lineOf({ about, message, times, rows }: Oddity): string {
	const where =
		rows.length > 0 ? `  rows ${rows.join(', ')}${times > rows.length ? ' …' : ''}` : '';
	return `${times}×  ${about ? `${about}: ` : ''}${message}${where}`;
}

function refusal({ refusals, isDryRun }: ImportReport): string {
	const rows = refusals.reduce((sum, { times }) => sum + times, 0);
	const [first] = refusals;
	const about = first?.about ? `${first.about}: ` : '';
	const outcome = isDryRun ? 'nothing would be read in' : 'nothing was read in';
	return `${outcome} because ${rows} rows were refused (--partial leaves them out): ${about}${first?.message ?? ''}`;
}
