import { beforeAll } from 'vitest';
import { cdp } from 'vitest/browser';
import '../src/app.css';

// What a test lets the browser pretend holds for its tab, which the next file is shown in too.
beforeAll(async () => {
	await cdp().send('Emulation.setEmulatedMedia', {
		features: [
			{ name: 'prefers-color-scheme', value: 'light' },
			{ name: 'forced-colors', value: 'none' },
			{ name: 'prefers-reduced-motion', value: '' }
		]
	});
});
