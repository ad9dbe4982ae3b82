import type { Say } from '#lib/i18n/say.ts';

/** When a goal is to be ready, from a month as `2025-09`: `klaar in september 2025`. */
export function dueWords(say: Say, month: string): string {
	const [year = '', number = ''] = month.split('-');
	return say('scherm.goal.due', { month: say(`scherm.month.${Number(number)}`, { year }) });
}
