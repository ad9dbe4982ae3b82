import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import gatherings from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import goals from '#lib/i18n/locales/nl/goals.json' with { type: 'json' };
import harvest from '#lib/i18n/locales/nl/harvest.json' with { type: 'json' };
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';

/** The Dutch words of the harvest, for tests. */
export const say = sayer({ ...staff, ...charts, ...gatherings, ...goals, ...harvest }, 'nl');
