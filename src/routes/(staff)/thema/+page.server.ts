import { error } from '@sveltejs/kit';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { showQuestions } from '#lib/frameworks/show.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { newestVersionId } from '#lib/studies/service.server.ts';
import { staffOnly } from '../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, url }) => {
	staffOnly(actor, url);
	const { read } = app.db;
	const framework = readFramework(read, newestVersionId(read) ?? '', language);
	if (!framework) error(404, 'notFound');
	const { structure, texts, source } = framework;
	return {
		words: {
			...wordsFor(language, 'staff'),
			...wordsFor(language, 'theme'),
			...wordsFor(language, 'charts'),
			...wordsFor(language, 'input')
		},
		questions: showQuestions(structure, texts, { form: 'long', areas: [], source })
	};
};
