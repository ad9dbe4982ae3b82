import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { seededRandom } from '#lib/base/seeded.ts';

/** An invented text and the subject that was planted in it. */
export type PlantedText = { id: string; text: string; language: string; subject: number };

const subjects = 16;
const wordsPerSubject = 40;
const sentencesPerText = 7;
const demo = new URL('../src/lib/exchange/demo/stories.jsonl.gz', import.meta.url);

/**
 * Texts of seven sentences of any of the demo stories. A subject is forty words of those stories, dealt by
 * chance; in every sentence the longest word makes place for one of the subject of the text.
 */
export function plantedTexts(count: number, seed = 1): PlantedText[] {
	const random = seededRandom(seed);
	const sentences = dutchSentences();
	const words = [...new Set(sentences.flatMap((sentence) => sentence.match(/\p{L}{7,}/gu) ?? []))]
		.filter((word) => word === word.toLowerCase())
		.map((word) => ({ word, luck: random() }))
		.sort((one, other) => one.luck - other.luck)
		.map(({ word }) => word);
	const pick = (list: readonly string[], from: number, to: number) =>
		list[from + Math.floor(random() * (to - from))]!;
	return Array.from({ length: count }, (_, at) => {
		const subject = Math.floor(random() * subjects);
		const from = subject * wordsPerSubject;
		const chosen = Array.from({ length: sentencesPerText }, () => {
			const sentence = pick(sentences, 0, sentences.length);
			return sentence.replace(longestWord(sentence), pick(words, from, from + wordsPerSubject));
		});
		return { id: `text-${at}`, text: chosen.join(' '), language: 'nl', subject };
	});
}

function dutchSentences(): string[] {
	const lines = gunzipSync(readFileSync(demo)).toString('utf8').trim().split('\n');
	return lines.flatMap((line) => {
		const { text, language } = JSON.parse(line) as { text: string; language: string };
		if (language !== 'nl') return [];
		return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20);
	});
}

function longestWord(sentence: string): string {
	const words = sentence.match(/\p{L}+/gu) ?? [];
	return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
