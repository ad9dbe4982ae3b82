import type { Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import type { Item, RegieView, Scene } from '../scene.ts';
import { gatheringToSteer } from './access.server.ts';
import { momentOf, type Moment } from './moment.server.ts';
import { placeCode, type Place } from './place-codes.server.ts';
import { tableOf } from './progress.ts';
import { countRefused } from './run.store.server.ts';
import { sceneAt } from './scene.server.ts';
import {
	listDirections,
	listOutcomes,
	listReadings,
	listStatements
} from './scene.store.server.ts';

/** Everything the regie shows. Throws `notFound` for who does not steer this gathering. */
export function readRegie(read: Read, actor: Actor, gatheringId: string, now: Date): RegieView {
	return read.transaction(() => {
		gatheringToSteer(read, actor, gatheringId);
		const moment = momentOf(read, gatheringId, now);
		return regieAt(read, moment, sceneAt(read, moment));
	});
}

/** The regie of a moment, around its scene. */
export function regieAt(read: Read, moment: Moment, scene: Scene): RegieView {
	const { gathering, steps, step, seats, devices } = moment;
	const at = step ? steps.indexOf(step) : -1;
	const joined = new Set(devices.flatMap(({ seatId }) => seatId ?? []));
	const kinds = devices.map(({ kind }) => kind);
	return {
		scene,
		steps: steps.map(({ id, kind, title, text, minutes }) => ({ id, kind, title, text, minutes })),
		notes: step?.notes ?? '',
		next: steps[at + 1]?.id ?? null,
		items: itemsOf(read, moment),
		here: {
			seats: {
				present: seats.filter(({ isPresent }) => isPresent).length,
				joined: joined.size,
				of: seats.length
			},
			tables: tablesHere(moment, joined),
			screens: kinds.filter((kind) => kind === 'screen').length,
			watching: kinds.filter((kind) => kind === 'watch').length
		},
		codes: gathering.joinCode ? codesOf(moment, gathering.joinCode) : null,
		refused: gathering.state === 'locked' ? countRefused(read, gathering.id) : 0
	};
}

function tablesHere(
	{ seats, present, doers }: Moment,
	joined: ReadonlySet<string>
): RegieView['here']['tables'] {
	const done = new Set(doers.map((doer) => tableOf(doer, present.seats)));
	return tableNumbers({ seats, present }).map((number) => {
		const own = seats.filter(({ tableNumber }) => tableNumber === number);
		return {
			number,
			seats: own.length,
			present: own.filter(({ isPresent }) => isPresent).length,
			joined: own.filter(({ id }) => joined.has(id)).length,
			hasTablet: present.tablets.has(number),
			isDone: done.has(number)
		};
	});
}

function tableNumbers({ seats, present }: Pick<Moment, 'seats' | 'present'>): number[] {
	const planned = seats.flatMap(({ tableNumber }) => tableNumber ?? []);
	return [...new Set([...planned, ...present.tablets])].toSorted((one, other) => one - other);
}

function codesOf(moment: Moment, joinCode: string): NonNullable<RegieView['codes']> {
	const { gathering, seats } = moment;
	const numbers = tableNumbers(moment);
	const isPlanned = seats.some(({ tableNumber }) => tableNumber !== null);
	// Without a plan there is always a code for one table more than there are.
	const offered = isPlanned ? numbers : [...numbers, (numbers.at(-1) ?? 0) + 1];
	const code = (place: Place) => placeCode(gathering.id, joinCode, place);
	return {
		tables: offered.map((number) => ({ number, code: code(`table:${number}`) })),
		screen: code('screen')
	};
}

/** What people wrote that this step is about, in the order of its numbers. */
function itemsOf(read: Read, { step, gathering, present }: Moment): Item[] {
	const bare = { number: null, topic: null, about: null, mergedInto: null, parentId: null };
	const table = (doer: Parameters<typeof tableOf>[0]) => tableOf(doer, present.seats);
	switch (step?.kind) {
		case 'statements':
			return listStatements(read, gathering.id).map((row) => ({
				...{ id: row.id, of: 'statement', number: row.number, text: row.text, topic: row.topic },
				...{ about: null, table: table(row.doer), moderation: row.moderation },
				...{ mergedInto: row.mergedInto, parentId: row.parentId }
			}));
		case 'outcomes':
		case 'weigh':
			return listOutcomes(read, gathering.id).map((row) => ({
				...{ id: row.id, of: 'outcome', number: row.number, text: row.text, topic: row.tension },
				...{ about: null, table: table(row.doer), moderation: row.moderation },
				...{ mergedInto: row.mergedInto, parentId: null }
			}));
		case 'pattern':
			return listReadings(read, step.id).map(({ id, text, doer, moderation }) => ({
				...bare,
				...{ id, of: 'reading', text, moderation, table: table(doer) }
			}));
		case 'direction':
			return listDirections(read, step.id).map(({ id, text, doer, moderation, toward, zone }) => ({
				...bare,
				...{ id, of: 'direction', text, moderation, table: table(doer) },
				about: `${toward} ${zone}`
			}));
		default:
			return [];
	}
}
