import type { Deed } from './rights.ts';

/** What somebody may do in the study a page is about; `mayCount` comes from the gate of the stories. */
export type StudyRights = Readonly<Record<Deed, boolean>> & { mayCount: boolean };

export type Room =
	| 'overview'
	| 'explore'
	| 'patterns'
	| 'meaning'
	| 'themes'
	| 'integrity'
	| 'gatherings'
	| 'points'
	| 'exchange'
	| 'members'
	| 'manage';

/**
 * The rooms of a study somebody may enter, in their order. `current` is `page` where they are, and
 * `true` on the room above the page they are on.
 */
export function studyRooms(
	slug: string,
	rights: StudyRights,
	path: string
): { room: Room; href: string; current: 'page' | 'true' | undefined }[] {
	const manage = `/beheer/studies/${slug}`;
	const counting = (room: Room, folder: string) => ({
		room,
		href: `/onderzoek/${slug}/${folder}`,
		isOpen: rights.mayCount
	});
	const rooms: { room: Room; href: string; isOpen: boolean }[] = [
		{ room: 'overview', href: `/onderzoek/${slug}`, isOpen: true },
		counting('explore', 'verkennen'),
		counting('patterns', 'patronen'),
		counting('meaning', 'duiding'),
		counting('themes', 'themas'),
		counting('integrity', 'kwaliteit'),
		counting('gatherings', 'bijeenkomsten'),
		{ room: 'points', href: `${manage}/vertelpunten`, isOpen: rights.seePoints },
		{ room: 'exchange', href: `${manage}/gegevens`, isOpen: rights.managePoints },
		{ room: 'members', href: `${manage}/leden`, isOpen: rights.manageMembers },
		{ room: 'manage', href: manage, isOpen: rights.editStudy }
	];
	const at = shownUnder(slug, path);
	const isAbove = (href: string) => at.startsWith(`${href}/`);
	const nearest = rooms
		.map(({ href }) => href)
		.filter((href) => href === at || isAbove(href))
		.toSorted((one, other) => other.length - one.length)[0];
	return rooms
		.filter(({ isOpen }) => isOpen)
		.map(({ room, href }) => ({
			room,
			href,
			current: href === path ? 'page' : href === nearest ? 'true' : undefined
		}));
}

/** Pages that belong to a room without lying in its folder. */
const elsewhere: Readonly<Record<string, string>> = {
	doelen: 'bijeenkomsten',
	verhaal: 'verkennen'
};

/** The path as the rooms see it: `/onderzoek/x/doelen` lies in the room of the gatherings. */
function shownUnder(slug: string, path: string): string {
	const [folder = ''] = path.slice(`/onderzoek/${slug}/`.length).split('/');
	const isOfStudy = path.startsWith(`/onderzoek/${slug}/`);
	const room = isOfStudy ? elsewhere[folder] : undefined;
	return room ? `/onderzoek/${slug}/${room}/${folder}` : path;
}
