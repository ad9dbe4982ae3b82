import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { exploreHref } from '#lib/exploring/meaning/observe-href.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import { zoneOf } from '#lib/signifiers/zones.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { readStudy, type Study } from '#lib/studies/service.server.ts';
import { cardMarks, type CardMark, type StepKind } from '../model.ts';
import { seesGatherings } from '../prepare/access.ts';
import { listCards, listDots } from '../prepare/cards.store.server.ts';
import type { GatheringLink } from '../prepare/view.ts';
import { listSteps } from '../run/run.store.server.ts';
import { countMarks, listDirections } from '../run/scene.store.server.ts';
import {
	listComingFrom,
	listOutcomesById,
	listRealGatherings,
	type GatheringRow
} from './follow-up.store.server.ts';
import { goalsFrom } from './goal-links.server.ts';
import { goalsPath, readerPath } from './goal-words.ts';
import { openStoriesFor, type OpenStory } from './open-stories.server.ts';
import { zoneWords } from './place-words.ts';
import type { GoalLink } from './view.ts';
import { zoneLens } from './zone-lens.ts';

// From a story to what became of it. It goes by the story, its card and the places of its dots; never by a
// seat, a voter or a teller.

export type FollowedCard = {
	gathering: GatheringLink;
	number: number;
	/** Null until the gathering is locked. */
	marks: Readonly<Record<CardMark, number>> | null;
};

export type FollowedZone = {
	question: string;
	place: string;
	href: string;
	/** Steps in which people spoke about where this dot lies. */
	in: readonly {
		gathering: GatheringLink;
		kind: StepKind;
		/** Times that somebody wanted more, or fewer, stories like these. */
		more: number;
		fewer: number;
	}[];
};

export type FollowedOutcome = {
	id: string;
	number: number;
	text: string;
	gathering: GatheringLink;
	href: string;
};

export type StoryFollow = {
	study: { slug: string; name: string; invented: boolean };
	story: OpenStory;
	/** The story in the explorer, for who reads there. */
	readerHref: string | null;
	cards: readonly FollowedCard[];
	zones: readonly FollowedZone[];
	outcomes: readonly FollowedOutcome[];
	/** Goals of the story or its card, and of the outcomes that came from it. */
	goals: readonly GoalLink[];
};

/** What became of a story. Throws `notFound` where the gate does not open it for this reader. */
export async function readStoryFollow(
	db: Database,
	actor: Staff,
	{ slug, storyId }: { slug: string; storyId: string },
	voice: Voice,
	now: Date
): Promise<StoryFollow> {
	const { read } = db;
	const study = readStudy(read, slug);
	if (!study || !seesGatherings(actor, study.id)) throw new AppError('notFound');
	const story = (await openStoriesFor(db, actor, study, [storyId], now)).get(storyId);
	if (!story) throw new AppError('notFound');
	const gatherings = listRealGatherings(read, study.id).toReversed();
	const outcomes = outcomesOf(read, gatherings, storyId);
	const direct = goalsFrom(read, ['card', 'story'], [storyId]);
	const through = goalsFrom(
		read,
		['outcome'],
		outcomes.map(({ id }) => id)
	);
	const { name, invented } = study;
	return {
		study: { slug, name, invented },
		story,
		readerHref: story.reads ? readerPath(slug, storyId) : null,
		cards: gatherings.flatMap((gathering) => cardIn(read, gathering, storyId)),
		zones: zonesOf(read, study, gatherings, storyId, voice),
		outcomes,
		goals: [...new Map([...direct, ...through].map((goal) => [goal.id, goal])).values()]
	};
}

function cardIn(read: Read, gathering: GatheringRow, storyId: string): FollowedCard[] {
	const card = listCards(read, gathering.id).find((one) => one.storyId === storyId);
	if (!card) return [];
	const counts = countMarks(read, gathering.id).filter((one) => one.storyId === storyId);
	const n = (wanted: CardMark) => counts.find(({ mark }) => mark === wanted)?.n ?? 0;
	const [recognise, surprises, heard] = cardMarks;
	const marks = { [recognise]: n(recognise), [surprises]: n(surprises), [heard]: n(heard) };
	return [
		{
			gathering: linkTo(gathering),
			number: card.number,
			marks: gathering.state === 'locked' ? marks : null
		}
	];
}

const aboutPlaces: readonly StepKind[] = ['predict', 'pattern', 'direction'];

/** The dots of a story in triads that a gathering was about; one it is still preparing does not count. */
function zonesOf(
	read: Read,
	study: Study,
	gatherings: readonly GatheringRow[],
	storyId: string,
	{ say, language }: Voice
): FollowedZone[] {
	const { questions } = questionsOf(read, study.id, language);
	const triads = questions.filter(({ kind }) => kind === 'triad');
	const dots = listDots(
		read,
		[storyId],
		triads.map(({ id }) => id)
	);
	return triads.flatMap((question): FollowedZone[] => {
		const shares = dots.find((dot) => dot.question === question.id)?.shares;
		if (!shares) return [];
		const place = zoneOf(shares);
		const spoken = gatherings
			.filter(({ state }) => state !== 'prepared')
			.flatMap((gathering) => spokenOf(read, gathering, question.id, `${question.id}:${place}`));
		if (spoken.length === 0) return [];
		const href = exploreHref(study.slug, question.id, zoneLens(question, place));
		return [{ question: question.label, place: zoneWords(say, question, place), href, in: spoken }];
	});
}

function spokenOf(
	read: Read,
	gathering: GatheringRow,
	question: string,
	zone: string
): FollowedZone['in'] {
	return listSteps(read, gathering.id)
		.filter(({ kind, setting }) => aboutPlaces.includes(kind) && setting.question === question)
		.map(({ id, kind }) => {
			const said = kind === 'direction' ? listDirections(read, id) : [];
			const here = said.filter((one) => one.zone === zone && one.moderation === 'shown');
			const n = (wanted: string) => here.filter(({ toward }) => toward === wanted).length;
			return { gathering: linkTo(gathering), kind, more: n('more'), fewer: n('fewer') };
		});
}

function outcomesOf(
	read: Read,
	gatherings: readonly GatheringRow[],
	storyId: string
): FollowedOutcome[] {
	const ids = listComingFrom(read, ['card', 'story'], [storyId]).map(({ ofId }) => ofId);
	return listOutcomesById(read, ids).flatMap(({ id, number, text, gatheringId }) => {
		const gathering = gatherings.find((one) => one.id === gatheringId);
		if (!gathering) return [];
		const href = `${goalsPath(gatheringId)}/uitkomst/${id}`;
		return [{ id, number, text, gathering: linkTo(gathering), href }];
	});
}

function linkTo({ id, title, heldOn }: GatheringRow): GatheringLink {
	return { id, title, heldOn };
}
