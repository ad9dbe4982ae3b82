/** What the themes can leave as. */
export const fileKindNames = ['csv', 'xlsx', 'qdc', 'qdpx'] as const;
export type FileKind = (typeof fileKindNames)[number];

/** The type that tells a browser to save it. */
export const fileTypes: Readonly<Record<FileKind, string>> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	qdc: 'application/xml; charset=utf-8',
	// A browser that unpacks every zip would break it.
	qdpx: 'application/octet-stream'
};

export function isFileKind(kind: string): kind is FileKind {
	return fileKindNames.some((one) => one === kind);
}
