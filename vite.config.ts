import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

if (Number(process.versions.node.split('.')[0]) < 22) {
	throw new Error('Start this through npm (npm start, npm test): it brings its own Node 24.');
}

export default defineConfig({
	plugins: [sveltekit()],
	ssr: { external: ['better-auth'] },
	// Without lists of what each part needs: they would weigh 1.5 kB on the teller's first screen.
	build: { target: 'es2022', modulePreload: false },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'bench/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					testTimeout: 20_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					setupFiles: ['./tests/browser-setup.ts'],
					// As long as an element is waited for: on a busy machine a second is soon over.
					expect: { poll: { timeout: 15_000 } },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: chromiumPath(), args: chromiumFlags }
						}),
						instances: [{ browser: 'chromium', viewport: { width: 1024, height: 768 } }]
					}
				}
			}
		]
	}
});
