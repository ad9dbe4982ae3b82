import type { Say } from '#lib/i18n/say.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import { storyParts } from './mapping.ts';
import type { ImportFormat, ImportReport } from './model.ts';
import type { Hold } from './take-back.service.server.ts';

// What the pages of importing show.

export type ColumnView = { name: string; samples: readonly string[]; target: string };

export type DraftView = {
	id: string;
	fileName: string;
	format: ImportFormat;
	/** Null for a file whose columns speak for themselves. */
	columns: readonly ColumnView[] | null;
	questions: readonly ShownQuestion[];
	/** Full length of the scale that was found, per question. */
	scales: readonly { label: string; scale: 1 | 100 }[];
	level: ConsentLevel;
	newIds: boolean;
	partial: boolean;
	/** What reading in would do; null when the file as a whole cannot be read. */
	report: ImportReport | null;
	/** Why it cannot: a code of `file.problem`. */
	problem: string | null;
};

export type ImportView = {
	id: string;
	fileName: string;
	format: ImportFormat;
	importedAt: Date;
	report: ImportReport;
	/** Why it cannot be taken back any more; null when it can. */
	hold: Hold | null;
	madeStudy: boolean;
};

export type TargetGroup = {
	label: string;
	options: readonly { value: string; label: string }[];
};

/** Everything a column can mean, for a list to choose from: the story first, then each question. */
export function targetGroups(questions: readonly ShownQuestion[], say: Say): TargetGroup[] {
	const story = storyParts.map((part) => ({ value: part, label: say(`target.${part}`) }));
	return [
		{ label: say('target.story'), options: story },
		...questions.map((question) => ({
			label: question.label,
			options: targetsOf(question).map(([part, key, label]) => ({
				value: `${question.id}:${part}`,
				label: `${say(key, { label })} · ${question.label}`
			}))
		}))
	];
}

type PartOption = readonly [part: string, key: string, label: string];

function targetsOf(question: ShownQuestion): PartOption[] {
	const rest: PartOption[] = [
		['na', 'target.na', ''],
		['state', 'target.state', '']
	];
	switch (question.kind) {
		case 'triad':
			return [
				...question.corners.map(({ label }, at): PartOption => [
					'abc'[at] ?? '',
					'target.corner',
					label
				]),
				['x', 'target.x', ''],
				['y', 'target.y', ''],
				...rest
			];
		case 'dyad': {
			const ends = question.poles.map(({ label }) => label).join(' – ');
			return [['position', 'target.position', ends], ...rest];
		}
		case 'stones':
			return [
				...question.stones.flatMap(({ id, label }): PartOption[] => [
					[`stone:${id}:x`, 'target.stoneX', label],
					[`stone:${id}:y`, 'target.stoneY', label]
				]),
				...rest
			];
		case 'choice':
			return [
				['choice', 'target.choice', ''],
				...(question.max > 1 ? [['choices', 'target.choices', ''] as const] : []),
				...question.options.map(({ id, label }): PartOption => [
					`option:${id}`,
					'target.option',
					label
				]),
				...rest
			];
	}
}
