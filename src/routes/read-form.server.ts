import { error } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { readBody } from '#lib/base/read-body.server.ts';

/** Far more than a form of ours holds. */
const usual = 4_000_000;

/**
 * The fields of a form of at most `most` bytes. A larger one answers 413; a body that is no form, or a
 * broken one, is the sender's mistake and no fault of ours: it answers 400, with a page that says so.
 */
export async function readForm(request: Request, most = usual): Promise<FormData> {
	try {
		const body = await readBody(request, most);
		const { headers } = request;
		const type = { 'content-type': headers.get('content-type') ?? '' };
		return await new Response(new Uint8Array(body), { headers: type }).formData();
	} catch (problem) {
		if (problem instanceof AppError) error(problem.status, problem.code);
		error(400, 'badRequest');
	}
}
