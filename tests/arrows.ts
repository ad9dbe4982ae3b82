// Which room may import which: the list of ARCHITECTURE.md as data (tests/docs.test.ts keeps the two
// one). A room that is not built yet may already have its arrows here.

/** The floor that every domain room stands on. */
const floor = ['base', 'i18n', 'ui', 'db', 'audit', 'accounts'];

export const arrows: Readonly<Record<string, readonly string[]>> = {
	base: [],
	signifiers: ['base'],
	statistics: ['base', 'signifiers'],
	i18n: ['base'],
	db: ['base'],
	live: ['base'],
	ui: ['base', 'i18n'],
	audit: ['base', 'db'],
	jobs: ['base', 'db'],
	accounts: ['base', 'i18n', 'ui', 'db', 'audit'],
	charts: ['base', 'i18n', 'ui', 'signifiers', 'frameworks'],
	frameworks: [...floor, 'signifiers'],
	studies: [...floor, 'frameworks'],
	stories: [...floor, 'jobs', 'charts', 'frameworks', 'studies', 'signifiers'],
	collecting: [
		...[...floor, 'live', 'jobs', 'frameworks', 'studies'],
		...['stories', 'signifiers', 'charts']
	],
	themes: [
		...[...floor, 'live', 'jobs', 'charts', 'frameworks', 'studies'],
		...['stories', 'signifiers', 'statistics']
	],
	conversations: [...floor, 'studies', 'stories', 'themes'],
	exploring: [
		...[...floor, 'live', 'jobs', 'frameworks', 'studies'],
		...['stories', 'themes', 'signifiers', 'charts', 'statistics']
	],
	gatherings: [
		...[...floor, 'live', 'frameworks', 'studies', 'stories', 'themes', 'conversations'],
		...['exploring', 'charts', 'signifiers']
	],
	insights: [
		...[...floor, 'frameworks', 'studies', 'stories', 'themes', 'conversations'],
		...['exploring', 'gatherings', 'signifiers', 'charts']
	],
	publishing: [
		...[...floor, 'jobs', 'frameworks', 'studies', 'stories', 'themes', 'exploring'],
		...['insights', 'gatherings', 'charts', 'signifiers']
	],
	exchange: [
		...[...floor, 'jobs', 'frameworks', 'studies', 'stories', 'themes', 'conversations'],
		...['gatherings', 'insights', 'signifiers']
	]
};
