import { AppError } from '#lib/base/errors.ts';

/** Why a file as a whole cannot be read in; a page has a sentence for each (`file.problem.<code>`). */
export type FileProblem =
	| 'noTable'
	| 'notCsv'
	| 'needsDefinition'
	| 'noSignifiers'
	| 'otherProject'
	| 'noQuestions'
	| 'notRecognised'
	| 'notAsked'
	| 'wrongMapping'
	| 'wrongStudy';

/** The refusal of a whole file, with a sentence for the command line and a code for the page. */
export function unreadable(code: FileProblem, message: string): AppError {
	return new AppError('invalid', message, [{ path: 'file', code, message }]);
}
