import { vectorFiles } from './vector-folder.server.ts';

let folder: string | null = null;

/** Takes word vectors from this folder from now on, or from none. Throws when the folder cannot be used. */
export function useVectors(given: string | null): void {
	if (given !== null) vectorFiles(given);
	folder = given;
}

export function vectorsInUse(): string | null {
	return folder;
}
