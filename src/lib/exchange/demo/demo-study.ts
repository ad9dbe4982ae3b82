import type { Channel } from '#lib/studies/model.ts';

/** The invented study that every new installation starts with; the ids never change. */
export const demoStudy = {
	id: '0b5d66fb-2024-4e14-8a43-7d1e0c0de437',
	slug: 'halverwege-demo',
	name: 'Halverwege de opdracht',
	purpose:
		'Oefenstudie met verzonnen verhalen. Wat maken mensen mee met de Buurtteams, en wat betekent dat voor de stad?'
} as const;

export const demoPoints: readonly { id: string; code: string; name: string; channel: Channel }[] = [
	{
		id: 'b2471c00-0001-4d3e-9a11-d3e0c0de0001',
		code: 'demo-online',
		name: 'Online',
		channel: 'online'
	},
	{
		id: 'b2471c00-0002-4d3e-9a11-d3e0c0de0002',
		code: 'demo-locatie',
		name: 'Op locatie, met hulp',
		channel: 'location'
	}
];
