import { createInstance } from 'i18next';
import type { Language } from './languages.ts';
import enCharts from './locales/en/charts.json' with { type: 'json' };
import enErrors from './locales/en/errors.json' with { type: 'json' };
import enExplore from './locales/en/explore.json' with { type: 'json' };
import enGatherings from './locales/en/gatherings.json' with { type: 'json' };
import enHarvest from './locales/en/harvest.json' with { type: 'json' };
import enGoals from './locales/en/goals.json' with { type: 'json' };
import enHome from './locales/en/home.json' with { type: 'json' };
import enInput from './locales/en/input.json' with { type: 'json' };
import enStaff from './locales/en/staff.json' with { type: 'json' };
import enStudies from './locales/en/studies.json' with { type: 'json' };
import enTeller from './locales/en/teller.json' with { type: 'json' };
import enTheme from './locales/en/theme.json' with { type: 'json' };
import enPatterns from './locales/en/patterns.json' with { type: 'json' };
import enMeaning from './locales/en/meaning.json' with { type: 'json' };
import enExchange from './locales/en/exchange.json' with { type: 'json' };
import enThemeTexts from './locales/en/theme-texts.json' with { type: 'json' };
import enThemes from './locales/en/themes.json' with { type: 'json' };
import enWithdraw from './locales/en/withdraw.json' with { type: 'json' };
import nlCharts from './locales/nl/charts.json' with { type: 'json' };
import nlErrors from './locales/nl/errors.json' with { type: 'json' };
import nlExplore from './locales/nl/explore.json' with { type: 'json' };
import nlGatherings from './locales/nl/gatherings.json' with { type: 'json' };
import nlHarvest from './locales/nl/harvest.json' with { type: 'json' };
import nlGoals from './locales/nl/goals.json' with { type: 'json' };
import nlHome from './locales/nl/home.json' with { type: 'json' };
import nlInput from './locales/nl/input.json' with { type: 'json' };
import nlStaff from './locales/nl/staff.json' with { type: 'json' };
import nlStudies from './locales/nl/studies.json' with { type: 'json' };
import nlTeller from './locales/nl/teller.json' with { type: 'json' };
import nlTheme from './locales/nl/theme.json' with { type: 'json' };
import nlPatterns from './locales/nl/patterns.json' with { type: 'json' };
import nlMeaning from './locales/nl/meaning.json' with { type: 'json' };
import nlExchange from './locales/nl/exchange.json' with { type: 'json' };
import nlThemeTexts from './locales/nl/theme-texts.json' with { type: 'json' };
import nlThemes from './locales/nl/themes.json' with { type: 'json' };
import nlWithdraw from './locales/nl/withdraw.json' with { type: 'json' };
import { pluralBase, pluralKeys } from './plurals.ts';
import type { Words } from './say.ts';

export const namespaces = [
	'home',
	'teller',
	'input',
	'staff',
	'errors',
	'withdraw',
	'charts',
	'explore',
	'studies',
	'theme',
	'patterns',
	'meaning',
	'exchange',
	'themes',
	'theme-texts',
	'gatherings',
	'harvest',
	'goals'
] as const;
export type Namespace = (typeof namespaces)[number];

const dutch: Record<Namespace, Words> = {
	home: nlHome,
	teller: nlTeller,
	input: nlInput,
	staff: nlStaff,
	errors: nlErrors,
	withdraw: nlWithdraw,
	charts: nlCharts,
	explore: nlExplore,
	studies: nlStudies,
	theme: nlTheme,
	patterns: nlPatterns,
	meaning: nlMeaning,
	exchange: nlExchange,
	themes: nlThemes,
	'theme-texts': nlThemeTexts,
	gatherings: nlGatherings,
	harvest: nlHarvest,
	goals: nlGoals
};
const english: Record<Namespace, Words> = {
	home: enHome,
	teller: enTeller,
	input: enInput,
	staff: enStaff,
	errors: enErrors,
	withdraw: enWithdraw,
	charts: enCharts,
	explore: enExplore,
	studies: enStudies,
	theme: enTheme,
	patterns: enPatterns,
	meaning: enMeaning,
	exchange: enExchange,
	themes: enThemes,
	'theme-texts': enThemeTexts,
	gatherings: enGatherings,
	harvest: enHarvest,
	goals: enGoals
};

// One instance for all requests, so it has no current language: each call fixes its own.
const shared = createInstance();
void shared.init({
	resources: { nl: dutch, en: english },
	ns: namespaces,
	initAsync: false,
	load: 'currentOnly',
	fallbackLng: { 'nl-x-simple': ['nl'], default: ['en', 'nl'] },
	keySeparator: false,
	nsSeparator: false
});

const resolved = new Map<string, Words>();

/**
 * All sentences of one namespace in one language, filled from English and then Dutch where there is
 * no translation, with every plural form that language can ask for. Placeholders stay as they are.
 */
export function wordsFor(language: Language, namespace: Namespace): Words {
	const key = `${language}/${namespace}`;
	const words = resolved.get(key) ?? resolve(language, namespace);
	resolved.set(key, words);
	return words;
}

function resolve(language: Language, namespace: Namespace): Words {
	const say = shared.getFixedT(language, namespace);
	const lookups = Object.keys(dutch[namespace]).flatMap((key) => {
		const base = pluralBase(key);
		return base ? pluralKeys(base, language).map((form) => [form, `${base}_other`]) : [[key]];
	});
	return Object.fromEntries(
		lookups.map((lookup) => [lookup[0], say(lookup, { skipInterpolation: true })])
	);
}
