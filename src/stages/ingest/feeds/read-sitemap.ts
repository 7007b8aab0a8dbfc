import type { ReportFacts } from "../../../core/index.js";
import type { Ingested, Item, TextReader } from "../item.js";
import { line } from "../line.js";
import { at, childrenNamed, parseXml, textOf, type XmlElement } from "../xml/parse-xml.js";
import { followAll } from "./follow-all.js";

const wordsAt = (element: XmlElement, ...path: readonly string[]) => line(textOf(at(element, ...path)));

/** Milliseconds of a written time, for order; the beginning of time where it cannot be read. */
const timeOf = (words: string | undefined) => Date.parse(words ?? "") || 0;

interface Listed {
	readonly address: string;
	readonly time: number;
	readonly known: ReportFacts;
}

/** A page of a news sitemap; undefined for a page that is not listed as news. */
function newsPage(entry: XmlElement): Listed | undefined {
	const address = wordsAt(entry, "loc");
	const news = at(entry, "news");
	if (!address || !news) return undefined;
	const title = wordsAt(news, "title");
	const published = wordsAt(news, "publication_date");
	const outlet = wordsAt(news, "publication", "name");
	return {
		address,
		time: timeOf(published),
		known: { ...(title ? { title } : {}), ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) },
	};
}

const newestFirst = (a: { readonly time: number }, b: { readonly time: number }) => b.time - a.time;

async function* readPages(root: XmlElement, item: Item): AsyncGenerator<Ingested> {
	const entries = childrenNamed(root, "url");
	const news = entries.flatMap((entry) => newsPage(entry) ?? []).sort(newestFirst);
	if (news.length === 0) {
		const message = `The sitemap lists ${entries.length} pages and none as news. They were left out: give the addresses of the reports.`;
		yield { note: { code: "no-news-listed", message, place: item.place } };
		return;
	}
	if (news.length < entries.length) {
		const message = `The sitemap lists ${entries.length - news.length} more pages, not as news. They were left out.`;
		yield { note: { code: "no-news-listed", message, place: item.place } };
	}
	const addresses = news.map(({ address }) => address);
	if (!item.follow) {
		yield* followAll(addresses, "pages", item);
		return;
	}
	let i = 0;
	for await (const page of item.follow(addresses)) {
		const known = news[i++]?.known;
		for await (const found of page)
			yield "source" in found ? { source: { ...found.source, known: { ...known, ...found.source.known } } } : found;
	}
}

/** Reads a news sitemap or an index of sitemaps, newest first: every page listed as news is fetched. */
export const readSitemap: TextReader = async function* (text, item) {
	const { place } = item;
	const parsed = parseXml(text);
	if ("problem" in parsed) {
		const message = `The sitemap could not be read: ${parsed.problem}. It was left out.`;
		yield { note: { code: "bad-xml", message, place } };
		return;
	}
	const { root } = parsed;
	if (root.name === "urlset") {
		yield* readPages(root, item);
		return;
	}
	const maps = childrenNamed(root, "sitemap")
		.flatMap((entry) => {
			const address = wordsAt(entry, "loc");
			return address ? [{ address, time: timeOf(wordsAt(entry, "lastmod")) }] : [];
		})
		.sort(newestFirst);
	if (maps.length > 0)
		yield* followAll(
			maps.map(({ address }) => address),
			"sitemaps",
			item,
		);
	else yield { note: { code: "bad-list", message: "The index names no sitemap. It was left out.", place } };
};
