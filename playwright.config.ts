import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

const port = 4173;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.e2e.ts',
	outputDir: 'reports/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	reporter: [['line'], ['json', { outputFile: 'reports/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${port}`,
		browserName: 'chromium',
		locale: 'nl-NL',
		viewport: { width: 1024, height: 768 },
		launchOptions: { executablePath: chromiumPath(), args: chromiumFlags }
	},
	webServer: {
		command: 'node scripts/serve.mjs',
		url: `http://localhost:${port}/health`,
		env: { PORT: String(port), VERTELPUNT_DATA: 'reports/e2e-data' },
		reuseExistingServer: false,
		timeout: 30_000
	}
});
