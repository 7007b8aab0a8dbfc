import { XMLParser } from "fast-xml-parser";

/** An element with its attributes and what it holds, in order; names are without prefix. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (XmlElement | string)[];
}

/**
 * Most tags, attributes and entities of one file, CDATA aside, as their marks count them: a NewsML-G2 message of a thousand
 * items has fewer tags, a feed of 20 MB that writes its HTML in entities fewer of these. Each takes about 600 bytes of
 * memory, an entity 50.
 */
const counted: readonly (readonly [mark: string, what: string, most: number])[] = [
	["<", "tags", 200_000],
	["=", "attributes", 200_000],
	["&", "entities", 1_000_000],
];
/** As long as the longest text that is looked at. */
const longestRun = 1_000_000;
/** Deepest nesting: NITF in NewsML-G2 in a message uses 15. */
const maxDepth = 100;

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: "",
	removeNSPrefix: true,
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	cdataPropName: "#cdata",
	ignoreDeclaration: true,
	ignorePiTags: true,
	// The parser counts expansions of its own five entities as a bomb; they are decoded here, and there are no others.
	processEntities: false,
	maxNestedTags: maxDepth,
});

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with the entities of XML and numbered characters decoded, once; others stay as they are. */
function decoded(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, number, name) => {
		if (name) return named[name.toLowerCase()] ?? all;
		const point = hex ? Number.parseInt(hex, 16) : Number(number);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
	});
}

type Ordered = Readonly<Record<string, unknown>>;

function childrenOf(nodes: readonly Ordered[]): (XmlElement | string)[] {
	return nodes.map((node) => {
		const name = Object.keys(node).find((key) => key !== ":@") ?? "";
		const held = node[name];
		if (name === "#text") return decoded(String(held));
		if (name === "#cdata") return (held as readonly Ordered[]).map((part) => String(part["#text"])).join("");
		const raw = Object.entries((node[":@"] ?? {}) as Readonly<Record<string, string>>);
		const attributes = Object.fromEntries(raw.map(([key, value]) => [key, decoded(value)]));
		return { name, attributes, children: childrenOf(held as readonly Ordered[]) };
	});
}

/** The text without its CDATA sections, which are taken as they are and cost nothing. */
function withoutCdata(text: string): string {
	const pieces: string[] = [];
	let from = 0;
	for (let at = text.indexOf("<![CDATA["); at >= 0; at = text.indexOf("<![CDATA[", from)) {
		pieces.push(text.slice(from, at));
		const end = text.indexOf("]]>", at);
		from = end < 0 ? text.length : end + 3;
	}
	return pieces.length === 0 ? text : pieces.join("<>") + text.slice(from);
}

/** Whether the text runs on without a tag for longer than any report: the parser takes 40 bytes a letter for it. */
function runsOn(text: string): boolean {
	let from = 0;
	for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", from)) {
		if (at - from > longestRun) return true;
		from = at + 1;
	}
	return text.length - from > longestRun;
}

/** How often a mark stands in a text, counted no further than to one above `most`. */
function countOf(text: string, mark: string, most: number): number {
	let found = 0;
	for (let at = text.indexOf(mark); at >= 0 && found <= most; at = text.indexOf(mark, at + 1)) found++;
	return found;
}

const rootIn = (text: string): XmlElement | undefined =>
	childrenOf(parser.parse(text) as Ordered[]).find((node): node is XmlElement => typeof node !== "string");

/** Whether the text ends with the end of its root element; comments may follow. */
function isClosed(text: string, root: string): boolean {
	const end = text
		.slice(-1_000)
		.replace(/<!--[^>]*-->|<\?[^>]*\?>/g, "")
		.trimEnd();
	return new RegExp(`(?:</(?:[\\w.-]+:)?${root.replace(/[^\w-]/g, "\\$&")}\\s*|/)>$`).test(end);
}

/** In words, why a text of XML is not parsed at all: it declares entities of its own (of whatever kind; nothing is ever fetched), or has too many elements. */
export function xmlBomb(text: string): string | undefined {
	if (text.includes("<!ENTITY")) return "it declares entities of its own, which no report needs";
	const marked = withoutCdata(text);
	for (const [mark, what, most] of counted)
		if (countOf(marked, mark, most) > most) return `it has more than ${most} ${what}; split it`;
	if (runsOn(marked)) return `it has ${longestRun} letters in a row without a tag`;
	return undefined;
}

/**
 * The root element of an XML text (`whole` tells whether it is closed), or in words why there is none. What a bomb is made
 * of is refused before anything is built: declared entities (of whatever kind; nothing is ever fetched), too many
 * elements, too deep a nesting.
 */
export function parseXml(
	text: string,
): { readonly root: XmlElement; readonly whole: boolean } | { readonly problem: string } {
	const problem = xmlBomb(text);
	if (problem) return { problem };
	const lastTag = text.lastIndexOf("<");
	const cut = text.indexOf(">", lastTag) < 0 ? text.slice(0, lastTag) : text;
	try {
		const root = rootIn(cut);
		if (!root) return { problem: "it has no element" };
		const whole = cut === text && isClosed(text, root.name);
		// The parser closes what is open at the end without a word, and forgets the text that stands last; a mark of an end saves it.
		return { root: whole ? root : (rootIn(`${cut}</end>`) ?? root), whole };
	} catch (error) {
		return { problem: error instanceof Error ? error.message.slice(0, 160) : "it is not well-formed" };
	}
}

/** Child elements of a name. */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
	(element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string" && child.name === name);

/** The first element that a path of names leads to: `at(item, "contentMeta", "headline")`. */
export const at = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
	path.reduce<XmlElement | undefined>((within, name) => childrenNamed(within, name)[0], element);

/** All elements of a name below, in order; what is inside one that fits is not looked into. */
export function* below(element: XmlElement, name: string): Generator<XmlElement> {
	for (const child of element.children) {
		if (typeof child === "string") continue;
		if (child.name === name) yield child;
		else yield* below(child, name);
	}
}

/** All words inside an element as they stand. */
export const textOf = (element: XmlElement | undefined): string | undefined =>
	element?.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
