import { bodyRange } from "./body-range.js";
import { findHeadline, normalLine } from "./find-headline.js";
import { lineShape, type PageLine, type ShapedLine } from "./line-shape.js";
import { mastheadOutlet } from "./masthead.js";
import {
	type CreditLine,
	creditLineOf,
	isoDateOf,
	isPerson,
	type Known,
	type StatedLine,
	statedLineOf,
} from "./stated-facts.js";

/** Which lines of a page belong to the report, and what its own lines say about it. */
export interface JudgedLines {
	/** One for each line: whether it belongs to the report's text. */
	readonly keep: readonly boolean[];
	readonly known: Known;
}

export interface JudgeOptions {
	/** The lines are a main text already told from its page, without its headline: only stray furniture is to go. */
	readonly main?: boolean;
	/** The headline, where it is known. */
	readonly headline?: string | undefined;
}

interface Judged extends ShapedLine {
	readonly stated: StatedLine | undefined;
	readonly credit: CreditLine | undefined;
}

/** How far from the body a line that states a fact is still believed to speak of this report. */
const reach = { before: 10, dateAfter: 3, headline: 25, standfirst: 2 };

/** Over the words of an advertisement; what only a line break parts from it is one. */
const advert = /^\W*(?:advertisements?|advert|sponsored(?: content)?|promoted|promotion)\W*$/i;

/** How many lines under the body a credit is still believed to be this report's. */
export const footReach = 14;

const datedEnd = /(?:\d{4}-\d\d-\d\d|\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})\W*$/u;

/**
 * Judges every line of a page by general signals only: its shape, words that pages use about themselves, its place
 * against the run of prose, and whether other reports repeat it. Credit lines near the body stay; bylines and dates
 * become facts. The headline of a whole page is kept once; that of a main text is not (it stands elsewhere on the page).
 * When nothing is prose, all lines are kept: better too much than nothing.
 */
export function judgeLines(
	lines: readonly PageLine[],
	repeated: (line: string) => boolean,
	{ main = false, headline }: JudgeOptions = {},
): JudgedLines {
	const judged: Judged[] = lines.map((line) => {
		const { text } = line;
		const shape = lineShape(line, repeated(text));
		const stated = statedLineOf(text);
		const credit = shape.kind === "prose" || shape.kind === "short" ? creditLineOf(text) : undefined;
		return { text, shape, stated, credit, fact: !!stated || !!credit };
	});
	const body = bodyRange(judged, main);
	if (!body) return { keep: lines.map(() => true), known: {} };
	const title = main ? -1 : findHeadline(judged, body);
	const found = judged[title]?.text;
	const start = title >= 0 && body[0] - title <= reach.headline ? title : body[0];
	const titles = new Set([headline, found].filter((t) => t !== undefined).map(normalLine));
	const known: { -readonly [K in keyof Known]: Known[K] } = found ? { title: found } : {};
	const masthead = main ? undefined : mastheadOutlet(judged, title);
	let titleKept = main;
	let underLabel = false;
	let anyProse = false;
	/** Whether the day that is known so far stands above the headline. */
	let inMasthead = false;
	// A line printed again is a caption under each of its pictures.
	const said = new Set<string>();
	const keep = judged.map(({ text, shape, stated, credit }, i) => {
		const { kind } = shape;
		const near = i >= start - reach.before && i <= body[1] + footReach;
		const inside = i >= start && i <= body[1];
		if (kind === "prose" || i === title) underLabel = false;
		else if (kind === "label") underLabel = true;
		if (titles.has(normalLine(text))) {
			const first = !titleKept;
			titleKept = true;
			if (first) known.title = text;
			return first;
		}
		if (stated) {
			const { byline, date, changed } = stated;
			if (near && byline && isPerson(byline)) known.byline ??= byline;
			// Dates in the foot are mostly those of other stories.
			if (date && near && i <= body[1] + reach.dateAfter && !underLabel) {
				if (changed) known.modified ??= date;
				// Above the headline stands the day of the save, with the page's name; under it that of the report.
				else if (!known.published || (i > title && inMasthead)) {
					known.published = date;
					inMasthead = i < title;
				}
			}
			return false;
		}
		if (credit && near) {
			if (credit.publisher) known.outlet ??= credit.name;
			const dated = isoDateOf(datedEnd.exec(text)?.[0] ?? "");
			if (dated) known.published ??= dated;
			return true;
		}
		const dated =
			kind === "short" && !anyProse && near && i < body[1] && shape.words <= 14 ? isoDateOf(text) : undefined;
		if (dated && !main) {
			if (/^(?:last )?updated/i.test(text)) known.modified ??= dated;
			else known.published ??= dated;
			return false;
		}
		const above = lines[i - 1]?.text ?? "";
		if (!inside || said.has(text) || (lines[i]?.broken && advert.test(above))) return false;
		said.add(text);
		if (kind === "prose") {
			anyProse = true;
			return true;
		}
		if (kind !== "short" || underLabel) return false;
		// Before the first sentence stand names, dates and buttons; only a full line under the headline can be the report's own.
		return main || anyProse || (title >= 0 && i <= title + reach.standfirst && shape.words >= 7);
	});
	if (masthead) known.outlet ??= masthead;
	return { keep, known };
}
