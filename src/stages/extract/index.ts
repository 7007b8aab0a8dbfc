/**
 * Extract: the report inside a page.
 *
 * Takes one `Source` (decoded text of a file with its format) and, where known, the lines that many sources of the
 * same batch repeat; gives a `Report` with clean text, what the page says about itself, and notes.
 * Cannot know: whether what a page says about itself (outlet, time) is so.
 */
import type { Note, Report, ReportFacts, Source } from "../../core/index.js";
import type { OffsetMap } from "../../text/offset-map.js";
import { normalLine } from "./find-headline.js";
import { frontMatterOf } from "./front-matter.js";
import { htmlOffsets } from "./html-offsets.js";
import { foreignLanguageOf } from "./language.js";
import { readMarkdown } from "./markdown.js";
import { maxDepth, maxTags, parsePage } from "./page-node.js";
import { pageParagraphs } from "./page-paragraphs.js";
import { readPage } from "./read-page.js";
import { htmlShape, shownLines } from "./scan-html.js";
import { isoDateOf, type Known } from "./stated-facts.js";
import { cleanTextSave } from "./text-save.js";

export { repeatedLines } from "./repeated-lines.js";

export interface ExtractContext {
	/** Lines found in several sources of the batch: navigation and the like, unless they are quotations. */
	readonly repeatedLines?: ReadonlySet<string>;
}

/** A report with the way back from its clean text to the source's text. */
export interface ExtractedReport {
	readonly report: Report;
	/** Exact for `text`, `markdown` and `clean`; to the paragraph for `html` and `fragment`, and without those that could not be found again. */
	readonly map: OffsetMap;
}

/**
 * Most code units of a text or of a page's lines that are looked at: forty times the longest report. The rest of a longer
 * file is left out with a note, so that one hostile file cannot hold up a batch. Structured lines are kept whole.
 */
const maxText = 1_000_000;
const maxLines = 50_000;

/** Where a text is cut: at `maxText` code units or `maxLines` lines, whatever comes first. */
function cutOf(text: string, from: number): number {
	const most = Math.min(text.length, from + maxText);
	let at = from;
	for (let lines = 0; lines < maxLines; lines++) {
		at = text.indexOf("\n", at) + 1;
		if (at === 0 || at >= most) return most;
	}
	return at;
}

interface Extracted {
	readonly text: string;
	readonly known: Known;
	readonly map: () => OffsetMap;
	readonly notes: readonly Pick<Note, "code" | "message">[];
}

const cutNote = (length: number, read: number) => ({
	code: "text-too-long",
	message: `The text has ${length} characters; only the first ${read} of its text were read. Split the file into its reports.`,
});

function fromText(source: Source, repeated: (line: string) => boolean): Extracted {
	const front = frontMatterOf(source.text);
	const end = cutOf(source.text, front.end);
	const body = source.text.slice(front.end, end);
	const notes = front.problem ? [front.problem] : [];
	if (end < source.text.length) notes.push(cutNote(source.text.length, end));
	const markdown = source.format === "markdown" ? readMarkdown(body, repeated, front.known.title) : undefined;
	if (source.format === "markdown" && !markdown) {
		const message = "The Markdown is too large or nested too deep to be parsed; it was read as plain text.";
		notes.push({ code: "read-by-lines", message });
	}
	const { text, map, known } = markdown ?? cleanTextSave(body, repeated);
	const shifted = () =>
		front.end === 0
			? map
			: map.map(({ clean, source: [start, end] }) => ({
					clean,
					source: [start + front.end, end + front.end] as const,
				}));
	return { text, known: { ...known, ...front.known }, map: shifted, notes };
}

function fromPage(source: Source, repeated: (line: string) => boolean): Extracted {
	const { paragraphs, known, way } = readPage(source.text, repeated);
	const whole = paragraphs.join("\n\n");
	const text = whole.slice(0, maxText);
	const message =
		"No main text was found in the page's structure; it was read line by line. Check that the text is whole.";
	const notes = [
		...(way === "lines" ? [{ code: "read-by-lines", message }] : []),
		...(whole.length > maxText || (way === "lines" && source.text.length > maxText)
			? [cutNote(source.text.length, maxText)]
			: []),
	];
	return { text, known, map: () => htmlOffsets(source.text, text), notes };
}

