import { type Span, trimmed } from "../core/index.js";

const sentenceEnd = /[.!?:;]["'”’)\]]*$/;

/** No typesetter's line is longer, in code units. */
const longestLine = 100;

/**
 * Whether line breaks inside a block are only the typesetter's: lines of much the same length, most of which stop in
 * mid-sentence. Agency copy of the 1990s and plain-text mail look like that; web text breaks a line only at a paragraph, and
 * has most of its words in longer ones, though it may hold a list of headlines.
 * The shares were set by eye on agency and web texts; anything between a half and nine tenths tells the two apart.
 */
function isHardWrapped(text: string): boolean {
	let inner = 0;
	let broken = 0;
	let long = 0;
	let previous: string | undefined;
	for (const raw of text.split("\n")) {
		const line = raw.trim();
		if (line.length > longestLine) long += line.length;
		if (previous && line) {
			inner++;
			if (previous.length >= 40 && previous.length <= longestLine && !sentenceEnd.test(previous)) broken++;
		}
		previous = line;
	}
	return inner >= 3 && broken / inner >= 0.6 && long < text.length / 2;
}

/**
 * The paragraphs of a text, in order, without the white space around them. A blank line always parts paragraphs;
 * a single line break does unless the text is hard-wrapped, where only an indented line begins a new one.
 */
export function paragraphsOf(text: string): Span[] {
	const wrapped = isHardWrapped(text);
	const gap = wrapped ? /\r?\n[^\S\n]*\r?\n\s*|\r?\n(?=\t|[^\S\n]{3,}\S)/g : /\n\s*/g;
	const out: Span[] = [];
	let from = 0;
	const push = (end: number) => {
		const span = trimmed(text, [from, end]);
		if (span) out.push(span);
	};
	for (const match of text.matchAll(gap)) {
		push(match.index);
		from = match.index + match[0].length;
	}
	push(text.length);
	return out;
}
