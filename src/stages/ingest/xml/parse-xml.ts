import { XMLParser } from "fast-xml-parser";

/** An element with its attributes and what it holds, in order; names are without prefix. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (XmlElement | string)[];
}

/** Most elements of one file: a NewsML-G2 message of a thousand items has fewer; each takes about 600 bytes of memory. */
const mostTags = 200_000;
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
	// Numbers (`&#8217;`) beside the five of XML; a DOCTYPE that declares others is refused before.
	htmlEntities: true,
	maxNestedTags: maxDepth,
	processEntities: {
		enabled: true,
		maxTotalExpansions: Number.POSITIVE_INFINITY,
		maxExpandedLength: Number.POSITIVE_INFINITY,
	},
});

type Ordered = Readonly<Record<string, unknown>>;

function childrenOf(nodes: readonly Ordered[]): (XmlElement | string)[] {
	return nodes.map((node) => {
		const name = Object.keys(node).find((key) => key !== ":@") ?? "";
		const held = node[name];
		if (name === "#text") return String(held);
		const inner = childrenOf(held as readonly Ordered[]);
		if (name === "#cdata") return inner.join("");
		return { name, attributes: (node[":@"] ?? {}) as Readonly<Record<string, string>>, children: inner };
	});
}

function tagsIn(text: string): number {
	let tags = 0;
	for (let at = text.indexOf("<"); at >= 0 && tags <= mostTags; at = text.indexOf("<", at + 1)) tags++;
	return tags;
}

/** In words, why a text of XML is not parsed at all: it declares entities of its own (of whatever kind; nothing is ever fetched), or has too many elements. */
export function xmlBomb(text: string): string | undefined {
	if (text.includes("<!ENTITY")) return "it declares entities of its own, which no report needs";
	if (tagsIn(text) > mostTags) return `it has more than ${mostTags} tags; split it`;
	return undefined;
}

/**
 * The root element of an XML text (`whole` tells whether it is closed), or in words why there is none. What a bomb is made of is refused before anything is
 * built: declared entities (of whatever kind; nothing is ever fetched), too many elements, too deep a nesting.
 */
export function parseXml(
	text: string,
): { readonly root: XmlElement; readonly whole: boolean } | { readonly problem: string } {
	const problem = xmlBomb(text);
	if (problem) return { problem };
	try {
		const root = childrenOf(parser.parse(text) as Ordered[]).find(
			(node): node is XmlElement => typeof node !== "string",
		);
		if (!root) return { problem: "it has no element" };
		// The parser closes what is open at the end without a word.
		const end = text
			.slice(-1_000)
			.replace(/<!--[^>]*-->|<\?[^>]*\?>/g, "")
			.trimEnd();
		const whole = new RegExp(`</(?:[\\w.-]+:)?${root.name.replace(/[^\w-]/g, "\\$&")}\\s*>$|/>$`).test(end);
		return { root, whole };
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
