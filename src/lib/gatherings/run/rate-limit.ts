/** Says whether one more is allowed now, and counts it when it is. */
export type Limit = (key: string, now: number) => boolean;

/**
 * A leaky bucket per key, in memory only: `burst` at once, `perSecond` after that. Above `room` keys the
 * one that was quiet longest is forgotten.
 */
export function rateLimit(burst: number, perSecond: number, room = 20_000): Limit {
	const buckets = new Map<string, { level: number; at: number }>();
	return (key, now) => {
		const { level, at } = buckets.get(key) ?? { level: 0, at: now };
		const left = Math.max(0, level - ((now - at) / 1000) * perSecond);
		const isAllowed = left + 1 <= burst;
		buckets.delete(key);
		buckets.set(key, { level: isAllowed ? left + 1 : left, at: now });
		const quietest = buckets.keys().next().value;
		if (buckets.size > room && quietest !== undefined) buckets.delete(quietest);
		return isAllowed;
	};
}
