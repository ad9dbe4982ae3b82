import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import type { StoryView } from '#lib/stories/model.ts';
import type { Withheld } from '#lib/stories/read-stories.server.ts';
import { columnLayout } from './columns.ts';
import { encodeSegment, type ColumnRow } from './columns-segment.ts';
import type { Fetch } from './study-source.ts';

// A small study, and what a server answers about it. For tests of the explorer in the browser.

const base = { part: 'signifier', forms: ['long'], tensions: [] } as const;
export const layout = columnLayout(
	{
		questions: [
			{ ...base, kind: 'triad', id: 'T1', corners: ['a', 'b', 'c'] },
			{ ...base, kind: 'dyad', id: 'D1', poles: ['low', 'high'], shape: 'both-good' },
			{ ...base, kind: 'stones', id: 'S1', stones: ['team', 'family'], axes: ['x', 'y'] },
			{ ...base, kind: 'choice', id: 'K5', options: ['solved', 'partly'], max: 1 }
		]
	},
	[],
	['nl', 'ar'],
	['money', 'rent']
);

const label = (id: string) => ({ id, label: `label ${id}` });
const axis = (id: string) => ({ id, low: `${id} laag`, high: `${id} hoog` });
export const questions: ShownQuestion[] = [
	{
		kind: 'triad',
		id: 'T1',
		part: 'signifier',
		label: 'Wat telde mee?',
		corners: [label('a'), label('b'), label('c')]
	},
	{
		kind: 'dyad',
		id: 'D1',
		part: 'signifier',
		label: 'Hoe ging het?',
		poles: [label('low'), label('high')]
	},
	{
		kind: 'stones',
		id: 'S1',
		part: 'signifier',
		label: 'Wie hoorden erbij?',
		stones: [label('team'), label('family')],
		axes: [axis('x'), axis('y')]
	},
	{
		kind: 'choice',
		id: 'K5',
		part: 'signifier',
		label: 'Hoe liep het af?',
		options: [
			{ id: 'solved', label: 'opgelost' },
			{ id: 'partly', label: 'voor een deel' }
		],
		max: 1
	}
];

export type Told = { row: ColumnRow; shown: StoryView | Withheld };

/** One story; its id is in its title. */
export function told(id: string, answers: Record<string, Answer>, change: Partial<ColumnRow> = {}) {
	const row: ColumnRow = {
		answers,
		language: 'nl',
		channel: 'online',
		consent: 2,
		mode: 'alone',
		form: 'long',
		readable: true,
		week: 2870,
		theme: null,
		...change
	};
	const shown: StoryView = {
		id,
		title: `Verhaal ${id}`,
		text: `De woorden van ${id}.`,
		language: row.language,
		week: '2025-W01',
		mode: row.mode,
		helper: null,
		level: row.consent,
		review: 'approved',
		invented: true,
		answers
	};
	const withheld = row.consent === 0 ? 'countedOnly' : 'held';
	return { row, shown: row.readable ? shown : withheld } as const;
}

/** Answers the three addresses of the explorer for whatever stories it has at that moment. */
export class TestStudy {
	stories: readonly Told[];
	readonly asked: string[] = [];

	constructor(stories: readonly Told[]) {
		this.stories = stories;
	}

	readonly fetch: Fetch = async (path) => {
		this.asked.push(path);
		const { pathname, searchParams } = new URL(path, 'http://study.test');
		if (pathname.endsWith('/inference')) return new Response(null, { status: 404 });
		const buffer = encodeSegment(
			layout,
			this.stories.map(({ row }) => row)
		);
		const hash = new Uint8Array(buffer).join('');
		if (pathname.endsWith('/columns')) {
			const rows = this.stories.length;
			const segments = rows > 0 ? [{ hash, rows }] : [];
			return Response.json({ frameworkVersion: 'small@1', rows, segments, layout });
		}
		if (!pathname.endsWith('/stories')) return new Response(buffer);
		if (searchParams.get('snapshot') !== hash) return new Response(null, { status: 409 });
		const rows = (searchParams.get('rows') ?? '').split(',').map(Number);
		const stories = rows.flatMap((row) => {
			const shown = this.stories[row]?.shown;
			if (!shown) return [];
			return [typeof shown === 'string' ? { row, withheld: shown } : { row, story: shown }];
		});
		return Response.json({ stories });
	};
}
