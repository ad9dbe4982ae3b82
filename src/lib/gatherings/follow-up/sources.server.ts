import type { Database } from '#lib/db/database.server.ts';
import { exploreHref } from '#lib/exploring/meaning/observe-href.ts';
import { sightOf, type Voice } from '#lib/exploring/meaning/seen.server.ts';
import { openingOf } from '#lib/exploring/meaning/story-opening.ts';
import type { Actor } from '#lib/studies/model.ts';
import type { Study } from '#lib/studies/service.server.ts';
import { sourceKinds, statementQuestions, type Source } from '../model.ts';
import { listCards } from '../prepare/cards.store.server.ts';
import type { GatheringRow } from '../run/run.store.server.ts';
import { countScores, listOutcomes, listStatements } from '../run/scene.store.server.ts';
import { listSources } from './follow-up.store.server.ts';
import { goalsPath, readerPath, followPath } from './goal-words.ts';
import { openStoriesFor } from './open-stories.server.ts';
import { zoneWords } from './place-words.ts';
import type { SourceView } from './view.ts';
import { zoneIn, zoneLens } from './zone-lens.ts';

type Place = { study: Study; gathering: GatheringRow };
type Links = readonly (Source & { ofId: string })[];

/**
 * What goals or outcomes of a gathering come from, by their ids, each with where it leads this reader. A
 * story is opened by the gate alone. What is no longer there is left out.
 */
export async function sourcesOf(
	db: Database,
	actor: Actor,
	place: Place,
	ofIds: readonly string[],
	voice: Voice,
	now: Date
): Promise<Map<string, SourceView[]>> {
	const links = listSources(db.read, ofIds);
	const outcomeIds = links.filter(({ kind }) => kind === 'outcome').map(({ ref }) => ref);
	const deeper = listSources(db.read, outcomeIds);
	const describe = await describer(db, actor, place, [...links, ...deeper], voice, now);
	const below = (id: string) =>
		deeper
			.filter(({ ofId }) => ofId === id)
			.flatMap((link) => describe(link, []) ?? [])
			.toSorted(inOrder);
	const views = links.map((link) => {
		const sources = link.kind === 'outcome' ? below(link.ref) : [];
		return { ofId: link.ofId, view: describe(link, sources) };
	});
	return new Map(
		ofIds.map((id) => [
			id,
			views.flatMap(({ ofId, view }) => (ofId === id && view ? [view] : [])).toSorted(inOrder)
		])
	);
}

/** From what people wrote to what they saw and read; of one kind by number. */
function inOrder(one: SourceView, other: SourceView): number {
	return (
		sourceKinds.indexOf(one.kind) - sourceKinds.indexOf(other.kind) ||
		(one.facts[0] ?? '').localeCompare(other.facts[0] ?? '', 'nl', { numeric: true })
	);
}

/** Reads what these sources need once, and gives what puts one of them in words. */
async function describer(
	db: Database,
	actor: Actor,
	{ study, gathering }: Place,
	links: Links,
	{ say, language }: Voice,
	now: Date
) {
	const { read } = db;
	const { slug } = study;
	const ids = (kinds: readonly string[]) =>
		links.filter(({ kind }) => kinds.includes(kind)).map(({ ref }) => ref);
	const needsSight = ids(['zone', 'question']).length > 0;
	const sight = needsSight ? sightOf(read, study.id) : null;
	const questions = sight?.questions(language) ?? [];
	const statements = new Map(listStatements(read, gathering.id).map((row) => [row.id, row]));
	const scores = gathering.state === 'locked' ? countScores(read, gathering.id) : [];
	const outcomes = new Map(listOutcomes(read, gathering.id).map((row) => [row.id, row]));
	const cards = new Map(
		listCards(read, gathering.id).map(({ storyId, number }) => [storyId, number])
	);
	const stories = await openStoriesFor(db, actor, study, ids(['card', 'story']), now);
	const base = goalsPath(gathering.id);

	return ({ kind, ref }: Source, sources: readonly SourceView[]): SourceView | undefined => {
		const view = (text: string, href: string | null, facts: readonly string[] = []) => ({
			...{ kind, ref, text, href, facts, sources, opening: null }
		});
		switch (kind) {
			case 'statement': {
				const row = statements.get(ref);
				const root = row?.mergedInto ?? ref;
				const yes = statementQuestions.flatMap((question) => {
					const found = scores.find((one) => one.root === root && one.question === question);
					return found ? [`${say(`scherm.question.${question}`)} ${say('scherm.yes', found)}`] : [];
				});
				const facts = [say('goals.source.statement', { number: row?.number ?? 0 }), ...yes];
				return row && view(row.text, `${base}/zin/${ref}`, facts);
			}
			case 'outcome': {
				const row = outcomes.get(ref);
				const facts = [say('goals.source.outcome', { number: row?.number ?? 0 })];
				return row && view(row.text, `${base}/uitkomst/${ref}`, facts);
			}
			case 'card':
			case 'story': {
				const number = cards.get(ref);
				const facts =
					kind === 'card' && number !== undefined
						? [say('goals.source.card', { number })]
						: [say('goals.source.story')];
				const story = stories.get(ref);
				if (!story) return view(say('goals.source.closed'), null, facts);
				const href = story.reads ? readerPath(slug, ref) : followPath(slug, ref);
				const title = story.title || say('story.untitled');
				return { ...view(title, href, facts), opening: openingOf(story.text, 160) };
			}
			case 'zone': {
				const zone = zoneIn(questions, ref);
				if (!zone || !sight) return undefined;
				const { question } = zone;
				const lens = zoneLens(question, zone.place);
				const count = say('chart.stories', { count: sight.count(lens) });
				const href = exploreHref(slug, question.id, lens);
				return view(zoneWords(say, question, zone.place), href, [question.label, count]);
			}
			case 'question': {
				const question = questions.find(({ id }) => id === ref);
				const facts = [say('goals.source.question')];
				return question && view(question.label, exploreHref(slug, ref, ''), facts);
			}
		}
	};
}
