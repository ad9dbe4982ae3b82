import type { Tx } from '#lib/db/database.server.ts';
import { sayer } from '#lib/i18n/say.ts';
import dutch from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import { statementQuestions, type StepSetting } from '../model.ts';
import { planTables } from '../plan/plan-tables.ts';
import {
	insertGathering,
	insertSeats,
	insertSteps,
	type NewStep
} from '../prepare/prepare.store.server.ts';
import { contentHashOf } from '../run/lock-content.server.ts';
import { updateGathering } from '../run/run.store.server.ts';
import { templates } from '../templates.ts';
import file from './beleidsgesprek.json' with { type: 'json' };
import type { PolicyFile } from './demo-files.ts';
import { demoId } from './demo-id.server.ts';
import { clearGathering, insertHarvest } from './demo.store.server.ts';

const data = file as PolicyFile;
const say = sayer(dutch, 'nl');
const template = 'beleidsgesprek';
const id = demoId(data.id);
const earlierId = demoId(data.earlier.id);
const laterId = demoId(data.later.id);

/**
 * The policy conversation as it was held, with what was said, counted on paper per role and agreed;
 * the talk before it; and the one after the summer, where the goals came back.
 */
export function loadPolicy(tx: Tx, studyId: string): void {
	for (const one of [id, earlierId, laterId]) clearGathering(tx, one);
	const held = (day: string) => ({
		...({ studyId, template, place: '', invented: true, topics: [], state: 'locked' } as const),
		heldOn: day,
		lockedAt: new Date(`${day}T20:00:00Z`)
	});
	const { earlier, later } = data;
	insertGathering(tx, { ...held(earlier.heldOn), id: earlierId, title: earlier.title });
	insertSteps(tx, [
		step(earlierId, 0, {
			kind: 'page',
			key: 'close',
			title: earlier.title,
			text: earlier.conclusion
		})
	]);
	insertGathering(tx, {
		...held(data.heldOn),
		...{ id, title: data.title, place: data.place, topics: data.topics, previousId: earlierId },
		// So that there is a public page to look at.
		publishedAt: new Date(`${later.heldOn}T20:00:00Z`)
	});
	insertSteps(
		tx,
		templates[template].steps
			.filter(({ isFollowUp }) => !isFollowUp)
			.map((one, position) => step(id, position, one))
	);
	insertSeats(tx, seatsAtTables());
	insertHarvest(tx, harvest());
	insertGathering(tx, {
		...held(later.heldOn),
		...{ id: laterId, title: later.title, previousId: id }
	});
	insertSteps(tx, [
		step(laterId, 0, {
			...{ kind: 'goals', key: 'goals-then', minutes: 60 },
			setting: { previous: true }
		})
	]);
	for (const one of [id, earlierId, laterId]) {
		updateGathering(tx, one, { contentHash: contentHashOf(tx, one) });
	}
}

function step(
	gatheringId: string,
	position: number,
	{
		kind,
		key,
		title,
		text,
		minutes = 0,
		setting = {}
	}: Pick<NewStep, 'kind'> & {
		key: string;
		title?: string;
		text?: string;
		minutes?: number;
		setting?: StepSetting;
	}
): NewStep {
	return {
		...{ id: demoId(`${gatheringId} step ${position}`), gatheringId, position, kind, minutes },
		title: title ?? say(`plan.step.${template}.${key}`),
		text: text ?? say(`plan.step.${template}.${key}.text`),
		setting
	};
}

function seatsAtTables() {
	const seats = data.seats.map((seat) => ({ ...seat, id: seatId(seat.badge), gatheringId: id }));
	const topics = data.topics.map((topic) => topic.id);
	const plan = planTables(seats, templates[template].rule, topics, seats.length);
	if (plan.state === 'refused') throw new Error('The seats of the demo do not make tables.');
	const tableOf = new Map(
		plan.tables.flatMap(({ number, seats: ids }) => ids.map((seat) => [seat, number]))
	);
	return seats.map((seat) => ({
		...seat,
		tableNumber: tableOf.get(seat.id) ?? null,
		isPresent: true
	}));
}

function harvest(): Parameters<typeof insertHarvest>[1] {
	const roles = new Map(data.seats.map(({ badge, role }) => [badge, role]));
	return {
		statements: data.statements.map(({ id: name, badge, topic, text }, at) => ({
			...{ id: demoId(name), gatheringId: id, number: at + 1, topic, text },
			...{ doer: `seat:${seatId(badge)}` as const, role: roles.get(badge) ?? null },
			moderation: 'shown'
		})),
		votes: data.statements.flatMap(({ id: name, votes }) =>
			votes.flatMap(({ role, voters, ...yes }) =>
				statementQuestions.map((question) => ({
					...{ statementId: demoId(name), question, role, voters, yes: yes[question] },
					doer: `paper:${role}` as const
				}))
			)
		),
		goals: data.goals.map((goal, at) => {
			const { term, kind, text, ownerRole, dueMonth, state, isLate } = goal;
			const row = { term, kind, text, ownerRole, dueMonth, state, isLate };
			return { ...row, id: demoId(goal.id), gatheringId: id, number: at + 1 };
		}),
		notes: data.goals.map(({ id: name, state, note }) => ({
			...{ id: demoId(`${name} note`), goalId: demoId(name), day: data.later.heldOn },
			...{ state, text: note }
		})),
		links: data.goals.flatMap(({ id: name, statements }) =>
			statements.map((ref) => ({
				ofId: demoId(name),
				kind: 'statement' as const,
				ref: demoId(ref)
			}))
		)
	};
}

function seatId(badge: string): string {
	return demoId(`${data.id} ${badge}`);
}
