import type { Span, SpokenWords } from "../../../core/index.js";

/** An attribution that the encoder found and typography completed, with who passes it on. */
export interface FoundAttribution extends SpokenWords {
	/** Who passes the words on: "state television" in "state television quoted X as saying". Empty when nobody does. */
	readonly via: readonly Span[];
}

const quoting = /\b(?:quot(?:ed|es|e|ing)|cit(?:ed|es|e|ing))\b/i;
/** "X as saying (that)", at the start of what an outlet quotes. */
const speakerFirst =
	/^(\S.{0,100}?)\s+(as (?:saying|stating|claiming|telling|writing|warning|denying|insisting|adding))\b[\s:,]*/s;
/** "was quoted by X as saying". */
const passedBy = /\b(?:quoted|cited)\s+(?:by|in|on)\s+(.{2,80}?)\s+as\b/is;

/**
 * Parts an outlet that passes words on from who said them: of "state television quoted X as saying that …" X is the source,
 * "quoted … as saying" the cue and the outlet `via`; of "X was quoted by the Herald as saying" the Herald is. Others keep
 * their source, and `via` is empty.
 */
export function passedOn(text: string, words: SpokenWords): FoundAttribution {
	const [cueStart, cueEnd] = [words.cue[0]?.[0] ?? 0, words.cue.at(-1)?.[1] ?? 0];
	const by = passedBy.exec(text.slice(cueStart, Math.min(cueEnd, cueStart + 200)));
	if (by) {
		const start = cueStart + by.index + by[0].indexOf(by[1] as string);
		return { ...words, via: [[start, start + (by[1] as string).length]] };
	}
	if (!quoting.test(text.slice(cueStart, cueEnd))) return { ...words, via: [] };
	// "state television quoted X": the one after the cue spoke.
	const before = words.source.filter((s) => s[1] <= cueStart);
	const after = words.source.filter((s) => s[0] >= cueEnd);
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
	return { ...words, via: [] };
}
