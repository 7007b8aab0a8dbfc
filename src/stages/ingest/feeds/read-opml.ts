import { type Opml, parseOpml } from "feedsmith";
import type { Ingested, TextReader } from "../item.js";
import { xmlBomb } from "../xml/parse-xml.js";
import { followAll } from "./follow-all.js";

type Outlines = readonly Opml.Outline<string>[] | undefined;

/** Addresses of feeds in outlines, each once, in order. */
const feedsIn = (outlines: Outlines): string[] =>
	(outlines ?? []).flatMap(({ xmlUrl, outlines: inner }) => [...(xmlUrl ? [xmlUrl] : []), ...feedsIn(inner)]);

/** Reads an OPML list of feeds: every feed is fetched. */
export const readOpml: TextReader = async function* (text, item): AsyncGenerator<Ingested> {
	const { place } = item;
	let problem = xmlBomb(text);
	let feeds: readonly string[] = [];
	if (!problem) {
		try {
			feeds = [...new Set(feedsIn(parseOpml(text).body?.outlines))];
			if (feeds.length === 0) problem = "it names no feed";
		} catch (error) {
			problem = error instanceof Error ? error.message.slice(0, 160) : "it is broken";
		}
	}
	if (problem) {
		const message = `The list of feeds could not be read: ${problem}. It was left out.`;
		yield { note: { code: "bad-list", message, place } };
	} else yield* followAll(feeds, "feeds", item);
};
