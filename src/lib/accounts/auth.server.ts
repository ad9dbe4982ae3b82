import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { newId } from '#lib/base/ids.ts';
import type { Connection } from '#lib/db/connection.server.ts';
import { passwordLength } from './model.ts';
import { hashPassword, verifyPassword } from './password.server.ts';
import { account, session, user, verification } from './schema.server.ts';
import { createSignInDelay } from './sign-in-delay.ts';

type Settings = {
	/** A connection of its own, with a busy timeout: better-auth awaits inside its calls. */
	connection: Connection;
	secret: string;
	/** Whether pages are served over https. A Secure cookie on plain http is dropped without a word. */
	secure: boolean;
	/** The plugin that hands cookies to the web framework comes from outside, and comes last. */
	plugins?: BetterAuthPlugin[];
};

export type Auth = ReturnType<typeof createAuth>;

const hours = 60 * 60;

/**
 * Sessions and passwords. None of better-auth's HTTP routes is mounted; see `signIn` and `readSession`.
 * `decoy` is the hash of a password nobody knows, for addresses without an account.
 */
export function createAuth({ connection, secret, secure, plugins = [] }: Settings) {
	const schema = { user, session, account, verification };
	const { api } = betterAuth({
		// Only read for links in mails and for its own routes, and there are none of either.
		baseURL: 'http://localhost',
		secret,
		database: drizzleAdapter(drizzle({ client: connection }), {
			provider: 'sqlite',
			schema,
			transaction: false
		}),
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.min,
			maxPasswordLength: passwordLength.max,
			password: {
				hash: hashPassword,
				verify: ({ hash, password }) => verifyPassword(hash, password)
			}
		},
		session: { expiresIn: 12 * hours, updateAge: hours / 4 },
		databaseHooks: {
			session: {
				create: {
					before: async (made) => ({ data: { ...made, ipAddress: null, userAgent: null } })
				}
			}
		},
		advanced: {
			// better-auth's own prefix is `__Secure-`; `__Host-` also ties a cookie to this one host.
			useSecureCookies: false,
			cookiePrefix: secure ? '__Host-vertelpunt' : 'vertelpunt',
			defaultCookieAttributes: { secure },
			ipAddress: { disableIpTracking: true }
		},
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: 'error' },
		plugins
	});
	return { api, delay: createSignInDelay(), decoy: hashPassword(newId()) };
}
