import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

describe('the way back after signing in', () => {
	it.each(['/onderzoek/een-studie', '/onderzoek?taal=en#T1', '/'])('keeps %s', (path) => {
		expect(returnPath(path)).toBe(path);
	});

	it.each([
		null,
		undefined,
		'',
		'onderzoek',
		'https://evil.test/',
		'//evil.test',
		'/\\evil.test',
		'/\t/evil.test',
		'/\n/evil.test',
		'\\\\evil.test',
		' //evil.test',
		'javascript:alert(1)',
		'//'
	])('sends %j to the list of studies', (path) => {
		expect(returnPath(path)).toBe('/onderzoek');
	});

	it('never gives a path that a browser would read as another site', () => {
		for (const path of ['/.//evil.test', '/..//evil.test', '/a/..//evil.test', '/%2F/evil.test']) {
			expect(new URL(returnPath(path), 'http://vertelpunt.test').host).toBe('vertelpunt.test');
		}
	});
});
