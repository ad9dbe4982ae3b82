import { stringify } from 'csv-stringify/sync';
import { seededRandom } from '#lib/base/seeded.ts';

// An invented export as SenseMaker version 2 writes one, with everything odd that was seen in real ones:
// 129 rows, newlines in 109 stories, HTML in titles, an option nobody defined, a weight of −0.000896,
// one of 1e-5, sums off by the last digit, and the kinds of missing.

export const rowCount = 129;
export const storiesWithNewlines = 109;

const uuid = (kind: string, at: number) =>
	`${kind.padEnd(8, '0')}-0000-4000-8000-${String(at).padStart(12, '0')}`;
const parts = (kind: string, at: number, n: number) =>
	Array.from({ length: n }, (_, i) => uuid(kind, at * 100 + i));

export const triads = [1, 2].map((at) => ({ id: uuid('7', at), anchors: parts('7a', at, 3) }));
export const dyads = [1, 2].map((at) => ({ id: uuid('d', at), anchors: parts('da', at, 2) }));
export const stones = { id: uuid('5', 1), stones: parts('5a', 1, 3) };
export const single = { id: uuid('c', 1), items: parts('ca', 1, 4) };
export const multi = { id: uuid('c', 2), items: parts('cb', 2, 5) };
export const story = uuid('f', 1);
export const headline = uuid('f', 2);
export const remark = uuid('f', 3);
export const unknownOption = 'ca000000-0000-4000-8000-999999999999';

const none = { parameters: {}, items: {}, axis: { x: {}, y: {} }, stones: {}, labels: {} };

function signifier(id: string, type: string, title: string, content: object, fragment = false) {
	const settings = { allow_na: type !== 'list', fragment, required: false, sticky: false };
	return { id, name: 'Name', type, title, ...settings, content: { ...none, ...content } };
}

/** The definition beside the export; `isBoxed` as R writes it: every scalar in an array of its own. */
export function definitionFile(isBoxed: boolean): Uint8Array {
	const titled = (ids: readonly string[], word: string) =>
		ids.map((id, at) => ({ id, image: '', title: `${word} ${at + 1}`, tooltip: '' }));
	const labels = (ids: readonly string[]) =>
		ids.map((id, at) => ({ id, text: `<div>label<br>${at + 1}</div>` }));
	const definition = {
		definition_version: 513,
		name: 'Veilig werken',
		id: uuid('b', 1),
		language: 'nl',
		fragment_signifier_id: story,
		signifiers: [
			signifier(uuid('e', 1), 'label', 'Welkom', { text: '<h4>Welkom</h4>' }),
			signifier(story, 'freetext', 'Wat gebeurde er?', { multiline: true }, true),
			signifier(headline, 'freetext', 'Welke kop past erbij?', { multiline: false }),
			signifier(remark, 'freetext', 'Nog iets?', { multiline: true }),
			...triads.map(({ id, anchors }, at) =>
				signifier(id, 'triad', `Driehoek <b>${at + 1}</b>`, { labels: labels(anchors) })
			),
			...dyads.map(({ id, anchors }, at) =>
				signifier(id, 'dyad', `Schuif ${at + 1}`, { labels: labels(anchors) })
			),
			signifier(stones.id, 'stones', 'Stenen &amp; plaatsen', {
				stones: titled(stones.stones, 'steen'),
				axis: {
					x: { name: '', start_label: 'ver', end_label: 'dichtbij' },
					y: { name: '', start_label: '', end_label: '' }
				}
			}),
			signifier(single.id, 'list', 'Hoe vaak?', {
				items: titled(single.items, 'keuze'),
				max_responses: 1
			}),
			signifier(multi.id, 'list', 'Hoe voelde het?', {
				items: titled(multi.items, 'gevoel'),
				max_responses: 3
			})
		],
		linked_frameworks: []
	};
	return Buffer.from(JSON.stringify(isBoxed ? box(definition) : definition));
}

/** The rows of the export as CSV. */
export function exportFile(): Uint8Array {
	const random = seededRandom(129);
	const rows = Array.from({ length: rowCount }, (_, at) => rowOf(at, random));
	return Buffer.from(stringify(rows, { header: true, quoted_string: true, bom: true }));
}

function rowOf(at: number, random: () => number): Record<string, string | number> {
	const row: Record<string, string | number> = {
		id: `c9a49500-806b-11eb-81ea-${String(at).padStart(12, '0')}`,
		project_id: uuid('b', 1),
		language: 'nl',
		server_upload_time: 1_438_121_139_568 + at * 3_600_000,
		[story]: `Regel een van ${at}, met "aanhaling".${at < storiesWithNewlines ? '\nRegel twee.' : ''}`,
		[headline]: at === 3 ? '<i>Kop</i> 3' : `Kop ${at}`,
		[remark]: at % 40 === 0 ? 'Een opmerking' : ''
	};
	triads.forEach(({ id, anchors }, of) => {
		const [top, left, right] = weights(at, of, random);
		const isAbsent = (at + of) % 17 === 0;
		const isBlank = !isAbsent && (at + of) % 13 === 0;
		const value = (number: number) => (isAbsent || isBlank ? '' : number);
		row[`${id}_percentX`] = value(right + top / 2);
		row[`${id}_percentY`] = value(top);
		anchors.forEach((anchor, i) => (row[`${id}_${anchor}`] = value([top, left, right][i] ?? 0)));
		row[`${id}_NA`] = isAbsent ? 1 : '';
	});
	dyads.forEach(({ id, anchors: [left, right] }, of) => {
		const across = Math.round(random() * 1000) / 1000;
		const isAbsent = (at + of) % 11 === 0;
		const missing = at === 50 ? 'NA' : '';
		const value = (number: number) => (isAbsent ? '' : at % 29 === 21 ? missing : number);
		row[`${id}_percentX`] = value(across);
		row[`${id}_${left}`] = value(1 - across);
		row[`${id}_${right}`] = value(across);
		row[`${id}_NA`] = isAbsent ? 1 : '';
	});
	for (const stone of stones.stones) {
		const isUsed = random() < 0.6;
		row[`${stones.id}_${stone}_percentX`] = isUsed ? random() : '';
		row[`${stones.id}_${stone}_percentY`] = isUsed ? random() : '';
	}
	const chosen = single.items[Math.floor(random() * 4)] ?? '';
	row[single.id] = at === 77 ? unknownOption : at % 19 === 5 ? '' : chosen;
	for (const item of multi.items) row[`${multi.id}_${item}`] = random() < 0.3 ? 1 : '';
	row.responder_id = -1;
	row.meta_platform = at % 2 ? 'Android' : 'iOS';
	return row;
}

function weights(at: number, of: number, random: () => number): [number, number, number] {
	if (at === 10 && of === 0) return [0.400896, -0.000896, 0.6];
	if (at === 11 && of === 1) return [0.3, 1e-5, 0.69999];
	const top = random();
	const left = (1 - top) * random();
	// As the tool does: each share on its own, so that the sum may be off by the last digit.
	return [top, left, (1 - top) * (1 - left / (1 - top))];
}

function box(value: unknown): unknown {
	if (Array.isArray(value)) return value.length === 0 ? {} : value.map(boxItem);
	if (typeof value !== 'object' || value === null) return [value];
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, box(inner)]));
}

function boxItem(value: unknown): unknown {
	return typeof value === 'object' ? box(value) : value;
}
