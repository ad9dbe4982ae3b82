import { json } from '@sveltejs/kit';
import { answeringRoom } from '#lib/gatherings/run/answering.server.ts';
import { readRegie } from '#lib/gatherings/run/regie.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answeringRoom(language, async () => json(readRegie(app.db.read, actor, params.id, new Date())));
