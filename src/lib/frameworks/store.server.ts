import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import type { FrameworkStructure, FrameworkTexts, Language, ReviewState } from './model.ts';
import { consentText, frameworkTranslation, frameworkVersion } from './schema.server.ts';

export function findVersion(read: Read, id: string): FrameworkStructure | undefined {
	return read
		.select({ structure: frameworkVersion.structure })
		.from(frameworkVersion)
		.where(eq(frameworkVersion.id, id))
		.get()?.structure;
}

export function insertVersion(
	tx: Tx,
	id: string,
	structure: FrameworkStructure,
	publishedAt: Date
): void {
	tx.insert(frameworkVersion)
		.values({ id, frameworkId: structure.id, version: structure.version, structure, publishedAt })
		.run();
}

export type Translation = { revision: number; texts: FrameworkTexts; review: ReviewState };

/** The newest sentences of a version in one language. */
export function findTranslation(
	read: Read,
	versionId: string,
	language: Language
): Translation | undefined {
	return read
		.select({
			revision: frameworkTranslation.revision,
			texts: frameworkTranslation.texts,
			review: frameworkTranslation.review
		})
		.from(frameworkTranslation)
		.where(
			and(
				eq(frameworkTranslation.versionId, versionId),
				eq(frameworkTranslation.language, language)
			)
		)
		.orderBy(desc(frameworkTranslation.revision))
		.limit(1)
		.get();
}

export function insertTranslation(
	tx: Tx,
	versionId: string,
	language: Language,
	translation: Translation
): void {
	tx.insert(frameworkTranslation)
		.values({ versionId, language, ...translation })
		.run();
}

export function insertConsentText(
	tx: Tx,
	hash: string,
	language: Language,
	texts: readonly string[]
): void {
	tx.insert(consentText).values({ hash, language, texts }).onConflictDoNothing().run();
}

const consentTextByHash = oncePer((read) =>
	read
		.select({ hash: consentText.hash })
		.from(consentText)
		.where(eq(consentText.hash, sql.placeholder('hash')))
		.prepare()
);

export function hasConsentText(read: Read, hash: string): boolean {
	return consentTextByHash(read).get({ hash }) !== undefined;
}

const newestRevision = oncePer((read) =>
	read
		.select({ revision: max(frameworkTranslation.revision) })
		.from(frameworkTranslation)
		.where(
			and(
				eq(frameworkTranslation.versionId, sql.placeholder('versionId')),
				eq(frameworkTranslation.language, sql.placeholder('language'))
			)
		)
		.prepare()
);

const newestReview = oncePer((read) =>
	read
		.select({ review: frameworkTranslation.review })
		.from(frameworkTranslation)
		.where(
			and(
				eq(frameworkTranslation.versionId, sql.placeholder('versionId')),
				eq(frameworkTranslation.language, sql.placeholder('language'))
			)
		)
		.orderBy(desc(frameworkTranslation.revision))
		.limit(1)
		.prepare()
);

/** Review state of the newest sentences in a language, without reading them. */
export function findReview(
	read: Read,
	versionId: string,
	language: Language
): ReviewState | undefined {
	return newestReview(read).get({ versionId, language })?.review;
}

/** Number of the newest revision in a language; null when there is none. */
export function findRevision(read: Read, versionId: string, language: string): number | null {
	return newestRevision(read).get({ versionId, language })?.revision ?? null;
}
