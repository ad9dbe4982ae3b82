import type { Say } from '#lib/i18n/say.ts';
import { surenessOf } from './sureness.ts';
import type { PlacedText, ThemeView } from './view.ts';

/**
 * Why a text lies here, in sentences: how sure it is, what else it could be about, or why it is in no
 * theme.
 */
export function storyWords(
	say: Say,
	text: PlacedText,
	themes: readonly ThemeView[],
	here: string | null
): string[] {
	const nameOf = (id: string | null) => themes.find((theme) => theme.id === id)?.name;
	const first = nameOf(text.theme);
	const second = text.second !== here ? nameOf(text.second) : undefined;
	const others = text.seconds.filter((id) => id !== here).flatMap((id) => nameOf(id) ?? []);
	if (here === null) return [say(`desk.why.${text.aside ?? 'notSure'}`)];
	return [
		say(`desk.sure.${surenessOf(text)}`),
		...(text.aside === 'duplicate' ? [say('desk.why.duplicate')] : []),
		...(text.theme !== here && first ? [say('desk.read.first', { theme: first })] : []),
		...(second ? [say('desk.read.second', { theme: second })] : []),
		...(others.length > 0 ? [say('desk.read.also', { themes: others.join(', ') })] : [])
	];
}
