import type { Read } from '#lib/db/database.server.ts';
import type { FrameworkTexts, Language } from '#lib/frameworks/model.ts';
import {
	consentHash,
	isReviewed,
	readFramework,
	type Framework
} from '#lib/frameworks/service.server.ts';
import { showQuestions } from '#lib/frameworks/show.ts';
import { htmlLang, languageNames } from '#lib/i18n/languages.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { areaLabels, readPoint, type Point, type Study } from '#lib/studies/service.server.ts';
import type { PointState } from '#lib/studies/open.ts';
import type { TellerForm } from './form/model.ts';

export type OpenedPoint = { state: PointState; study: Study; point: Point; form: TellerForm };

/**
 * The form of a point in the language asked for, or in the first it offers. Undefined when there is no
 * such point.
 */
export function openForm(
	read: Read,
	code: string,
	wanted: string | null,
	now: Date
): OpenedPoint | undefined {
	const found = readPoint(read, code, now);
	if (!found) return undefined;
	const { point, study, areas, state } = found;
	const language =
		point.languages.find((offered) => offered === wanted) ?? point.languages[0] ?? 'nl';
	const framework = readFramework(read, study.frameworkVersionId, language);
	if (!framework) return undefined;
	const questions = showQuestions(framework.structure, framework.texts, {
		form: point.form,
		areas: areaLabels(areas, language),
		source: framework.source
	});
	const form: TellerForm = {
		code: point.code,
		channel: point.channel,
		length: point.form,
		language,
		languages: point.languages.map((id) => offeredLanguage(read, study, id)),
		frameworkVersion: framework.versionId,
		consentHash: consentHash({ ...framework.source, ...framework.texts }),
		questions,
		texts: { ...textsBesideQuestions(framework), ...ownDistressText(study, language) },
		words: { ...wordsFor(language, 'teller'), ...wordsFor(language, 'input') },
		study: { name: study.name, helpNumber: study.helpNumber, invented: study.invented },
		workRoles: framework.structure.workRoles,
		...(framework.structure.privateOption && { privateOption: framework.structure.privateOption })
	};
	return { state, study, point, form };
}

function offeredLanguage(read: Read, study: Study, id: Language): TellerForm['languages'][number] {
	return { id, name: languageNames[id], reviewed: isReviewed(read, study.frameworkVersionId, id) };
}

/** The study's own words for who gets upset. They are Dutch: other languages keep the translated ones. */
function ownDistressText({ distressText }: Study, language: Language): FrameworkTexts {
	return distressText && htmlLang(language) === 'nl' ? { 'consent.distress': distressText } : {};
}

/** The sentences that belong to no question: the questions carry their own. */
function textsBesideQuestions({ structure, texts, source }: Framework): FrameworkTexts {
	const ids = new Set(structure.questions.map(({ id }) => id));
	const entries = Object.entries({ ...source, ...texts });
	return Object.fromEntries(entries.filter(([key]) => !ids.has(key.split('.')[0] ?? key)));
}
