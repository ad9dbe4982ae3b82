import { currentDesk } from '../desk/current.server.ts';
import { describedThemes } from '../desk/described.server.ts';
import type { DeskOf } from './coding-study.server.ts';

/** The desk as it is now, its themes called what the desk itself calls them. */
export const codedDesk: DeskOf = (read, studyId, kind) => {
	const current = currentDesk(read, studyId, kind);
	const described = describedThemes(read, current);
	const themes = [...current.desk.themes].map(
		([id, theme]) => [id, { ...theme, name: described.get(id)?.name ?? theme.name }] as const
	);
	return { desk: { ...current.desk, themes: new Map(themes) } };
};
