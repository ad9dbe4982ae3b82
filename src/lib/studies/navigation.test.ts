import { describe, expect, it } from 'vitest';
import { studyRooms, type StudyRights } from './navigation.ts';

const all: StudyRights = {
	seePoints: true,
	managePoints: true,
	manageMembers: true,
	editStudy: true,
	mayCount: true
};
const marked = (path: string, rights = all) =>
	studyRooms('noord', rights, path).map(({ room, current }) =>
		current ? `${room} ${current}` : room
	);

describe('the rooms of a study', () => {
	it.each([
		['/onderzoek/noord', ['overview page', 'explore', 'points', 'members', 'manage']],
		['/onderzoek/noord/verkennen', ['overview', 'explore page', 'points', 'members', 'manage']],
		['/beheer/studies/noord', ['overview', 'explore', 'points', 'members', 'manage page']],
		[
			'/beheer/studies/noord/vertelpunten/nieuw',
			['overview', 'explore', 'points true', 'members', 'manage']
		]
	])('mark where %s is, once', (path, expected) => {
		expect(marked(path)).toEqual(expected);
	});

	it('are only those that open', () => {
		const nothing = { ...all, seePoints: false, manageMembers: false, editStudy: false };
		expect(marked('/x', { ...nothing, mayCount: false })).toEqual(['overview']);
		expect(marked('/x', nothing)).toEqual(['overview', 'explore']);
	});
});
