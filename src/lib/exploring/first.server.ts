import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { matchingRows } from './counting.ts';
import type { ExplorerPage } from './explorer-page.server.ts';
import { parseLens } from './lens-parse.ts';
import { batch, type First } from './listed-page.ts';
import { openStories } from './opened-stories.server.ts';
import { readableRows } from './readable-rows.ts';
import { columnsOf, snapshotOf } from './snapshot.server.ts';

/**
 * What the explorer begins with under the lens of an address, so that it is on the page before any
 * column is: how many stories pass (`n` of `total`), and the first of them, through the same door as
 * every story later.
 */
export async function readFirst(
	db: Database,
	actor: Actor,
	{ study, reads }: Pick<ExplorerPage, 'study' | 'reads'>,
	search: URLSearchParams,
	now: Date
): Promise<First> {
	const found = readStudy(db.read, study.slug);
	if (!found) throw new AppError('notFound');
	const snapshot = snapshotOf(db.read, found.id);
	const { layout, segments, rows: total } = snapshot;
	const columns = columnsOf(snapshot);
	const { lens } = parseLens(search, layout);
	const matching = matchingRows(columns, lens);
	const counts = { n: matching.length, total };
	if (reads === 'none') return { ...counts, page: undefined };
	const rows = readableRows(columns, matching, reads).readable.slice(0, batch);
	const key = segments.map(({ hash }) => hash).join(',');
	const opened = await openStories(db, actor, study.slug, { snapshot: key, rows }, now);
	const stories = opened.flatMap((one) => ('story' in one ? [one] : []));
	return { ...counts, page: { key, rows, stories } };
}
