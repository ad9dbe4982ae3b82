import { readUser } from '#lib/accounts/account.service.server.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { weekName } from '#lib/base/week.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { knows } from '#lib/studies/rights.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { questionsAsked } from '../import/target.server.ts';
import {
	listAnswersIn,
	listMembershipsOf,
	listStoriesOf,
	type StoredStory
} from './export.store.server.ts';
import { codebook, flatTable, type FlatStory } from './flat-table.ts';
import { ownLines } from './own-lines.server.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type Wanted = {
	slug: string;
	format: ExportFormat;
	/** Consent level from which title and text go along; 1 when nothing is said. */
	level?: ConsentLevel;
	/** Also the text of stories that are held until a redacteur looked. */
	raw?: boolean;
};

/** A story with the words that may go along: empty when they may not. */
export type Exported = {
	row: StoredStory;
	answers: Readonly<Record<string, Answer>>;
	title: string;
	text: string;
};

export type ExportResult = {
	body: string;
	codebook: string | null;
	stories: number;
	texts: number;
};

/** Whether the actor may take the answers and texts of this study along. */
export function mayExport(actor: Staff | 'cli', studyId: string): boolean {
	const readable = { studyId, level: 1, review: 'unreviewed', test: false } as const;
	return actor === 'cli' || mayShow('read', readable, actor);
}

/**
 * A study as a file, every story in it, by id. Words go along as far as consent, review and (for a
 * person) the gate allow. Audited. Throws `notFound` or `forbidden`.
 */
export async function exportStudy(
	db: Database,
	actor: Staff | 'cli',
	{ slug, format, level = 1, raw = false }: Wanted,
	now: Date
): Promise<ExportResult> {
	const { read } = db;
	const made = read.transaction(() => {
		const study = readStudy(read, slug);
		const framework = study && readFramework(read, study.frameworkVersionId, 'nl');
		if (!study || !framework || (actor !== 'cli' && !knows(actor, study.id))) {
			throw new AppError('notFound', `There is no study ${slug}.`);
		}
		if (!mayExport(actor, study.id)) throw new AppError('forbidden');
		const isReadable = (row: StoredStory) => mayRead(row, actor, level, raw);
		const stories = gather(read, study.id, isReadable);
		const texts = stories.filter(({ text }) => text !== '').length;
		const questions = questionsAsked(read, slug) ?? [];
		const isFlat = format === 'csv';
		const body = isFlat
			? flatTable(questions, stories.map(flat))
			: ownLines(read, study, framework.structure, stories);
		return {
			studyId: study.id,
			result: {
				body,
				codebook: isFlat ? codebook(questions) : null,
				stories: stories.length,
				texts
			}
		};
	});
	const { stories, texts } = made.result;
	const object = `format:${format} level:${level} raw:${Number(raw)} stories:${stories} texts:${texts}`;
	const by = actor === 'cli' ? 'cli' : actor.userId;
	await db.write((tx) =>
		recordAudit(tx, { actor: by, action: 'exported', studyId: made.studyId, object }, now)
	);
	return made.result;
}

/** What the columns of the flat table mean; no story is in it. Throws `notFound` or `forbidden`. */
export function studyCodebook(read: Read, actor: Staff, slug: string): string {
	const study = readStudy(read, slug);
	if (!study || !knows(actor, study.id)) throw new AppError('notFound');
	if (!mayExport(actor, study.id)) throw new AppError('forbidden');
	return codebook(questionsAsked(read, slug) ?? []);
}

/** Somebody with an account, as a session would show them; undefined for an unknown address. */
export function staffByEmail(read: Read, email: string): Staff | undefined {
	const user = readUser(read, email.toLowerCase());
	if (!user) return undefined;
	const { id: userId, name, email: known } = user;
	const memberships = listMembershipsOf(read, userId);
	return { kind: 'staff', userId, name, email: known, memberships };
}

function gather(
	read: Read,
	studyId: string,
	isReadable: (row: StoredStory) => boolean
): Exported[] {
	const answers = listAnswersIn(read, studyId);
	return listStoriesOf(read, studyId).map((row) => {
		const { id, title, text } = row.story;
		const words = isReadable(row) ? { title, text } : { title: '', text: '' };
		return { row, answers: answers.get(id) ?? {}, ...words };
	});
}

function mayRead(
	{ story, consent }: StoredStory,
	actor: Staff | 'cli',
	level: ConsentLevel,
	raw: boolean
): boolean {
	const holds = consent.levelEffective;
	if (holds < Math.max(1, level) || (story.review === 'held' && !raw)) return false;
	return actor === 'cli' || mayShow('read', { ...story, level: holds }, actor);
}

function flat({ row: { story, consent, point }, answers, title, text }: Exported): FlatStory {
	return {
		facts: {
			id: story.id,
			receivedWeek: weekName(story.receivedWeek),
			vertelpunt: point,
			language: story.language,
			mode: story.mode ?? '',
			form: story.form,
			consentLevel: String(consent.levelEffective),
			test: String(Number(story.test)),
			title,
			text
		},
		answers
	};
}
