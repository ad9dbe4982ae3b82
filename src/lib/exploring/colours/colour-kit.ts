import { binsByColour, colourCodes } from './colour-rows.ts';
import ColourBar from './ColourBar.svelte';
import ColourWords from './ColourWords.svelte';
import DyadColours from './DyadColours.svelte';
import StoneColours from './StoneColours.svelte';
import TriadColours from './TriadColours.svelte';

/** Everything that colours need, fetched together and late. */
export const colourKit = {
	...{ ColourBar, ColourWords, DyadColours, StoneColours, TriadColours },
	...{ binsByColour, colourCodes }
};
export type ColourKit = typeof colourKit;
