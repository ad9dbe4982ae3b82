import { describe, expect, test } from 'vitest';
import { codebookQdc } from './codebook-qdc.ts';
import { themesInUse } from './codes.ts';
import { guidOf, namedGuid } from './guid.ts';
import { texts, themes } from './out-test-themes.ts';
import { projectQde, projectQdpx } from './project-qdpx.ts';
import { readZip } from './read-zip-test.ts';
import { allOf, brokenRules, codebookRules, projectRules, readXml } from './refi-test-rules.ts';
import { zipStored } from './zip-store.ts';

const used = themesInUse(themes);
const facts = {
	name: 'Noord & <West>',
	origin: 'Vertelpunt',
	at: new Date('2026-11-21T10:00:00.123Z'),
	machine: 'Het programma',
	people: 'De onderzoekers',
	untitled: 'zonder titel'
};
const codebook = readXml(codebookQdc(used, 'Vertelpunt'));
const project = readXml(projectQde(used, texts, facts));

describe('the rules', () => {
	const noGuid = codebookQdc(used, 'v').replace(/ guid="[^"]*"/, '');
	const lateWords = codebookQdc(used, 'v').replace(
		/(<Description>[^<]*<\/Description>)\s*(<Code [^]*?\/>)/,
		'$2$1'
	);

	test('catch a missing GUID, a wrong order and what is no XML', () => {
		expect(brokenRules(readXml(noGuid), codebookRules)).toEqual(['Code@guid']);
		expect(brokenRules(readXml(lateWords), codebookRules)).toHaveLength(1);
		expect(() => readXml('<a><b></a></b>')).toThrow();
		expect(() => readXml('<a>fish & chips</a>')).toThrow();
	});
});

describe('a codebook', () => {
	test('has the elements, order, attributes and GUIDs of the standard', () => {
		expect(brokenRules(codebook, codebookRules)).toEqual([]);
		expect(codebook.values.xmlns).toBe('urn:QDA-XML:codebook:1.0');
	});

	test('has children in their parent, and no theme that was put away', () => {
		const [codes] = codebook.children;
		expect(codes!.children.map(({ values }) => values.name)).toEqual([
			'=Wachten & "bellen" <lang>',
			'Kind van een oud thema'
		]);
		expect(allOf(codes!.children[0]!, 'Code').map(({ values }) => values.name)).toEqual([
			'Brieven'
		]);
	});

	test('describes a code by its definition and its words, without impossible signs', () => {
		const [wait, third] = allOf(codebook, 'Description').map(({ text }) => text);
		expect(wait).toBe('Te lang op iets wachten.\nOok aan de telefoon.\n\nwachten, bellen');
		expect(third).toBe('één, \u{1F600}');
	});
});

describe('a project', () => {
	test('has the elements, order, attributes and GUIDs of the standard', () => {
		expect(brokenRules(project, projectRules)).toEqual([]);
		expect(project.values).toMatchObject({
			xmlns: 'urn:QDA-XML:project:1.0',
			name: 'Noord & <West>',
			creationDateTime: '2026-11-21T10:00:00Z'
		});
	});

	test('uses each GUID once, and only GUIDs that are there', () => {
		const nodes = ['User', 'Code', 'TextSource', 'PlainTextSelection', 'Coding'];
		const guids = nodes.flatMap((name) => allOf(project, name)).map(({ values }) => values.guid!);
		expect(new Set(guids).size).toBe(guids.length);
		const codes = new Set(allOf(project, 'Code').map(({ values }) => values.guid));
		const users = new Set(allOf(project, 'User').map(({ values }) => values.guid));
		for (const { values } of allOf(project, 'CodeRef')) expect(codes).toContain(values.targetGUID);
		for (const { values } of allOf(project, 'Coding')) expect(users).toContain(values.creatingUser);
		expect(users).toContain(project.values.creatingUserGUID);
	});

	test('has each text in a file of its own, never in the XML, and no selection beyond its end', () => {
		const found = readZip(projectQdpx(used, texts, facts));
		for (const source of allOf(project, 'TextSource')) {
			expect(source.values.plainTextPath).toMatch(/^internal:\/\/[0-9a-f-]{36}\.txt$/);
			expect(allOf(source, 'PlainTextContent')).toEqual([]);
			const text = found[source.values.plainTextPath!.replace('internal://', 'sources/')]!;
			for (const { values } of allOf(source, 'PlainTextSelection')) {
				expect(values.startPosition).toBe('0');
				expect(Number(values.endPosition)).toBeLessThanOrEqual([...text].length);
			}
		}
		expect(Object.values(found).filter((one) => one.startsWith('\uFEFF'))).toEqual([]);
	});

	test('codes whole texts, counted in code points with one sign per line end', () => {
		const [first] = allOf(project, 'TextSource');
		expect(first!.values.name).toBe('Een & twee\n"drie"');
		expect(first!.children[0]!.values).toMatchObject({ startPosition: '0', endPosition: '24' });
		expect([...'Regel één.\nRegel \u{1F600} twee.']).toHaveLength(24);
	});

	test('codes the main theme and the ones by hand, each by who gave it', () => {
		const [machine, people] = allOf(project, 'User').map(({ values }) => values.guid);
		const by = allOf(project, 'TextSource').map((source) =>
			allOf(source, 'Coding').map(({ values }) => values.creatingUser)
		);
		expect(by).toEqual([[machine, people], [people], [], []]);
	});

	test('is left without a codebook when there are no themes yet', () => {
		const bare = readXml(projectQde([], texts, facts));
		expect(brokenRules(bare, projectRules)).toEqual([]);
		expect(allOf(bare, 'Coding')).toEqual([]);
	});
});

describe('the zip of a project', () => {
	test('is read by another program: the XML and every text it points to', () => {
		const found = readZip(projectQdpx(used, texts, facts));
		expect(found['project.qde']).toBe(projectQde(used, texts, facts));
		const paths = allOf(project, 'TextSource').map(({ values }) =>
			values.plainTextPath!.replace('internal://', 'sources/')
		);
		expect(Object.keys(found)).toEqual(['project.qde', ...paths]);
		expect(found[paths[0]!]).toBe('Regel één.\nRegel \u{1F600} twee.');
	});

	test('keeps names and bytes as they are, and is the same each time', () => {
		const entries = [
			{ name: 'a/é\u{1F600}.txt', bytes: new TextEncoder().encode('één') },
			{ name: 'empty', bytes: new Uint8Array() }
		];
		expect(readZip(zipStored(entries))).toEqual({ 'a/é\u{1F600}.txt': 'één', empty: '' });
		expect(zipStored(entries)).toEqual(zipStored(entries));
	});

	test('refuses more entries than a zip can name', () => {
		const entry = { name: 'a', bytes: new Uint8Array() };
		expect(() => zipStored(new Array(65_536).fill(entry))).toThrow(RangeError);
	});
});

describe('a GUID', () => {
	test('of a name is the one of RFC 9562, appendix A.4', () => {
		const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
		expect(namedGuid('www.example.com', dns)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
	});

	test('is the id itself where that is one, and else the same each time', () => {
		expect(guidOf('theme', themes[0]!.id)).toBe(themes[0]!.id);
		expect(guidOf('theme', 'a')).toBe(guidOf('theme', 'a'));
		expect(guidOf('theme', 'a')).not.toBe(guidOf('text', 'a'));
	});
});
