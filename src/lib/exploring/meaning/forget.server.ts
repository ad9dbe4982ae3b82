import type { Forget } from '#lib/stories/forget.server.ts';
import { deleteAnswersAbout } from './annotations.store.server.ts';
import { deletePinsOf } from './store.server.ts';

/** Takes a story out of the observations it was put with, and the reasons with it. */
export const forgetPins: Forget = deletePinsOf;

/** Takes away what researchers noted about a story. */
export const forgetAnnotations: Forget = deleteAnswersAbout;
