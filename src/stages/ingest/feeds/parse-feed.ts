import { type AtomFeed, type JsonFeed, parseFeed as parse, type RdfFeed, type RssFeed } from "feedsmith";
import { type Body, bodyOf, bylineOf, type Entry, type Feed, plainLine, sourcesOf } from "./feed.js";

/**
 * A description of so many characters is taken for the whole text, since many feeds put it there: what feeds give as
 * summaries runs to five hundred.
 */
const wholeText = 1_000;

/** Markup aside. */
const lengthOf = (body: Body | undefined) => body?.text.replace(/<[^<>]*>/g, "").length ?? 0;

/** Where a format has one place for both: the whole text if long, else a summary. */
const byLength = (body: Body | undefined): Pick<Entry, "content" | "summary"> =>
	lengthOf(body) >= wholeText ? { content: body } : { summary: body };

function hostOf(address: string | undefined): string | undefined {
	if (!address || !URL.canParse(address)) return undefined;
	return new URL(address).hostname.replace(/^www\./, "") || undefined;
}

const noAddress = (words: string | undefined) => (/^[a-z]+:\/?\/?\S+$/i.test(words ?? "") ? undefined : words);

function rssEntry(item: RssFeed.Item<string>, outlet: string | undefined): Entry {
	const { guid, source, dc, dcterms, atom } = item;
	const content = bodyOf(item.content?.encoded, true);
	const description = bodyOf(item.description ?? dc?.descriptions?.[0] ?? item.itunes?.summary);
	const permalink = guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? "") ? guid?.value : undefined;
	return {
		title: plainLine(item.title ?? dc?.titles?.[0]),
		link: item.link ?? permalink ?? linkOf(atom?.links),
		byline: bylineOf([...(item.authors ?? []).map(({ name }) => name), ...(dc?.creators ?? [])], outlet),
		published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? atom?.published,
		modified: dcterms?.modified?.[0] ?? atom?.updated,
		takenFrom: sourcesOf([source?.title ?? hostOf(source?.url), ...(dc?.sources ?? []).map(noAddress)], outlet),
		...(content ? { content, summary: description } : byLength(description)),
	};
}

function rdfEntry(item: RdfFeed.Item<string>, outlet: string | undefined): Entry {
	const { dc, dcterms, atom } = item;
	const content = bodyOf(item.content?.encoded, true);
	const description = bodyOf(item.description ?? dc?.descriptions?.[0]);
	return {
		title: plainLine(item.title ?? dc?.titles?.[0]),
		link: item.link ?? item.rdf?.about,
		byline: bylineOf(dc?.creators ?? [], outlet),
		published: dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0],
		modified: dcterms?.modified?.[0] ?? atom?.updated,
		takenFrom: sourcesOf((dc?.sources ?? []).map(noAddress), outlet),
		...(content ? { content, summary: description } : byLength(description)),
	};
}

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string };

/** The page an Atom entry is about: its `alternate` link, HTML before other types. */
function linkOf(links: readonly Link[] | undefined): string | undefined {
	const pages = (links ?? []).filter(({ rel, href }) => href && (rel === undefined || rel === "alternate"));
	return (pages.find(({ type }) => type === undefined || type.includes("html")) ?? pages[0])?.href;
}

/** An Atom text by its declared type; pictures and other data have none. */
function atomBody(text: { readonly value?: string; readonly type?: string } | undefined): Body | undefined {
	const type = text?.type?.toLowerCase();
	if (type === undefined) return bodyOf(text?.value);
	if (type === "text" || type === "text/plain") return bodyOf(text?.value, false);
	return type === "html" || type === "xhtml" || /^text\/|xhtml/.test(type) ? bodyOf(text?.value, true) : undefined;
}

function atomEntry(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>, outlet: string | undefined): Entry {
	const { source, dc } = entry;
	const authors = entry.authors ?? source?.authors ?? feed.authors ?? [];
	const { published, updated } = entry;
	return {
		title: plainLine(entry.title?.value ?? dc?.titles?.[0]),
		link: linkOf(entry.links) ?? (entry.content?.src || undefined),
		byline: bylineOf([...authors.map(({ name }) => name), ...(dc?.creators ?? [])], outlet),
		published: published ?? dc?.dates?.[0] ?? updated,
		modified: published !== undefined ? updated : undefined,
		takenFrom: sourcesOf(
			[source && (source.title?.value ?? hostOf(linkOf(source.links))), ...(dc?.sources ?? []).map(noAddress)],
			outlet,
		),
		content: atomBody(entry.content),
		summary: atomBody(entry.summary),
	};
}

function jsonEntry(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>, outlet: string | undefined): Entry {
	const authors = item.authors ?? feed.authors ?? [];
	return {
		title: plainLine(item.title),
		link: item.url ?? (/^https?:/.test(item.id ?? "") ? item.id : undefined) ?? item.external_url,
		byline: bylineOf(
			authors.map(({ name }) => name),
			outlet,
		),
		published: item.date_published,
		modified: item.date_modified,
		takenFrom: [],
		content: bodyOf(item.content_html, true) ?? bodyOf(item.content_text, false),
		summary: bodyOf(item.summary, false),
	};
}

/** The feed in a text of RSS, Atom, RDF or JSON Feed, or in a parsed JSON Feed. Throws feedsmith's errors. */
export function parseFeed(text: string | object): Feed {
	const { format, feed } = parse(text as string);
	if (format === "rss") {
		const title = plainLine(feed.title ?? feed.dc?.titles?.[0]);
		return { title, link: feed.link, entries: (feed.items ?? []).map((item) => rssEntry(item, title)) };
	}
	if (format === "rdf") {
		const title = plainLine(feed.title);
		return { title, link: feed.link, entries: (feed.items ?? []).map((item) => rdfEntry(item, title)) };
	}
	if (format === "json") {
		const title = plainLine(feed.title);
		const entries = (feed.items ?? []).map((item) => jsonEntry(item, feed, title));
		return { title, link: feed.home_page_url, entries };
	}
	const title = plainLine(feed.title?.value);
	const entries = (feed.entries ?? []).map((entry) => atomEntry(entry, feed, title));
	return { title, link: linkOf(feed.links), entries };
}
