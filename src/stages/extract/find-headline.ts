import type { ShapedLine } from "./line-shape.js";

/** Quotation marks, case and spacing aside: how two printings of one headline are told to be one. */
export const normalLine = (line: string): string =>
	line
		.slice(0, 400)
		.normalize("NFKC")
		.replace(/["'’‘“”«»]/g, "")
		.replace(/\s+/g, " ")
		.trim()
		.toLowerCase();

const contentWords = (line: string) =>
	new Set(
		line
			.slice(0, 4_000)
			.toLowerCase()
			.match(/[\p{L}\p{N}]{4,}/gu) ?? [],
	);

/** Paragraphs of the body whose words a headline is looked for in. */
const leadParagraphs = 8;
const enough = 0.6;

/** Within so many lines under a headline stand its byline and its day (under the page's name stands its menu); its words then count so many times. By eye, on the invented pages. */
const [signedWithin, asSigned] = [2, 2];

/** A line up to so many lines above the best, with this share of its score, is the headline and the best its standfirst. */
const aboveReach = 2;
const aboveShare = 0.2;
/** A shorter line is no standfirst. */
const standfirstWords = 10;
/** Share of its long words that must return in the body. */
const aboveWords = 0.5;

/**
 * The line that reads as the headline of the body: it stands before the body's prose (or among its first paragraphs)
 * and its words return in it; a headline printed twice is likelier still. -1 when no line does.
 */
export function findHeadline(lines: readonly ShapedLine[], [first, last]: readonly [number, number]): number {
	const lead = new Set<string>();
	let taken = 0;
	let firstProse = -1;
	for (let i = first; i <= last && taken < leadParagraphs; i++) {
		const { shape, text } = lines[i] as ShapedLine;
		if (shape.kind !== "prose") continue;
		if (firstProse < 0) firstProse = i;
		for (const word of contentWords(text)) lead.add(word);
		taken++;
	}
	const times = new Map<string, number>();
	for (const { text } of lines) {
		const key = normalLine(text);
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	const scores: number[] = [];
	const shares: number[] = [];
	let best = -1;
	for (let i = 0; i < firstProse; i++) {
		const { text, shape, fact } = lines[i] as ShapedLine;
		if (
			fact ||
			/https?:/.test(text) ||
			shape.words < (i === 0 ? 2 : 3) ||
			shape.words > 35 ||
			shape.kind === "label" ||
			shape.kind === "caption" ||
			shape.kind === "discussion"
		)
			continue;
		const own = [...contentWords(text)];
		const shared = own.filter((word) => lead.has(word)).length;
		const share = shared / Math.max(1, own.length);
		if (shape.kind === "furniture" && (shared < 3 || share < 0.6)) continue;
		const twice = (times.get(normalLine(text)) ?? 0) > 1 ? 1 : 0;
		const near = 1 - Math.min(20, firstProse - i) / 40;
		const signed = lines.slice(i + 1, i + 1 + signedWithin).some((line) => line.fact) ? asSigned : 1;
		const score = shared * (0.5 + share) * near * signed + twice + Math.min(shape.words, 10) / 20;
		scores[i] = score;
		shares[i] = share;
		if (score > (best < 0 ? enough : (scores[best] as number))) best = i;
	}
	// The line under a headline tells more of the story in more of its words; the headline is the one above.
	const length = lines[best]?.shape.words ?? 0;
	for (let i = best - 1; i >= Math.max(0, best - aboveReach) && length >= standfirstWords; i--) {
		const { words } = (lines[i] as ShapedLine).shape;
		if (words < 4 || words >= length) continue;
		if ((scores[i] ?? 0) < Math.max(enough, (scores[best] as number) * aboveShare)) continue;
		if ((shares[i] ?? 0) >= aboveWords) return i;
	}
	return best;
}
