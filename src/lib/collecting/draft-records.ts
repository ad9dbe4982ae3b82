/**
 * One kept draft per collection point. The key cannot be read out, only used by this browser; who
 * removes the record removes the key, and what was sealed with it is gone for good.
 */
export type DraftRecord = {
	code: string;
	/** Layout of the sealed draft; another number is not read. */
	layout: number;
	/** Which tab wrote it. */
	tab: string;
	/** Moment (ms) from which the record is no longer there. */
	expires: number;
	key: CryptoKey;
	iv: Uint8Array<ArrayBuffer>;
	sealed: ArrayBuffer;
};

const storeName = 'drafts';
let connection: Promise<IDBDatabase> | undefined;

export async function readRecord(code: string): Promise<DraftRecord | undefined> {
	return run<DraftRecord | undefined>('readonly', (store) => store.get(code));
}

export async function writeRecord(record: DraftRecord): Promise<void> {
	await run('readwrite', (store) => store.put(record));
}

export async function removeRecord(code: string): Promise<void> {
	await run('readwrite', (store) => store.delete(code));
}

/** Removes what has expired, of every collection point that was opened in this browser. */
export async function removeExpired(now: number): Promise<void> {
	const records = await run<DraftRecord[]>('readonly', (store) => store.getAll());
	for (const { code, expires } of records) if (expires <= now) await removeRecord(code);
}

// Browsers close a connection under us (memory, private mode, clearing of data): one fresh try.
async function run<T>(
	mode: IDBTransactionMode,
	ask: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	try {
		return await attempt(mode, ask);
	} catch {
		connection = undefined;
		return attempt(mode, ask);
	}
}

async function attempt<T>(
	mode: IDBTransactionMode,
	ask: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const database = await (connection ??= open());
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(storeName, mode);
		const request = ask(transaction.objectStore(storeName));
		transaction.oncomplete = () => resolve(request.result);
		transaction.onabort = () => reject(transaction.error);
		transaction.onerror = () => reject(transaction.error);
	});
}

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('vertelpunt', 1);
		request.onupgradeneeded = () =>
			request.result.createObjectStore(storeName, { keyPath: 'code' });
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const forget = (): void => {
				connection = undefined;
			};
			request.result.onclose = forget;
			request.result.onversionchange = () => {
				request.result.close();
				forget();
			};
			resolve(request.result);
		};
	});
}
