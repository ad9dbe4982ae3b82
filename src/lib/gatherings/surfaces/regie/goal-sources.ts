import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { zoneWords } from '../../follow-up/place-words.ts';
import { placesIn } from '../../follow-up/zone-lens.ts';
import type { Source, SourceKind } from '../../model.ts';
import { sourceKinds } from '../../model.ts';

/** What a goal or an outcome can come from, with its number and words. */
export type Origin = Source & { number: number; text: string };

/** What the goals and outcomes of a gathering come from, and what they could come from. */
export type GoalSources = {
	/** Sentences, outcomes and cards of this gathering. */
	origins: readonly Origin[];
	/** Questions of the study, with the places in them that people can point at. */
	questions: readonly ShownQuestion[];
	chosen: readonly (Source & { ofId: string })[];
};

/** In which list of a form something stands: places and questions are both patterns. */
export const sourceGroups = ['statement', 'outcome', 'card', 'pattern'] as const;
export type SourceGroup = (typeof sourceGroups)[number];
export type SourceOption = { value: string; label: string };

/** The ticks of one list. */
export function optionsIn(say: Say, sources: GoalSources, group: SourceGroup): SourceOption[] {
	if (group === 'pattern') return sources.questions.flatMap((question) => patterns(say, question));
	const key = group === 'card' ? 'goals.choose.card' : `regie.source.${group}`;
	return sources.origins
		.filter(({ kind }) => kind === group)
		.map((origin) => ({
			value: sourceValue(origin),
			label: say(key, { number: origin.number, text: origin.text })
		}));
}

function patterns(say: Say, question: ShownQuestion): SourceOption[] {
	const { id, kind, label } = question;
	// A choice has its counts for places: the question itself is enough there.
	const places = kind === 'choice' ? [] : placesIn(question);
	return [
		{
			value: sourceValue({ kind: 'question', ref: id }),
			label: say('goals.choose.question', { text: label })
		},
		...places.map((place) => ({
			value: sourceValue({ kind: 'zone', ref: `${id}:${place}` }),
			label: say('goals.choose.zone', { text: label, place: zoneWords(say, question, place) })
		}))
	];
}

/** What an outcome lacks of what it comes from: a story, a pattern. */
export function lacksOf(chosen: readonly Source[]): ('story' | 'pattern')[] {
	const has = (...kinds: SourceKind[]) => chosen.some(({ kind }) => kinds.includes(kind));
	return [
		...(has('card', 'story') ? [] : (['story'] as const)),
		...(has('zone', 'question') ? [] : (['pattern'] as const))
	];
}

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
