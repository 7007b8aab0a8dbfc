import { isElement, isText, type PageElement, type PageNode, walkPage } from "./page-node.js";

const set = (names: string) => new Set(names.split(" "));

/** Elements whose words nobody reads on the page. */
const unread = set(
	"script style noscript template svg math iframe object embed head select option textarea button input canvas audio video map link meta dialog",
);
/** Elements that stand inside a line; all others begin and end a paragraph. */
const inline = set(
	"a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source area",
);

/** A paragraph as the reader of the page sees it: white space collapsed, never empty. */
export interface PageParagraph {
	readonly text: string;
	/** Share of its letters that stand in links. */
	readonly linked: number;
	/** Name of the innermost block it stands in: `p`, `h2`, `li`, `figcaption`. */
	readonly block: string;
	/** Whether only a line break parts it from the paragraph before. */
	readonly broken?: true;
}

/** The paragraphs under a node, in order. A line break parts paragraphs too; the cells of a table row stand in one. */
export function pageParagraphs(
	root: PageNode,
	passOver: (element: PageElement) => boolean = () => false,
): PageParagraph[] {
	const out: PageParagraph[] = [];
	let words: string[] = [];
	let all = 0;
	let linked = 0;
	let links = 0;
	const blocks: string[] = ["body"];
	let broken = false;
	const flush = (atBreak = false) => {
		const text = words.join("").replace(/\s+/g, " ").trim();
		const block = blocks.at(-1) as string;
		if (text) out.push({ text, linked: all > 0 ? linked / all : 0, block, ...(broken ? { broken } : {}) });
		broken = atBreak && (text !== "" || broken);
		words = [];
		all = 0;
		linked = 0;
	};
	walkPage(
		root,
		(node) => {
			if (isText(node)) {
				const value = node.nodeValue ?? "";
				const own = value.trim().length;
				all += own;
				if (links > 0) linked += own;
				if (blocks.at(-1) === "pre" && /\n\s*\n/.test(value)) {
					for (const part of value.split(/\n\s*\n/)) {
						words.push(part);
						flush();
					}
				} else words.push(value);
				return false;
			}
			if (!isElement(node)) return node === root;
			const name = node.localName;
			if (unread.has(name) || (node !== root && passOver(node))) return false;
			if (name === "br") {
				flush(true);
				return false;
			}
			if (name === "a") links++;
			if (name === "td" || name === "th") words.push(" ");
			else if (!inline.has(name)) {
				flush();
				blocks.push(name);
			}
			return true;
		},
		(element) => {
			const name = element.localName;
			if (name === "a") links--;
			if (name !== "td" && name !== "th" && !inline.has(name)) {
				flush();
				if (blocks.length > 1) blocks.pop();
			}
		},
	);
	flush();
	return out;
}
