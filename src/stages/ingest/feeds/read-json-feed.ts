import type { Ingested, Item } from "../item.js";
import { parseFeed } from "./parse-feed.js";
import { readEntries } from "./read-entries.js";

/** Whether a parsed JSON value is a JSON Feed: by its version, or by a title and a list of items where it tells none. */
export function isJsonFeed(value: unknown): value is object {
	if (typeof value !== "object" || value === null) return false;
	const { version, title, items } = value as Readonly<Record<string, unknown>>;
	if (!Array.isArray(items)) return false;
	return typeof version === "string" ? version.includes("jsonfeed.org/version/") : typeof title === "string";
}

/** Most properties of one object; an item has twenty. Each is compared with every name that is looked for. */
const mostProperties = 1_000;

const isWide = (value: unknown): boolean =>
	typeof value === "object" &&
	value !== null &&
	((!Array.isArray(value) && Object.keys(value).length > mostProperties) || Object.values(value).some(isWide));

/** Reads a JSON Feed: each of its items is a report. */
export async function* readJsonFeed(value: object, item: Item): AsyncGenerator<Ingested> {
	if (isWide(value)) {
		const message = `The feed could not be read: something in it has more than ${mostProperties} properties. It was left out.`;
		yield { note: { code: "bad-json", message, place: item.place } };
		return;
	}
	const feed = parseFeed(value);
	if (feed.entries.length > 0) yield* readEntries(feed, item);
	else {
		const message = "The feed holds no items. It was left out: fetch it again later.";
		yield { note: { code: "empty-feed", message, place: item.place } };
	}
}
