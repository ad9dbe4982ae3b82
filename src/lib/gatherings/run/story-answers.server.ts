import { AppError } from '#lib/base/errors.ts';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Columns } from '#lib/exploring/columns-segment.ts';
import { matchingRows } from '#lib/exploring/counting.ts';
import { parseLens } from '#lib/exploring/lens-parse.ts';
import { columnsOf, snapshotOf } from '#lib/exploring/snapshot.server.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { summariseDyad } from '#lib/signifiers/dyad.ts';
import { decodeDyad, decodeTriad } from '#lib/signifiers/encode.ts';
import { summariseTriad } from '#lib/signifiers/triad-summary.ts';
import type { StoryCounts } from '../scene.ts';
import { choiceCounts } from './choice-counts.ts';
import { keptBriefly } from './kept-briefly.server.ts';

/** The answers to one question of the stories under a lens, ready for a screen. */
export type StoryAnswers = {
	counts: StoryCounts;
	/** At most a thousand of the dots, drawn by chance. */
	dots: readonly (readonly number[])[];
	/** The middle of the stories; null where they have none to show (two camps, too many zeros). */
	middle: readonly number[] | null;
};

/** Below this many stories nothing is shown on a screen (decisions.md 20). */
const fewestStories = 10;
const mostDots = 1000;

const keepQuestions = keptBriefly<readonly ShownQuestion[]>();
const keepAnswers = keptBriefly<StoryAnswers | null>();

/** A question of the study's framework with its words; null when there is no such question. */
export function questionOf(
	read: Read,
	studyId: string,
	id: string | undefined,
	now: Date
): ShownQuestion | null {
	if (id === undefined) return null;
	const questions = keepQuestions(read, studyId, now, () => {
		try {
			return questionsOf(read, studyId, 'nl').questions;
		} catch (error) {
			if (error instanceof AppError && error.code === 'notFound') return [];
			throw error;
		}
	});
	return questions.find((question) => question.id === id) ?? null;
}

/**
 * What the stories of a study say about a triad, dyad or choice, under a lens as in the address. Null
 * below 10 stories that answered. Counts only: no story is opened.
 */
export function storyAnswers(
	read: Read,
	studyId: string,
	{ question, lens }: { question: ShownQuestion; lens: string },
	now: Date
): StoryAnswers | null {
	return keepAnswers(read, `${studyId} ${question.id} ${lens}`, now, () => {
		const columns = columnsOf(snapshotOf(read, studyId));
		const params = new URLSearchParams(lens);
		const rows = matchingRows(columns, parseLens(params, columns.layout).lens);
		const found = summarise(columns, rows, question);
		return found && found.counts.n >= fewestStories ? found : null;
	});
}

function summarise(
	columns: Columns,
	rows: Uint32Array,
	question: ShownQuestion
): StoryAnswers | null {
	const codes = columns.codes.get(question.id);
	if (!codes) return null;
	const said = Array.from(rows, (row) => codes[row]!);
	const stories = rows.length;
	switch (question.kind) {
		case 'triad': {
			const dots = said.map(decodeTriad).filter(isPlace);
			const { n, zones, geometricMean, centreShown } = summariseTriad(dots);
			const counts = { kind: 'triad', n, stories, zones } as const;
			return { counts, dots: drawn(dots), middle: centreShown ? geometricMean : null };
		}
		case 'dyad': {
			const positions = said.map(decodeDyad).filter((answer) => typeof answer === 'number');
			const { n, histogram, median } = summariseDyad(positions);
			const counts = { kind: 'dyad', n, stories, histogram, median } as const;
			const middle = median === null ? null : [median];
			return { counts, dots: drawn(positions.map((position) => [position])), middle };
		}
		case 'choice': {
			const column = columns.layout.columns.find(({ id }) => id === question.id);
			const counts = choiceCounts(column, said, question.options);
			return counts && { counts: { ...counts, stories }, dots: [], middle: null };
		}
		case 'stones':
			return null;
	}
}

function isPlace(answer: Shares | string): answer is Shares {
	return typeof answer !== 'string';
}

/** Sorted first, so that neither the draw nor its order says anything about where a story stood. */
function drawn(dots: readonly (readonly number[])[]): (readonly number[])[] {
	const rounded = dots.map((dot) => dot.map((share) => Math.round(share * 1000) / 1000));
	const sorted = rounded.toSorted(
		(one, other) => one[0]! - other[0]! || one.at(-1)! - other.at(-1)!
	);
	if (sorted.length <= mostDots) return sorted;
	const random = seededRandom(sorted.length);
	let left = mostDots;
	return sorted.filter((_, at) => {
		const isIn = random() * (sorted.length - at) < left;
		if (isIn) left -= 1;
		return isIn;
	});
}
