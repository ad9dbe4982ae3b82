import { membersOf } from './members.ts';
import type { Desk } from './model.ts';

/** A theme that a run must find again, with texts that must be in it. */
export type KeptTheme = { id: string; texts: string[] };

/** Of a theme that nobody pinned, this part is held on to: its clearest texts. */
const core = 0.5;
const fewest = 3;

/**
 * What a run must find again. A pinned theme, and one that others were merged into, keeps every text
 * it has; one that people accepted keeps the clearer half, which is enough to stay the same theme and
 * leaves the rest to the run. So does one that nobody touched, because people know it by now, unless
 * they ask to look with new eyes. Rejected and archived themes are let go.
 */
export function keptThemes(desk: Desk, { hasNewEyes }: { hasNewEyes: boolean }): KeptTheme[] {
	const merged = new Set(desk.mergedInto.values());
	const clearness = (textId: string) => desk.placings.get(textId)?.confidence ?? 0;
	return Array.from(membersOf(desk), ([id, { first }]): KeptTheme => {
		const { status } = desk.themes.get(id)!;
		const isLetGo = status === 'rejected' || status === 'archived';
		if (isLetGo || (hasNewEyes && status === 'suggested')) return { id, texts: [] };
		if (status === 'pinned' || merged.has(id)) return { id, texts: first };
		const clearest = first.toSorted(
			(one, other) => clearness(other) - clearness(one) || (one < other ? -1 : 1)
		);
		return { id, texts: clearest.slice(0, Math.max(fewest, Math.round(core * first.length))) };
	}).filter(({ texts }) => texts.length > 1);
}
