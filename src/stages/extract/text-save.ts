import { joinParagraphs, type MappedText } from "../../text/offset-map.js";
import { judgeLines } from "./judge-lines.js";
import type { Known } from "./stated-facts.js";
import { textUnits } from "./text-units.js";

/** A report taken out of a plain-text save, and what its own lines say about it. */
export interface CleanedSave extends MappedText {
	readonly known: Known;
	/** The lines left out, in order, for whoever wants to check. */
	readonly left: readonly string[];
}

/**
 * The report inside a plain-text save of a page (or a copied text, a wire text, a press release). Paragraphs come out
 * unchanged but for white space at their ends and the line breaks of hard wrapping, which become spaces. A headline
 * stays as the first paragraph when the save has one, so that what it claims can be shown; the map is exact.
 */
export function cleanTextSave(text: string, repeated: (line: string) => boolean = () => false): CleanedSave {
	const units = textUnits(text);
	const lines = units.map((spans) => ({ text: spans.map(([start, end]) => text.slice(start, end)).join(" ") }));
	const { keep, known } = judgeLines(lines, repeated);
	const kept = units.filter((_, i) => keep[i]);
	return { ...joinParagraphs(text, kept), known, left: lines.filter((_, i) => !keep[i]).map((line) => line.text) };
}
