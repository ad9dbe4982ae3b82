import { newId } from '#lib/base/ids.ts';
import { readRecord, removeExpired, removeRecord, writeRecord } from './draft-records.ts';
import type { Draft } from './form/draft.ts';
import type { TellerForm } from './form/model.ts';

const minute = 60_000;
const lifetime = { online: 24 * 60 * minute, location: 15 * minute } as const;
const layout = 1;
const pause = 400;
const tabKey = 'vertelpunt-tab';

export type KeptDraft = { draft: Draft; sameTab: boolean };

/**
 * Keeps what is being typed, sealed with a key that only this browser can use. On a shared tablet
 * it lives 15 minutes and for this tab alone, on a device of one's own a day (decisions.md 27).
 * On plain http there is no sealing: then it is kept in memory only. No failure ever stops a teller.
 */
export class DraftStore {
	readonly #point: Pick<TellerForm, 'code' | 'channel'>;
	readonly #lasting: boolean;
	#key: CryptoKey | undefined;
	#latest: Draft | undefined;
	#written: Draft | undefined;
	#hasFailed = false;
	#saving: ReturnType<typeof setTimeout> | undefined;
	#forgetting: ReturnType<typeof setTimeout> | undefined;
	// One after the other, so that an earlier draft never lands over a later one, or after a wipe.
	#work: Promise<void> = Promise.resolve();

	constructor(point: Pick<TellerForm, 'code' | 'channel'>, lasting = globalThis.isSecureContext) {
		this.#point = point;
		this.#lasting = lasting;
	}

	/** Whether a draft survives the closing of this page. */
	get isKeeping(): boolean {
		return this.#lasting && !this.#hasFailed;
	}

	/** The draft that was kept for this point; on a shared tablet only one of this same tab. */
	async load(now = Date.now()): Promise<KeptDraft | undefined> {
		if (!this.#lasting) return undefined;
		try {
			await removeExpired(now);
			const record = await readRecord(this.#point.code);
			if (record?.layout !== layout) return undefined;
			const sameTab = record.tab === tabMark();
			if (!sameTab && this.#point.channel === 'location') return undefined;
			const { key, iv, sealed } = record;
			const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
			const draft: Draft = JSON.parse(new TextDecoder().decode(bytes));
			this.#key = key;
			return { draft, sameTab };
		} catch {
			return undefined;
		}
	}

	/** Takes a changed draft; it is written within half a second, or at `flush`. */
	save(draft: Draft): void {
		this.#latest = draft;
		if (!this.#lasting) return;
		this.#saving ??= setTimeout(() => void this.flush(), pause);
	}

	/** Writes what was not yet written; for the moment the page goes out of sight. */
	flush(): Promise<void> {
		clearTimeout(this.#saving);
		this.#saving = undefined;
		if (!this.#lasting || this.#latest === this.#written) return this.#work;
		return this.#enqueue(() => this.#write());
	}

	/** Removes draft and key: after the receipt, at 'Nieuwe verteller' and at 'Stoppen'. */
	wipe(): Promise<void> {
		clearTimeout(this.#saving);
		clearTimeout(this.#forgetting);
		this.#saving = this.#latest = this.#written = undefined;
		if (!this.#lasting) return this.#work;
		return this.#enqueue(async () => {
			this.#key = undefined;
			await removeRecord(this.#point.code);
		});
	}

	async #write(): Promise<void> {
		const draft = this.#latest;
		if (!draft) return;
		this.#key ??= await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
			'encrypt',
			'decrypt'
		]);
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const bytes = new TextEncoder().encode(JSON.stringify(draft));
		const { code, channel } = this.#point;
		await writeRecord({
			code,
			layout,
			tab: tabMark(),
			expires: Date.now() + lifetime[channel],
			key: this.#key,
			iv,
			sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, bytes)
		});
		this.#written = draft;
		this.#hasFailed = false;
		clearTimeout(this.#forgetting);
		this.#forgetting = setTimeout(
			() => void this.#enqueue(() => this.#forget()),
			lifetime[channel]
		);
	}

	async #forget(): Promise<void> {
		this.#key = this.#written = undefined;
		await removeRecord(this.#point.code);
	}

	#enqueue(task: () => Promise<void>): Promise<void> {
		this.#work = this.#work.then(task).catch(() => {
			this.#hasFailed = true;
		});
		return this.#work;
	}
}

/** A mark that lives as long as the tab does: through a reload, not into another tab. */
function tabMark(): string {
	try {
		const mark = sessionStorage.getItem(tabKey) ?? newId();
		sessionStorage.setItem(tabKey, mark);
		return mark;
	} catch {
		return newId();
	}
}
