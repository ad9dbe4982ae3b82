import { SvelteURLSearchParams } from 'svelte/reactivity';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/signifiers/answer.ts';
import { told, TestStudy } from './explorer-test-study.ts';
import { Exploring } from './exploring.svelte.ts';
import { emptyLens, toggleAbsent, toggleOption, toggleZone } from './lens.ts';
import { StoryShelf } from './story-shelf.svelte.ts';

const inA: Answer = { state: 'answered', weights: [0.8, 0.1, 0.1] };
const solved: Answer = { state: 'answered', options: ['solved'] };

const anna = told('anna', { T1: inA, K5: solved });
const bram = told('bram', { T1: { state: 'notApplicable' }, K5: solved });
const carla = told('carla', { T1: inA, K5: { state: 'skipped' } });
const silent = told('silent', { K5: solved }, { consent: 0, readable: false });
const held = told('held', { K5: solved }, { readable: false });

async function open(stories = [anna, bram, carla, silent, held], address = '') {
	const study = new TestStudy(stories);
	const search = new SvelteURLSearchParams(address);
	const explorer = new Exploring({
		slug: 'small',
		fetch: study.fetch,
		search: () => search,
		turn: (text) => {
			for (const key of [...search.keys()]) search.delete(key);
			for (const [key, value] of new URLSearchParams(text)) search.set(key, value);
		}
	});
	await explorer.refresh();
	const titles = (shelf: StoryShelf) => shelf.page?.stories.map(({ story }) => story.title);
	return { study, search, explorer, titles };
}

describe('the explorer', () => {
	test('counts under the lens of the address, and puts a choice into the address', async () => {
		const { explorer, search } = await open([anna, bram, carla], 'taal=nl&K5=solved');
		expect(explorer.issues).toEqual([]);
		expect([...(explorer.charts?.matching ?? [])]).toEqual([0, 1]);
		explorer.choose(toggleZone(explorer.lens, 'T1', 'a'));
		expect([...(explorer.charts?.matching ?? [])]).toEqual([0]);
		await expect.poll(() => search.get('T1')).toBe('z:a');
		explorer.choose(toggleAbsent(emptyLens, 'T1', 'notApplicable'));
		expect([...(explorer.charts?.matching ?? [])]).toEqual([1]);
	});

	test('opens the story that an address asks for in its own columns, and leaves the lens alone', async () => {
		const { explorer, search } = await open([anna, bram], 'K5=solved&verhaal=anna');
		expect(explorer.issues).toEqual([]);
		const shelf = new StoryShelf(explorer, 'open');
		await shelf.openAt({ key: 'of other columns', row: 1 });
		expect(shelf.reading).toBeUndefined();
		await shelf.openAt({ key: explorer.snapshot?.key ?? '', row: 1 });
		expect(shelf.reading?.shown).toMatchObject({ id: 'bram' });
		await shelf.openAt({ key: 'of any columns', row: -1 });
		expect(shelf.reading?.shown).toBe('gone');
		explorer.choose(toggleZone(emptyLens, 'T1', 'a'));
		await expect.poll(() => [...search]).toEqual([['T1', 'z:a']]);
	});

	test('leaves out what in the address is no lens, and the next choice cleans the address', async () => {
		const { explorer, search } = await open([anna], 'K5=solved,nonsense&X9=1');
		expect(explorer.issues).toHaveLength(2);
		explorer.choose(explorer.lens);
		await expect.poll(() => [...search]).toEqual([['K5', 'solved']]);
	});

	test('makes each of two quick choices a step of the history, and counts once for each', async () => {
		const turned: string[] = [];
		const study = new TestStudy([anna, bram, carla]);
		const search = new SvelteURLSearchParams();
		const explorer = new Exploring({
			...{ slug: 'small', fetch: study.fetch, search: () => search },
			turn: (text) => {
				turned.push(text);
				for (const key of [...search.keys()]) search.delete(key);
				for (const [key, value] of new URLSearchParams(text)) search.set(key, value);
			}
		});
		await explorer.refresh();
		explorer.choose(toggleZone(explorer.lens, 'T1', 'a'));
		explorer.choose(toggleOption(explorer.lens, 'K5', 'solved'));
		const { view } = explorer;
		expect([...(view?.charts.matching ?? [])]).toEqual([0]);
		await expect.poll(() => turned).toEqual(['T1=z:a', 'K5=solved&T1=z:a']);
		expect(explorer.view).toBe(view);
	});

	test('says how many stories came or went, and asks for no segment twice', async () => {
		const { explorer, study } = await open([anna, bram]);
		study.stories = [anna, bram, carla];
		await explorer.refresh();
		expect(explorer.change).toBe(1);
		const before = study.asked.length;
		await explorer.refresh();
		expect(study.asked.slice(before)).toEqual(['/api/v1/studies/small/columns']);
		study.stories = [carla];
		await explorer.refresh();
		expect(explorer.change).toBe(-2);
		expect(explorer.charts?.rows).toBe(1);
	});

	test('keeps what it has when the server cannot be reached, and says so', async () => {
		const study = new TestStudy([anna]);
		let isBroken = false;
		const explorer = new Exploring({
			slug: 'small',
			fetch: async (path) => (isBroken ? new Response(null, { status: 503 }) : study.fetch(path)),
			search: () => [],
			turn: () => {}
		});
		await explorer.refresh();
		isBroken = true;
		await explorer.refresh();
		expect([explorer.hasFailed, explorer.charts?.rows]).toEqual([true, 1]);
		isBroken = false;
		await explorer.refresh();
		expect(explorer.hasFailed).toBe(false);
	});
});

