import type { Page, PageElement } from "./page-node.js";
import { isoDateOf, isPerson, type Known } from "./stated-facts.js";

type Json = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|^Report|LiveBlogPosting)$/;
/** How much structured data is looked at, in objects: a hostile page may nest without end. */
const maxObjects = 2_000;

const isObject = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A trimmed single-line string, or undefined. */
function wordOf(value: unknown): string | undefined {
	if (typeof value !== "string") return undefined;
	const line = value
		.slice(0, 2_000)
		.replace(/&amp;/g, "&")
		.replace(/&(?:#0?39|apos|rsquo);/g, "’")
		.replace(/&quot;/g, '"')
		.replace(/\s+/g, " ")
		.trim();
	return line === "" ? undefined : line;
}

/** Names in a JSON-LD value that may be a string, an object with a `name`, or a list of either. */
function namesOf(value: unknown): string[] {
	const items = Array.isArray(value) ? value.slice(0, 20) : [value];
	return items.flatMap((item) => {
		const name = wordOf(isObject(item) ? (Array.isArray(item.name) ? item.name[0] : item.name) : item);
		return name && !/^https?:/.test(name) ? [name] : [];
	});
}

/** Objects of all JSON-LD scripts, however they are nested in lists, `@graph` and properties; broken scripts give none. */
function structuredData(page: Page): Json[] {
	const out: Json[] = [];
	const queue: unknown[] = [];
	for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
		const source = (script.textContent ?? "").replace(
			/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
			"",
		);
		try {
			queue.push(JSON.parse(source));
		} catch {
			try {
				// Raw line breaks inside strings are the commonest fault of such scripts.
				queue.push(JSON.parse(source.replace(/[\r\n\t]+/g, " ")));
			} catch {}
		}
	}
	for (let i = 0; i < queue.length && out.length < maxObjects; i++) {
		const value = queue[i];
		if (Array.isArray(value)) queue.push(...value.slice(0, maxObjects));
		else if (isObject(value)) {
			out.push(value);
			for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) if (key in value) queue.push(value[key]);
		}
	}
	return out;
}

function httpUrl(value: string | undefined, base?: string): string | undefined {
	if (!value) return undefined;
	try {
		const url = new URL(value, base);
		return /^https?:$/.test(url.protocol) ? url.href : undefined;
	} catch {
		return undefined;
	}
}

const first = <T>(...values: readonly (T | undefined)[]): T | undefined => values.find((value) => value !== undefined);

/** "Headline | Outlet" without the outlet, when it is known or the part behind the last bar is short. */
function withoutSite(title: string | undefined, outlet: string | undefined): string | undefined {
	if (!title) return undefined;
	const cut = /^(.{10,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
	if (!cut?.[1] || !cut[2]) return title;
	const same = outlet && cut[2].toLowerCase().includes(outlet.toLowerCase().slice(0, 12));
	return same || /\s[|·»]\s[^|·»]*$/u.test(title) ? cut[1] : title;
}

/**
 * What a page says about the report it carries: JSON-LD first (it is written for machines), then OpenGraph, other
 * meta elements, the link element, and last what is seen on the page. Dates that are not complete are left out.
 */
export function pageFacts(page: Page): Known {
	const metas = new Map<string, string>();
	for (const meta of page.querySelectorAll("meta")) {
		const name = (
			meta.getAttribute("property") ??
			meta.getAttribute("name") ??
			meta.getAttribute("itemprop")
		)?.toLowerCase();
		const content = wordOf(meta.getAttribute("content"));
		if (name && content && !metas.has(name)) metas.set(name, content);
	}
	const meta = (...names: string[]) => first(...names.map((name) => metas.get(name)));
	const dateIn = (...values: readonly (string | undefined)[]) =>
		first(...values.map((v) => (v ? isoDateOf(v) : undefined)));
	const seen = (selector: string): PageElement | undefined => page.querySelector(selector) ?? undefined;
	const data = structuredData(page);
	const typed = (type: unknown) =>
		(Array.isArray(type) ? type : [type]).some((t) => typeof t === "string" && articleType.test(t));
	const article: Json = data.find((o) => typed(o["@type"]) && (o.headline || o.datePublished)) ?? {};
	const site = data.find((o) => o["@type"] === "WebSite");

	const outlet = first(
		namesOf(article.publisher)[0],
		meta("og:site_name"),
		namesOf(site)[0],
		meta("application-name", "dc.publisher", "publisher"),
	);
	const time = seen(
		"time[pubdate], time[itemprop~=datePublished], [itemprop~=datePublished][datetime], article time[datetime], time[datetime]",
	);
	const published = dateIn(
		wordOf(article.datePublished),
		meta(
			"article:published_time",
			"og:published_time",
			"datepublished",
			"article.published",
			"parsely-pub-date",
			"sailthru.date",
			"pubdate",
			"publishdate",
			"publish-date",
			"publication_date",
			"dc.date.issued",
			"dcterms.issued",
			"dcterms.created",
			"dc.date",
			"date",
		),
		wordOf(time?.getAttribute("datetime")),
		wordOf(time?.textContent),
	);
	const modified = dateIn(
		wordOf(article.dateModified),
		meta("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod"),
		wordOf(seen("time[itemprop~=dateModified]")?.getAttribute("datetime")),
	);
	const named = namesOf(article.author ?? article.creator);
	const byline = first(
		named.length > 0 ? named.join(", ") : undefined,
		meta("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author"),
	);
	const person = byline?.replace(/^by:?\s+/i, "");
	const page0 = article.mainEntityOfPage;
	const canonical = wordOf(seen('link[rel~="canonical"]')?.getAttribute("href"));
	const base = first(httpUrl(meta("og:url")), httpUrl(wordOf(article.url)));
	const url = first(httpUrl(canonical, base), base, httpUrl(wordOf(isObject(page0) ? page0["@id"] : page0)));
	const heading = wordOf(seen("article h1, main h1, h1")?.textContent);
	const title = first(
		wordOf(article.headline),
		withoutSite(meta("og:title", "twitter:title"), outlet),
		heading,
		withoutSite(wordOf(seen("title")?.textContent), outlet),
	);
	return {
		...(title ? { title } : {}),
		...(person && isPerson(person) && !/^https?:/.test(person) && person.length < 200 ? { byline: person } : {}),
		...(outlet ? { outlet } : {}),
		...(published ? { published } : {}),
		...(modified && modified !== published ? { modified } : {}),
		...(url ? { url } : {}),
	};
}
