import {
	makePerspective,
	moveReading,
	readCanvas,
	renamePerspective,
	setPerspective
} from '#lib/exploring/meaning/perspectives.service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking } from '../asking.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url, depends }) => {
	depends('vertelpunt:canvas');
	return refusing(() => ({ canvas: readCanvas(app.db.read, staffOnly(actor, url), params.study) }));
};

const set = (isThere: boolean, key: string, action: string) =>
	asking(async ({ db, staff, slug, data, now }) => {
		const perspective = textOf(data, 'perspective');
		await setPerspective(db, staff, slug, perspective, isThere, now);
		return { key, undo: { action, fields: { perspective } } };
	});

export const actions = {
	maak: asking(async ({ db, staff, slug, data, now }) => {
		const name = textOf(data, 'name');
		const made = await makePerspective(db, staff, slug, { name }, now);
		if (made.state === 'invalid') return { ...made, values: { name } };
		return {
			key: 'perspective.made',
			undo: { action: '?/haalWeg', fields: { perspective: made.id } }
		};
	}),
	hernoem: asking(async ({ db, staff, slug, data, now }) => {
		const perspective = textOf(data, 'perspective');
		const name = textOf(data, `name-${perspective}`);
		const renamed = await renamePerspective(db, staff, slug, perspective, { name }, now);
		if (renamed.state === 'invalid') return { ...renamed, values: { perspective, name } };
		return { key: 'perspective.renamed', undo: null };
	}),
	haalWeg: set(false, 'perspective.removed', '?/zetTerug'),
	zetTerug: set(true, 'perspective.restored', '?/haalWeg'),
	verplaats: asking(async ({ db, staff, slug, data, now }) => {
		const reading = textOf(data, 'reading');
		const menu = `to-${reading}`;
		const { from } = await moveReading(db, staff, slug, reading, textOf(data, menu), now);
		return {
			key: 'canvas.moved',
			undo: { action: '?/verplaats', fields: { reading, [menu]: from } }
		};
	})
};