describe('the stories under the lens', () => {
	test('are those that may be read; the others are counted by their reason', async () => {
		const { explorer, titles } = await open();
		const shelf = new StoryShelf(explorer, 'open');
		await shelf.fill();
		expect(titles(shelf)).toEqual(['Verhaal anna', 'Verhaal bram', 'Verhaal carla']);
		expect(shelf.rows).toMatchObject({ countedOnly: 1, held: 1 });
		const editor = new StoryShelf(explorer, 'heldToo');
		expect(editor.rows).toMatchObject({ readable: [0, 1, 2, 4], countedOnly: 1, held: 0 });
		expect(new StoryShelf(explorer, 'none').wanted).toEqual([]);
	});

	test('follow the lens, and only what is new is asked for', async () => {
		const { explorer, study, titles } = await open();
		const shelf = new StoryShelf(explorer, 'open');
		explorer.choose(toggleZone(emptyLens, 'T1', 'a'));
		await shelf.fill();
		expect(titles(shelf)).toEqual(['Verhaal anna', 'Verhaal carla']);
		explorer.choose(toggleOption(emptyLens, 'K5', 'solved'));
		expect(shelf.isUpToDate).toBe(false);
		await shelf.fill();
		expect(titles(shelf)).toEqual(['Verhaal anna', 'Verhaal bram']);
		expect(study.asked.at(-1)).toMatch(/rows=1$/);
	});

	test('come twenty at a time, and begin anew with another lens', async () => {
		const many = Array.from({ length: 50 }, (_, at) => told(String(at), { T1: inA, K5: solved }));
		const { explorer } = await open(many);
		const shelf = new StoryShelf(explorer, 'open');
		expect([shelf.wanted.length, shelf.hasMore]).toEqual([20, true]);
		shelf.more();
		expect(shelf.wanted).toHaveLength(40);
		shelf.more();
		expect([shelf.wanted.length, shelf.hasMore]).toEqual([50, false]);
		explorer.choose(toggleZone(emptyLens, 'T1', 'a'));
		expect(shelf.wanted).toHaveLength(20);
	});

	test('are read one after the other, also when stories came in before them', async () => {
		const { explorer, study } = await open([anna, bram, carla]);
		const shelf = new StoryShelf(explorer, 'open');
		await shelf.open(1);
		study.stories = [told('zoë', {}), anna, bram, carla];
		await explorer.refresh();
		await shelf.follow();
		expect(shelf.reading).toMatchObject({ row: 2, shown: { id: 'bram' } });
		await shelf.step(1);
		expect(shelf.reading?.shown).toMatchObject({ id: 'carla' });
		await shelf.step(1);
		expect(shelf.reading?.shown).toMatchObject({ id: 'carla' });
	});

	test('are never another story in the place of one that was withdrawn', async () => {
		const twin = told('twin', { T1: inA, K5: solved });
		const { explorer, study } = await open([anna, bram, twin]);
		const shelf = new StoryShelf(explorer, 'open');
		await shelf.open(0);
		study.stories = [bram, twin];
		await explorer.refresh();
		await shelf.follow();
		expect(shelf.reading).toMatchObject({ row: -1, shown: 'gone' });
	});

	test('are asked for again when they came or went between the click and the answer', async () => {
		const { explorer, study, titles } = await open([anna, bram]);
		const shelf = new StoryShelf(explorer, 'open');
		study.stories = [bram];
		await shelf.fill();
		expect(shelf.page).toBeUndefined();
		await shelf.fill();
		expect(titles(shelf)).toEqual(['Verhaal bram']);
	});
});
