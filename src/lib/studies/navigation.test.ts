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

const reading = ['patterns', 'meaning', 'themes', 'integrity', 'gatherings'];
const managing = ['points', 'exchange', 'members', 'manage'];

describe('the rooms of a study', () => {
	it.each([
		['/onderzoek/noord', ['overview page', 'explore', ...reading, ...managing]],
		['/onderzoek/noord/verkennen', ['overview', 'explore page', ...reading, ...managing]],
		['/onderzoek/noord/verhaal/x/gevolg', ['overview', 'explore true', ...reading, ...managing]],
		[
			'/onderzoek/noord/doelen',
			[
				...['overview', 'explore', 'patterns', 'meaning', 'themes', 'integrity'],
				...['gatherings true', ...managing]
			]
		],
		[
			'/beheer/studies/noord',
			['overview', 'explore', ...reading, 'points', 'exchange', 'members', 'manage page']
		],
		[
			'/beheer/studies/noord/vertelpunten/nieuw',
			['overview', 'explore', ...reading, 'points true', 'exchange', 'members', 'manage']
		]
	])('mark where %s is, once', (path, expected) => {
		expect(marked(path)).toEqual(expected);
	});

	it('are only those that open', () => {
		const deeds = { seePoints: false, managePoints: false, manageMembers: false, editStudy: false };
		const nothing = { ...all, ...deeds };
		expect(marked('/x', { ...nothing, mayCount: false })).toEqual(['overview']);
		expect(marked('/x', nothing)).toEqual(['overview', 'explore', ...reading]);
	});
});
