// What reading a file into a study comes to.

export const importFormats = ['jsonl', 'csv', 'sensemaker'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One thing out of the ordinary, with the number of times it was seen and where. */
export type Oddity = {
	/** Stable code, one per kind of oddity. */
	code: string;
	/** Column, question or option it is about. */
	about: string;
	/** One sentence for a person. */
	message: string;
	times: number;
	/** Row numbers in the file (1 = first row after the header), at most 20. */
	rows: readonly number[];
};

export type ImportReport = {
	read: number;
	made: number;
	/** Rows whose story is in the study already, word for word. */
	known: number;
	warnings: readonly Oddity[];
	/** Rows that became no story, with the reason. */
	refusals: readonly Oddity[];
	isDryRun: boolean;
};

/** What the file said for one question: the value as it stood there, its scale, what became of it. */
export type RawAnswer = { raw: string; scale: string; fraction: readonly number[] | null };
export type RawRow = { row: number; answers: Readonly<Record<string, RawAnswer>> };
