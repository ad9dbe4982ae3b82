/** The parts of the city a study starts with; the area question is the only place on a story. */
export const defaultAreas = [
	{ id: 'centrum', labels: { nl: 'Centrum', en: 'Centrum' } },
	{ id: 'nieuw-west', labels: { nl: 'Nieuw-West', en: 'Nieuw-West' } },
	{ id: 'noord', labels: { nl: 'Noord', en: 'Noord' } },
	{ id: 'oost', labels: { nl: 'Oost', en: 'Oost' } },
	{ id: 'west', labels: { nl: 'West', en: 'West' } },
	{ id: 'zuid', labels: { nl: 'Zuid', en: 'Zuid' } },
	{ id: 'zuidoost', labels: { nl: 'Zuidoost', en: 'Zuidoost' } },
	{ id: 'weesp', labels: { nl: 'Weesp', en: 'Weesp' } },
	{ id: 'outside-amsterdam', labels: { nl: 'buiten Amsterdam', en: 'outside Amsterdam' } }
] as const;
