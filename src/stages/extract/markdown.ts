import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Span } from "../../core/index.js";
import type { MappedText, OffsetPiece } from "../../text/offset-map.js";
import { judgeLines } from "./judge-lines.js";
import type { Known } from "./stated-facts.js";

/** One piece of a paragraph: its words and the source span they stand for. */
interface Piece {
	readonly words: string;
	readonly source: Span;
}

interface Block {
	readonly pieces: readonly Piece[];
	readonly text: string;
	readonly kind: string;
	readonly linked: number;
}

const ownParagraph = new Set(["paragraph", "heading", "code", "tableRow", "html"]);
const tags = /<[^>]{0,2000}>/g;

/** Blocks of running text in order. Walks without recursion; what has no words (images, rules, definitions) gives none. */
function blocksOf(markdown: string): Block[] {
	const out: Block[] = [];
	let pieces: Piece[] = [];
	let kind = "p";
	let all = 0;
	let linked = 0;
	const flush = () => {
		const text = pieces.map((piece) => piece.words).join("");
		if (text.trim()) out.push({ pieces, text, kind, linked: all > 0 ? linked / all : 0 });
		pieces = [];
		all = 0;
		linked = 0;
	};
	const stack: { readonly node: Nodes; readonly inLink: boolean; readonly inItem: boolean }[] = [
		{ node: fromMarkdown(markdown), inLink: false, inItem: false },
	];
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { node, inLink, inItem } = next;
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? start;
		if (ownParagraph.has(node.type)) {
			flush();
			kind = node.type === "heading" ? `h${node.depth}` : inItem ? "li" : "p";
		}
		if (node.type === "text" || node.type === "inlineCode" || node.type === "code" || node.type === "html") {
			const words = (node.type === "html" ? node.value.replace(tags, " ") : node.value).replace(/\s+/g, " ");
			if (words) pieces.push({ words, source: [start, end] });
			all += words.length;
			if (inLink) linked += words.length;
		} else if (node.type === "break") pieces.push({ words: " ", source: [start, end] });
		if ("children" in node)
			for (let i = node.children.length - 1; i >= 0; i--)
				stack.push({
					node: node.children[i] as Nodes,
					inLink: inLink || node.type === "link",
					inItem: inItem || node.type === "listItem",
				});
	}
	flush();
	return out;
}

/** Joins blocks by blank lines; a piece whose words stand unchanged in the source maps code unit by code unit. */
function joined(source: string, blocks: readonly Block[]): MappedText {
	const words: string[] = [];
	const map: OffsetPiece[] = [];
	let at = 0;
	for (const { pieces } of blocks) {
		if (words.length > 0) {
			words.push("\n\n");
			at += 2;
		}
		for (const piece of pieces) {
			const inside = source.slice(piece.source[0], piece.source[1]).indexOf(piece.words);
			const from = piece.source[0] + Math.max(0, inside);
			const span: Span = inside < 0 ? piece.source : [from, from + piece.words.length];
			words.push(piece.words);
			map.push({ clean: [at, at + piece.words.length], source: span });
			at += piece.words.length;
		}
	}
	return { text: words.join(""), map };
}

/** Nesting that no writer uses; deeper is hostile, and parsing it takes time that grows with its square. */
const tooDeep = /^(?:[ \t]*>){60}|^(?:[ \t]*[-*+]){60}|^[ \t]{400}|[*_[`]{200}/m;
/** Over ten times a long report; the parser takes a second for it. */
const longest = 150_000;
/** Brackets and emphasis marks in one block, which the parser tries to pair. */
const mostMarks = 1_000;

const isHostile = (source: string) =>
	source.length > longest ||
	tooDeep.test(source) ||
	source.split(/\n\s*\n/).some((block) => (block.match(/[[*_`<]/g)?.length ?? 0) > mostMarks);

/**
 * Plain text of a Markdown report with its map. The first top heading is the title and stays as the first paragraph;
 * the judge of lines takes out stray furniture, as in any clipped page. Undefined for Markdown too large or too deep to
 * parse, which is then read as plain text.
 */
export function readMarkdown(
	source: string,
	repeated: (line: string) => boolean,
	headline?: string,
): (MappedText & { readonly known: Known }) | undefined {
	if (isHostile(source)) return undefined;
	const blocks = blocksOf(source);
	const top = blocks[0]?.kind === "h1" ? blocks[0] : undefined;
	const rest = top ? blocks.slice(1) : blocks;
	const title = headline ?? top?.text;
	const lines = rest.map((block) => ({ text: block.text.trim(), linked: block.linked, block: block.kind }));
	const { keep, known } = judgeLines(lines, repeated, { main: true, headline: title });
	const kept = rest.filter((_, i) => keep[i]);
	return { ...joined(source, top ? [top, ...kept] : kept), known: { ...known, ...(title ? { title } : {}) } };
}
