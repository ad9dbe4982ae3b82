import type { Say } from '#lib/i18n/say.ts';
import type { ModeIntegrity, QuestionIntegrity, Spike } from '#lib/statistics/integrity.ts';
import type { ModeDifference } from '#lib/statistics/integrity-modes.ts';
import { cautionOf, percentage } from '../caution.ts';
import { unknownMode } from '../columns.ts';
import { facetValue } from '../lens-words.ts';
import { emptyLens, toggleAbsent, toggleOption } from '../lens.ts';
import { explorerAddress } from '../patterns/addresses.ts';
import type { Figures } from '../patterns/figures.ts';
import { absenceId, type IntegrityPage } from './model.ts';

// The tables of the page in words. What has stories behind it leads to them.

export type Cell = { text: string; href?: string };
export type Row = { id: string; label: string; cells: readonly Cell[] };

const level = 0.05;

/** Per question: how often it did not fit, was skipped, or was answered under two seconds. */
export function questionRows(page: IntegrityPage, say: Say): Row[] {
	const { slug } = page.study;
	return page.questions.map((question) => {
		const asked = askedOf(question);
		const absent = (state: 'notApplicable' | 'skipped'): Cell => ({
			text: countOf(say, question[state], asked),
			href:
				question[state] > 0
					? explorerAddress(slug, toggleAbsent(emptyLens, question.id, state))
					: undefined
		});
		return {
			id: question.id,
			label: page.labels[question.id] ?? question.id,
			cells: [
				{ text: String(asked) },
				absent('notApplicable'),
				absent('skipped'),
				{ text: question.paced > 0 ? countOf(say, question.fast, question.paced) : '–' }
			]
		};
	});
}

/** Per way of telling: its stories, and how many of all its questions did not fit or were skipped. */
export function modeRows(page: IntegrityPage, say: Say): Row[] {
	return page.modes.map((mode) => {
		const option = mode.mode ?? unknownMode;
		const asked = askedOf(mode);
		const href = explorerAddress(page.study.slug, toggleOption(emptyLens, 'mode', option));
		// A handful of stories with many questions each is still a handful.
		const share = (count: number) => countOf(say, count, asked, mode.stories);
		return {
			id: option,
			label: facetValue(say, 'mode', option),
			cells: [
				{ text: String(mode.stories), href },
				{ text: String(asked) },
				{ text: share(mode.notApplicable) },
				{ text: share(mode.skipped) }
			]
		};
	});
}

/** Per question what the way of telling does with it: differences first. */
export function differenceRows(page: IntegrityPage, figures: Figures, say: Say): Row[] {
	const order = (one: ModeDifference) => one.pAdjusted ?? 2;
	return page.differences
		.toSorted((one, other) => order(one) - order(other))
		.map(({ id, n, effect, without, pAdjusted }) => {
			const verdict = without ?? (isDifference(pAdjusted) ? 'difference' : 'none');
			const size =
				effect &&
				say('pair.effect', {
					name: say(`pair.effect.${effect.name}`),
					value: figures.effect(effect.value),
					low: figures.effect(effect.low),
					high: figures.effect(effect.high)
				});
			return {
				id,
				label: id === absenceId ? say('integrity.modes.absence') : (page.labels[id] ?? id),
				cells: [
					{ text: cautious(say, String(n), n) },
					{ text: size ?? '–' },
					{ text: pAdjusted === null ? '–' : figures.chance(pAdjusted) },
					{ text: say(`pair.verdict.${verdict}`) }
				]
			};
		});
}

/** The two ends and the middle of all lines together; no comparison below 10 answers. */
export function spikeRows(page: IntegrityPage, figures: Figures, say: Say): Row[] {
	const few = cautionOf(page.positions) === 'countsOnly';
	return page.spikes.map(({ at, n, expected, p, isSpike }: Spike) => ({
		id: String(at),
		label: say(`integrity.heaps.${at === 0 ? 'low' : at === 1 ? 'high' : 'middle'}`),
		cells: [
			{ text: String(n) },
			...(few
				? ['–', '–', say('integrity.few')]
				: [
						String(Math.round(expected)),
						figures.chance(p),
						say(`integrity.heaps.${isSpike ? 'far' : p <= level ? 'some' : 'none'}`)
					]
			).map((text) => ({ text }))
		]
	}));
}

/** Differences that are too large for chance, and how many were looked at. */
export function differencesIn({ differences }: IntegrityPage): { looked: number; found: number } {
	const looked = differences.filter(({ p }) => p !== null);
	const found = looked.filter(({ pAdjusted }) => isDifference(pAdjusted));
	return { looked: looked.length, found: found.length };
}

function isDifference(pAdjusted: number | null): boolean {
	return pAdjusted !== null && pAdjusted <= level;
}

function askedOf({ n, notApplicable, skipped }: QuestionIntegrity | ModeIntegrity): number {
	return n + notApplicable + skipped;
}

/** A count with its share, where the share may be shown: from 10 on, with a word below 30. */
function countOf(say: Say, count: number, base: number, people = base): string {
	const percent = cautionOf(people) === 'countsOnly' ? null : percentage(count, base);
	if (percent === null) return String(count);
	return cautious(say, say('integrity.share', { n: count, percent }), people);
}

function cautious(say: Say, text: string, people: number): string {
	return cautionOf(people) === 'careful' ? say('integrity.careful', { text }) : text;
}
