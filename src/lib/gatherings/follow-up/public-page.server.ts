import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import { readStudies, readStudy, today } from '#lib/studies/service.server.ts';
import type { GoalKind, GoalState, GoalTerm, TemplateId } from '../model.ts';
import { listSeats, type GatheringRow } from '../run/run.store.server.ts';
import { countScores, listOutcomes, listStatements } from '../run/scene.store.server.ts';
import { sceneOutcomes, sceneStatements } from '../run/scene-written.ts';
import { listPublished } from './follow-up.store.server.ts';
import { goalViews } from './goal-views.server.ts';
import { weighings } from './places.server.ts';
import { publicCount, publicShare, type PublicShare } from './public-numbers.ts';
import type { NoteView } from './view.ts';

// What everybody may see, without an account. It is made of its own shapes, so that nothing of a staff page
// comes along: no story, no table, no role of who said something, and no small number.

export type PublicStatement = { text: string; share: PublicShare | null };
export type PublicOutcome = { text: string; dots: number };

export type PublicGoal = {
	id: string;
	text: string;
	term: GoalTerm;
	kind: GoalKind;
	ownerRole: string;
	dueMonth: string | null;
	state: GoalState;
	isLate: boolean;
	notes: readonly NoteView[];
};

export type PublicGathering = {
	id: string;
	title: string;
	/** No day: `2023-06`. */
	month: string;
	template: TemplateId;
	invented: boolean;
	people: number | null;
	asked: readonly { title: string; text: string; statements: readonly PublicStatement[] }[];
	/** Sentences that belong to no question. */
	statements: readonly PublicStatement[];
	outcomes: readonly PublicOutcome[];
	goals: readonly PublicGoal[];
};

export type PublicPage = {
	study: { name: string; invented: boolean };
	gatherings: readonly PublicGathering[];
};

/** What was done with the stories of a study. Throws `notFound` where nothing of it is published. */
export function readPublicPage(read: Read, slug: string, now: Date): PublicPage {
	const study = readStudy(read, slug);
	const published = study ? listPublished(read, study.id) : [];
	if (!study || published.length === 0) throw new AppError('notFound');
	const { name, invented } = study;
	return {
		study: { name, invented },
		gatherings: published.map((gathering) => publicGathering(read, gathering, now))
	};
}

/** The studies of which something is published, for the front door. */
export function readPublicStudies(read: Read): { slug: string; name: string }[] {
	return readStudies(read)
		.filter(({ id }) => listPublished(read, id).length > 0)
		.map(({ slug, name }) => ({ slug, name }));
}

const mostAsked = 2;
const mostLoose = 5;
const mostOutcomes = 5;

/** One gathering as everybody may see it. */
export function publicGathering(read: Read, gathering: GatheringRow, now: Date): PublicGathering {
	const { id, title, heldOn, template, invented, topics } = gathering;
	const statements = carried(read, id);
	const isAsked = (topic: string | null) => topics.some((one) => one.id === topic);
	return {
		...{ id, title, template, invented, month: heldOn.slice(0, 7) },
		people: publicCount(listSeats(read, id).filter(({ isPresent }) => isPresent).length),
		asked: topics.map((topic) => ({
			...{ title: topic.title, text: topic.text },
			statements: statements
				.filter((one) => one.topic === topic.id)
				.slice(0, mostAsked)
				.map(shown)
		})),
		statements: statements
			.filter(({ topic }) => !isAsked(topic))
			.slice(0, mostLoose)
			.map(shown),
		outcomes: mostWeighed(read, gathering),
		goals: goalViews(read, [gathering], today(now)).map((goal) => ({
			...{ id: goal.id, text: goal.text, term: goal.term, kind: goal.kind },
			...{ ownerRole: goal.ownerRole, dueMonth: goal.dueMonth, state: goal.state },
			...{ isLate: goal.isLate, notes: goal.notes }
		}))
	};
}

type Carried = { text: string; topic: string | null; yes: number; voters: number };

/** Sentences that at least five people said are alive, the most carried first. */
function carried(read: Read, id: string): Carried[] {
	const rows = sceneStatements(listStatements(read, id), countScores(read, id));
	return rows
		.map(({ text, topic, scores }) => ({
			text,
			topic,
			...(scores?.alive ?? { yes: 0, voters: 0 })
		}))
		.filter(({ yes }) => publicCount(yes) !== null)
		.toSorted((one, other) => other.yes / other.voters - one.yes / one.voters);
}

function shown({ text, yes, voters }: Carried): PublicStatement {
	return { text, share: publicShare(yes, voters) };
}

/** Outcomes by their dots in the last weighing, those with fewer than five left out. */
function mostWeighed(read: Read, gathering: GatheringRow): PublicOutcome[] {
	const total = weighings(read, gathering).at(-1)?.result.total;
	if (!total) return [];
	return sceneOutcomes(listOutcomes(read, gathering.id))
		.map(({ id, text }) => ({ text, dots: publicCount(total.dots[id] ?? 0) }))
		.filter((one): one is PublicOutcome => one.dots !== null)
		.toSorted((one, other) => other.dots - one.dots)
		.slice(0, mostOutcomes);
}
