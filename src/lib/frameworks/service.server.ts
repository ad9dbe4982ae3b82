import { sha256 } from '#lib/base/hash.server.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import type { FrameworkStructure, FrameworkTexts, Language, ReviewState } from './model.ts';
import { versionId } from './show.ts';
import {
	findReview,
	findRevision,
	findTranslation,
	findVersion,
	hasConsentText,
	insertConsentText,
	insertTranslation,
	insertVersion
} from './store.server.ts';
import { consentTexts } from './texts.ts';

export type Framework = {
	versionId: string;
	structure: FrameworkStructure;
	/** Sentences in the language asked for; where one is missing, the source language's. */
	texts: FrameworkTexts;
	source: FrameworkTexts;
	language: Language;
	revision: number | null;
	review: ReviewState | null;
};

/** A published version with its sentences in one language; undefined when there is no such version. */
export function readFramework(read: Read, id: string, language: Language): Framework | undefined {
	const structure = findVersion(read, id);
	if (!structure) return undefined;
	const source = findTranslation(read, id, structure.sourceLanguage)?.texts ?? {};
	const translation = findTranslation(read, id, language);
	return {
		versionId: id,
		structure,
		texts: translation?.texts ?? source,
		source,
		language,
		revision: translation?.revision ?? null,
		review: translation?.review ?? null
	};
}

const structures = new Map<string, FrameworkStructure>();

/**
 * The questions of a published version and the newest revision of its sentences in one language, for a
 * story that comes in. A published structure never changes, so it is read once.
 */
export function readStructure(
	read: Read,
	id: string,
	language: string
): { structure: FrameworkStructure; revision: number | null } | undefined {
	const structure = structures.get(id) ?? findVersion(read, id);
	if (!structure) return undefined;
	structures.set(id, structure);
	return { structure, revision: findRevision(read, id, language) };
}

/** For a version that came with a file and was taken back with it: its id may come again. */
export function forgetStructure(id: string): void {
	structures.delete(id);
}

/** Hash under which the consent sentences of a language are kept and sent with a story. */
export function consentHash(texts: FrameworkTexts): string {
	return sha256(JSON.stringify(consentTexts(texts)));
}

/** Whether people looked at the sentences of this language, or wrote them in it. */
export function isReviewed(read: Read, id: string, language: Language): boolean {
	const review = findReview(read, id, language);
	return review === 'source' || review === 'reviewed';
}

/** Whether these sentences were ever shown by this installation. */
export function knowsConsentText(read: Read, hash: string): boolean {
	return hasConsentText(read, hash);
}

/**
 * Publishes a version with its translations. A version is immutable: publishing other questions under
 * the same id is refused; changed sentences become a new revision of their language.
 */
export async function publishFramework(
	database: Database,
	structure: FrameworkStructure,
	translations: readonly { language: Language; texts: FrameworkTexts; review: ReviewState }[],
	now: Date
): Promise<string> {
	const id = versionId(structure);
	await database.write((tx) => {
		const published = findVersion(tx, id);
		if (!published) insertVersion(tx, id, structure, now);
		else if (JSON.stringify(published) !== JSON.stringify(structure)) {
			throw new Error(
				`${id} is published with other questions; give the changed framework a new version.`
			);
		}
		for (const translation of translations) revise(tx, id, translation);
	});
	return id;
}

function revise(
	tx: Tx,
	id: string,
	{ language, texts, review }: { language: Language; texts: FrameworkTexts; review: ReviewState }
): void {
	const newest = findTranslation(tx, id, language);
	if (
		!newest ||
		JSON.stringify(newest.texts) !== JSON.stringify(texts) ||
		newest.review !== review
	) {
		insertTranslation(tx, id, language, { revision: (newest?.revision ?? 0) + 1, texts, review });
	}
	insertConsentText(tx, consentHash(texts), language, consentTexts(texts));
}
