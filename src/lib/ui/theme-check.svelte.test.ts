import { afterEach, expect, test } from 'vitest';
import { smallTargets, weakPairs } from './theme-check.ts';

const style = document.documentElement.style;

afterEach(() => {
	style.removeProperty('--vp-ink-soft');
	document.body.replaceChildren();
});

function put(tag: string, css: string, text = 'x'): HTMLElement {
	const element = document.createElement(tag);
	element.style.cssText = css;
	element.textContent = text;
	document.body.append(element);
	return element;
}

test('our own colours have no weak pair, and the page is left as it was', () => {
	const before = document.body.innerHTML;
	expect(weakPairs(document.body)).toEqual([]);
	expect(document.body.innerHTML).toBe(before);
});

test.each(['#9aa4b0', 'hsl(213 12% 65%)', 'oklch(0.71 0.02 250)'])(
	'a theme with a pale %s for soft ink is told so',
	(colour) => {
		style.setProperty('--vp-ink-soft', colour);
		const found = weakPairs(document.body).map(({ front, back }) => `${front} on ${back}`);
		expect(found).toEqual(['ink-soft on paper', 'ink-soft on surface']);
	}
);

test('a small button is found, by its name and size', () => {
	put('button', 'inline-size: 20px; block-size: 30px; padding: 0; border: 0');
	put('button', 'inline-size: 24px; block-size: 24px; padding: 0; border: 0', 'y');
	put('button', 'display: none', 'z');
	expect(smallTargets(document.body)).toEqual([{ name: 'x', width: 20, height: 30 }]);
});

test('a link within a sentence is exempt, one that stands alone is not', () => {
	const sentence = put('p', '', '');
	sentence.innerHTML = 'see <a href="#a">here</a>';
	const alone = put('a', 'display: inline-block; block-size: 18px', 'alone');
	alone.setAttribute('href', '#b');
	expect(smallTargets(document.body).map(({ name }) => name)).toEqual(['alone']);
});
