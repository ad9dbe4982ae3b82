import axe from 'axe-core';
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/input.json' with { type: 'json' };
import { sayer, type Say } from '#lib/i18n/say.ts';
import type { Answer } from '#lib/signifiers/answer.ts';

type Asked<Q> = {
	question: Q;
	answer: Answer | undefined;
	say: Say;
	scripted: boolean;
	onanswer: (answer: Answer | undefined) => void;
};

/** Asks a question as a page does, for tests: what is answered comes back as the new `answer`. */
export async function ask<Q>(input: Component<Asked<Q>>, question: Q, answer?: Answer) {
	document.body.className = 'vp-teller';
	const given: (Answer | undefined)[] = [];
	const props: Asked<Q> = {
		question,
		answer,
		say: sayer(words, 'nl'),
		scripted: true,
		onanswer: (next) => {
			given.push(next);
			void screen.rerender({ ...props, answer: next });
		}
	};
	const screen = await render(input, props);
	return { screen, given, last: () => given.at(-1), part: partOf(screen.container) };
}

/** Finds a part of a picture, which has no role because it is hidden from screen readers. */
function partOf(container: Element) {
	return (selector: string): HTMLElement => {
		const part = container.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`nothing matches ${selector}`);
		return part;
	};
}

/** What axe finds wrong, in words. */
export async function barriers(container: Element): Promise<string[]> {
	const { violations } = await axe.run(container);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
