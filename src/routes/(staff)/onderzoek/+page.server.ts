import { staffOnly } from '../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

/** The studies come with the layout: its menu has them on every page. */
export const load: PageServerLoad = ({ locals: { actor }, url }) => void staffOnly(actor, url);
