import { expect, test } from 'vitest';
import nl from './templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from './templates/mijn-verhaal-buurtteam/structure.ts';
import { consentTexts, missingTexts, requiredKeys } from './texts.ts';

test('no key is required twice', () => {
	const keys = requiredKeys(structure);
	expect(new Set(keys).size).toBe(keys.length);
});

test('a blank sentence is a missing sentence', () => {
	expect(missingTexts(structure, { ...nl, T1: '  ', 'S1.help.low': '' })).toEqual([
		'T1',
		'S1.help.low'
	]);
});

test('an explanation is missing only when the source has it', () => {
	const half = { ...nl, 'T3.other-organisation.help': '' };
	expect(missingTexts(structure, half)).toEqual([]);
	expect(missingTexts(structure, half, nl)).toEqual(['T3.other-organisation.help']);
});

test('the consent sentences keep their order and notice every change', () => {
	const said = consentTexts(nl);
	expect(said[0]).toBe(nl['consent.research']);
	expect(said.every((sentence) => sentence.length > 0)).toBe(true);
	for (const [key, sentence] of Object.entries(nl)) {
		const changed = consentTexts({ ...nl, [key]: `${sentence}!` });
		const isConsent = key.startsWith('consent.') && key !== 'consent.distress';
		expect(changed.join('\n') !== said.join('\n'), key).toBe(isConsent);
	}
});
