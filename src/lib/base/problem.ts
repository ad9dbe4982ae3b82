import type { AppError } from './errors.ts';
import { type Issue } from './errors.ts';

/** Problem Details (RFC 9457). `title` and `detail` are sentences for people; `errors` names places. */
export type Problem = {
	type: string;
	title: string;
	status: number;
	detail?: string;
	errors?: readonly Issue[];
};

/** An expected refusal as Problem Details. `title` is the sentence of its code in the reader's language. */
export function toProblem(error: AppError, title: string): Problem {
	return {
		type: `urn:vertelpunt:problem:${error.code}`,
		title,
		status: error.status,
		...(error.message !== error.code && { detail: error.message }),
		...(error.issues.length > 0 && { errors: error.issues })
	};
}

/** A response that carries Problem Details. */
export function problemResponse(problem: Problem): Response {
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
	});
}
