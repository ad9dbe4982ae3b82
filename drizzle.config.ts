import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './src/lib/*/schema.server.ts',
	out: './drizzle'
});
