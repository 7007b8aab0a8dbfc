import { readFeed } from "./feeds/read-feed.js";
import { readOpml } from "./feeds/read-opml.js";
import { readSitemap } from "./feeds/read-sitemap.js";
import type { Ingested, Item, TextReader } from "./item.js";
import { readText, textOfBytes } from "./read-document.js";
import { wireXmlReaders } from "./wire/read-newsml.js";

/** How the text of an XML file is read by the name of its root element, without prefix; a page is none of them. */
export const xmlReaders: Readonly<Record<string, TextReader>> = {
	...wireXmlReaders,
	rss: readFeed,
	feed: readFeed,
	RDF: readFeed,
	opml: readOpml,
	urlset: readSitemap,
	sitemapindex: readSitemap,
};

/** Where the root element must have begun: the longest prolog seen has 3 kB of licence. */
const prologLimit = 64 * 1024;

/** Name of the root element, without prefix; undefined when none begins within the first 64 kB. */
export function rootOf(text: string): string | undefined {
	const head = text.slice(0, prologLimit);
	let at = 0;
	for (;;) {
		at = head.indexOf("<", at);
		if (at < 0) return undefined;
		const end = head.startsWith("<!--", at) ? "-->" : head.startsWith("<?", at) ? "?>" : undefined;
		if (end) at = head.indexOf(end, at);
		else if (head.startsWith("<!", at)) {
			const subset = head.indexOf("[", at);
			const close = head.indexOf(">", at);
			at = subset >= 0 && subset < close ? head.indexOf("]", subset) : close;
		} else return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(at, at + 200))?.[1];
		if (at < 0) return undefined;
	}
}

/** Reads an XML file by its root element; one of another kind makes a note that names it. */
export async function* readXml(bytes: Uint8Array, item: Item): AsyncGenerator<Ingested> {
	const found = textOfBytes(bytes, "xml", item.place, item.charset);
	if ("note" in found) {
		yield found;
		return;
	}
	const root = rootOf(found.text);
	if (root === "html") {
		// A page may tell its character set in ways that XML has not.
		yield* readText("html")(bytes, item);
		return;
	}
	for (const note of found.notes) yield { note };
	const read = root !== undefined && Object.hasOwn(xmlReaders, root) ? xmlReaders[root] : undefined;
	if (read) {
		yield* read(found.text, item);
		return;
	}
	const message = root
		? `An XML file whose root element is "${root.slice(0, 60)}"; read are NewsML-G2, NITF, RSS, Atom, RDF, OPML, sitemaps and XHTML. It was left out: save the report as one of these, as text or as HTML.`
		: "No XML element was found in it. It was left out: save it again.";
	yield { note: { code: "unknown-xml", message, place: item.place } };
}
