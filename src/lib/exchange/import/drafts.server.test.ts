import { expect, test } from 'vitest';
import { findDraft, keepDraft, type Draft } from './drafts.server.ts';

const now = new Date('2026-11-21T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

function draft(userId: string, megabytes = 0): Draft {
	const bytes = new Uint8Array(megabytes * 1024 * 1024);
	const base = { slug: 'noord', fileName: 'a.csv', format: 'csv', level: 1 } as const;
	return { ...base, userId, bytes, newIds: false, partial: false };
}

test('a draft is for who uploaded it, for that study, for half an hour after the last change', () => {
	const id = keepDraft(draft('u1'), now);
	expect(findDraft(id, 'u1', 'noord', later(29))).toBeDefined();
	expect(findDraft(id, 'u2', 'noord', now)).toBeUndefined();
	expect(findDraft(id, 'u1', 'oost', now)).toBeUndefined();
	keepDraft(draft('u1'), later(20), id);
	expect(findDraft(id, 'u1', 'noord', later(49))).toBeDefined();
	expect(findDraft(id, 'u1', 'noord', later(51))).toBeUndefined();
});

test('the oldest drafts make room, so that memory is bounded', () => {
	const ids = [20, 20, 20, 20].map((megabytes) => keepDraft(draft('u1', megabytes), now));
	const kept = ids.map((id) => findDraft(id, 'u1', 'noord', now) !== undefined);
	expect(kept).toEqual([false, true, true, true]);
});
