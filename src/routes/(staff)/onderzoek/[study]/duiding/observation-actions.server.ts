import {
	removeObservation,
	restoreObservation,
	setInReport
} from '#lib/exploring/meaning/observations.service.server.ts';
import {
	addReading,
	removeReading,
	restoreReading
} from '#lib/exploring/meaning/readings.service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { asking } from './asking.server.ts';

// What can be done with an observation, in the list and on its own page.

export const observationActions = {
	lees: asking(async ({ db, staff, slug, data, now }) => {
		const observation = textOf(data, 'observation');
		const reading = textOf(data, `reading-${observation}`);
		const added = await addReading(db, staff, slug, observation, { reading }, now);
		if (added.state === 'invalid') return { ...added, values: { observation, reading } };
		return { key: 'reading.added', undo: undoReading(added.id) };
	}),
	haalLezingWeg: asking(async ({ db, staff, slug, data, now }) => {
		const readingId = textOf(data, 'readingId');
		const { leftReport } = await removeReading(db, staff, slug, readingId, now);
		const undo = { action: '?/zetLezingTerug', fields: { readingId } };
		return { key: leftReport ? 'reading.removed.left' : 'reading.removed', undo };
	}),
	zetLezingTerug: asking(async ({ db, staff, slug, data, now }) => {
		const readingId = textOf(data, 'readingId');
		const back = await restoreReading(db, staff, slug, readingId, now);
		if (back.state === 'invalid') return { ...back, values: {} };
		return { key: 'reading.restored', undo: undoReading(readingId) };
	}),
	verslag: asking(async ({ db, staff, slug, data, now }) => {
		const observation = textOf(data, 'observation');
		const inReport = textOf(data, 'inReport') !== '';
		const set = await setInReport(db, staff, slug, observation, inReport, now);
		if (set.state === 'invalid') return { ...set, values: { observation } };
		const fields = { observation, inReport: inReport ? '' : 'ja' };
		const key = inReport ? 'report.isPut' : 'report.isTaken';
		return { key, undo: { action: '?/verslag', fields } };
	}),
	haalWeg: asking(async ({ db, staff, slug, data, now }) => {
		const observation = textOf(data, 'observation');
		await removeObservation(db, staff, slug, observation, now);
		return { key: 'observation.removed', undo: { action: '?/zetTerug', fields: { observation } } };
	}),
	zetTerug: asking(async ({ db, staff, slug, data, now }) => {
		const observation = textOf(data, 'observation');
		await restoreObservation(db, staff, slug, observation, now);
		return { key: 'observation.restored', undo: { action: '?/haalWeg', fields: { observation } } };
	})
};

function undoReading(readingId: string) {
	return { action: '?/haalLezingWeg', fields: { readingId } };
}
