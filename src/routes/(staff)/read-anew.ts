import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Loads what a page depends on once more. Not for a reader who is on the way to another page: the kit
 * would give up the way and keep them here.
 */
export async function readAnew(dependency: string): Promise<void> {
	if (!navigating.to) await invalidate(dependency);
}