/** HTML that is the report alone: every paragraph of it, with nothing judged. */
function fromFragment(source: Source): Extracted {
	const { tags, depth } = htmlShape(source.text, maxTags);
	const deep = tags > maxTags || depth > maxDepth;
	const paragraphs = () => {
		const page = parsePage(source.text);
		return pageParagraphs(page.body ?? page).map((p) => p.text);
	};
	const lines = deep ? shownLines(source.text, maxText) : paragraphs();
	const whole = lines.join("\n\n");
	const text = whole.slice(0, maxText);
	const notes = whole.length > maxText ? [cutNote(whole.length, maxText)] : [];
	return { text, known: {}, map: () => htmlOffsets(source.text, text), notes };
}

function extracted(source: Source, { repeatedLines }: ExtractContext): Extracted {
	const repeated = (line: string) =>
		repeatedLines !== undefined && line.length <= 200 && repeatedLines.has(normalLine(line));
	if (source.format === "html") return fromPage(source, repeated);
	if (source.format === "fragment") return fromFragment(source);
	if (source.format !== "clean") return fromText(source, repeated);
	const { text } = source;
	return { text, known: {}, map: () => [{ clean: [0, text.length], source: [0, text.length] }], notes: [] };
}

/** ISO form of a stated date; a year or month alone stays as it is. */
const dateOf = (words: string) => (/^\d{4}(?:-\d{2})?$/.test(words.trim()) ? words.trim() : isoDateOf(words));

/** A headline without the outlet's name before it: "Lowick Observer: Ferry sold". */
function withoutOutlet(title: string, outlet: string | undefined): string {
	if (!outlet || !title.toLowerCase().startsWith(outlet.toLowerCase())) return title;
	const rest = /^\s*(?:[:|–—·»]|\s-\s)\s*(\S.{9,})$/su.exec(title.slice(outlet.length))?.[1];
	return rest ?? title;
}

function reportOf(source: Source, { text, known, notes }: Extracted): Report {
	const { place } = source;
	const all: { -readonly [K in keyof ReportFacts]: ReportFacts[K] } = { ...known, ...source.known };
	const found: Note[] = notes.map((note) => ({ ...note, place }));
	for (const fact of ["published", "modified"] as const) {
		const words = all[fact];
		const date = words === undefined ? undefined : dateOf(words);
		if (date) all[fact] = date;
		else if (words !== undefined) {
			delete all[fact];
			const message = `The date "${words.slice(0, 60)}" (${fact}) could not be read and is taken as unknown. Write it as 2025-02-10.`;
			found.push({ code: "bad-date", message, place });
		}
	}
	if (all.published === undefined && source.captured !== undefined) {
		const message = `The page names no time of publication. It was captured at ${source.captured}, so it was published then or before.`;
		found.push({ code: "only-captured", message, place });
	}
	const language = foreignLanguageOf(text);
	if (text.trim() === "")
		found.push({
			code: "no-text",
			message: "No text of a report was found in it. Save the page as text and try again.",
			place,
		});
	if (language)
		found.push({
			code: "not-english",
			message: `The text is in another language (${language}); only English is read.`,
			place,
		});
	if (all.title !== undefined) all.title = withoutOutlet(all.title, all.outlet);
	return { id: source.id, text, ...all, notes: [...source.notes, ...found] };
}

/** The report in a source. Never throws for what the source holds: what went wrong stands in the report's notes. */
export function extractReport(source: Source, context: ExtractContext = {}): Report {
	return reportOf(source, extracted(source, context));
}

/** The same report with the map from its text back to the source; costs a second look at HTML. */
export function extractWithMap(source: Source, context: ExtractContext = {}): ExtractedReport {
	const found = extracted(source, context);
	return { report: reportOf(source, found), map: found.map() };
}
