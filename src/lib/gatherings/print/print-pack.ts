import type { GatheringHead, RoleCount, SeatView, StepView, TableView } from '../prepare/view.ts';
import type { CardTriad } from '../prepare/card-story.ts';
import type { CardFit, CardSheet } from './card-sheets.ts';

export const printParts = [
	'cards',
	'tents',
	'badges',
	'statements',
	'dots',
	'script',
	'attendance'
] as const;
export type PrintPart = (typeof printParts)[number];

export const cardSizes = ['a6', 'a5'] as const;
export type CardSize = (typeof cardSizes)[number];

export type PaperCard = {
	storyId: string;
	number: number;
	/** The table whose pack it is in; null before the cards are dealt. */
	table: number | null;
	fit: CardFit;
	title: string;
	text: string;
	language: string;
	invented: boolean;
	area: string | null;
	triad: CardTriad | null;
	/** What its code opens; null where a tablet could not come. */
	address: string | null;
};

/** What is on paper: everything a gathering needs, as far as this actor may see it. */
export type PrintPack = {
	head: GatheringHead;
	/** The sheets of each pack; one pack without a table before the cards are dealt. */
	packs: readonly { table: number | null; sheets: readonly CardSheet<PaperCard>[] }[];
	/** Cards that may not be shown any more. */
	leftOut: number;
	tables: readonly TableView[];
	seats: readonly SeatView[];
	roles: readonly RoleCount[];
	steps: readonly StepView[];
	joinCode: string | null;
	mayPrintCards: boolean;
};
