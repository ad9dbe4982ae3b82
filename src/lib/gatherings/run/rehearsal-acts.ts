import type { QuestionKind } from '#lib/signifiers/answer.ts';
import { closure } from '#lib/signifiers/composition.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { cardMarks, statementQuestions, type StepKind } from '../model.ts';
import type { Act } from './acts.ts';

/** What one phone of a rehearsal sees. `isHost` writes for its table. */
export type CrowdView = {
	kind: StepKind;
	question: { id: string; kind: QuestionKind } | null;
	dots: number;
	cards: readonly number[];
	statements: readonly { id: string }[];
	outcomes: readonly { id: string }[];
	isHost: boolean;
	/** Which phone it is, counted from 0. */
	at: number;
	sentence: (number: number) => string;
};

/** What that phone sends in this step, by chance. */
export function crowdActs(view: CrowdView, random: () => number, newId: () => string): Act[] {
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	const { question, sentence, at, dots } = view;
	switch (view.kind) {
		case 'predict': {
			if (question?.kind !== 'triad' && question?.kind !== 'dyad') return [];
			const isTriad = question.kind === 'triad';
			const places = Array.from({ length: dots }, () =>
				isTriad ? [...closure([random() + 0.01, random(), random()])] : [random()]
			);
			return [{ kind: 'prediction', places }];
		}
		case 'cards': {
			const card = pick(view.cards);
			const mark = pick(cardMarks);
			return card && mark ? [{ kind: 'mark', card, mark, on: true }] : [];
		}
		case 'statements':
			return [
				{ kind: 'statement', text: sentence(at + 1), topic: null },
				...view.statements.flatMap(({ id: statement }) =>
					statementQuestions.map((about): Act => {
						return { kind: 'vote', statement, question: about, yes: random() < 0.6 };
					})
				)
			];
		case 'pattern':
			return view.isHost ? [{ kind: 'readings', texts: [sentence(1), sentence(2)] }] : [];
		case 'direction': {
			const zone = `${question?.id ?? 'T1'}:${pick(zones)}`;
			const toward = random() < 0.5 ? 'more' : 'fewer';
			return view.isHost ? [{ kind: 'direction', zone, toward, text: sentence(at + 1) }] : [];
		}
		case 'outcomes':
			return view.isHost
				? [{ kind: 'outcome', id: newId(), text: sentence(at + 1), tension: null }]
				: [];
		case 'weigh': {
			const given: Record<string, number> = {};
			for (let dot = 0; dot < dots; dot++) {
				const outcome = pick(view.outcomes);
				if (outcome) given[outcome.id] = (given[outcome.id] ?? 0) + 1;
			}
			return [{ kind: 'weigh', dots: given }];
		}
		default:
			return [];
	}
}
