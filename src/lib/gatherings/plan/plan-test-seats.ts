import type { SeatRole } from '../model.ts';
import type { Seated } from './table-rule.ts';

/** So many seats of each role, with badges in order: `resident-01`, … For tests. */
export function seatsFor(
	counts: Partial<Record<SeatRole, number>>,
	topic: string | null = null
): Seated[] {
	return Object.entries(counts).flatMap(([role, count]) =>
		Array.from({ length: count }, (_, at) => ({
			id: `${topic ?? ''}${role}-${String(at + 1).padStart(2, '0')}`,
			role: role as SeatRole,
			topic
		}))
	);
}

/** The 65 seats of the duidingssessie of the demo. */
export const sensemaking = seatsFor({
	...{ resident: 31, 'team-member': 13, 'peer-expert': 7 },
	...{ 'partner-organisation': 8, municipality: 6 }
});

/** The 65 seats of the policy conversation of the demo. */
export const policyTopics = ['reach', 'intake', 'signals'];
const mix = { 'team-member': 6, 'policy-officer': 5, 'peer-expert': 1, 'partner-organisation': 1 };
export const policy = [
	...seatsFor({ ...mix, resident: 9 }, 'reach'),
	...seatsFor({ ...mix, resident: 9 }, 'intake'),
	...seatsFor({ ...mix, resident: 8 }, 'signals')
];
