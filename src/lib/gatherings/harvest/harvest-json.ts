import type { HarvestView } from './view.ts';

/** The harvest as one JSON document: questions by id and label, cards by number. */
export function harvestJson({ head, facts, parts, ...rest }: HarvestView): string {
	const { id, title, heldOn, place, template, state, invented, topics, study } = head;
	const gathering = { id, title, heldOn, place, template, state, invented, topics, study };
	const document = { gathering, ...rest, facts, parts };
	return `${JSON.stringify(document, (key, value: unknown) => plain(key, value), '\t')}\n`;
}

function plain(key: string, value: unknown): unknown {
	if (key === 'anchor' || key === 'href' || key === 'language') return undefined;
	if (key === 'title' && value === null) return undefined;
	if (key !== 'question' || typeof value !== 'object' || value === null) return value;
	return 'id' in value && 'label' in value ? { id: value.id, label: value.label } : value;
}
