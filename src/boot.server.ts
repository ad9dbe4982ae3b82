import { mkdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAuth } from '#lib/accounts/auth.server.ts';
import type { Config } from '#lib/base/config.server.ts';
import { loadKeys, type Keys } from '#lib/base/keys.server.ts';
import { openConnection } from '#lib/db/connection.server.ts';
import { openDatabase, type Database } from '#lib/db/database.server.ts';
import { migrate } from '#lib/db/migrate.server.ts';
import { demoStudy } from '#lib/exchange/demo/demo-study.ts';
import { loadDemo } from '#lib/exchange/demo/demo.service.server.ts';
import { dropOldOriginals, forgetImportRow } from '#lib/exchange/import/originals.server.ts';
import { forgetAnnotations, forgetPins } from '#lib/exploring/meaning/forget.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { versionId } from '#lib/frameworks/show.ts';
import { loadDemoGatherings } from '#lib/gatherings/demo/demo-gatherings.server.ts';
import { forgetCardMarks, forgetCards, forgetCardTables } from '#lib/gatherings/forget.server.ts';
import en from '#lib/frameworks/templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import { statementTexts } from '#lib/gatherings/statement-texts.server.ts';
import { registerForget } from '#lib/stories/forget.server.ts';
import { readStudies } from '#lib/studies/service.server.ts';
import {
	forgetCoding,
	forgetCodingText,
	forgetEditText,
	forgetRunText
} from '#lib/themes/forget.server.ts';
import { registerTexts } from '#lib/themes/texts.server.ts';
import { useVectors } from '#lib/themes/vectors/use-vectors.server.ts';

// Each room that points at stories says how it forgets one (decisions.md 13).
registerForget('observation_story', forgetPins);
registerForget('annotation', forgetAnnotations);
registerForget('theme_run_text', forgetRunText);
registerForget('theme_edit_text', forgetEditText);
registerForget('coding_text', forgetCodingText);
registerForget('coding', forgetCoding);
registerForget('import_row', forgetImportRow);
registerForget('story_card', forgetCards);
registerForget('card_table', forgetCardTables);
registerForget('card_mark', forgetCardMarks);

// Themes are made of stories, and of what other rooms say here.
registerTexts(statementTexts);

/** What the whole program runs on, made once and handed to every room as arguments. */
export type App = {
	config: Config;
	keys: Keys;
	db: Database;
	auth: ReturnType<typeof createAuth>;
	/** Version of the schema: the newest migration that ran. */
	schema: string;
	/** Whether this start found an empty data folder and made the demo study. */
	isFirstStart: boolean;
	close(): void;
};

type AuthPlugins = Parameters<typeof createAuth>[0]['plugins'];

/** The one place where rooms meet: opens the data folder, brings it up to date, wires everything. */
export async function boot(config: Config, authPlugins: AuthPlugins = []): Promise<App> {
	useVectors(config.model);
	mkdirSync(config.data, { recursive: true, mode: 0o700 });
	const file = join(config.data, 'vertelpunt.db');
	const isFirstStart = !existsSync(file);
	const { schema } = migrate(file, resolve('drizzle'));
	const keys = loadKeys(config.data);
	const database = openDatabase(file);
	const authConnection = openConnection(file);
	const auth = createAuth({
		connection: authConnection,
		secret: keys.authSecret,
		secure: config.secure,
		plugins: authPlugins
	});
	await publishTemplates(database);
	await database.write((tx) => dropOldOriginals(tx, new Date()));
	if (config.demo && readStudies(database.read).length === 0) await makeDemo(database);
	return {
		config,
		keys,
		db: database,
		auth,
		schema,
		isFirstStart,
		close: () => {
			authConnection.close();
			database.close();
		}
	};
}

/** Publishes the frameworks that come with the program; what is published already stays as it is. */
async function publishTemplates(database: Database): Promise<void> {
	await publishFramework(
		database,
		structure,
		[
			{ language: 'nl', texts: nl, review: 'source' },
			{ language: 'en', texts: en, review: 'reviewed' }
		],
		new Date()
	);
}

/** Makes the demo study, or makes it anew; see `loadDemo`. */
export async function makeDemo(
	database: Database,
	force = false
): Promise<{ slug: string; stories: number }> {
	const stories = await loadDemo(database, versionId(structure), new Date(), force);
	await database.write((tx) => loadDemoGatherings(tx, demoStudy.id));
	return { slug: demoStudy.slug, stories };
}
