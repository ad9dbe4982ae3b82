import type { Say } from '#lib/i18n/say.ts';
import type { DeskEditing } from './editing.svelte.ts';
import type { EditText } from './model.ts';
import type { ThemeView } from './view.ts';

/** What every form in the card of a theme gets. */
export type EditorProps = {
	theme: ThemeView;
	themes: readonly ThemeView[];
	/** Examples of this theme in the codebook, which stay when it is described anew. */
	examples: readonly EditText[];
	editing: DeskEditing;
	say: Say;
	onclose: () => void;
};
