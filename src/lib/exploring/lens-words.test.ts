import { expect, test } from 'vitest';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { layout, questions } from './explorer-test-study.ts';
import { parseLens } from './lens-parse.ts';
import { lensWords, sayThemes } from './lens-words.ts';

const themes = [{ id: 'rent', label: 'Huur {{count}}' }];
const say = sayThemes(sayer({ ...charts, ...explore }, 'nl'), themes);

test.each([
	['', []],
	['K5=partly,solved', [['Hoe liep het af?', 'opgelost, voor een deel']]],
	['K5=!na,solved&not=K5', [['Hoe liep het af?', 'niet: opgelost, Past niet']]],
	[
		'T1=z:a,centre|!skipped',
		[['Wat telde mee?', 'Hoek: label a, Midden: alle drie, Overgeslagen']]
	],
	['T1=p:.8,.1;.5,.4;.5,.1', [['Wat telde mee?', 'binnen de lijn die u trok']]],
	['D1=.2~.5', [['Hoe ging het?', '20 tot 50 op de lijn']]],
	['S1.team=used,aside', [['label team', 'opzij gelaten, gebruikt']]],
	['S1.family=right-high', [['label family', 'x hoog, y hoog']]],
	['language=ar', [['In welke taal?', 'العربية']]],
	['theme=none,rent&not=theme', [['Thema', 'niet: in geen thema, Huur {{count}}']]],
	['theme=money', [['Thema', 'een nieuw thema']]],
	['consent=0', [['Wat mag ermee?', 'alleen tellen']]],
	[
		'week=2024-W52~2025-W02',
		[['In welke week kwam het binnen?', 'week 52, 2024 tot en met week 2, 2025']]
	],
	[
		'week=2025-W01~2025-W01&K5=solved',
		[
			['Hoe liep het af?', 'opgelost'],
			['In welke week kwam het binnen?', 'week 1, 2025']
		]
	]
])('the lens %s says %j', (address, said) => {
	const { lens, issues } = parseLens(new URLSearchParams(address), layout);
	expect(issues).toEqual([]);
	expect(lensWords(say, questions, lens).map(({ about, chosen }) => [about, chosen])).toEqual(said);
});
