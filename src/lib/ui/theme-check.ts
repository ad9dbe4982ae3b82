import { contrast, tokenPairs, type Rgb } from './contrast.ts';

// What an administrator wants to know after bringing a theme: measured in the page as it is shown.

export type WeakPair = { front: string; back: string; ratio: number; least: number };
export type SmallTarget = { name: string; width: number; height: number };

/** Least side of something to touch, in CSS pixels (WCAG 2.2, success criterion 2.5.8). */
const leastSide = 24;
const touchable = 'a[href], button, summary, input, select, textarea';

/** Pairs of tokens with too little contrast in the colours that hold for `root` now. */
export function weakPairs(root: Element): WeakPair[] {
	const rgbOf = painter(root);
	return tokenPairs.flatMap(({ front, back, least }) => {
		const ratio = contrast(rgbOf(front), rgbOf(back));
		return ratio < least ? [{ front, back, ratio, least }] : [];
	});
}

/** Shown controls below `root` that are too small; a link within a sentence is exempt. */
export function smallTargets(root: Element): SmallTarget[] {
	return [...root.querySelectorAll<HTMLElement>(touchable)].flatMap((element) => {
		const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
		const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		const isInText = getComputedStyle(element).display === 'inline';
		if (!isShown || isInText || element.closest('[aria-hidden="true"]')) return [];
		if (Math.min(width, height) >= leastSide || isUnseen(element)) return [];
		const name = element.getAttribute('aria-label') ?? element.textContent.trim();
		return [{ name: name || element.tagName.toLowerCase(), width, height }];
	});
}

function isUnseen(element: Element): boolean {
	return element.closest('.vp-unseen, .vp-skip-link') !== null;
}

/** Gives the colour of a token in bytes, whatever notation a theme writes it in. */
function painter(root: Element): (token: string) => Rgb {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 1;
	const brush = canvas.getContext('2d', { willReadFrequently: true });
	const probe = document.createElement('span');
	return (token) => {
		if (!brush) return [0, 0, 0];
		probe.style.color = `var(--vp-${token})`;
		root.append(probe);
		brush.fillStyle = getComputedStyle(probe).color;
		probe.remove();
		brush.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
		return [red, green, blue];
	};
}
