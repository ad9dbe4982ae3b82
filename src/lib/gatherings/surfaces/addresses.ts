// Where the surfaces ask the server. A phone knows the code on the screen, a regie the gathering.

/** What phones, tablets and projectors of a gathering ask. */
export function roomAddress(
	code: string,
	what: 'join' | 'seat' | 'act' | 'live' | 'scene'
): string {
	return `/api/v1/gatherings/${encodeURIComponent(code)}/${what}`;
}

/** What a regie asks. */
export function regieAddress(id: string, what: 'regie' | 'regie/live' | 'steer'): string {
	return `/api/v1/gatherings/${encodeURIComponent(id)}/${what}`;
}

/** The page of a gathering for a phone or a tablet, at a card that was scanned. */
export function phonePath(code: string, card?: { kaart: number; van: string } | null): string {
	const scanned = card ? `?kaart=${card.kaart}&van=${encodeURIComponent(card.van)}` : '';
	return `/bijeenkomst/${encodeURIComponent(code)}${scanned}`;
}

/** The page of the projector. What is behind the # pairs it and never reaches a log. */
export function schermPath(code: string, skin: 'light' | 'dark', place = ''): string {
	const paired = place ? `#${encodeURIComponent(place)}` : '';
	return `${phonePath(code)}/scherm?beeld=${skin === 'dark' ? 'donker' : 'licht'}${paired}`;
}

/** An address as people type it from a screen: without what a browser adds by itself. */
export function spokenAddress(address: string): string {
	return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
