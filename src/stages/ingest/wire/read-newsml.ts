import { fewNotes } from "../few-notes.js";
import type { Ingested, Item, TextReader } from "../item.js";
import { line } from "../line.js";
import { at, below, childrenNamed, parseXml, textOf, type XmlElement } from "../xml/parse-xml.js";
import { htmlOf, withDateline } from "./nitf-html.js";
import { nitfBody, nitfWords, readNitf } from "./read-nitf.js";
import { noTextNote, type WireWords, wireFacts } from "./wire-facts.js";

/** `REUTERS` of the code `nprov:REUTERS`. */
const codeOf = (element: XmlElement | undefined): string | undefined => {
	const code = element?.attributes.qcode ?? element?.attributes.literal ?? element?.attributes.code;
	return code?.slice(code.indexOf(":") + 1);
};

/** The name of a party or concept as people write it, else its code; a URI alone is no name. */
const nameOf = (element: XmlElement | undefined): string | undefined =>
	line(textOf(at(element, "name"))) ?? line(codeOf(element));

interface Content {
	readonly text: string;
	readonly html: boolean;
	readonly nitf?: XmlElement;
}

const hasWords = (text: string) => /\p{L}/u.test(text.replace(/<[^>]*>/g, ""));

/** Text that stands in an item as data, plain or as base64. */
function dataOf(inline: XmlElement): string {
	const text = textOf(inline) ?? "";
	const { encoding } = inline.attributes;
	if (!encoding) return text;
	return /base64/i.test(encoding) ? Buffer.from(text, "base64").toString("utf8") : "";
}

/** The text of a content set, whose members are renditions of one content: NITF, else HTML, else plain text. */
function contentOf(set: XmlElement | undefined, dateline: string | undefined): Content | undefined {
	if (!set) return undefined;
	for (const inline of childrenNamed(set, "inlineXML")) {
		const nitf = at(inline, "nitf");
		const text = nitf && nitfBody(nitf, dateline);
		if (text) return { text, html: true, nitf };
	}
	for (const inline of childrenNamed(set, "inlineXML")) {
		const body = at(inline, "html", "body") ?? (at(inline, "div") || at(inline, "p") ? inline : undefined);
		const text = body && htmlOf(body);
		if (text && hasWords(text)) return { text: withDateline(text, dateline), html: true };
	}
	for (const html of [true, false]) {
		for (const inline of childrenNamed(set, "inlineData")) {
			const text = dataOf(inline);
			const type = inline.attributes.contenttype ?? "";
			const marked = /html/i.test(type) || (type === "" && /<(?:p|div|br)\b/i.test(text));
			if (marked !== html || !hasWords(text) || (type !== "" && !/^text\/|html/i.test(type))) continue;
			const words = withDateline(text, dateline);
			return { text: html ? words : words.replace(/\r\n?/g, "\n").trim(), html };
		}
	}
	return undefined;
}

/** Who first made the text, by the way it has come: the parties of the hops that worked on its content. */
const hopsOf = (item: XmlElement): (string | undefined)[] =>
	[...below(item, "hop")]
		.filter((hop) => childrenNamed(hop, "action").some(({ attributes }) => /content/.test(attributes.target ?? "")))
		.map((hop) => nameOf(at(hop, "party")));

function wordsOf(item: XmlElement, nitf: XmlElement | undefined): WireWords {
	const meta = at(item, "itemMeta");
	const content = at(item, "contentMeta");
	const inner: WireWords = nitf ? nitfWords(nitf) : {};
	const urgency = Number(textOf(at(content, "urgency")));
	const signals = childrenNamed(meta, "signal").map((signal) => nameOf(signal));
	const notes = childrenNamed(meta, "edNote").flatMap((note) => line(textOf(note)) ?? []);
	const creators = childrenNamed(content, "creator").flatMap((creator) => line(textOf(at(creator, "name"))) ?? []);
	const holder = at(item, "rightsInfo", "copyrightHolder");
	return {
		title: line(textOf(at(content, "headline"))) ?? inner.title ?? textOf(at(meta, "title")),
		byline: line(textOf(at(content, "by"))) ?? inner.byline ?? (creators.join(", ") || undefined),
		outlet: nameOf(at(meta, "provider")) ?? nameOf(holder) ?? inner.outlet,
		versionCreated: textOf(at(meta, "versionCreated")) ?? inner.versionCreated,
		firstCreated: textOf(at(meta, "firstCreated")),
		takenFrom: [
			...childrenNamed(content, "infoSource").map(nameOf),
			...childrenNamed(content, "creditline").map(textOf),
			...hopsOf(item),
			...(inner.takenFrom ?? []),
		],
		item: item.attributes.guid ?? inner.item,
		version: item.attributes.version ?? inner.version,
		urgency: urgency >= 1 && urgency <= 9 ? urgency : inner.urgency,
		signals,
		takes: [textOf(at(content, "slugline")), ...notes, textOf(at(meta, "title")), ...(inner.takes ?? [])],
		embargo: textOf(at(meta, "embargoed")) ?? inner.embargo,
		status: codeOf(at(meta, "pubStatus")) ?? inner.status,
		note: notes.join(" ") || inner.note,
	};
}

