import { enhance } from '$app/forms';
import type { Attachment } from 'svelte/attachments';

/** Sends a form without leaving the page; what was typed stays where the server refuses. */
export const smooth: Attachment<HTMLFormElement> = (element) =>
	enhance(
		element,
		() =>
			({ update }) =>
				update({ reset: false })
	).destroy;
