import { findThemes } from '#lib/themes/cluster/find-themes.ts';
import { mutualInformation } from './mutual-information.ts';
import { plantedTexts } from './theme-texts.ts';

// One search for themes in a process of its own, so that its memory is its own: node themes-child.ts COUNT.

const planted = plantedTexts(Number(process.argv[2]));
const before = process.resourceUsage().maxRSS;
const started = process.cpuUsage();
const { languages, assignments } = findThemes(
	planted.map(({ id, text, language }) => ({ id, text, language }))
);
const { user, system } = process.cpuUsage(started);
const themes = assignments.map(({ theme }) => theme ?? '');
console.log(
	JSON.stringify({
		texts: planted.length,
		themes: languages[0]?.k ?? 0,
		seconds: Number(((user + system) / 1e6).toFixed(1)),
		peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
		textsMB: Math.round(before / 1024),
		placed: Number((themes.filter((theme) => theme !== '').length / themes.length).toFixed(3)),
		nmi: Number(
			mutualInformation(
				planted.map(({ subject }) => String(subject)),
				themes
			).toFixed(3)
		)
	})
);
