import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import gatherings from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import goals from '#lib/i18n/locales/nl/goals.json' with { type: 'json' };
import input from '#lib/i18n/locales/nl/input.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { predictionWords } from './input-words.ts';

/** The Dutch words of every surface, for tests. */
export const say = sayer(predictionWords({ ...input, ...charts, ...gatherings, ...goals }), 'nl');
