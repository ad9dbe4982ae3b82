import type { DescribedTheme } from './described.server.ts';
import { asideReasons, type Desk, type DeskTheme } from './model.ts';
import type { DeskView, QuoteView, ThemeView } from './view.ts';

/** Themes as they are listed: biggest first, archived and rejected ones last, equal ones by name. */
export function themeViews(
	desk: Desk,
	described: ReadonlyMap<string, DescribedTheme>,
	quotesOf: (theme: DescribedTheme) => readonly QuoteView[],
	language: string
): ThemeView[] {
	const placed = placedIn(desk);
	const byName = new Intl.Collator(language);
	return [...desk.themes.values()]
		.map((theme): ThemeView => {
			const found = described.get(theme.id)!;
			const { first, beside, byHand } = found.members;
			const { id, isNamed, definition, status, parent, stability } = theme;
			return {
				...{ id, isNamed, definition, status, parent, stability, byHand },
				name: found.name,
				language: found.language,
				n: first.length,
				seconds: beside.length,
				share: placed === 0 ? 0 : first.length / placed,
				terms: found.terms,
				quotes: quotesOf(found),
				like: null
			};
		})
		.filter((theme) => !isForgotten(theme))
		.toSorted(
			(one, other) =>
				Number(isPutAway(one)) - Number(isPutAway(other)) ||
				other.n - one.n ||
				byName.compare(one.name, other.name)
		);
}

/** A suggestion that nobody touched and that later runs emptied. */
function isForgotten({ status, n, seconds }: ThemeView): boolean {
	return status === 'suggested' && n === 0 && seconds === 0;
}

function isPutAway({ status }: Pick<DeskTheme, 'status'>): boolean {
	return status === 'archived' || status === 'rejected';
}

/** Texts that lie in a theme. */
export function placedIn({ placings }: Desk): number {
	return [...placings.values()].filter(({ theme }) => theme !== null).length;
}

/** How many texts lie in no theme, by the reason why; reasons without texts are left out. */
export function asideCounts({ placings }: Desk): DeskView['aside'] {
	const loose = [...placings.values()].filter(({ theme }) => theme === null);
	return asideReasons
		.map((reason) => ({ reason, n: loose.filter(({ aside }) => aside === reason).length }))
		.filter(({ n }) => n > 0);
}
