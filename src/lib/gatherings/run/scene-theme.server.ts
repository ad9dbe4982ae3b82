import type { Read } from '#lib/db/database.server.ts';
import { currentDesk } from '#lib/themes/desk/current.server.ts';
import { describedThemes } from '#lib/themes/desk/described.server.ts';
import type { SceneTheme } from '../scene.ts';
import { keptBriefly } from './kept-briefly.server.ts';

const fewestStories = 10;
const keep = keptBriefly<SceneTheme | null>();

/** A theme of the desk by its name and size; no quote and no words of stories, in which a name could stand. Null when there is none. */
export function sceneTheme(
	read: Read,
	studyId: string,
	id: string | undefined,
	now: Date
): SceneTheme | null {
	if (id === undefined) return null;
	return keep(read, `${studyId} ${id}`, now, () => {
		const current = currentDesk(read, studyId, 'story');
		const theme = current.desk.themes.get(id);
		const described = describedThemes(read, current).get(id);
		if (!theme || !described) return null;
		const n = described.members.first.length;
		return {
			id,
			name: described.name,
			definition: theme.definition,
			n: n < fewestStories ? null : n
		};
	});
}
