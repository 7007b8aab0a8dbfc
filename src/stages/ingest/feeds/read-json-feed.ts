import type { Ingested, Named } from "../item.js";
import type { JsonObject } from "../json-object.js";
import { parseFeed } from "./parse-feed.js";
import { readEntries } from "./read-entries.js";

/** Whether an object is a JSON Feed: by its version, or by a title and a list of items where it tells none and is no line of our own. */
export function isJsonFeed({ version, title, items, text, html }: JsonObject): boolean {
	if (!Array.isArray(items) || typeof text === "string" || typeof html === "string") return false;
	return typeof version === "string" ? version.includes("jsonfeed.org/version/") : typeof title === "string";
}

/** Most properties of one object; an item has twenty. Each is compared with every name that is looked for. */
const mostProperties = 1_000;

const isWide = (value: unknown): boolean =>
	typeof value === "object" &&
	value !== null &&
	((!Array.isArray(value) && Object.keys(value).length > mostProperties) || Object.values(value).some(isWide));

/** Reads a JSON Feed: each of its items is a report. */
export async function* readJsonFeed(value: JsonObject, item: Named): AsyncGenerator<Ingested> {
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
