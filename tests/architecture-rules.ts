import { arrows } from './arrows.ts';
import {
	cycles,
	foreignTables,
	frameworkModulesInRooms,
	importsOfTheOutside,
	importsWithoutEnding,
	impureFiles,
	missingArrows,
	oldLibAlias,
	serverCodeInBrowserFiles,
	usedArrows,
	type Tree
} from './house-rules.ts';
import {
	barrels,
	defaultExports,
	emptyWords,
	longFiles,
	machinePaths,
	oddNames,
	rawHtml,
	roomsWithoutReadme
} from './house-rules-files.ts';

// Each rule with a breach that was planted to show that it is caught.

export type Rule = {
	title: string;
	check: (tree: Tree) => string[];
	/** What it holds for: our own code, tests and scripts too, or every file. */
	scope: 'src' | 'code' | 'all';
	/** Each is one breach, and nothing but a breach. */
	planted: Record<string, string>[];
	/** Looks like a breach and is none. */
	fine: Record<string, string>;
};

const machinePath = ['', 'home', 'someone', 'file'].join('/');

export const rules: readonly Rule[] = [
	{
		title: 'A room imports only rooms its arrows lead to',
		check: (tree) => missingArrows(tree, arrows),
		scope: 'src',
		planted: [
			{ 'src/lib/stories/a.ts': "import { lens } from '#lib/exploring/lens.ts';" },
			{ 'src/lib/stories/a.ts': "import type { Lens } from '../exploring/lens.ts';" },
			{ 'src/lib/charts/A.svelte': "\tconst a = await import('#lib/stories/model.ts');" },
			{ 'src/lib/unheard/a.ts': "import { newId } from '#lib/base/ids.ts';" },
			{ 'src/lib/base/a.ts': "export {\n\topen\n} from '#lib/db/connection.server.ts';" }
		],
		fine: { 'src/lib/stories/a.ts': "import { zoneOf } from '#lib/signifiers/zones.ts';" }
	},
	{
		title: 'No two rooms import each other, whatever the way round',
		check: (tree) => cycles(usedArrows(tree)),
		scope: 'src',
		planted: [
			{
				'src/lib/stories/a.ts': "import { a } from '#lib/themes/a.ts';",
				'src/lib/themes/a.ts': "import { b } from '#lib/exploring/b.ts';",
				'src/lib/exploring/b.ts': "import { c } from '#lib/stories/c.ts';"
			}
		],
		fine: {
			'src/lib/themes/a.ts': "import { a } from '#lib/stories/a.ts';",
			'src/lib/exploring/b.ts':
				"import { a } from '#lib/themes/a.ts';\nimport { b } from '#lib/stories/a.ts';"
		}
	},
	{
		title: 'No room imports $app or $env',
		check: frameworkModulesInRooms,
		scope: 'src',
		planted: [
			{ 'src/lib/ui/a.ts': "import { page } from '$app/state';" },
			{ 'src/lib/ui/A.svelte': "\timport { env } from '$env/dynamic/private';" }
		],
		fine: { 'src/routes/+page.ts': "import { page } from '$app/state';" }
	},
	{
		title: 'Nobody uses $lib',
		check: oldLibAlias,
		scope: 'code',
		planted: [{ 'src/routes/+page.svelte': "import A from '$lib/ui/A.svelte';" }],
		fine: { 'src/routes/+page.svelte': "import A from '$libraries';" }
	},
	{
		title: 'Every own import has its ending',
		check: importsWithoutEnding,
		scope: 'code',
		planted: [
			{ 'src/lib/ui/a.ts': "import { newId } from '#lib/base/ids';" },
			{ 'src/routes/+page.server.ts': "import type { PageServerLoad } from './$types';" }
		],
		fine: {
			'src/lib/ui/a.ts':
				"import { test } from 'vitest';\nimport nl from './nl.json' with { type: 'json' };"
		}
	},
	{
		title: "No room touches another room's SQL, and tables only for a foreign key or a read join",
		check: foreignTables,
		scope: 'src',
		planted: [
			{
				'src/lib/collecting/a.server.ts':
					"import { insertStory } from '#lib/stories/store.server.ts';"
			},
			{ 'src/bin/cli.ts': "import { listMembers } from '#lib/studies/members.store.server.ts';" },
			{ 'src/lib/collecting/a.server.ts': "import { story } from '#lib/stories/schema.server.ts';" }
		],
		fine: {
			'src/lib/exploring/store.server.ts': "import { story } from '#lib/stories/schema.server.ts';"
		}
	},
	{
		title: 'No room imports routes, hooks, boot or bin',
		check: importsOfTheOutside,
		scope: 'src',
		planted: [
			{ 'src/lib/ui/a.server.ts': "import type { App } from '../../boot.server.ts';" },
			{ 'src/lib/ui/a.ts': "import { load } from '../../routes/+page.server.ts';" }
		],
		fine: { 'src/boot.server.ts': "import type { App } from './health.server.ts';" }
	},
	{
		title: 'Server code reaches no browser file, except as a type',
		check: serverCodeInBrowserFiles,
		scope: 'src',
		planted: [
			{ 'src/lib/ui/a.ts': "import { b } from './b.server.ts';" },
			{ 'src/lib/ui/A.svelte': "\timport { type B, c } from '#lib/db/b.server.ts';" },
			{ 'src/routes/+page.svelte': "\timport { a } from '#lib/db/b.server.ts';" },
			{ 'src/lib/ui/A.svelte.test.ts': "import { b } from './b.server.ts';" }
		],
		fine: {
			'src/lib/ui/A.svelte': "\timport { type B, type C } from '#lib/db/b.server.ts';",
			'src/lib/ui/a.test.ts': "import { b } from './b.server.ts';",
			'src/routes/api/+server.ts': "import { b } from '#lib/db/b.server.ts';"
		}
	},
	{
		title: 'Pure files know no page, machine, clock or chance',
		check: impureFiles,
		scope: 'src',
		planted: [
			{ 'src/lib/signifiers/a.ts': "import { onMount } from 'svelte';" },
			{ 'src/lib/collecting/form/a.ts': "import { hash } from 'node:crypto';" },
			{ 'src/lib/charts/triad/triad-layout.ts': 'const width = window.innerWidth;' },
			{ 'src/lib/signifiers/a.ts': 'const chance = Math.random();' },
			{ 'src/lib/collecting/form/a.ts': 'const now = new Date();' }
		],
		fine: {
			'src/lib/signifiers/a.ts': "import { sum } from 'd3-array';\n// a new Date is made elsewhere"
		}
	},
	{
		title: 'No file is longer than 400 lines, sentences and templates excepted',
		check: longFiles,
		scope: 'code',
		planted: [{ 'src/lib/ui/a.ts': 'const a = 1;\n'.repeat(401) }],
		fine: {
			'src/lib/ui/a.ts': 'const a = 1;\n'.repeat(400),
			'src/lib/frameworks/templates/a/structure.ts': 'const a = 1;\n'.repeat(401)
		}
	},
	{
		title: 'No file or folder has an empty name',
		check: emptyWords,
		scope: 'code',
		planted: [
			{ 'src/lib/utils/a.ts': '' },
			{ 'src/lib/ui/helpers.server.ts': '' },
			{ 'src/lib/ui/types.ts': '' },
			{ 'src/lib/ui/index.ts': '' },
			{ 'tests/shared/a.ts': '' }
		],
		fine: { 'src/lib/ui/type-size.ts': '' }
	},
	{
		title: 'No file only hands on other files',
		check: barrels,
		scope: 'code',
		planted: [{ 'src/lib/ui/all.ts': "export * from './a.ts';" }],
		fine: { 'src/lib/ui/a.ts': "export { languages } from '#lib/i18n/languages.ts';" }
	},
	{
		title: 'Names are kebab-case.ts and PascalCase.svelte',
		check: oddNames,
		scope: 'src',
		planted: [
			{ 'src/lib/ui/camelCase.ts': '' },
			{ 'src/lib/ui/button.svelte': '' },
			{ 'src/lib/ui/a.serverside.ts': '' }
		],
		fine: {
			'src/lib/ui/telling.svelte.ts': '',
			'src/lib/ui/a-b.server.test.ts': '',
			'src/lib/ui/Thing.svelte.test.ts': ''
		}
	},
	{
		title: 'Every room has a README.md',
		check: roomsWithoutReadme,
		scope: 'src',
		planted: [{ 'src/lib/ui/a.ts': '' }],
		fine: { 'src/lib/ui/a.ts': '', 'src/lib/ui/README.md': '' }
	},
	{
		title: 'Rooms have named exports only',
		check: defaultExports,
		scope: 'src',
		planted: [{ 'src/lib/ui/a.ts': 'export default function a() {}' }],
		fine: {
			'src/lib/ui/a.ts': 'export function a() {}',
			'src/service-worker.ts': 'export default 1;'
		}
	},
	{
		title: 'No component writes raw HTML',
		check: rawHtml,
		scope: 'src',
		planted: [{ 'src/routes/+page.svelte': '<p>{@html text}</p>' }],
		fine: { 'src/routes/+page.svelte': '<p>{html}</p>' }
	},
	{
		title: 'No file names a path of somebody’s machine',
		check: machinePaths,
		scope: 'all',
		planted: [{ 'docs/a.md': `see ${machinePath}` }],
		fine: { 'docs/a.md': 'see src/tmp/bin and https://example.org/home/a' }
	}
];
