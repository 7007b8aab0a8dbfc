import { detectJsonFeed } from "feedsmith";
import type { Ingested, Item } from "../item.js";
import { parseFeed } from "./parse-feed.js";
import { readEntries } from "./read-entries.js";

/** Whether a parsed JSON value is a JSON Feed. */
export const isJsonFeed = (value: unknown): value is object =>
	typeof value === "object" && value !== null && "items" in value && detectJsonFeed(value);

/** Reads a JSON Feed: each of its items is a report. */
export async function* readJsonFeed(value: object, item: Item): AsyncGenerator<Ingested> {
	const feed = parseFeed(value);
	if (feed.entries.length > 0) yield* readEntries(feed, item);
	else {
		const message = "The feed holds no items. It was left out: fetch it again later.";
		yield { note: { code: "empty-feed", message, place: item.place } };
	}
}
