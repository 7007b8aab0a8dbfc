import { Readability } from "@mozilla/readability";
import { footReach, judgeLines } from "./judge-lines.js";
import { lineShape } from "./line-shape.js";
import { pageFacts } from "./page-facts.js";
import { maxDepth, maxTags, type PageElement, type PageNode, parsePage } from "./page-node.js";
import { type PageParagraph, pageParagraphs } from "./page-paragraphs.js";
import { htmlShape, shownLines } from "./scan-html.js";
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

/** Code units of a page's lines that are judged when it is read line by line. */
const maxLines = 1_000_000;

/** When the judge of lines would leave less than this of a main text, it has misjudged it: a page about pages, a list. */
const leastKept = 0.3;

const lettersIn = (paragraphs: readonly PageParagraph[]) => paragraphs.reduce((sum, p) => sum + p.text.length, 0);

/** Boxes that pages name as their own, inside the text too. "Paywall" alone is how pages mark the paid part of the report itself. */
const ownBox =
	/(?:^|[\s_-])(?:author-?(?:box|bio|card|info|about)|about-?(?:the-?)?author|subscribe(?:-?(?:box|cta|banner))?|(?:subscription|paywall|sponsor)-?(?:banner|box|cta|overlay|prompt)|newsletter|read-?(?:also|more)|also-?read|app-?promo|advert(?:isement)?)(?:$|[\s_-])/i;
/** A box of more letters may be the report itself, wrapped in what sells it. By eye, on the invented pages. */
const mostInBox = 500;

/** Takes the page's own boxes out of it, where they are small. */
function withoutOwnBoxes(page: PageElement): void {
	for (const element of [...page.querySelectorAll("[class], [id]")]) {
		const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
		if (/^(?:html|body|main|article|p)$/.test(element.localName) || !ownBox.test(name)) continue;
		if ((element.textContent ?? "").length <= mostInBox) element.remove();
	}
}

function mainText(page: PageNode): readonly PageParagraph[] | undefined {
	const serializer = (node: unknown) => node as PageElement;
	const article = new Readability<PageElement>(page as never, { serializer }).parse();
	return article?.content ? pageParagraphs(article.content) : undefined;
}

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
	const byLines = (lines: readonly string[], known: Known): PageText => {
		const cleaned = cleanTextSave(lines.join("\n\n").slice(0, maxLines), repeated);
		return { paragraphs: cleaned.text.split("\n\n"), known: { ...cleaned.known, ...known }, way: "lines" };
	};
	const { tags, depth } = htmlShape(html, maxTags);
	if (tags > maxTags || depth > maxDepth) return byLines(shownLines(html, maxLines), {});
	let known: Known = {};
	try {
		const page = parsePage(html);
		known = pageFacts(page);
		const lines = pageParagraphs(page.body ?? page);
		withoutOwnBoxes(page);
		const main = mainText(page);
		if (!main || main.length === 0)
			return byLines(
				lines.map((line) => line.text),
				known,
			);
		const judged = judgeLines(main, repeated, { main: true, headline: known.title });
		const kept = main.filter((_, i) => judged.keep[i]);
		const body = (lettersIn(kept) < lettersIn(main) * leastKept ? main : kept).map((p) => p.text);
		return {
			paragraphs: [...body, ...footCredits(lines, body)],
			known: { ...judged.known, ...known },
			way: "readability",
		};
	} catch {
		// Whatever a parser fails on in a hostile page, its words can still be read.
		return byLines(shownLines(html, maxLines), known);
	}
}
