import { functionWords } from "./furniture-words.js";
import type { LineShape, ShapedLine } from "./line-shape.js";

/**
 * What each kind of line pays, in words of prose. Set on the 92 pages of the article-extraction benchmark, read as a
 * browser's text save of them would be, and on the invented saves under test/cases/extract.
 */
const pay = { most: 40, furniture: -8, caption: -8, label: -15, discussion: -40, fact: 0 };
/** A short line alone may be a heading inside the text; many in a row are a menu. */
const shortPay = (run: number) => (run <= 2 ? -2 : run <= 4 ? -4 : -8);
/** In a text that has already been told from its page, a short line is a list's or a table's and pays half its words. */
const mainShort = 0.5;
const mainFurniture = -2;
/** What prose is still worth after readers have begun to talk, and after a list of other stories has begun. */
const worth = { afterDiscussion: 0.1, afterLabel: 0.4 };
/** One sentence between two short lines, of other things than the rest, is a teaser under its headline; lists of them follow reports. */
const aloneWorth = 0.08;
/** Words of prose that must stand before a heading for it to end the report: pages link to their comments at the top too. */
const enoughBefore = 40;

/** Length of the run of short lines that each line stands in; 0 for others. */
function shortRuns(lines: readonly ShapedLine[]): number[] {
	const runs = new Array<number>(lines.length).fill(0);
	let from = 0;
	for (let i = 0; i <= lines.length; i++) {
		const short = i < lines.length && isShort(lines[i]);
		if (short) continue;
		runs.fill(i - from, from, i);
		from = i + 1;
	}
	return runs;
}

/** A sentence too short to be sure of: it pays a little. */
const isSentence = (shape: LineShape) => shape.ends && shape.words >= 3 && shape.furniture < 0.4;

const isShort = (line: ShapedLine | undefined) => line?.shape.kind === "short" && !isSentence(line.shape);

const longWords = (text: string) =>
	(
		text
			.slice(0, 4_000)
			.toLowerCase()
			.match(/[\p{L}\p{N}]{5,}/gu) ?? []
	).filter((word) => !functionWords.has(word));

/** Words that the running prose uses in several paragraphs. */
function topicWords(prose: readonly ShapedLine[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { text } of prose)
		for (const word of new Set(longWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Set([...counts].filter(([, n]) => n > 1).map(([word]) => word));
}

/** Whether a line speaks of what the running prose speaks of: it shares two of its words, or there is nothing to compare. */
function onTopic({ text }: ShapedLine, topic: ReadonlySet<string>): boolean {
	return topic.size < 5 || new Set(longWords(text).filter((word) => topic.has(word))).size >= 2;
}

/**
 * First and last line of the run that pays most: prose pays its words, all else costs (maximum subsequence
 * segmentation, Pasternack and Roth 2009). Linear. Undefined when nothing pays. `main`: the lines are a main text already; it
 * begins where it begins, and only its end is sought.
 */
export function bodyRange(
	lines: readonly ShapedLine[],
	main = false,
): readonly [first: number, last: number] | undefined {
	const runs = shortRuns(lines);
	const alone = lines.map(
		({ shape }, i) => shape.kind === "prose" && !main && isShort(lines[i - 1]) && isShort(lines[i + 1]),
	);
	const topic = topicWords(lines.filter(({ shape }, i) => shape.kind === "prose" && !alone[i]));
	let best: readonly [number, number] | undefined;
	let bestSum = 0;
	let sum = 0;
	let from = 0;
	let proseWords = 0;
	let value = 1;
	lines.forEach(({ shape, fact }, i) => {
		if (sum <= 0 && !main) {
			sum = 0;
			from = i;
		}
		if (fact) return;
		if (shape.kind === "prose") {
			const suspect = alone[i] || value < 1;
			const away = suspect && !onTopic(lines[i] as ShapedLine, topic);
			const worthHere = (alone[i] && away ? aloneWorth : 1) * (value < worth.afterLabel || away ? value : 1);
			sum += Math.min(shape.words, pay.most) * worthHere;
			proseWords += shape.words;
		} else if (shape.kind === "short")
			sum += main || isSentence(shape) ? shape.words * mainShort * value : shortPay(runs[i] as number);
		else {
			sum += main && (shape.kind === "furniture" || shape.kind === "caption") ? mainFurniture : pay[shape.kind];
			if (proseWords >= enoughBefore) {
				if (shape.kind === "discussion") value = worth.afterDiscussion;
				if (shape.kind === "label") value = Math.min(value, worth.afterLabel);
			}
		}
		if (sum > bestSum) {
			bestSum = sum;
			best = [from, i];
		}
	});
	return best;
}
