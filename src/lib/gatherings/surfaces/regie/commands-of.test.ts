import { describe, expect, test } from 'vitest';
import type { Scene } from '../../scene.ts';
import { testScene } from '../test-scene.ts';
import { commandOf } from './commands-of.ts';
import { testRegie } from './test-regie.ts';

function at(changes: Partial<Scene>) {
	return testRegie(testScene(changes));
}

describe('a key at the regie', () => {
	test('goes to a step by its id, so that two regies do not skip one', () => {
		const view = testRegie();
		expect(commandOf('next', view)).toEqual({ kind: 'goTo', step: 'step-predict' });
		expect(commandOf('back', view)).toEqual({ kind: 'goTo', step: 'step-welcome' });
	});

	test('does nothing beyond the first and the last step', () => {
		expect(commandOf('next', { ...testRegie(), next: null })).toBeUndefined();
		expect(commandOf('back', at({ position: 0 }))).toBeUndefined();
		expect(commandOf('back', at({ step: null }))).toBeUndefined();
	});

	test.each([
		['black', 'none', 'black'],
		['black', 'black', 'none'],
		['join', 'black', 'join'],
		['tables', 'tables', 'none'],
		['white', 'join', 'white']
	] as const)('%s on a %s screen makes it %s', (deed, cover, then) => {
		expect(commandOf(deed, at({ cover }))).toEqual({ kind: 'cover', cover: then });
	});

	test.each([
		['results', 'open', 'revealed'],
		['results', 'revealed', 'closed'],
		['voting', 'open', 'closed'],
		['voting', 'revealed', 'open'],
		['voting', 'closed', 'open']
	] as const)('%s when the step is %s makes it %s', (deed, phase, then) => {
		expect(commandOf(deed, at({ phase }))).toEqual({ kind: 'phase', phase: then });
	});

	test('starts the minutes of the step, and stops a clock that runs', () => {
		expect(commandOf('timer', at({}))).toEqual({ kind: 'timer', seconds: 600 });
		expect(commandOf('timer', at({ timerEndsAt: 1 }))).toEqual({ kind: 'timer', seconds: null });
		expect(commandOf('timer', at({ step: null }))).toBeUndefined();
	});
});
