import type { StateCounts } from '#lib/signifiers/count.ts';
import type { DyadSummary } from '#lib/signifiers/dyad.ts';
import type { StoneSummary } from '#lib/signifiers/stones.ts';
import type { TriadSummary } from '#lib/signifiers/triad-summary.ts';
import type { PointState } from '#lib/studies/open.ts';

// The shape of `stats --json`. Counts are stories; shares and positions are fractions 0..1.
// For every question n + notApplicable + skipped + notShown is the number of stories.

type Labels2 = readonly [string, string];
type Labels3 = readonly [string, string, string];
type Ends = { low: string; high: string };
type StatsBase = { id: string; label: string } & StateCounts;

export type TriadStats = StatsBase & { kind: 'triad'; corners: Labels3 } & TriadSummary;
export type DyadStats = StatsBase & { kind: 'dyad'; poles: Labels2 } & DyadSummary;
export type StonesStats = StatsBase & {
	kind: 'stones';
	/** Words at the ends: across from left to right, then upwards. */
	axes: readonly [Ends, Ends];
	stones: (StoneSummary & { label: string })[];
};
export type ChoiceStats = StatsBase & {
	kind: 'choice';
	options: { id: string; label: string; n: number }[];
	/** More answers allowed: the counts may add up to more than `n`, their base. */
	multiple: boolean;
};
export type QuestionStats = TriadStats | DyadStats | StonesStats | ChoiceStats;

export type StudyStats = { study: string; stories: number; questions: QuestionStats[] };

/** Stories that came in during one ISO week. */
export type WeekCount = { week: string; n: number };

export type StudyName = { slug: string; name: string; invented: boolean };

/** What somebody may see of a study on its first page. */
export type StudyPage = StudyName & {
	purpose: string;
	stories: number;
	arrivals: WeekCount[];
	points: { code: string; name: string; state: PointState }[];
	/** Null for who may see arrivals and points only. */
	questions: QuestionStats[] | null;
};
