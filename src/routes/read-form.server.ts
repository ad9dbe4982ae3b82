import { error } from '@sveltejs/kit';

/**
 * The fields of a form. A body that is no form, or a broken one, is the sender's mistake and no fault
 * of ours: it answers 400 with a page that says so.
 */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch {
		error(400, 'badRequest');
	}
}
