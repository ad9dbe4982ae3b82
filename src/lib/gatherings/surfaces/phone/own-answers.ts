import type { Act } from '../../run/acts.ts';
import type { OwnAnswers, Scene, SeatView } from '../../scene.ts';

/** What a device did, with an act that is on its way: the screen need not wait for the server. */
export function withAct(own: OwnAnswers, act: Act): OwnAnswers {
	switch (act.kind) {
		case 'prediction':
			return { ...own, predictions: act.places };
		case 'mark': {
			const others = own.marks.filter(({ card }) => card !== act.card);
			const { card, mark } = act;
			return { ...own, marks: act.on ? [...others, { card, mark }] : others };
		}
		case 'statement': {
			const { text, topic } = act;
			return { ...own, statement: { text, topic, moderation: 'incoming' } };
		}
		case 'vote': {
			const { statement, question, yes } = act;
			const others = own.votes.filter(
				(vote) => vote.statement !== statement || vote.question !== question
			);
			return { ...own, votes: yes === null ? others : [...others, { statement, question, yes }] };
		}
		case 'readings':
			return { ...own, readings: act.texts };
		case 'direction': {
			const { zone, toward, text } = act;
			const others = own.directions.filter((direction) => direction.zone !== zone);
			return { ...own, directions: text ? [...others, { zone, toward, text }] : others };
		}
		case 'outcome': {
			const { id, text, tension } = act;
			const sent = { id, text, tension, moderation: 'incoming' } as const;
			const isKnown = own.outcomes.some((outcome) => outcome.id === id);
			const outcomes = own.outcomes.map((outcome) => (outcome.id === id ? sent : outcome));
			return { ...own, outcomes: isKnown ? outcomes : [...own.outcomes, sent] };
		}
		case 'weigh':
			return { ...own, weigh: act.dots };
		default:
			return own;
	}
}

/** What somebody at a table sees of where the gathering is. */
export type PhoneState = 'waiting' | 'turn' | 'sent' | 'result' | 'over';

export function phoneState(scene: Scene, view: SeatView): PhoneState {
	if (scene.state === 'locked') return 'over';
	// A story of one's own is told on another page: whether it was, nobody here knows.
	if (scene.shows.kind === 'own-story' && scene.shows.point) return 'turn';
	const mayAct = view.may.some((act) => !act.startsWith('paper-'));
	if (mayAct) return hasSent(view.own) ? 'sent' : 'turn';
	return scene.phase === 'revealed' ? 'result' : 'waiting';
}

function hasSent(own: OwnAnswers): boolean {
	const lists = [own.predictions, own.marks, own.votes, own.readings, own.directions, own.outcomes];
	const dots = Object.values(own.weigh).reduce((sum, n) => sum + n, 0);
	return own.statement !== null || dots > 0 || lists.some(({ length }) => length > 0);
}
