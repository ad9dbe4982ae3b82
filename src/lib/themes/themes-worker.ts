import { findThemes } from './cluster/find-themes.ts';
import type { ThemeResult, ThemeSettings, ThemeText } from './cluster/theme-result.ts';

/** What `inWorker` calls in its thread. */
export function run(
	{ texts, settings }: { texts: readonly ThemeText[]; settings: ThemeSettings },
	report: (done: number) => void
): ThemeResult {
	return findThemes(texts, settings, report);
}
