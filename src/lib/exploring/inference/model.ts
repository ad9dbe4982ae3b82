import type { Shares } from '#lib/signifiers/answer.ts';
import type { Integrity } from '#lib/statistics/integrity.ts';
import type { ModeDifference } from '#lib/statistics/integrity-modes.ts';
import type { RegionReason } from '#lib/statistics/region.ts';
import type { StudyName } from '../model.ts';

// What the stories under a lens say about what lies behind them, question by question: the answer of
// `GET /api/v1/studies/{slug}/inference`. No text and no story by itself.

/** Whether dots lie other than at random; `none` is no clear pattern, `tooFew` below 10 dots. */
export type ChanceVerdict = 'pattern' | 'none' | 'tooFew';

export type TriadInference = {
	id: string;
	n: number;
	/** Dots with a share of zero, and what such a share became. */
	zeros: number;
	zeroReplacement: number;
	/** Null when it must not be shown. */
	centre: Shares | null;
	/** The 95% region of the centre, closed by its first point; null with a reason. */
	outline: Shares[] | null;
	reason: RegionReason | null;
	/** p corrected for all triads of the study. */
	chance: { verdict: ChanceVerdict; p: number | null };
};

/** Stories that chose an option, of which the answers on a line are in two camps. */
export type Camps = { question: string; option: string; n: number };

export type DyadInference = {
	id: string;
	n: number;
	/** Whether all answers are in two camps; if not, the groups of at least 30 that are. */
	humps: { whole: boolean; groups: Camps[] };
};

export type Inference = {
	study: string;
	/** Stories that pass the lens. */
	stories: number;
	triads: TriadInference[];
	dyads: DyadInference[];
};

/** Beside questions: the part of its questions that did not fit a story. */
export const absenceId = 'notApplicable';

/** The page of data integrity: counts and ids of stories, never a word of them. */
export type IntegrityPage = Integrity & {
	study: StudyName;
	/** The words of each question. */
	labels: Readonly<Record<string, string>>;
	/** Beside the way of telling: `absenceId` and every question. */
	differences: ModeDifference[];
};
