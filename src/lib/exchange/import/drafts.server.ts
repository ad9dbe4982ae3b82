import { newId } from '#lib/base/ids.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import type { Mapping } from './mapping.ts';
import type { ImportFormat } from './model.ts';

/** A file that was uploaded and not read in yet. It is in memory only: a restart forgets it. */
export type Draft = {
	userId: string;
	slug: string;
	fileName: string;
	bytes: Uint8Array;
	format: ImportFormat;
	definition?: Uint8Array;
	mapping?: Mapping;
	level: ConsentLevel;
	newIds: boolean;
	partial: boolean;
};

const keptMinutes = 30;
const mostBytes = 60 * 1024 * 1024;

const drafts = new Map<string, { draft: Draft; until: number }>();

/** Keeps a draft for half an hour; the oldest ones make room for it. */
export function keepDraft(draft: Draft, now: Date, id: string = newId()): string {
	drafts.delete(id);
	drafts.set(id, { draft, until: now.getTime() + keptMinutes * 60_000 });
	dropExpired(now);
	for (const oldest of drafts.keys()) {
		if (totalBytes() <= mostBytes || oldest === id) break;
		drafts.delete(oldest);
	}
	return id;
}

/** A draft of this person for this study; undefined when it is gone. */
export function findDraft(id: string, userId: string, slug: string, now: Date): Draft | undefined {
	dropExpired(now);
	const draft = drafts.get(id)?.draft;
	return draft?.userId === userId && draft.slug === slug ? draft : undefined;
}

export function dropDraft(id: string): void {
	drafts.delete(id);
}

function dropExpired(now: Date): void {
	for (const [id, { until }] of drafts) if (until <= now.getTime()) drafts.delete(id);
}

function totalBytes(): number {
	let total = 0;
	for (const { draft } of drafts.values()) {
		total += draft.bytes.length + (draft.definition?.length ?? 0);
	}
	return total;
}
