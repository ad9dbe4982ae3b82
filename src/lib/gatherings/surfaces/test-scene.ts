import type { Scene, SceneContent } from '../scene.ts';

/** A scene of a running gathering for tests; `changes` replace its fields. */
export function testScene(changes: Partial<Scene> = {}): Scene {
	return {
		...{ id: 'gathering-1', version: 1, state: 'running', title: 'Duidingssessie' },
		...{ isRehearsal: false, joinCode: 'ABC123', position: 0, count: 3, phase: 'open' },
		...{ cover: 'none', timerEndsAt: null, tables: [], progress: null },
		step: testStep('page'),
		shows: { kind: 'page' },
		...changes
	};
}

/** A step of a kind, with a title and a text. */
export function testStep(kind: SceneContent['kind']): NonNullable<Scene['step']> {
	const setting = { dots: 3 };
	return { id: `step-${kind}`, kind, title: 'Stap', text: 'Kijk mee.', minutes: 10, setting };
}
