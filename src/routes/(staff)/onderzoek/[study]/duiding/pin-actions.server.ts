import { valuesOf } from '#lib/exploring/meaning/meaning-form.ts';
import { changeObservation } from '#lib/exploring/meaning/observations.service.server.ts';
import { pinStory, unpinStory } from '#lib/exploring/meaning/pins.service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { asking } from './asking.server.ts';

// What can be done on the page of one observation besides.

export const pinActions = {
	verander: asking(async ({ db, staff, slug, data, now }) => {
		const values = valuesOf(data, ['saw', 'strength']);
		const id = textOf(data, 'observation');
		const changed = await changeObservation(db, staff, slug, id, values, now);
		if (changed.state === 'invalid') return { ...changed, values };
		return { key: 'observation.changed', undo: null };
	}),
	maakVast: asking(async ({ db, staff, slug, data, now }) => {
		const observation = textOf(data, 'observation');
		const story = textOf(data, 'story');
		// The undo of taking a story off brings its reason along.
		const reason = textOf(data, data.has('reason') ? 'reason' : `reason-${story}`);
		const pinned = await pinStory(db, staff, slug, observation, { story, reason }, now);
		if (pinned.state === 'invalid') return { ...pinned, values: { story, reason } };
		return { key: 'pin.added', undo: { action: '?/maakLos', fields: { observation, story } } };
	}),
	maakLos: asking(async ({ db, staff, slug, data, now }) => {
		const observation = textOf(data, 'observation');
		const story = textOf(data, 'story');
		const { reason } = await unpinStory(db, staff, slug, observation, story, now);
		const fields = { observation, story, reason };
		return { key: 'pin.removed', undo: { action: '?/maakVast', fields } };
	})
};
