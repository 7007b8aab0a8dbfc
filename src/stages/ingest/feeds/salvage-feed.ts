import type { Feed } from "./feed.js";
import { parseFeed } from "./parse-feed.js";

/** Most items of a broken feed that are parsed one by one; each takes a millisecond. */
const mostSalvaged = 1_000;

const opening = /<((?:[\w.-]+:)?(?:item|entry))(?=[\s>])/gi;

/** The items of a feed's text, as they stand, each from its first tag to its last; `broken` counts those never closed and those beyond the limit. */
function itemsIn(text: string): { readonly first: number; readonly items: string[]; readonly broken: number } {
	const items: string[] = [];
	let [first, broken, end] = [-1, 0, 0];
	for (const { index, 1: name } of text.matchAll(opening)) {
		if (first < 0) first = index;
		if (index < end) continue;
		const close = text.indexOf(`</${name}`, index);
		const over = close < 0 ? -1 : text.indexOf(">", close);
		if (over < 0) {
			broken++;
			// Nothing of this name is closed any more.
			end = text.length;
		} else {
			end = over + 1;
			if (items.length < mostSalvaged) items.push(text.slice(index, end));
			else broken++;
		}
	}
	return { first, items, broken };
}

/** A feed made of parts of a broken one; undefined when they are broken too. */
function parsed(parts: readonly string[]): Feed | undefined {
	try {
		return parseFeed(parts.join(""));
	} catch {
		return undefined;
	}
}

/**
 * What can be read of a feed whose XML is broken or breaks off: each item parsed by itself, between the tags of the
 * feed's own beginning. `lost` counts the items that could not be.
 */
export function salvageFeed(text: string): { readonly feed: Feed; readonly lost: number } {
	const root = /<((?:[\w.-]+:)?(?:rss|feed|rdf))(?:\s[^<>]{0,10000})?>/i.exec(text);
	const { first, items, broken } = itemsIn(text);
	if (!root?.[1] || first < 0) return { feed: { entries: [] }, lost: broken };
	const channel = /rss$/i.test(root[1]) ? (["<channel>", "</channel>"] as const) : (["", ""] as const);
	const around = (middle: string) => [root[0], channel[0], middle, channel[1], `</${root[1]}>`];
	const head = text.slice(root.index + root[0].length, first).replace(/<\/?channel\b[^<>]*>/gi, "");
	const about = parsed(around(head));
	const entries = items.map((item) => parsed(around(item))?.entries[0]);
	const read = entries.flatMap((entry) => entry ?? []);
	return { feed: { ...about, entries: read }, lost: broken + entries.length - read.length };
}
