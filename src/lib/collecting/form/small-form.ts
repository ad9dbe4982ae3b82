import type { TellerForm } from './model.ts';

/** A form with one question of every kind, for the tests of this room. */
export const smallForm: TellerForm = {
	code: 'proef',
	channel: 'location',
	length: 'short',
	language: 'nl',
	languages: [
		{ id: 'nl', name: 'Nederlands', reviewed: true },
		{ id: 'en', name: 'English', reviewed: true }
	],
	frameworkVersion: 'proef@1',
	consentHash: 'c0ffee',
	questions: [
		{
			id: 'R1',
			part: 'role',
			kind: 'choice',
			label: 'Wie bent u?',
			options: [
				{ id: 'resident', label: 'bewoner' },
				{ id: 'municipality', label: 'gemeente' }
			],
			max: 1
		},
		{
			id: 'T1',
			part: 'signifier',
			kind: 'triad',
			label: 'Wat telde mee?',
			corners: [
				{ id: 'rules', label: 'Regels' },
				{ id: 'need', label: 'Nood' },
				{ id: 'craft', label: 'Vakwerk' }
			]
		},
		{
			id: 'D1',
			part: 'signifier',
			kind: 'dyad',
			label: 'De hulp ging',
			poles: [
				{ id: 'hurried', label: 'te gehaast' },
				{ id: 'slow', label: 'te traag' }
			]
		},
		{
			id: 'S1',
			part: 'signifier',
			kind: 'stones',
			label: 'Wie hoorden erbij?',
			stones: [
				{ id: 'team', label: 'team' },
				{ id: 'family', label: 'familie' }
			],
			axes: [
				{ id: 'reach', low: 'moeilijk', high: 'makkelijk' },
				{ id: 'help', low: 'weinig', high: 'veel' }
			]
		},
		{
			id: 'K1',
			part: 'signifier',
			kind: 'choice',
			label: 'Hoe voelt u zich?',
			options: [
				{ id: 'happy', label: 'blij' },
				{ id: 'sad', label: 'verdrietig' },
				{ id: 'angry', label: 'boos' }
			],
			max: 2
		},
		{
			id: 'K6',
			part: 'signifier',
			kind: 'choice',
			label: 'Wie moet dit horen?',
			options: [
				{ id: 'council', label: 'de raad' },
				{ id: 'nobody', label: 'niemand' }
			],
			max: 2
		},
		{
			id: 'R3',
			part: 'person',
			kind: 'choice',
			label: 'Waar?',
			options: [{ id: 'noord', label: 'Noord' }],
			max: 1
		}
	],
	texts: {},
	words: {},
	study: { name: 'Proef', helpNumber: null, invented: true },
	workRoles: ['municipality'],
	privateOption: { question: 'K6', option: 'nobody' }
};
