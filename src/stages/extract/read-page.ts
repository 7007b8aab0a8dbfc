import { Readability } from "@mozilla/readability";
import { judgeLines } from "./judge-lines.js";
import { lineShape } from "./line-shape.js";
import { pageFacts } from "./page-facts.js";
import { type PageElement, type PageNode, parsePage, walkPage } from "./page-node.js";
import { type PageParagraph, pageParagraphs } from "./page-paragraphs.js";
import { creditLineOf, type Known } from "./stated-facts.js";
import { cleanTextSave } from "./text-save.js";

/** A report taken out of an HTML page. */
export interface PageText {
	/** In order; white space collapsed. */
	readonly paragraphs: readonly string[];
	readonly known: Known;
	/** `readability`: the main text was found; `lines`: it was not, and the page was read line by line as a text save is. */
	readonly way: "readability" | "lines";
}

/** Readability calls itself for every level of nesting and compares all elements: beyond these a page is read line by line. */
const maxDepth = 400;
const maxElements = 40_000;

function isTooMuch(page: PageNode): boolean {
	let elements = 0;
	let deepest = 0;
	walkPage(page, (node, depth) => {
		if (node.nodeType === 1) elements++;
		if (depth > deepest) deepest = depth;
		return elements <= maxElements && deepest <= maxDepth;
	});
	return elements > maxElements || deepest > maxDepth;
}

/** When the judge of lines would leave less than this of a main text, it has misjudged it: a page about pages, a list. */
const leastKept = 0.3;

const lettersIn = (paragraphs: readonly PageParagraph[]) => paragraphs.reduce((sum, p) => sum + p.text.length, 0);

function mainText(
	page: PageNode,
): { readonly paragraphs: readonly PageParagraph[]; readonly byline?: string | undefined } | undefined {
	const article = new Readability<PageElement>(page as never, {
		serializer: (node) => node as unknown as PageElement,
	}).parse();
	if (!article?.content) return undefined;
	return { paragraphs: pageParagraphs(article.content), byline: article.byline ?? undefined };
}

/** How many lines under the body a credit is still believed to be this report's. */
const footReach = 14;

/** Credit lines near the body that were taken for the page's own: an agency's name, "Source: …", "first appeared on …". */
function footCredits(lines: readonly PageParagraph[], body: readonly string[]): string[] {
	const kept = new Set(body);
	const first = lines.findIndex((line) => kept.has(line.text));
	const last = lines.findLastIndex((line) => kept.has(line.text));
	if (first < 0) return [];
	const near = lines.slice(first, last + 1 + footReach);
	const credits = near.filter(({ text, linked, block }) => {
		if (kept.has(text) || !creditLineOf(text)) return false;
		const { kind } = lineShape({ text, block, linked: text.length < 40 ? 0 : linked });
		return kind === "prose" || kind === "short";
	});
	return [...new Set(credits.map((line) => line.text))];
}

/**
 * The report in an HTML page: facts from its structured data, main text by Readability, stray furniture taken out by the
 * judge of lines, credit lines in the foot brought back. Nothing in the page is run. A page that is too deep or too
 * large for Readability, or in which it finds nothing, is read line by line.
 */
export function readPage(html: string, repeated: (line: string) => boolean): PageText {
	const page = parsePage(html);
	const known = pageFacts(page);
	const lines = pageParagraphs(page.body ?? page);
	const byLines = (): PageText => {
		const cleaned = cleanTextSave(lines.map((line) => line.text).join("\n\n"), repeated);
		return { paragraphs: cleaned.text.split("\n\n"), known: { ...cleaned.known, ...known }, way: "lines" };
	};
	if (isTooMuch(page)) return byLines();
	const main = mainText(page);
	if (!main || main.paragraphs.length === 0) return byLines();
	const judged = judgeLines(main.paragraphs, repeated, { main: true, headline: known.title });
	const kept = main.paragraphs.filter((_, i) => judged.keep[i]);
	const body = (lettersIn(kept) < lettersIn(main.paragraphs) * leastKept ? main.paragraphs : kept).map((p) => p.text);
	return {
		paragraphs: [...body, ...footCredits(lines, body)],
		known: { ...judged.known, ...known },
		way: "readability",
	};
}
