import type { Note, ReportFacts, Source } from "../../../core/index.js";
import { idOfUrl } from "../fetch/id-of-url.js";
import { webAddressOf } from "../fetch/web-address.js";
import type { Ingested, Named } from "../item.js";
import type { Body, Entry, Feed } from "./feed.js";

/** Most items of one feed; feeds carry the latest ten to hundred. */
const mostEntries = 2_000;

/** What is said of an entry, without what is not. */
function factsOf(entry: Entry, outlet: string | undefined, url: URL | undefined): ReportFacts {
	const { title, byline, published, modified, takenFrom } = entry;
	const all = { title, byline, outlet, published, modified, url: url?.href, takenFrom };
	return Object.fromEntries(
		Object.entries(all).filter(([, value]) => value !== undefined && value.length > 0),
	) as ReportFacts;
}

function addressOf(link: string | undefined, base: string | undefined): URL | undefined {
	if (link === undefined) return undefined;
	const found = webAddressOf(link, base !== undefined && URL.canParse(base) ? new URL(base) : undefined);
	return "url" in found ? found.url : undefined;
}

/** One entry with where it stands. */
interface Placed {
	readonly entry: Entry;
	readonly place: string;
	readonly id: string;
	readonly url: URL | undefined;
}

const sourceOf = (
	{ id, place, entry, url }: Placed,
	outlet: string | undefined,
	body: Body,
	notes: readonly Note[],
) => ({
	source: { id, place, ...body, known: factsOf(entry, outlet, url), notes } satisfies Source,
});

/** The summary as the report's text, with the word that it is only that. */
function summarised(placed: Placed, outlet: string | undefined, body: Body): Ingested {
	const { place, url } = placed;
	const where = url ? ` The whole report is at ${url.href}: give that address to read it.` : "";
	const message = `Only a summary stands in the feed, and it is read as the text.${where}`;
	return sourceOf(placed, outlet, body, [{ code: "only-summary", message, place }]);
}

/**
 * The page of an entry that the feed gives in short. The feed's word on title, author and time goes with it; who published it,
 * the page itself says. Where there is no page, the summary is the text.
 */
async function* readPage(placed: Placed, outlet: string | undefined, page: AsyncIterable<Ingested>) {
	const found: Ingested[] = [];
	for await (const one of page) found.push(one);
	const sources = found.filter((one) => "source" in one);
	const { url: _, ...facts } = factsOf(placed.entry, undefined, undefined);
	for (const one of found)
		yield "source" in one && sources.length === 1
			? { source: { ...one.source, known: { ...facts, ...one.source.known } } }
			: one;
	const elsewhere = found.some((one) => "note" in one && one.note.code === "same-page");
	if (sources.length === 0 && !elsewhere && placed.entry.summary)
		yield summarised(placed, outlet, placed.entry.summary);
}

/**
 * The entries of a feed as reports. One with a summary alone is fetched where the feed itself came from the web; else the
 * summary is its text.
 */
export async function* readEntries(feed: Feed, item: Named): AsyncGenerator<Ingested> {
	const { place, id } = item;
	const outlet = feed.title;
	const base = item.url ?? feed.link;
	const all = feed.entries.slice(0, mostEntries).map((entry, i): Placed => {
		const url = addressOf(entry.link, base);
		return { entry, place: `${place}[${i}]`, id: url ? idOfUrl(url) : `${id}-${i + 1}`, url };
	});
	const fetches = ({ entry, url }: Placed) => item.url !== undefined && item.follow && !entry.content && url;
	const addresses = all.flatMap((placed) => (fetches(placed) ? (placed.url?.href ?? []) : []));
	const pages = item.follow?.(addresses)[Symbol.asyncIterator]();
	const bare: Placed[] = [];
	for (const placed of all) {
		const { content, summary } = placed.entry;
		if (content) yield sourceOf(placed, outlet, content, []);
		else if (fetches(placed) && pages) {
			const page = await pages.next();
			if (!page.done) yield* readPage(placed, outlet, page.value);
		} else if (summary) yield summarised(placed, outlet, summary);
		else bare.push(placed);
	}
	if (bare.length > 0) {
		const { entry, url } = bare[0] as Placed;
		const first = entry.title ?? url?.href ?? "no title";
		const message = `${bare.length} of its items have no text (the first: "${first.slice(0, 100)}"). They were left out: give the addresses of their pages.`;
		yield { note: { code: "no-text-in-feed", message, place } };
	}
	if (feed.entries.length > mostEntries) {
		const message = `The feed has ${feed.entries.length} items; the first ${mostEntries} were read. Split it.`;
		yield { note: { code: "too-many-items", message, place } };
	}
}
