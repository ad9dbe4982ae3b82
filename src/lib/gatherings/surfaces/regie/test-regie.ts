import type { RegieView, Scene } from '../../scene.ts';
import { testScene, testStep } from '../test-scene.ts';

/** A regie at the second of three steps, for tests. */
export function testRegie(scene: Scene = testScene({ position: 1 })): RegieView {
	const kinds = ['welcome', 'page', 'predict'] as const;
	return {
		scene,
		steps: kinds.map((kind) => ({ ...testStep(kind), title: `Stap ${kind}` })),
		notes: 'Vraag iedereen te gaan zitten.',
		next: 'step-predict',
		items: [],
		here: {
			seats: { present: 9, joined: 4, of: 10 },
			tables: [
				{ number: 1, seats: 5, present: 5, joined: 2, hasTablet: true, isDone: true },
				{ number: 2, seats: 5, present: 4, joined: 2, hasTablet: false, isDone: false }
			],
			screens: 1,
			watching: 0
		},
		codes: { tables: [{ number: 1, code: 'T1AAAA' }], screen: 'SCH123' },
		refused: 0
	};
}
