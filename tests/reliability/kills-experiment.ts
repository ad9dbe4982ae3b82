import { join } from 'node:path';
import { acknowledgeEarly } from './early-acknowledge.ts';
import type { Outcome, Setting } from './experiment.ts';
import { killRounds } from './kills.ts';

const rounds = 200;
const leastAcked = 20_000;

/** T01: two hundred kills lose nothing acknowledged; behind the planted bug the same harness sees loss. */
export async function kills({ seed, folder, port }: Setting): Promise<Outcome> {
	const data = join(folder, 'data');
	const report = await killRounds({ rounds, leastAcked, seed, data, port });
	const control = await killRounds({
		rounds: 5,
		seed,
		data: join(folder, 'control'),
		port,
		between: acknowledgeEarly
	});
	const { acked, ackedLost, dupRows, halfStories, integrityFailures } = report;
	return {
		...report,
		control: { acked: control.acked, ackedLost: control.ackedLost },
		passed:
			acked >= leastAcked &&
			ackedLost + dupRows + halfStories + integrityFailures === 0 &&
			control.ackedLost > 0
	};
}