/** What an item without a text is, in words. */
function whatIs(item: XmlElement): string {
	const kind = codeOf(at(item, "itemMeta", "itemClass")) ?? "not stated";
	const held = childrenNamed(at(item, "contentSet"), "inlineXML").flatMap(({ children }) =>
		children.flatMap((child) => (typeof child === "string" ? [] : child.name)),
	);
	const remote = childrenNamed(at(item, "contentSet"), "remoteContent").length;
	const content = held.length > 0 ? ` with "${held[0]}" data` : remote > 0 ? ` with ${remote} files elsewhere` : "";
	return `a NewsML-G2 item (${kind.slice(0, 40)})${content}`;
}

function* readNewsItem(item: XmlElement, into: Item): Generator<Ingested> {
	const { place, id } = into;
	const content = contentOf(at(item, "contentSet"), textOf(at(item, "contentMeta", "dateline")));
	if (!content) {
		yield { note: noTextNote(whatIs(item), place) };
		return;
	}
	const { known, notes } = wireFacts(wordsOf(item, content.nitf), place);
	yield { source: { id, place, format: content.html ? "fragment" : "clean", text: content.text, known, notes } };
}

function* readPackage(item: XmlElement, into: Item): Generator<Ingested> {
	const members = [...below(item, "itemRef")].length;
	yield { note: noTextNote(`a NewsML-G2 package that refers to ${members} items`, into.place) };
}

/** Items of NewsML-G2 that describe the world or the work, and carry no report. */
const described: Readonly<Record<string, string>> = {
	conceptItem: "a NewsML-G2 concept item (a person, place, event or term)",
	knowledgeItem: "a NewsML-G2 knowledge item (a list of terms)",
	planningItem: "a NewsML-G2 planning item (what an agency means to cover)",
	catalogItem: "a NewsML-G2 catalog item (a list of vocabularies)",
	groupSet: "the group set of a NewsML-G2 package",
	contentMeta: "the content metadata of a NewsML-G2 item",
};

function* readMember(element: XmlElement, into: Item): Generator<Ingested> {
	if (element.name === "newsItem") yield* readNewsItem(element, into);
	else if (element.name === "packageItem") yield* readPackage(element, into);
	else if (element.name === "nitf") yield* readNitf(element, into);
	// A content set without its item, as the standard's own examples have it.
	else if (element.name === "contentSet")
		yield* readNewsItem({ name: "newsItem", attributes: {}, children: [element] }, into);
	else yield { note: noTextNote(described[element.name] ?? `a "${element.name.slice(0, 40)}" element`, into.place) };
}

function* readMessage(message: XmlElement, into: Item): Generator<Ingested> {
	const members = childrenNamed(message, "itemSet").flatMap(({ children }) =>
		children.filter((child): child is XmlElement => typeof child !== "string"),
	);
	if (members.length === 0) yield { note: noTextNote("a NewsML-G2 message without items", into.place) };
	for (const [i, member] of members.entries()) {
		const only = members.length === 1;
		yield* readMember(member, only ? into : { ...into, id: `${into.id}-${i + 1}`, place: `${into.place}[${i}]` });
	}
}

/** Reads a file of NewsML-G2 or NITF: one item, or a message of many. */
const readWireXml: TextReader = async function* (text, item) {
	const { place } = item;
	const parsed = parseXml(text);
	if ("problem" in parsed) {
		const message = `The XML could not be read: ${parsed.problem}. It was left out.`;
		yield { note: { code: "bad-xml", message, place } };
		return;
	}
	const { root, whole } = parsed;
	if (!whole) {
		const message = `The XML breaks off before "${root.name}" is closed: what came before was read. Fetch the file again.`;
		yield { note: { code: "truncated-xml", message, place } };
	}
	yield* root.name === "newsMessage" ? fewNotes(readMessage(root, item), place) : readMember(root, item);
};

/** The root elements of NewsML-G2 and NITF, each with its reader. */
export const wireXmlReaders: Readonly<Record<string, TextReader>> = Object.fromEntries(
	["newsItem", "newsMessage", "packageItem", "nitf", "contentSet", ...Object.keys(described)].map((root) => [
		root,
		readWireXml,
	]),
);
