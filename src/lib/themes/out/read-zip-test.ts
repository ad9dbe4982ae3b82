import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Zip files as another program reads them. For tests.

const files = [
	'import json, sys, zipfile',
	'z = zipfile.ZipFile(sys.argv[1])',
	'assert z.testzip() is None',
	"print(json.dumps({n: z.read(n).decode('utf-8') for n in z.namelist()}))"
].join('\n');

const workbook = `
import json, sys, zipfile
import xml.etree.ElementTree as E
m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
z = zipfile.ZipFile(sys.argv[1])
part = lambda name: E.fromstring(z.read(name))
words = [''.join(t.text or '' for t in s.iter(m + 't')) for s in part('xl/sharedStrings.xml')]
def value(c):
    v = c.find(m + 'v')
    return None if v is None else words[int(v.text)] if c.get('t') == 's' else float(v.text)
def rows(name):
    return [{c.get('r').rstrip('0123456789'): value(c) for c in r} for r in part(name).iter(m + 'row')]
names = [s.get('name') for s in part('xl/workbook.xml').iter(m + 'sheet')]
parts = ['xl/worksheets/sheet%d.xml' % (i + 1) for i in range(len(names))]
print(json.dumps({
    'sheets': [{'name': n, 'rows': rows(p)} for n, p in zip(names, parts)],
    'formulas': sum(len(list(part(p).iter(m + 'f'))) for p in parts),
    'formats': sorted(f.get('formatCode') for f in part('xl/styles.xml').iter(m + 'numFmt')),
}))
`;

export type ReadWorkbook = {
	/** Cells by the letter of their column. */
	sheets: { name: string; rows: Record<string, string | number | null>[] }[];
	formulas: number;
	formats: string[];
};

/** The entries of a zip and what is in them. */
export function readZip(bytes: Uint8Array): Record<string, string> {
	return JSON.parse(read(files, bytes)) as Record<string, string>;
}

/** Sheets and cells of a workbook (.xlsx). */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
	return JSON.parse(read(workbook, bytes)) as ReadWorkbook;
}

function read(program: string, bytes: Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'zip-'));
	try {
		const file = join(folder, 'file.zip');
		writeFileSync(file, bytes);
		return execFileSync('python3', ['-c', program, file], { encoding: 'utf8' });
	} finally {
		rmSync(folder, { recursive: true });
	}
}
