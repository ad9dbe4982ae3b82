import { expect, it } from 'vitest';
import { summariseChoices } from './choice.ts';

it('counts tellers per option in the order of the question, with answered tellers as the base', () => {
	expect(
		summariseChoices([['happy', 'proud'], ['happy'], ['sad']], ['sad', 'happy', 'angry', 'proud'])
	).toEqual({
		n: 3,
		options: [
			{ id: 'sad', n: 1 },
			{ id: 'happy', n: 2 },
			{ id: 'angry', n: 0 },
			{ id: 'proud', n: 1 }
		]
	});
});

it('counts a teller once for an option that is named twice', () => {
	expect(summariseChoices([['happy', 'happy']], ['happy']).options).toEqual([
		{ id: 'happy', n: 1 }
	]);
});

it('lists every option when nobody answered', () => {
	expect(summariseChoices([], ['yes', 'no'])).toEqual({
		n: 0,
		options: [
			{ id: 'yes', n: 0 },
			{ id: 'no', n: 0 }
		]
	});
});
