import { datelineEnd } from "../../../text/dateline-end.js";
import type { XmlElement } from "../xml/parse-xml.js";

/** Elements of NITF and XHTML that are a paragraph or a part of the page, by the HTML element that does their work. */
const blocks: Readonly<Record<string, string>> = {
	p: "p",
	tagline: "p",
	hl2: "h2",
	h1: "h1",
	h2: "h2",
	h3: "h3",
	h4: "h4",
	h5: "h5",
	h6: "h6",
	bq: "blockquote",
	blockquote: "blockquote",
	block: "div",
	div: "div",
	section: "div",
	article: "div",
	note: "div",
	credit: "p",
	fn: "p",
	ul: "ul",
	ol: "ol",
	li: "li",
	dl: "dl",
	dt: "dt",
	dd: "dd",
	pre: "pre",
	table: "table",
	caption: "caption",
	tr: "tr",
	td: "td",
	th: "th",
};

/** Pictures with their captions, and what else is no part of the text. */
const left = new Set([
	...["media", "figure", "script", "style", "head", "object", "video", "audio", "img", "nav", "form"],
	...["nitf-table-metadata", "custom-table", "bibliography", "datasource", "copyrite"],
]);

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/**
 * The text of NITF (or of XHTML) as HTML that is the report alone: paragraphs, headings, lists and tables stay; names,
 * places, numbers and emphasis are their words; pictures are left out with their captions.
 */
export function htmlOf(element: XmlElement): string {
	return element.children
		.map((child) => {
			if (typeof child === "string") return escaped(child);
			const name = child.name.toLowerCase();
			if (left.has(name)) return "";
			if (name === "br") return "<br>";
			const tag = blocks[name];
			const inner = htmlOf(child);
			return tag ? `<${tag}>${inner}</${tag}>` : inner;
		})
		.join("");
}

/** `BRELLA, Oct. 4 (Norwind) — ` before the first words, unless the text begins with it or with another already. */
export function withDateline(html: string, dateline: string | undefined): string {
	const line = dateline
		?.replace(/\s+/g, " ")
		.trim()
		.replace(/\s*[-–—]+$/u, "");
	if (!line) return html;
	const opening = html
		.slice(0, 2_000)
		.replace(/<[^>]*>|&nbsp;/g, " ")
		.replace(/&(?:mdash|ndash);/g, "—")
		.trim();
	const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
	if (datelineEnd(opening) > 0 || letters(opening).startsWith(letters(line))) return html;
	const first = /<p>\s*/.exec(html);
	const at = first ? first.index + first[0].length : 0;
	return `${html.slice(0, at)}${escaped(line)} — ${html.slice(at)}`;
}
