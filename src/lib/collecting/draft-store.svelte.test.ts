import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { readRecord } from './draft-records.ts';
import { DraftStore } from './draft-store.ts';
import type { KeptDraft } from './draft-store.ts';
import { withStory } from './form/draft.ts';
import type { Draft } from './form/draft.ts';
import { smallForm } from './form/small-form.ts';
import { firstDraft } from './telling.svelte.ts';

const minute = 60_000;
const tablet = { code: 'buurthuis', channel: 'location' } as const;
const phone = { code: 'thuis', channel: 'online' } as const;
const canary = 'kanarie in de kooi';

function draft(text: string = canary): Draft {
	return withStory(firstDraft(smallForm, newId()), 'nl', { text });
}

async function keep(point: typeof tablet | typeof phone, kept: Draft): Promise<DraftStore> {
	const store = new DraftStore(point);
	store.save(kept);
	await store.flush();
	return store;
}

async function found(
	point: typeof tablet | typeof phone,
	later = 0
): Promise<KeptDraft | undefined> {
	return new DraftStore(point).load(Date.now() + later);
}

function openAtVersion(version: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('vertelpunt', version);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function dropDatabase(): Promise<void> {
	return new Promise((resolve) => {
		const request = indexedDB.deleteDatabase('vertelpunt');
		request.onsuccess = () => resolve();
	});
}

beforeEach(dropDatabase);
afterEach(() => sessionStorage.clear());

test('what was typed is found again by the same tab, letter for letter', async () => {
	const typed = draft('Één keer 😀\n— en toen …');
	await keep(tablet, typed);
	expect(await found(tablet)).toEqual({ draft: typed, sameTab: true });
});

test('what lies on the disk is unreadable, and its key cannot be taken out', async () => {
	await keep(tablet, draft());
	const record = await readRecord(tablet.code);
	const { sealed, key, ...rest } = record!;
	expect(new TextDecoder('latin1').decode(sealed)).not.toContain('kanarie');
	expect(JSON.stringify(rest)).not.toContain('kanarie');
	expect(key.extractable).toBe(false);
	await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('on a shared tablet another tab does not get it, and after 15 minutes it is gone', async () => {
	await keep(tablet, draft());
	expect(await found(tablet, 14 * minute)).toBeDefined();
	const mark = sessionStorage.getItem('vertelpunt-tab')!;
	sessionStorage.clear();
	expect(await found(tablet)).toBeUndefined();
	sessionStorage.setItem('vertelpunt-tab', mark);
	expect(await found(tablet, 15 * minute)).toBeUndefined();
	expect(await readRecord(tablet.code)).toBeUndefined();
});

test('on a device of one’s own it is offered for a day, also to another tab', async () => {
	await keep(phone, draft());
	sessionStorage.clear();
	expect(await found(phone, 23 * 60 * minute)).toMatchObject({ sameTab: false });
	expect(await found(phone, 24 * 60 * minute)).toBeUndefined();
});

test('opening any point removes what expired at every point', async () => {
	await keep(tablet, draft());
	await found(phone, 16 * minute);
	expect(await readRecord(tablet.code)).toBeUndefined();
});

test('a wipe is final, also for a draft that was still on its way to the disk', async () => {
	const store = new DraftStore(tablet);
	store.save(draft());
	void store.flush();
	store.save(draft('later'));
	await store.wipe();
	await new Promise((resolve) => setTimeout(resolve, 600));
	expect(await readRecord(tablet.code)).toBeUndefined();
});

test('a draft is written by itself within a second', async () => {
	const store = new DraftStore(tablet);
	store.save(draft());
	await expect.poll(() => readRecord(tablet.code), { timeout: 1_000 }).toBeDefined();
	expect(store.isKeeping).toBe(true);
});

test('a database that was closed under us is opened again', async () => {
	const store = await keep(tablet, draft());
	await dropDatabase();
	store.save(draft('na het sluiten'));
	await store.flush();
	expect(await found(tablet)).toMatchObject({ draft: { text: 'na het sluiten' } });
});

test('a disk that refuses stops nobody, and is not called keeping', async () => {
	const newer = await openAtVersion(2);
	const store = await keep(tablet, draft());
	expect(store.isKeeping).toBe(false);
	expect(await store.load()).toBeUndefined();
	newer.close();
	await dropDatabase();
	store.save(draft('weer goed'));
	await store.flush();
	expect(store.isKeeping).toBe(true);
});

test('on plain http nothing is written, and it is not called keeping', async () => {
	const store = new DraftStore(tablet, false);
	store.save(draft());
	await store.flush();
	expect(await readRecord(tablet.code)).toBeUndefined();
	expect(store.isKeeping).toBe(false);
});
