import { expect, test } from 'vitest';
import { InTurn } from './in-turn.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

function three() {
	const turns = new InTurn<{ id: string }>();
	const taken: string[] = [];
	const leave = ['one', 'two', 'three'].map((name) =>
		turns.join(({ id }) => taken.push(`${name} ${id}`))
	);
	return { turns, taken, leave };
}

test('Everybody gets what is handed round, after the page was drawn', async () => {
	const { turns, taken } = three();
	turns.hand({ id: 'a' });
	expect(taken).toEqual([]);
	await settled();
	expect(taken).toEqual(['one a', 'two a', 'three a']);
});

test('What is newer takes the place of what was not handed to everybody yet', async () => {
	const { turns, taken } = three();
	turns.hand({ id: 'a' });
	await expect.poll(() => taken, { interval: 0 }).toContain('one a');
	turns.hand({ id: 'b' });
	const before = taken.length;
	await settled();
	expect(taken.slice(before)).toEqual(['one b', 'two b', 'three b']);
});

test('Who comes later gets the newest too, who left gets nothing', async () => {
	const { turns, taken, leave } = three();
	turns.hand({ id: 'a' });
	leave[1]?.();
	await settled();
	turns.join(({ id }) => taken.push(`four ${id}`));
	await settled();
	expect(taken).toEqual(['one a', 'three a', 'four a']);
});
