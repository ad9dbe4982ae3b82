type Watcher = (message: string) => void;
type Topic = { version: number; watchers: Set<Watcher>; pending: NodeJS.Timeout | null };

const topics = new Map<string, Topic>();
const pause = 250;

/** Says that something changed. Many changes within a quarter of a second are one event. */
export function publish(name: string): void {
	const topic = topics.get(name);
	if (!topic) return;
	topic.version += 1;
	topic.pending ??= setTimeout(() => {
		topic.pending = null;
		const message = encode(topic.version);
		for (const watcher of topic.watchers) watcher(message);
	}, pause);
}

/** Watches a topic: hears its version at once and after each change. Gives the way to stop. */
export function watch(name: string, watcher: Watcher): () => void {
	const topic = topics.get(name) ?? { version: 0, watchers: new Set(), pending: null };
	topics.set(name, topic);
	topic.watchers.add(watcher);
	watcher(encode(topic.version));
	return () => {
		topic.watchers.delete(watcher);
		if (topic.watchers.size > 0) return;
		if (topic.pending) clearTimeout(topic.pending);
		topics.delete(name);
	};
}

/** How many are watching a topic. */
export function watchers(name: string): number {
	return topics.get(name)?.watchers.size ?? 0;
}

function encode(version: number): string {
	return `data: {"version":${version}}\n\n`;
}
