import type { Forget } from '#lib/stories/forget.server.ts';
import {
	deleteCoding,
	deleteCodingText,
	deleteEditText,
	deleteRunText
} from './forget.store.server.ts';

// A story that leaves takes along where it lay, what people did with it and how it was coded. The
// themes stay: they hold no words of one story and no ids.

export const forgetRunText: Forget = (tx, id) => deleteRunText(tx, 'story', id);
export const forgetEditText: Forget = (tx, id) => deleteEditText(tx, 'story', id);
export const forgetCodingText: Forget = (tx, id) => deleteCodingText(tx, 'story', id);
export const forgetCoding: Forget = (tx, id) => deleteCoding(tx, 'story', id);
