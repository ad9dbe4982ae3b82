import type { GatheringState } from '../model.ts';

/** Why something may not be published yet: `prepare.issue.<code>`, of a goal by its number and text. */
export type PublishIssue = {
	code: 'publishNotLocked' | 'publishRehearsal' | 'publishOwner' | 'publishMonth';
	values?: { number: number; goal: string };
};

type Asked = { state: GatheringState; isRehearsal: boolean };
type AskedGoal = { number: number; text: string; ownerRole: string; dueMonth: string | null };

/** A goal without an owner or a month is not shown to the city (method.md, rule 12). */
export function publishIssues(
	{ state, isRehearsal }: Asked,
	goals: readonly AskedGoal[]
): PublishIssue[] {
	if (isRehearsal) return [{ code: 'publishRehearsal' }];
	if (state !== 'locked') return [{ code: 'publishNotLocked' }];
	return goals.flatMap(({ number, text, ownerRole, dueMonth }): PublishIssue[] => {
		const values = { number, goal: text };
		return [
			...(ownerRole.trim() ? [] : [{ code: 'publishOwner', values } as const]),
			...(dueMonth ? [] : [{ code: 'publishMonth', values } as const])
		];
	});
}
