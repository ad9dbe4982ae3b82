import * as v from 'valibot';
import { neededText, optionalText } from '#lib/studies/form-rules.ts';
import { isDay } from '#lib/studies/day.ts';
import { seatLevels, seatRoles, stepKinds, templateIds } from '../model.ts';

// What may stand in the forms of preparing. Each message is a code: `prepare.issue.<code>`.

const day = v.pipe(
	neededText(10),
	v.check((text) => text === '' || isDay(text), 'day')
);

const facts = {
	title: neededText(120),
	heldOn: day,
	place: optionalText(120),
	previousId: optionalText(60)
};

export const newGatheringSchema = v.object({
	template: v.picklist(templateIds, 'choose'),
	...facts
});
export const gatheringSchema = v.object(facts);

function wholeNumber(least: number, most: number) {
	return v.pipe(
		neededText(10),
		v.regex(/^\d+$/, 'number'),
		v.transform(Number),
		v.minValue(least, 'number'),
		v.maxValue(most, 'tooMany')
	);
}

function optionalNumber(most: number) {
	return v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => undefined)
			),
			wholeNumber(1, most)
		],
		'number'
	);
}

export const stepSchema = v.object({
	kind: v.picklist(stepKinds, 'choose'),
	title: neededText(120),
	text: optionalText(1000),
	notes: optionalText(2000),
	minutes: wholeNumber(0, 480),
	question: optionalText(60),
	lens: optionalText(1000),
	theme: optionalText(60),
	dots: optionalNumber(20),
	most: optionalNumber(20)
});

export const topicSchema = v.object({ title: neededText(120), text: optionalText(1000) });

export const groupSchema = v.object({ name: neededText(120), seats: wholeNumber(1, 100) });

export const seatsSchema = v.object({
	role: v.picklist(seatRoles, 'choose'),
	count: wholeNumber(1, 200),
	group: optionalText(60),
	level: v.pipe(
		v.picklist([...seatLevels, ''], 'choose'),
		v.transform((level) => level || null)
	),
	topic: optionalText(60)
});

export const drawSchema = v.object({
	lens: optionalText(1000),
	question: optionalText(60),
	zone: optionalText(10),
	count: wholeNumber(1, 100),
	seed: wholeNumber(0, 999_999_999)
});
