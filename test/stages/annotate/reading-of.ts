import type { MarkedReport, NamedWords, NameKind, Reading, ReadText, SpokenWords } from "../../../src/core/index.js";
import { annotateReport } from "../../../src/stages/annotate/index.js";
import { markedText } from "../../build/marked-text.js";

/**
 * A text and a reading of it from inline marks, as if an encoder had made them: `<source>`, `<cue>` and `<content>` up to
 * the next of a kind already seen are one attribution (pieces of a content follow each other as `<more>`, those of a source as `<also>`), `<person>`,
 * `<organisation>`, `<place>` and `<other>` are names.
 */
export function readingOf(marked: string): {
	readonly text: string;
	readonly reading: Reading;
	readonly read: ReadText;
} {
	const { text, marks } = markedText(marked);
	const spoken: SpokenWords[] = [];
	const named: NamedWords[] = [];
	let open: { -readonly [K in "source" | "cue" | "content"]?: SpokenWords[K] } = {};
	const close = () => {
		if (open.content) {
			const { source = [], cue = [], content } = open;
			spoken.push({ source, cue, content, score: 1, sure: true });
		}
		open = {};
	};
	for (const { tag, span } of marks.toSorted((a, b) => a.span[0] - b.span[0])) {
		if (tag === "also") open.source = [...(open.source ?? []), span];
		else if (tag === "more") open.content = [...(open.content ?? []), span];
		else if (tag === "source" || tag === "cue" || tag === "content") {
			if (open[tag]) close();
			open[tag] = [span];
		} else named.push({ span, kind: tag as NameKind });
	}
	close();
	const reading: Reading = { spoken, named: named.sort((a, b) => a.span[0] - b.span[0]), vectors: [], parses: [] };
	return { text, reading, read: async () => reading };
}

/** A report of such a text, marked with that reading. */
export function readMarked(marked: string): Promise<MarkedReport> {
	const { text, read } = readingOf(marked);
	return annotateReport({ id: "r", text, notes: [] }, read);
}

/** The id of each attribution's voice, in text order. */
export const speakersIn = async (marked: string): Promise<(string | undefined)[]> =>
	(await readMarked(marked)).attributions.map((a) => a.voice);
