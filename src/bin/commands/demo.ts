import type { Command } from '../command.ts';
import { withNewApp } from '../data-folder.ts';

export const demoCommand: Command = {
	name: 'demo',
	summary: 'Make the demo study of invented stories, or make it anew.',
	words: [],
	options: { force: { help: 'also when people told stories in it: those are removed' } },
	async run({ options }) {
		const { makeDemo } = await import('../../boot.server.ts');
		const made = await withNewApp(({ db }) => makeDemo(db, options.force !== undefined));
		return {
			document: made,
			lines: [`The study ${made.slug} holds ${made.stories} invented stories.`]
		};
	}
};
