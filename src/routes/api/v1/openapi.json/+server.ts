import { json } from '@sveltejs/kit';
import description from '#lib/collecting/openapi.json' with { type: 'json' };
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = () =>
	json(description, { headers: { 'access-control-allow-origin': '*' } });
