// The keys of a regie and of a clicker (experience.md 6a): one key, never with Ctrl or a number.

export const deeds = [
	'next',
	'back',
	'black',
	'white',
	'join',
	'results',
	'voting',
	'timer',
	'fullScreen',
	'tables',
	'help'
] as const;
export type Deed = (typeof deeds)[number];

/** The keys of each deed, as a list of keys shows them. */
export const keysOf: Readonly<Record<Deed, readonly string[]>> = {
	next: ['ArrowRight', 'PageDown', ' '],
	back: ['ArrowLeft', 'PageUp'],
	black: ['b', '.'],
	white: ['w'],
	join: ['j'],
	results: ['r'],
	voting: ['l'],
	timer: ['t'],
	fullScreen: ['f', 'F5'],
	tables: ['g'],
	help: ['?']
};

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/** Where a press fell: in a text, on something that a press itself works, or on the page. */
export type Where = 'typing' | 'control' | 'page';

/** What a press means; undefined when it is for the browser, a field or a button. */
export function deedOf(press: Press, where: Where): Deed | undefined {
	if (where === 'typing' || press.ctrlKey || press.metaKey || press.altKey || press.repeat)
		return undefined;
	if (where === 'control' && press.key === ' ') return undefined;
	const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
	return deeds.find((deed) => keysOf[deed].includes(key));
}

/** Listens to the keys of the page; gives the way to stop. */
export function listenToKeys(ondeed: (deed: Deed) => void): () => void {
	function press(event: KeyboardEvent) {
		const deed = event.defaultPrevented ? undefined : deedOf(event, whereOf(event.target));
		if (!deed) return;
		// F5 of a clicker must not load the page anew, and PageDown not scroll it.
		event.preventDefault();
		ondeed(deed);
	}
	document.addEventListener('keydown', press);
	return () => document.removeEventListener('keydown', press);
}

/** Hands deeds on to the regie in another window of this browser. */
export function relayKeys(
	gatheringId: string,
	listen: (relay: (deed: Deed) => void) => () => void
): () => void {
	const channel = new BroadcastChannel(channelOf(gatheringId));
	const stop = listen((deed) => channel.postMessage(deed));
	return () => {
		stop();
		channel.close();
	};
}

/** Hears the deeds that a projector in another window of this browser hands on. */
export function hearRelayed(gatheringId: string, ondeed: (deed: Deed) => void): () => void {
	const channel = new BroadcastChannel(channelOf(gatheringId));
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const deed = deeds.find((one) => one === data);
		if (deed) ondeed(deed);
	});
	return () => channel.close();
}

function channelOf(gatheringId: string): string {
	return `vertelpunt-regie-${gatheringId}`;
}

function whereOf(target: EventTarget | null): Where {
	if (!(target instanceof Element)) return 'page';
	if (target.closest('input, textarea, select, [contenteditable], [role=slider], dialog'))
		return 'typing';
	return target.closest('button, a, summary, [role=button]') ? 'control' : 'page';
}
