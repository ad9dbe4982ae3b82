import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { sampleToCode, showTexts, type DeskOf } from './coding-study.server.ts';
import { compareCodings, currentThemes, machineThemes } from './compare.ts';
import type { AgreementView, Disagreement } from './model.ts';
import { inDrawnOrder } from './sample.ts';
import { codersOf } from './samples.service.server.ts';
import { listCodings, listTextIds } from './store.server.ts';

/** More than a meeting can talk through. */
const mostDisagreements = 60;

/**
 * How much people agree in a sample, about which themes, and where they do not: with who said what, and
 * the machine beside it. Throws `conflict` as long as the sample was not opened. A text that may no longer
 * be read counts in the numbers; its words are not there.
 */
export async function readAgreement(
	db: Database,
	actor: Staff,
	slug: string,
	sampleId: string,
	deskOf: DeskOf,
	now: Date
): Promise<AgreementView> {
	const { study, sample } = sampleToCode(db.read, actor, slug, sampleId);
	const { id: studyId, invented } = study;
	const { seed, openedAt, textKind } = sample;
	if (openedAt === null) throw new AppError('conflict');
	const { desk } = deskOf(db.read, studyId, textKind);
	const codings = listCodings(db.read, sampleId);
	const coders = codersOf(codings);
	const { differing, perTheme, machine, ...found } = compareCodings(codings, desk, seed);
	const nameOf = (theme: string) => desk.themes.get(theme)?.name ?? '';
	const named = (themes: readonly string[]) => currentThemes(themes, desk).map(nameOf);
	const listed = inDrawnOrder(differing, seed).slice(0, mostDisagreements);
	const texts = await showTexts(db, actor, sample, listed, now);
	const said = Map.groupBy(codings, ({ textId }) => textId);
	return {
		...{ ...found, textKind, invented },
		texts: listTextIds(db.read, sampleId).length,
		coders,
		perTheme: perTheme
			.map((one) => ({ ...one, name: nameOf(one.theme) }))
			.toSorted((one, other) => other.chosen - one.chosen || one.name.localeCompare(other.name)),
		machine: coders.flatMap(({ coderId, name }) =>
			machine
				.filter((one) => one.coderId === coderId)
				.map(({ alpha, texts: n }) => ({ who: name, alpha, texts: n }))
		),
		differing: differing.length,
		disagreements: listed.map((textId): Disagreement => {
			const own = machineThemes(desk.placings.get(textId));
			return {
				text: texts.get(textId) ?? null,
				said: (said.get(textId) ?? [])
					.map(({ coder, themes }) => ({ who: coder, themes: named(themes) }))
					.toSorted((one, other) => one.who.localeCompare(other.who)),
				machine: own === null ? null : named(own)
			};
		})
	};
}
