import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { placeName } from '../surfaces/distance-words.ts';
import type { GuardedRole, HarvestPart, HarvestSource, ScoreLine, Told } from './view.ts';

export function roleName(say: Say, role: GuardedRole): string {
	if (role === 'others') return say('scherm.role.others');
	return role === 'table' ? say('harvest.role.table') : say(`plan.role.${role}`);
}

/** "18 van 22 (80%)"; only "18 van 22" below 20 voters. */
export function scoreWords(say: Say, line: ScoreLine | null): string {
	if (!line) return say('harvest.few');
	const { yes, voters, share } = line;
	const words = say('scherm.yes', { yes, voters });
	if (share === null) return words;
	return `${words} (${say('harvest.percent', { percent: Math.round(100 * share) })})`;
}

/** A count that may be told, or the sign that it may not. */
export function toldWords(told: Told): string | number {
	return told ?? '–';
}

/** A zone of a triad, a fifth of a dyad, or an option. */
export function placeLabel(say: Say, question: ShownQuestion, id: string): string {
	if (question.kind === 'choice') {
		return question.options.find((option) => option.id === id)?.label ?? id;
	}
	if (question.kind === 'dyad' && /^[0-4]$/.test(id)) {
		const [left, right] = question.poles;
		return say(`harvest.fifth.${id}`, { left: left.label, right: right.label });
	}
	return placeName(say, question, id);
}

export function partTitle(say: Say, part: HarvestPart): string {
	if (!('title' in part)) return say(`harvest.part.${part.kind}`);
	const question = 'picture' in part ? part.picture?.question : undefined;
	return question ? `${part.title}: ${question.label}` : part.title;
}

/** Where a goal comes from. */
export function sourceWords(say: Say, source: HarvestSource): string {
	switch (source.kind) {
		case 'statement':
		case 'outcome': {
			const { kind, number, text } = source;
			return say(`regie.source.${kind}`, { number, text });
		}
		case 'card':
			return say('cards.number', { number: source.number });
		case 'story':
			return say('harvest.source.story');
		case 'zone': {
			const { question, zone } = source;
			const place = placeName(say, question, zone);
			return say('harvest.source.zone', { question: question.label, place });
		}
		case 'question':
			return source.label;
	}
}
