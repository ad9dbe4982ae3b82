import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { rove } from './rove.ts';

let leave: (() => void) | void;

function marks(dir: 'ltr' | 'rtl') {
	const row = document.createElement('div');
	row.dir = dir;
	for (const name of ['one', 'two', 'three']) {
		const mark = document.createElement('button');
		mark.dataset['mark'] = '';
		mark.tabIndex = -1;
		mark.textContent = name;
		row.append(mark);
	}
	const after = document.createElement('button');
	after.textContent = 'after';
	document.body.replaceChildren(row, after);
	leave = rove(row);
}

const focused = () => document.activeElement?.textContent;

afterEach(() => {
	leave?.();
	document.body.replaceChildren();
});

test('All marks are one stop of the Tab key, and coming back finds the last one', async () => {
	marks('ltr');
	await userEvent.keyboard('{Tab}{ArrowRight}');
	expect(focused()).toBe('two');
	await userEvent.keyboard('{Tab}');
	expect(focused()).toBe('after');
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
	expect(focused()).toBe('two');
});

test('Home and End go to the ends, where the arrows stop', async () => {
	marks('ltr');
	await userEvent.keyboard('{Tab}{End}{ArrowDown}');
	expect(focused()).toBe('three');
	await userEvent.keyboard('{Home}{ArrowUp}');
	expect(focused()).toBe('one');
});

test('In a mirrored row the left arrow goes on, and down still goes on', async () => {
	marks('rtl');
	await userEvent.keyboard('{Tab}{ArrowLeft}');
	expect(focused()).toBe('two');
	await userEvent.keyboard('{ArrowDown}');
	expect(focused()).toBe('three');
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	expect(focused()).toBe('one');
});

test('A key with Control, Alt or Meta belongs to the browser', async () => {
	marks('ltr');
	await userEvent.keyboard('{Tab}{Control>}{ArrowRight}{/Control}');
	expect(focused()).toBe('one');
});
