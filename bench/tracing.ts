import type { CDPSession } from 'playwright';

/** What Chromium says of one event; times in microseconds, `tdur` without what other threads did. */
export type TraceEvent = {
	name: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
};

/** What happened in the browser meanwhile, in these categories, in order of time. */
export async function traced(
	session: CDPSession,
	categories: readonly string[],
	meanwhile: () => Promise<void>
): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
	session.on('Tracing.dataCollected', collect);
	const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
	await session.send('Tracing.start', {
		categories: categories.join(','),
		transferMode: 'ReportEvents'
	});
	await meanwhile();
	await session.send('Tracing.end');
	await complete;
	session.off('Tracing.dataCollected', collect);
	return events.sort((one, other) => one.ts - other.ts);
}
