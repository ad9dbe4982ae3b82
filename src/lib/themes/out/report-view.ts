import type { ReportCount } from './report-counts.ts';
import type { QuoteView, ThemeView } from '../desk/view.ts';

/** A theme as it stands in the report. Its quotes are pieces that may be read by everybody. */
export type ReportCard = Pick<ThemeView, 'id' | 'name' | 'definition' | 'terms' | 'stability'> &
	ReportCount & {
		/** Null where nobody was asked whether a piece of such a text may be public. */
		quotes: readonly QuoteView[] | null;
	};

export type ReportView = {
	study: { slug: string; name: string; invented: boolean };
	at: Date;
	/** Texts that lie in a theme, and all that could. */
	placed: number;
	texts: number;
	countedOnly: number;
	held: number;
	/** Biggest first. */
	cards: readonly ReportCard[];
};

/** How well a theme stays together when a tenth of the texts is left out, in a word. */
export function steadiness(stability: number | null): 'unknown' | 'loose' | 'fair' | 'firm' {
	if (stability === null) return 'unknown';
	if (stability >= 0.75) return 'firm';
	return stability >= 0.5 ? 'fair' : 'loose';
}
