import type { FormLength } from '#lib/frameworks/model.ts';
import { showQuestions } from '#lib/frameworks/show.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import input from '#lib/i18n/locales/nl/input.json' with { type: 'json' };
import teller from '#lib/i18n/locales/nl/teller.json' with { type: 'json' };
import type { TellerForm } from './model.ts';

/** The form a city really shows, in Dutch, as the server would make it. For the tests of this room. */
export function templateForm(length: FormLength = 'long'): TellerForm {
	const areas = defaultAreas.map(({ id, labels }) => ({ id, label: labels.nl }));
	return {
		code: 'buurthuis',
		channel: 'location',
		length,
		language: 'nl',
		languages: [
			{ id: 'nl', name: 'Nederlands', reviewed: true },
			{ id: 'en', name: 'English', reviewed: true }
		],
		frameworkVersion: `${structure.id}@${structure.version}`,
		consentHash: '0'.repeat(64),
		questions: showQuestions(structure, nl, { form: length, areas, source: nl }),
		texts: nl,
		words: { ...teller, ...input },
		study: { name: 'Halverwege de opdracht', helpNumber: '020 000 00 00', invented: true },
		workRoles: structure.workRoles,
		privateOption: structure.privateOption
	};
}
