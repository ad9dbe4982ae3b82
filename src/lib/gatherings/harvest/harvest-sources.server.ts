import type { Read } from '#lib/db/database.server.ts';
import { exploreHref } from '#lib/exploring/meaning/observe-href.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Source } from '../model.ts';
import { listCards, listOutcomes, listStatements } from '../run/scene.store.server.ts';
import { anchorOf } from './anchors.ts';
import { listSources } from '../follow-up/follow-up.store.server.ts';
import type { HarvestSource } from './view.ts';

/** What the sources of one gathering are looked up in. */
export type Origins = {
	read: Read;
	gatheringId: string;
	/** Slug of the study, whose explorer a zone leads to. */
	slug: string;
	questions: readonly ShownQuestion[];
};

/** Where these goals or outcomes come from, by id; what was never shown is no source. */
export function sourcesOf(
	origins: Origins,
	ids: readonly string[]
): ReadonlyMap<string, readonly HarvestSource[]> {
	const links = listSources(origins.read, ids);
	const seen = seenIn(origins);
	return new Map(ids.map((id) => [id, links.filter(({ ofId }) => ofId === id).flatMap(seen)]));
}

function seenIn({ read, gatheringId, slug, questions }: Origins) {
	const written = {
		statement: listStatements(read, gatheringId),
		outcome: listOutcomes(read, gatheringId)
	};
	const cards = new Map(
		listCards(read, gatheringId).map(({ storyId, number }) => [storyId, number])
	);
	return ({ kind, ref }: Source): HarvestSource[] => {
		switch (kind) {
			case 'statement':
			case 'outcome': {
				const rows: readonly Written[] = written[kind];
				const found = rows.find(({ id }) => id === ref);
				if (found?.moderation !== 'shown') return [];
				const { number, text } = found;
				const root = rows.find(({ id }) => id === found.mergedInto) ?? found;
				return [{ kind, number, text, anchor: anchorOf(kind, root.number) }];
			}
			case 'card': {
				const number = cards.get(ref);
				return number === undefined ? [] : [{ kind, number }];
			}
			case 'story':
				return [{ kind }];
			case 'zone': {
				const [id, zone = ''] = ref.split(':');
				const question = questions.find((one) => one.id === id);
				const href = exploreHref(slug, '', `${id}=z:${zone}`);
				return question ? [{ kind, question, zone, href }] : [];
			}
			case 'question': {
				const question = questions.find((one) => one.id === ref);
				const href = exploreHref(slug, ref, '');
				return question ? [{ kind, label: question.label, href }] : [];
			}
		}
	};
}

type Written = {
	id: string;
	number: number;
	text: string;
	mergedInto: string | null;
	moderation: string;
};
