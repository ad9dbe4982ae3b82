import type { Answer } from '#lib/signifiers/answer.ts';

// The body of POST /api/v1/verhalen (docs/interfaces in openapi.json): what a sender may say of one
// story. Types only, so that the teller's page can use them without a byte.

export const modes = ['alone', 'readAloud', 'typedByHelper', 'spoken', 'paper'] as const;
export type Mode = (typeof modes)[number];

export const helpers = ['none', 'buurtteam', 'volunteer', 'family', 'interpreter'] as const;
export type HelperKind = (typeof helpers)[number];

/** 0 counted only · 1 researchers may read · 2 on a card in a meeting · 3 a piece may be public. */
export const consentLevels = [0, 1, 2, 3] as const;
export type ConsentLevel = (typeof consentLevels)[number];

export type StoryBody = {
	id: string;
	vertelpunt: string;
	frameworkVersion: string;
	/** BCP-47 tag of the story's own language. */
	language: string;
	title: string;
	text: string;
	mode: Mode | null;
	form?: 'long' | 'short';
	consentLevel: ConsentLevel;
	consent?: { level?: ConsentLevel; textHash: string; readAloud: boolean };
	/** Hex SHA-256 of the normalised withdrawal code. */
	withdrawalCodeHash: string | null;
	helper?: HelperKind;
	helperFromJudgedOrganisation?: boolean;
	media?: readonly { sha256: string; kind: string }[];
	test?: boolean;
	answers: Readonly<Record<string, Answer>>;
};

/** What the sender gets back, and the same again for the same id and body. */
export type Receipt = { id: string; sha256: string; receivedWeek: string };
