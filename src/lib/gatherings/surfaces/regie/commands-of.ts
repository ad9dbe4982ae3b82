import type { Command } from '../../run/commands.ts';
import type { Cover, RegieView } from '../../scene.ts';
import type { Deed } from '../keys.ts';

/** The command of a key or a button, as things stand now; undefined when there is nothing to do. */
export function commandOf(deed: Deed, view: RegieView): Command | undefined {
	const { scene, steps, next } = view;
	switch (deed) {
		case 'next':
			return next === null ? undefined : { kind: 'goTo', step: next };
		case 'back': {
			const before = scene.step ? steps[scene.position - 1] : undefined;
			return before && { kind: 'goTo', step: before.id };
		}
		case 'black':
		case 'white':
		case 'join':
		case 'tables':
			return { kind: 'cover', cover: toggled(scene.cover, deed) };
		case 'results':
			return { kind: 'phase', phase: scene.phase === 'revealed' ? 'closed' : 'revealed' };
		case 'voting':
			return { kind: 'phase', phase: scene.phase === 'open' ? 'closed' : 'open' };
		case 'timer': {
			if (scene.timerEndsAt !== null) return { kind: 'timer', seconds: null };
			const minutes = scene.step?.minutes ?? 0;
			return minutes > 0 ? { kind: 'timer', seconds: minutes * 60 } : undefined;
		}
		case 'fullScreen':
		case 'help':
			return undefined;
	}
}

function toggled(cover: Cover, wanted: Cover): Cover {
	return cover === wanted ? 'none' : wanted;
}
