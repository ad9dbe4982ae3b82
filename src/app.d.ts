import type { App as Program } from './boot.server.ts';
import type { Actor } from '#lib/studies/model.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			errorId?: string;
		}
		interface PageState {
			/** What the explorer's address says after its question mark, once something was chosen. */
			lens?: string;
			/** The screen of the teller's form, and how many screens this page put in the history. */
			step?: string;
			depth?: number;
		}
		interface Locals {
			app: Program;
			actor: Actor;
			/** Language of interface sentences on this request. */
			language: 'nl' | 'en';
			/** For the html element; the teller's page sets its own language. */
			page: { lang: string; dir: 'ltr' | 'rtl' };
		}
	}
}

export {};
