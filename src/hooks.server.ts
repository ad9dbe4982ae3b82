import { getRequestEvent } from '$app/server';
import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sveltekitCookies } from 'better-auth/svelte-kit';
import { boot, type App } from './boot.server.ts';
import { compressed } from '#lib/base/compress.server.ts';
import { readConfig } from '#lib/base/config.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import { problemResponse, toProblem } from '#lib/base/problem.ts';
import { isForged, languageOf, securityHeaders } from '#lib/base/request.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { numberOfStories } from '#lib/stories/service.server.ts';
import { actorOf, ensureFirstAdministrator } from '#lib/studies/members.service.server.ts';
import { readPoints, readStudies } from '#lib/studies/service.server.ts';

let app: App;

export const init: ServerInit = async () => {
	if (building) return;
	app = await boot(readConfig(process.env), [sveltekitCookies(getRequestEvent)]);
	process.once('sveltekit:shutdown', () => app.close());
	const { read } = app.db;
	// What scripts/serve.mjs tells the person who started the server.
	Object.assign(globalThis, {
		[Symbol.for('vertelpunt.started')]: {
			data: app.config.data,
			stories: numberOfStories(read),
			points: readStudies(read).flatMap((study) => readPoints(read, study.id)),
			firstAdministrator: await ensureFirstAdministrator(app.db, new Date())
		}
	});
};

/** Pages where nobody signs in: no session is looked up and no cookie is set. */
const cookieless =
	/^\/(vertel|intrekken|etalage|health|api\/v1\/(verhalen|vertelpunten|intrekkingen|openapi\.json))(\/|$)/;

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, request, url } = event;
	const isCookieless = cookieless.test(url.pathname);
	locals.app = app;
	locals.language = languageOf(url, isCookieless ? undefined : event.cookies.get('vp_taal'));
	locals.page = { lang: locals.language, dir: 'ltr' };
	locals.actor = isCookieless
		? { kind: 'anonymous' }
		: await actorOf(app.db, app.auth, request.headers);
	if (isForged(request, url, isCookieless)) {
		const title = wordsFor(locals.language, 'errors')['error.forbidden'] ?? '';
		return problemResponse(
			toProblem(new AppError('forbidden', 'The request came from another site.'), title)
		);
	}
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%vp.lang%', locals.page.lang).replace('%vp.dir%', locals.page.dir)
	});
	if (url.pathname.startsWith('/api/')) response.headers.set('api-version', '1.0.0');
	for (const [name, value] of securityHeaders(url, app.config.secure)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	return compressed(request, response);
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const errorId = newId().slice(0, 8);
	if (status >= 500)
		console.error(
			JSON.stringify({
				errorId,
				route: event.route.id,
				error: String((error as Error)?.stack ?? error)
			})
		);
	return { message: status === 404 ? 'notFound' : 'unexpected', errorId };
};
