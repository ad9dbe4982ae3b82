import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import { isId } from '#lib/base/ids.ts';
import { weekName, weekNumber } from '#lib/base/week.ts';
import type { Read } from '#lib/db/database.server.ts';
import { parseStory } from '#lib/stories/parse-story.ts';
import { checkStory, recognise, type CheckedStory } from '#lib/stories/receive.server.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import { stableId } from '../stable-id.server.ts';
import { fitAnswers } from './fit-answers.ts';
import type { ImportFormat, RawRow } from './model.ts';
import type { Notes } from './notes.ts';
import type { Source, SourceStory } from './source.ts';
import { pointFor, type Target } from './target.server.ts';
import { unreadable } from './unreadable.ts';

/** A story that can be stored as it is. */
export type Planned = {
	row: RawRow;
	point: string;
	checked: CheckedStory;
	proof: { bodyHash: string; raw: Uint8Array; codeHash: null };
};

export type Choices = {
	format: ImportFormat;
	/** Consent level of stories that come without one. */
	level: ConsentLevel;
	/** Give stories of our own format new ids, so that they can stand beside the first ones. */
	newIds: boolean;
	now: Date;
};

/**
 * Holds every story of a file against the study it goes into, exactly as one that comes in over the
 * network; nothing is stored. What cannot become a story is refused in `notes`; `known` counts those
 * that are there already, word for word.
 */
export function planStories(
	read: Read,
	source: Source,
	target: Target,
	choices: Choices,
	notes: Notes
): { planned: Planned[]; known: number } {
	refuseStrangers(source, target);
	const seen = new Set<string>();
	let known = 0;
	const planned = source.stories.flatMap((story) => {
		const one = plan(story, target, choices, notes);
		if (!one) return [];
		const { id } = one.checked.body;
		const there = recognise(read, id, one.proof.bodyHash);
		if (there?.kind === 'same') known += 1;
		else if (there) notes.refuse(there.kind === 'withdrawn' ? 'withdrawn' : 'taken', '', story.row);
		else if (seen.has(id)) notes.refuse('twice', '', story.row);
		else {
			seen.add(id);
			return [one];
		}
		return [];
	});
	return { planned, known };
}

function plan(
	story: SourceStory,
	target: Target,
	choices: Choices,
	notes: Notes
): Planned | undefined {
	const { row } = story;
	const fitted = fitAnswers(target.structure, target.areaIds, story.answers, (code, about) =>
		notes.warn(code, about, row)
	);
	if (!('consentLevel' in story.body)) notes.warn('level', String(choices.level), row);
	const point = pointFor(target, story.point);
	const body = {
		mode: null,
		consentLevel: choices.level,
		...story.body,
		id: idOf(story, target, choices),
		vertelpunt: point,
		frameworkVersion: target.versionId,
		withdrawalCodeHash: null,
		answers: fitted.answers
	};
	const raw = Buffer.from(JSON.stringify({ ...body, receivedWeek: weekOf(story) }));
	try {
		if ([story.body.title, story.body.text].some(hasNul))
			throw new AppError('invalid', 'Text may not hold the NUL character.');
		const parsed = parseStory(body);
		const checked = checkStory(parsed, {
			studyId: target.studyId,
			pointId: target.points.get(point) ?? '',
			form: 'long',
			framework: target.structure,
			frameworkVersionId: target.versionId,
			frameworkRevision: target.revisionOf(parsed.language),
			areaIds: target.areaIds,
			week: story.week ?? weekNumber(choices.now),
			late: false,
			review: story.isHeld ? 'held' : 'unreviewed'
		});
		const isKept = parsed.consentLevel > 0;
		const kept = Object.entries({ ...fitted.raw, ...story.raw });
		const answers = Object.fromEntries(kept.filter(([, { scale }]) => isKept || scale !== 'text'));
		const proof = { bodyHash: sha256(raw), raw, codeHash: null };
		return { row: { row, answers }, point, checked, proof };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const [issue] = error.issues;
		const about = issue ? `${issue.path}: ${issue.message}` : error.message;
		notes.refuse('invalid', about, row);
		return undefined;
	}
}

/** A file none of whose questions this study asks would become stories without an answer. */
function refuseStrangers(source: Source, { slug, structure }: Target): void {
	const answered = new Set(source.stories.flatMap(({ answers }) => Object.keys(answers)));
	const isAsked = structure.questions.some(({ id }) => answered.has(id));
	if (answered.size > 0 && !isAsked) {
		throw unreadable(
			'notAsked',
			`The study ${slug} does not ask any question of this file: name a new study, or another one.`
		);
	}
}

function idOf(story: SourceStory, target: Target, { format, newIds }: Choices): string {
	const isOwn = format === 'jsonl' && !newIds && isId(story.sourceId);
	return isOwn ? story.sourceId : stableId(target.studyId, format, story.sourceId);
}

function weekOf({ week }: SourceStory): string | null {
	return week === null ? null : weekName(week);
}

function hasNul(text: unknown): boolean {
	return typeof text === 'string' && text.includes('\0');
}
