import { weekName } from '#lib/base/week.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { FrameworkStructure } from '#lib/frameworks/model.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { languages } from '#lib/i18n/languages.ts';
import { effectiveLevel } from '#lib/stories/consent.ts';
import { readAreas, readPoints, type Study } from '#lib/studies/service.server.ts';
import type { Exported } from './export.service.server.ts';

// The shape of the first line is checked where it is read: import/study-line.ts.

/** Our own format, without loss: the study with its questions in every language, then a story a line. */
export function ownLines(
	read: Read,
	study: Study,
	structure: FrameworkStructure,
	stories: readonly Exported[]
): string {
	const lines = stories.map((story) => storyLine(story, structure));
	const all = [studyLine(read, study, structure), ...lines];
	return all.map((line) => JSON.stringify(line)).join('\n') + '\n';
}

function studyLine(read: Read, study: Study, structure: FrameworkStructure) {
	const { slug, name, purpose, invented, helpNumber, distressText } = study;
	const translations = languages.flatMap((language) => {
		const { texts, review } = readFramework(read, study.frameworkVersionId, language) ?? {};
		return texts && review ? [{ language, texts, review }] : [];
	});
	return {
		kind: 'study',
		slug,
		name,
		purpose,
		invented,
		helpNumber,
		distressText,
		framework: { structure, translations },
		areas: readAreas(read, study.id).map(({ id, labels }) => ({ id, labels })),
		points: readPoints(read, study.id).map((point) => ({
			code: point.code,
			name: point.name,
			channel: point.channel,
			form: point.form,
			languages: point.languages
		}))
	};
}

function storyLine({ row, answers, title, text }: Exported, structure: FrameworkStructure) {
	const { story, consent, point } = row;
	const { textHash, readAloud, levelGiven, levelEffective } = consent;
	const byRule = effectiveLevel(levelGiven, answers, structure.privateOption);
	return {
		id: story.id,
		vertelpunt: point,
		frameworkVersion: story.frameworkVersionId,
		language: story.language,
		title,
		text,
		mode: story.mode,
		form: story.form,
		// What was lowered since must not rise again where the file is read.
		consentLevel: byRule === levelEffective ? levelGiven : levelEffective,
		...(textHash !== null && readAloud !== null && { consent: { textHash, readAloud } }),
		withdrawalCodeHash: null,
		...(story.helper !== null && { helper: story.helper }),
		...(story.helperFromJudgedOrganisation !== null && {
			helperFromJudgedOrganisation: story.helperFromJudgedOrganisation
		}),
		...(story.test && { test: true }),
		receivedWeek: weekName(story.receivedWeek),
		...(story.review === 'held' && { review: story.review }),
		answers
	};
}
