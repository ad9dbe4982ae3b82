import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import meaning from '#lib/i18n/locales/nl/meaning.json' with { type: 'json' };
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { DrawView, ObservationView, ReadingView } from './model.ts';

// What pages of this room show. For tests of its components.

export const say = sayer({ ...staff, ...charts, ...explore, ...meaning }, 'nl');
const at = new Date('2026-11-21T10:00:00Z');

export function reading(id: string, text: string, isOwn = true): ReadingView {
	return { id, text, author: isOwn ? 'Aisha' : 'Bo', isOwn, at };
}

export const observation: ObservationView = {
	id: 'o1',
	saw: 'Opgelost gaat vaak over regels.',
	strength: 'moderate',
	author: 'Aisha',
	isOwn: true,
	at,
	changedAt: null,
	seen: {
		charts: ['Hoe liep het af?'],
		lens: [{ key: 'K5', about: 'Hoe liep het af?', chosen: 'opgelost' }],
		isCut: false,
		stories: 12,
		href: '/onderzoek/demo/verkennen?K5=solved#chart-K5'
	},
	storiesThen: 12,
	readings: [reading('r1', 'Regels helpen.')],
	inReport: false,
	pins: 0
};

export const draw: DrawView = {
	...{ by: '', count: 2, seed: 7, from: 12 },
	stories: ['De brief', 'De inloop'].map((title, place) => ({
		place: null,
		story: { id: `s${place}`, title, text: 'Het begon zo.', language: 'nl', invented: true }
	})),
	triads: [{ id: 'T1', label: 'Wat telde mee?' }]
};
