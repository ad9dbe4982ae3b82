import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum,
	type SimulationNodeDatum
} from 'd3';

export type MapTheme = { id: string; n: number };
/** Two themes and how much they have in common, from 0 to 1. */
export type Likeness = readonly [one: string, other: string, share: number];
export type Bubble = { id: string; x: number; y: number; r: number };
export type MapSize = { width: number; height: number };

type Node = SimulationNodeDatum & { id: string; r: number };

/** Share of the box that the bubbles fill together before they are drawn apart. */
const filled = 0.38;
/** Least room around the centre of a bubble, in px: its name must be readable. */
const roomForName = 34;
const gap = 4;
/** After this many steps nothing moves any more (d3-force cools down in 300). */
const steps = 300;

/**
 * A place for every theme: the area of a bubble is its number of texts, and what is alike lies close.
 * All bubbles lie inside the box (px) and apart. The same themes give the same map in whatever order
 * they come: d3-force starts from a fixed spiral and draws from its own fixed chance.
 */
export function layoutMap(
	themes: readonly MapTheme[],
	alike: readonly Likeness[],
	size: MapSize
): Bubble[] {
	const total = themes.reduce((sum, { n }) => sum + n, 0);
	if (total === 0) return [];
	const perText = (filled * size.width * size.height) / (Math.PI * total);
	const nodes = themes
		.map(({ id, n }): Node => ({ id, r: Math.sqrt(Math.max(n, 1) * perText) }))
		.toSorted((one, other) => other.r - one.r || (one.id < other.id ? -1 : 1));
	relax(nodes, alike, size);
	return fit(nodes, size);
}

function relax(nodes: Node[], alike: readonly Likeness[], { width, height }: MapSize): void {
	const known = new Set(nodes.map(({ id }) => id));
	const pull = new Map<SimulationLinkDatum<Node>, number>();
	for (const [source, target, share] of alike.toSorted(byNames)) {
		if (known.has(source) && known.has(target)) pull.set({ source, target }, share);
	}
	const toCentre = 0.15;
	forceSimulation(nodes)
		.force('x', forceX<Node>(0).strength((toCentre * height) / width))
		.force('y', forceY<Node>(0).strength(toCentre))
		.force(
			'apart',
			forceManyBody<Node>().strength(({ r }) => -r / 2)
		)
		.force(
			'alike',
			forceLink<Node, SimulationLinkDatum<Node>>([...pull.keys()])
				.id(({ id }) => id)
				.distance(0)
				.strength((link) => Math.min(1, pull.get(link) ?? 0))
		)
		.force('room', forceCollide<Node>(({ r }) => Math.max(r, roomForName) + gap).iterations(4))
		.stop()
		.tick(steps);
}

function byNames(one: Likeness, other: Likeness): number {
	return one[0] + one[1] < other[0] + other[1] ? -1 : 1;
}

/** Moves and scales all of it alike, so that areas stay comparable. */
function fit(nodes: readonly Node[], { width, height }: MapSize): Bubble[] {
	const room = ({ r }: Node) => Math.max(r, roomForName) + gap;
	const left = Math.min(...nodes.map((node) => node.x! - room(node)));
	const right = Math.max(...nodes.map((node) => node.x! + room(node)));
	const top = Math.min(...nodes.map((node) => node.y! - room(node)));
	const bottom = Math.max(...nodes.map((node) => node.y! + room(node)));
	const scale = Math.min(width / (right - left), height / (bottom - top), 1);
	return nodes.map(({ id, x, y, r }) => ({
		id,
		x: width / 2 + (x! - (left + right) / 2) * scale,
		y: height / 2 + (y! - (top + bottom) / 2) * scale,
		r: r * scale
	}));
}
