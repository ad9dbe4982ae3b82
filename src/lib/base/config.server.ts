import { resolve } from 'node:path';

export type Config = {
	data: string;
	demo: boolean;
	/** The public address when it is known (ORIGIN); null on a plain start. */
	origin: string | null;
	/** Whether pages are served over https: decides Secure cookies and HSTS. */
	secure: boolean;
	/** Folder of word vectors that bring languages together in themes; null without. */
	model: string | null;
	log: 'info' | 'silent';
};

/** Reads the environment once. Every variable is listed in docs/operations.md. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const origin = env.ORIGIN || null;
	return {
		data: resolve(env.VERTELPUNT_DATA || 'data'),
		demo: env.VERTELPUNT_DEMO !== '0',
		origin,
		secure: origin?.startsWith('https:') ?? Boolean(env.TLS_CERT && env.TLS_KEY),
		model: env.VERTELPUNT_MODEL ? resolve(env.VERTELPUNT_MODEL) : null,
		log: env.VERTELPUNT_LOG === 'silent' ? 'silent' : 'info'
	};
}
