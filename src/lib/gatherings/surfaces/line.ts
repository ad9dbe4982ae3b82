/** What is used of an EventSource. */
export type Line = {
	addEventListener(type: string, listener: (event: Event) => void): void;
	close(): void;
};

export function dataOf(event: Event): string {
	return event instanceof MessageEvent ? String(event.data) : '';
}
