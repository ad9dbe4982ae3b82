import type { Command } from '../command.ts';
import { withApp } from '../data-folder.ts';

export const pointsCommand: Command = {
	name: 'points',
	summary: 'The collection points of a study, with their codes.',
	words: [],
	options: { study: { value: 'SLUG', isRequired: true, help: 'which study' } },
	run: ({ options: { study: slug = '' } }) =>
		withApp(async ({ db, config }) => {
			const { pointState } = await import('#lib/studies/open.ts');
			const { readPoints, today } = await import('#lib/studies/service.server.ts');
			const { studyOf } = await import('../study.ts');
			const points = readPoints(db.read, studyOf(db.read, slug).id).map((point) => ({
				code: point.code,
				name: point.name,
				channel: point.channel,
				form: point.form,
				languages: point.languages,
				state: pointState(point, today(new Date())),
				address: `${config.origin ?? ''}/vertel/${point.code}`
			}));
			return {
				document: { study: slug, points },
				lines: points.map(
					({ code, state, address, name }) => `${code}  ${state}  ${address}  ${name}`
				)
			};
		})
};
