import { expect, test } from 'vitest';
import { hasMarkup, plainText } from './plain-text.ts';

test.each([
	['<div>heavily<br> micro-managed</div>', 'heavily micro-managed'],
	["&lt;font color='blue'&gt;Kijk&lt;/font&gt;&nbsp;hier", 'Kijk hier'],
	['a &lt; b &amp; c &#62; d &#x41;', 'a < b & c > d A'],
	['3 < 5 en 6 > 2', '3 < 5 en 6 > 2'],
	['één  regel\n', 'één regel']
])('%s reads as %s', (html, plain) => {
	expect(plainText(html)).toBe(plain);
});

test('only what would look otherwise counts as markup', () => {
	expect(['<b>x</b>', '&amp;', 'x<br>'].map(hasMarkup)).toEqual([true, true, true]);
	expect(['x', ' x  y ', '3 < 5'].map(hasMarkup)).toEqual([false, false, false]);
});
