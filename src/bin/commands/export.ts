import { chmodSync, writeFileSync } from 'node:fs';
import { consentLevels } from '#lib/stories/story-body.ts';
import { UsageError, type Command } from '../command.ts';
import { withApp } from '../data-folder.ts';

const formats = ['jsonl', 'csv'] as const;

export const exportCommand: Command = {
	name: 'export',
	summary: 'Write a study to a file that only its owner can read; jsonl is without loss. Audited.',
	words: [],
	options: {
		study: { value: 'SLUG', isRequired: true, help: 'which study' },
		format: { value: 'FORMAT', isRequired: true, help: formats.join(', ') },
		out: { value: 'FILE', isRequired: true, help: 'a codebook is laid beside a csv' },
		level: { value: 'N', help: 'text from this consent level up; 1 when absent' },
		raw: { help: 'also the text of stories that are held' },
		as: { value: 'EMAIL', help: 'what this person may see, instead of everything' }
	},
	async run({ options: { study: slug = '', out = '', ...options } }) {
		const format = formats.find((name) => name === options.format);
		if (!format)
			throw new UsageError(`${options.format} is no format; there is ${formats.join(', ')}.`);
		const level = consentLevels.find((one) => String(one) === (options.level ?? '1'));
		if (level === undefined) throw new UsageError('--level is 0, 1, 2 or 3.');
		return withApp(async ({ db }) => {
			const { studyOf } = await import('../study.ts');
			const { exportStudy, staffByEmail } =
				await import('#lib/exchange/export/export.service.server.ts');
			studyOf(db.read, slug);
			const actor = options.as === undefined ? 'cli' : staffByEmail(db.read, options.as);
			if (!actor) throw new UsageError(`${options.as} has no account.`);
			const wanted = { slug, format, level, raw: options.raw !== undefined };
			const { body, codebook, stories, texts } = await exportStudy(db, actor, wanted, new Date());
			const beside = codebook === null ? null : `${out.replace(/\.csv$/, '')}-codebook.csv`;
			write(out, body);
			if (beside !== null) write(beside, codebook ?? '');
			return {
				document: { study: slug, format, file: out, codebook: beside, stories, texts },
				lines: [`${stories} stories, ${texts} with their text, are in ${out}.`]
			};
		});
	}
};

/** A file that was there keeps its mode when it is written again, so the mode is set as well. */
function write(file: string, text: string): void {
	try {
		writeFileSync(file, text, { mode: 0o600 });
		chmodSync(file, 0o600);
	} catch (error) {
		throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
	}
}
