import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of one installation; part of the (encrypted) backup. */
export type Keys = {
	version: 1;
	/** Keys the withdrawal codes: without it a stored hash says nothing. */
	pepper: string;
	authSecret: string;
	/** For stories sealed on a tablet: P-256 ECDH with AES-GCM. */
	sealing: { algorithm: 'P-256'; keyId: string; publicKey: string; privateKey: string };
};

/** Reads `keys.json` in the data folder, or makes it at the first start (readable by its owner alone). */
export function loadKeys(folder: string): Keys {
	const file = join(folder, 'keys.json');
	if (existsSync(file)) return readKeys(file);
	const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const keys: Keys = {
		version: 1,
		pepper: randomBytes(32).toString('base64url'),
		authSecret: randomBytes(32).toString('base64url'),
		sealing: {
			algorithm: 'P-256',
			keyId: randomBytes(6).toString('hex'),
			publicKey: String(pair.publicKey.export({ type: 'spki', format: 'pem' })),
			privateKey: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
		}
	};
	writeFileSync(file, JSON.stringify(keys, null, '\t') + '\n', { mode: 0o600, flag: 'wx' });
	return keys;
}

function readKeys(file: string): Keys {
	let keys: Keys;
	try {
		keys = JSON.parse(readFileSync(file, 'utf8')) as Keys;
	} catch {
		throw new Error(`${file} cannot be read as JSON; restore it from a backup.`);
	}
	if (keys.version !== 1 || !keys.pepper || !keys.authSecret || !keys.sealing?.privateKey) {
		throw new Error(`${file} is not complete; restore it from a backup.`);
	}
	return keys;
}
