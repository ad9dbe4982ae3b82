import type { Answer } from '#lib/signifiers/answer.ts';
import type { StoryBody } from '#lib/stories/story-body.ts';
import type { Draft } from './draft.ts';
import { consentLevel } from './level.ts';
import type { TellerForm } from './model.ts';
import { stepId } from './steps.ts';

/**
 * The body to send. Every question of the form is in it: what was on the screen and left open is
 * skipped, what never was on the screen is not shown. Without consent to read it (level 0) the story
 * does not leave the tablet at all, only the answers do.
 */
export function toSubmission(form: TellerForm, draft: Draft, codeHash: string | null): StoryBody {
	const level = consentLevel(draft.consents);
	return {
		id: draft.id,
		vertelpunt: form.code,
		frameworkVersion: form.frameworkVersion,
		language: draft.language,
		title: level > 0 ? plainText(draft.title.trim()) : '',
		text: level > 0 ? plainText(draft.text.trim()) : '',
		mode: draft.mode,
		form: form.length,
		consentLevel: level,
		consent: { level, textHash: form.consentHash, readAloud: draft.mode === 'readAloud' },
		withdrawalCodeHash: codeHash,
		...helperOf(draft),
		answers: Object.fromEntries(form.questions.map(({ id }) => [id, answerTo(draft, id)]))
	};
}

/** JSON with the keys of every object in order, so that the same story is always the same bytes. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}

function answerTo(draft: Draft, question: string): Answer {
	const shown = draft.seen.includes(stepId(question));
	return draft.answers[question] ?? { state: shown ? 'skipped' : 'notShown' };
}

// A helper of the Buurtteam helps to tell about the Buurtteam: stored, so that it can be seen (1e).
function helperOf(draft: Draft): Pick<StoryBody, 'helper' | 'helperFromJudgedOrganisation'> {
	if (draft.mode === 'alone') return { helper: 'none', helperFromJudgedOrganisation: false };
	if (draft.mode === null || draft.helper === null) return {};
	return {
		helper: draft.helper,
		helperFromJudgedOrganisation: draft.helper === 'buurtteam'
	};
}

// The NUL that some programs leave in copied text would make the server refuse the whole story.
function plainText(text: string): string {
	return text.replaceAll('\0', '').replaceAll('\r\n', '\n');
}
