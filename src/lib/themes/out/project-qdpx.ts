import type { PlacedText, ThemeView } from '../desk/view.ts';
import { codeGuid, codesElement } from './codes.ts';
import { guidOf, namedGuid } from './guid.ts';
import { element, xmlDeclaration } from './xml.ts';
import { zipStored } from './zip-store.ts';

export type ProjectFacts = {
	name: string;
	/** The program that made the file. */
	origin: string;
	at: Date;
	/** Who coded: people are one user, their names stay here. */
	machine: string;
	people: string;
	/** Name of a text without a title. */
	untitled: string;
};

type By = PlacedText['by'];

/**
 * A project that other programs for qualitative analysis open (.qdpx): a zip with `project.qde` and the
 * texts in `sources`, by REFI-QDA 1.5, sections 5.3 and 7. Each theme of a text is a coding of the whole
 * text. Positions count code points from 0. Throws a RangeError beyond 65,534 texts.
 */
export function projectQdpx(
	themes: readonly ThemeView[],
	texts: readonly PlacedText[],
	facts: ProjectFacts
): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const sources = texts.map((text) => ({
		name: `sources/${fileOf(text)}`,
		bytes: encoder.encode(plainText(text))
	}));
	const project = { name: 'project.qde', bytes: encoder.encode(projectQde(themes, texts, facts)) };
	return zipStored([project, ...sources]);
}

/** The XML of a project, without its texts. */
export function projectQde(
	themes: readonly ThemeView[],
	texts: readonly PlacedText[],
	{ name, origin, at, untitled, ...names }: ProjectFacts
): string {
	const known = new Set(themes.map(({ id }) => id));
	const users = (['machine', 'people'] as const).map((who) =>
		element('User', { guid: namedGuid(`user:${who}`), name: names[who] })
	);
	const sources = texts.map((text) => sourceElement(text, known, untitled));
	const project = element(
		'Project',
		{
			xmlns: 'urn:QDA-XML:project:1.0',
			...{ name, origin, creatingUserGUID: userOf('person') },
			creationDateTime: at.toISOString().replace(/\.\d+Z$/, 'Z')
		},
		[
			element('Users', {}, users),
			...(themes.length > 0 ? [element('CodeBook', {}, [codesElement(themes)])] : []),
			...(sources.length > 0 ? [element('Sources', {}, sources)] : [])
		]
	);
	return `${xmlDeclaration}${project}\n`;
}

function sourceElement(text: PlacedText, known: ReadonlySet<string>, untitled: string): string {
	const guid = guidOf('text', text.textId);
	const length = [...plainText(text)].length;
	const codings = codingsOf(text).filter(({ theme }) => known.has(theme));
	const selection = element(
		'PlainTextSelection',
		{
			guid: namedGuid(`selection:${text.textId}`),
			...{ startPosition: 0, endPosition: length, creatingUser: userOf(text.by) }
		},
		codings.map(({ theme, by }) =>
			element(
				'Coding',
				{ guid: namedGuid(`coding:${text.textId}:${theme}`), creatingUser: userOf(by) },
				[element('CodeRef', { targetGUID: codeGuid(theme) })]
			)
		)
	);
	return element(
		'TextSource',
		{ guid, name: text.title || untitled, plainTextPath: `internal://${fileOf(text)}` },
		codings.length > 0 && length > 0 ? [selection] : []
	);
}

/** The main theme and those that people gave beside it; a second thought of the machine is no coding. */
function codingsOf({ theme, by, seconds }: PlacedText): { theme: string; by: By }[] {
	const main = theme === null ? [] : [{ theme, by }];
	return [...main, ...seconds.map((one) => ({ theme: one, by: 'person' as const }))];
}

function userOf(by: By): string {
	return namedGuid(`user:${by === 'machine' ? 'machine' : 'people'}`);
}

function fileOf({ textId }: PlacedText): string {
	return `${guidOf('text', textId)}.txt`;
}

/** One sign for the end of a line, or two programs count differently. */
function plainText({ text }: PlacedText): string {
	return text.toWellFormed().replace(/\r\n?/g, '\n');
}
