import type { DirectionPlace } from './view.ts';

type Row = { zone: string; toward: 'more' | 'fewer'; text: string; moderation: string };

/** What was said about each place, most said first; only what was shown. `zone` without its question. */
export function directionPlaces(rows: readonly Row[]): DirectionPlace[] {
	const shown = rows.filter(({ moderation }) => moderation === 'shown');
	return [...Map.groupBy(shown, ({ zone }) => zone)]
		.toSorted(([, one], [, other]) => other.length - one.length)
		.map(([zone, own]) => {
			const texts = (toward: Row['toward']) =>
				own.filter((row) => row.toward === toward).map(({ text }) => text);
			return {
				zone: zone.split(':').at(-1) ?? zone,
				more: texts('more'),
				fewer: texts('fewer')
			};
		});
}
