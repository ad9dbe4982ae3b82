import type { Layout } from './columns.ts';

/** The document at `/api/v1/studies/{slug}/columns`; each segment is at `/{hash}` below it. */
export type Manifest = {
	frameworkVersion: string;
	rows: number;
	segments: readonly { hash: string; rows: number }[];
	layout: Layout;
};
