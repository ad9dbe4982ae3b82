import { seatRoles, type SeatRole } from '../model.ts';

// What a form with counts from paper holds.

export function roleIn(data: FormData): SeatRole | undefined {
	return seatRoles.find((role) => role === data.get('role'));
}

/** A whole number from 0; anything else counts as none. */
export function numberIn(data: FormData, name: string): number {
	const n = Number(data.get(name));
	return Number.isInteger(n) && n > 0 ? n : 0;
}
