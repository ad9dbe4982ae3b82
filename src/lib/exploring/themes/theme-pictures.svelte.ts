import { fetchSnapshot, type Fetch, type Snapshot } from '../study-source.ts';

/** The columns that pictures of themes are counted from; asked for once, when the first is opened. */
export class ThemePictures {
	snapshot = $state.raw<Snapshot>();
	hasFailed = $state(false);

	readonly slug: string;
	readonly #fetch: Fetch;
	#asking: Promise<void> | undefined;

	constructor(slug: string, fetch: Fetch) {
		this.slug = slug;
		this.#fetch = fetch;
	}

	open(): Promise<void> {
		return (this.#asking ??= this.#ask());
	}

	async #ask(): Promise<void> {
		this.hasFailed = false;
		try {
			this.snapshot = await fetchSnapshot(this.#fetch, this.slug);
		} catch {
			this.hasFailed = true;
			this.#asking = undefined;
		}
	}
}
