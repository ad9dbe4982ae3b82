import { fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { mayExport } from '#lib/exchange/export/export.service.server.ts';
import { readImports, startDraft } from '#lib/exchange/import/desk.service.server.ts';
import { undoImport } from '#lib/exchange/import/take-back.service.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import { storiesTopic } from '#lib/stories/service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { readForm } from '../../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => {
		const { read } = app.db;
		const staff = staffOnly(actor, url);
		const imports = readImports(read, staff, params.study);
		const study = readStudy(read, params.study);
		const said = { ...wordsFor(language, 'staff'), ...wordsFor(language, 'exchange') };
		const made = imports.find(({ id }) => id === url.searchParams.get('gelezen'))?.report.made;
		const done = made === undefined ? null : { key: 'import.done', count: made };
		return { imports, mayExport: study ? mayExport(staff, study.id) : false, said, done };
	});

export const actions: Actions = {
	bekijk: async ({ request, locals: { app, actor }, params, url }) => {
		const staff = staffOnly(actor, url);
		// As much as the server lets through: one that is too large gets its own sentence below.
		const data = await readForm(request, 24_000_000);
		const file = data.get('file');
		if (!(file instanceof File) || file.size === 0) return fail(422, { problem: 'upload.none' });
		const beside = data.get('definition');
		const hasDefinition = beside instanceof File && beside.size > 0;
		const upload = {
			fileName: file.name,
			bytes: await file.bytes(),
			definition: hasDefinition ? await beside.bytes() : undefined
		};
		let id: string;
		try {
			id = startDraft(app.db.read, staff, params.study, upload, new Date());
		} catch (reason) {
			const isTooLarge = reason instanceof AppError && reason.code === 'tooLarge';
			if (isTooLarge) return fail(413, { problem: 'upload.tooLarge' });
			return refusing(() => Promise.reject(reason));
		}
		redirect(303, `/beheer/studies/${params.study}/gegevens/inlezen/${id}`);
	},
	maakOngedaan: async ({ request, locals: { app, actor }, params, url }) => {
		const id = textOf(await readForm(request), 'import');
		const staff = staffOnly(actor, url);
		const study = readStudy(app.db.read, params.study);
		try {
			const { stories, studyIsGone } = await undoImport(app.db, staff, id, new Date());
			if (study) publish(storiesTopic(study.id));
			if (!studyIsGone) return { done: { key: 'undo.done', count: stories } };
		} catch (reason) {
			const isHeld = reason instanceof AppError && reason.code === 'conflict';
			if (isHeld) return fail(409, { done: { key: `undo.hold.${reason.message}`, count: 0 } });
			return refusing(() => Promise.reject(reason));
		}
		redirect(303, '/onderzoek');
	}
};
