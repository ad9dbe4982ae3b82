import { existsSync } from 'node:fs';

/** Flags with which Chromium starts as root, in a closed network, on a small machine. */
export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** The browser to test with: CHROMIUM, else the system's; undefined leaves the choice to Playwright. */
export function chromiumPath() {
	const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
	return places.find((place) => place && existsSync(place));
}
