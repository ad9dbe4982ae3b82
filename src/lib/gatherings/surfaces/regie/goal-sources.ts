import type { Source, SourceKind } from '../../model.ts';
import { sourceKinds } from '../../model.ts';

/** What a goal can come from, with its number and words. */
export type Origin = Source & { number: number; text: string };

/** What the goals of a gathering come from, and what they could come from. */
export type GoalSources = {
	origins: readonly Origin[];
	chosen: readonly (Source & { goalId: string })[];
};

/** A source as the value of a tick in a form. */
export function sourceValue({ kind, ref }: Source): string {
	return `${kind} ${ref}`;
}

/** The sources that were ticked. */
export function sourcesIn(values: readonly FormDataEntryValue[]): Source[] {
	return values.flatMap((value) => {
		const [kind, ref] = String(value).split(' ');
		return isSourceKind(kind) && ref ? [{ kind, ref }] : [];
	});
}

function isSourceKind(kind: string | undefined): kind is SourceKind {
	return sourceKinds.some((one) => one === kind);
}
