import type { Say } from '#lib/i18n/say.ts';
import type { Aside } from '../desk/model.ts';
import type { PlacedText, ThemeView } from '../desk/view.ts';
import type { Sheet } from './sheet.ts';

/** What a file is about, told on its first sheet. */
export type FileFacts = {
	study: string;
	isInvented: boolean;
	/** When it was made, in words. */
	at: string;
	countedOnly: number;
	held: number;
};

/**
 * The themes as sheets: what the file is, the themes, and which text lies where. As in the CSV there is
 * no word of a text in it. The order of themes and texts is kept.
 */
export function themeSheets(
	themes: readonly ThemeView[],
	texts: readonly PlacedText[],
	facts: FileFacts,
	say: Say
): Sheet[] {
	return [aboutSheet(texts, facts, say), listSheet(themes, say), textSheet(themes, texts, say)];
}

function aboutSheet(texts: readonly PlacedText[], facts: FileFacts, say: Say): Sheet {
	const placed = texts.filter(({ theme }) => theme !== null).length;
	const sentences = [
		say('report.made', { at: facts.at }),
		...(facts.isInvented ? [say('report.invented')] : []),
		say('report.placed', { placed, texts: texts.length }),
		...(facts.countedOnly > 0 ? [say('report.countedOnly', { count: facts.countedOnly })] : []),
		...(facts.held > 0 ? [say('report.held', { count: facts.held })] : []),
		say('report.how'),
		say('sheet.about.noWords')
	];
	return {
		name: say('sheet.about'),
		columns: [{ name: facts.study, width: 90 }],
		rows: sentences.map((sentence) => [sentence])
	};
}

function listSheet(themes: readonly ThemeView[], say: Say): Sheet {
	const names = new Map(themes.map(({ id, name }) => [id, name]));
	return {
		name: say('title'),
		columns: [
			{ name: say('sheet.theme.name'), width: 32 },
			{ name: say('sheet.theme.n'), width: 10, as: 'count' },
			{ name: say('sheet.theme.share'), width: 10, as: 'share' },
			{ name: say('sheet.theme.seconds'), width: 14, as: 'count' },
			{ name: say('sheet.theme.byHand'), width: 14, as: 'count' },
			{ name: say('sheet.theme.status'), width: 14 },
			{ name: say('sheet.theme.definition'), width: 60 },
			{ name: say('sheet.theme.terms'), width: 60 },
			{ name: say('sheet.theme.stability'), width: 14, as: 'share' },
			{ name: say('sheet.theme.language'), width: 10 },
			{ name: say('sheet.theme.parent'), width: 32 },
			{ name: say('sheet.theme.id'), width: 40 }
		],
		rows: themes.map((theme) => [
			...[theme.name, theme.n, theme.share, theme.seconds, theme.byHand],
			...[say(`desk.status.${theme.status}`), theme.definition, theme.terms.join(', ')],
			...[theme.stability, theme.language, names.get(theme.parent ?? '') ?? null, theme.id]
		])
	};
}

function textSheet(themes: readonly ThemeView[], texts: readonly PlacedText[], say: Say): Sheet {
	const names = new Map(themes.map(({ id, name }) => [id, name]));
	const nameOf = (id: string | null) => names.get(id ?? '') ?? null;
	const why = (aside: Aside | null) => (aside === null ? null : say(`sheet.aside.${aside}`));
	return {
		name: say('sheet.texts'),
		columns: [
			{ name: say('sheet.text.id'), width: 40 },
			{ name: say('sheet.text.theme'), width: 32 },
			{ name: say('sheet.text.seconds'), width: 40 },
			{ name: say('sheet.text.by'), width: 18 },
			{ name: say('sheet.text.sure'), width: 12, as: 'figure' },
			{ name: say('sheet.text.thought'), width: 32 },
			{ name: say('sheet.text.aside'), width: 40 },
			{ name: say('sheet.theme.id'), width: 40 }
		],
		rows: texts.map((text) => {
			const isPlaced = text.theme !== null;
			const by = say(text.by === 'machine' ? 'report.by.machine' : 'report.by.people');
			return [
				...[text.textId, nameOf(text.theme)],
				text.seconds.flatMap((id) => nameOf(id) ?? []).join('; '),
				...(isPlaced ? [by, text.by === 'machine' ? text.confidence : null] : [null, null]),
				...[nameOf(text.second), why(text.aside), text.theme]
			];
		})
	};
}
