import { contains, type Span, type SpokenWords } from "../../../core/index.js";
import type { FoundAttribution } from "../found-attribution.js";

const quoting = /\b(?:quot(?:ed|es|e|ing)|cit(?:ed|es|e|ing))\b/i;
/** "X as saying (that)", at the start of what an outlet quotes. */
const speakerFirst =
	/^(\S.{0,100}?)\s+(as (?:saying|stating|claiming|telling|writing|warning|denying|insisting|adding))\b[\s:,]*/s;
const reporting = /\b(?:according to|report(?:s|ed)?|learned)\b/i;
const saying = /^,? (said|says|told|added|wrote|tweeted)\b/;
/** All of a piece, at most so long: "NYPD Commissioner X said". */
const longestFrame = 100;
const frame = /^(\p{Lu}[^,“”"]{1,80}?) (said|says|added|wrote|tweeted)$/u;
/** The same at the end of what is said, and whom it was told, and when: "“It stays,” X said", "“It stays,” X told reporters on Monday". */
const endingFrame =
	/[,.?!]["”'’]* ((?:\p{Lu}[^,“”"]{1,80}?|he|she|they)) (said|says|added|wrote|tweeted|told(?: (?:reporters|journalists|lawmakers|supporters))?)(?: in \d{4}| (?:on )?\p{Lu}\p{Ll}+day| in \p{Lu}\p{Ll}+)?$/u;
/** "was quoted by X as saying". */
const passedBy = /\b(?:quoted|cited)\s+(?:by|in|on)\s+(.{2,80}?)\s+as\b/is;

const cueOf = (text: string, { cue }: SpokenWords) => text.slice(cue[0]?.[0] ?? 0, cue.at(-1)?.[1] ?? 0);
const sourceBefore = ({ source, cue }: SpokenWords) => source.filter((s) => s[1] <= (cue[0]?.[0] ?? 0));
const sourceAfter = ({ source, cue }: SpokenWords) => source.filter((s) => s[0] >= (cue.at(-1)?.[1] ?? 0));

/** "X was quoted by the Herald as saying": the Herald passes it on. */
function quotedBy(text: string, words: SpokenWords): FoundAttribution | undefined {
	const by = passedBy.exec(cueOf(text, words).slice(0, 200));
	if (!by) return undefined;
	const start = (words.cue[0]?.[0] ?? 0) + by.index + by[0].indexOf(by[1] as string);
	return { ...words, via: [[start, start + (by[1] as string).length]] };
}

/** "“It stays,” X said, according to the Post" and "X said: “It stays,” the Post reported": X speaks. */
function reportedBy(text: string, words: SpokenWords): FoundAttribution | undefined {
	if (!reporting.test(cueOf(text, words))) return undefined;
	const [before, after] = [sourceBefore(words), sourceAfter(words)];
	const [, end] = before.at(-1) ?? [0, 0];
	const said = saying.exec(text.slice(end, end + 20));
	const inParagraph = !/\n\s*\n/.test(text.slice(end, words.cue[0]?.[0] ?? end));
	if (said && after.length > 0 && inParagraph) {
		const cue: Span = [end + said[0].length - (said[1] as string).length, end + said[0].length];
		const content = words.content.filter((span) => !contains(cue, span));
		if (content.length > 0) return { ...words, source: before, cue: [cue, ...words.cue], content, via: after };
	}
	for (const [i, [start, stop]] of words.content.entries()) {
		const tail = Math.max(start, stop - longestFrame);
		const framed =
			(tail === start ? frame.exec(text.slice(start, stop)) : null) ?? endingFrame.exec(text.slice(tail, stop));
		if (!framed) continue;
		const [whole, who = "", verb = ""] = framed;
		const from = stop - whole.length + whole.lastIndexOf(`${who} ${verb}`);
		const told = from + who.length + 1;
		const said = text.slice(start, from).replace(/,?\s*$/, "").length;
		const content = words.content.flatMap((span, k): Span[] =>
			k !== i ? [span] : said > 0 ? [[start, start + said]] : [],
		);
		if (content.length === 0) continue;
		const cue = [[told, told + verb.length] as const, ...words.cue].sort((a, b) => a[0] - b[0]);
		return { ...words, source: [[from, from + who.length]], cue, content, via: words.source };
	}
	return undefined;
}

/** "State television quoted X", "state television quoted X as saying": X speaks. */
function quotes(text: string, words: SpokenWords): FoundAttribution | undefined {
	if (!quoting.test(cueOf(text, words))) return undefined;
	const [before, after] = [sourceBefore(words), sourceAfter(words)];
	if (before.length > 0 && after.length > 0) return { ...words, source: after, via: before };
	for (const [i, [start, end]] of words.content.entries()) {
		const match = speakerFirst.exec(text.slice(start, Math.min(end, start + 200)));
		if (!match) continue;
		const [whole, speaker, as] = match as unknown as [string, string, string];
		const at = start + whole.indexOf(as, speaker.length);
		const rest: Span = [start + whole.length, end];
		const content = [...words.content.slice(0, i), ...(rest[0] < rest[1] ? [rest] : []), ...words.content.slice(i + 1)];
		if (content.length === 0) continue;
		const cue: Span[] = [...words.cue, [at, at + as.length]];
		return { ...words, source: [[start, start + speaker.length]], cue, content, via: words.source };
	}
	return undefined;
}

/**
 * Parts an outlet that passes words on from who said them: of "state television quoted X as saying that …" X is the source,
 * "quoted … as saying" the cue and the outlet `via`; of "X was quoted by the Herald as saying" the Herald is, and of "X said, according to the
 * Post" the Post. Others keep their source, and `via` is empty.
 */
export function passedOn(text: string, words: SpokenWords): FoundAttribution {
	return quotedBy(text, words) ?? reportedBy(text, words) ?? quotes(text, words) ?? { ...words, via: [] };
}
