import type { ThemeView } from './view.ts';

/** A theme that somebody put away: kept, and no longer one of the themes. */
export function isPutAway({ status }: Pick<ThemeView, 'status'>): boolean {
	return status === 'archived' || status === 'rejected';
}

/** Themes as choices, those that were put away left out. */
export function themeChoices(
	themes: readonly ThemeView[],
	without?: string
): { value: string; label: string }[] {
	return themes
		.filter((theme) => theme.id !== without && !isPutAway(theme))
		.map(({ id, name }) => ({ value: id, label: name }));
}
