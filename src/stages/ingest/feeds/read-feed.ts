import { DetectError, ParseError } from "feedsmith";
import type { Note } from "../../../core/index.js";
import type { TextReader } from "../item.js";
import { xmlBomb } from "../xml/parse-xml.js";
import type { Feed } from "./feed.js";
import { parseFeed } from "./parse-feed.js";
import { readEntries } from "./read-entries.js";
import { salvageFeed } from "./salvage-feed.js";

/** Longest author of a feed, tags and all: the time to read one grows with its square. */
const longestPerson = 10_000;

/** Whether some author's name goes on for longer than a name does. */
function hasEndlessPerson(text: string): boolean {
	let begun = -1;
	for (const { index, 0: tag } of text.matchAll(/<\/?(?:[\w.-]{1,40}:)?(?:author|managingeditor|webmaster)\b/gi)) {
		if (begun >= 0 && index - begun > longestPerson) return true;
		begun = tag.startsWith("</") ? -1 : index;
	}
	return begun >= 0 && text.length - begun > longestPerson;
}

const reasonOf = (error: unknown) => {
	const { cause, message } = error as Error;
	return (cause instanceof Error ? cause.message : message).split("\n", 1)[0]?.slice(0, 160) ?? "";
};

const anItem = /<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]/gi;
/** Elements in which some items have, or had, their text. */
const textElement = /<(?:[\w.-]{1,40}:)?(?:description|content|encoded|summary|abstract|body|fullitem)[\s/>]/i;

/** What to say of a feed of which no item was read. */
function nothingRead(text: string): Pick<Note, "code" | "message"> {
	const items = [...text.matchAll(anItem)].length;
	if (items === 0)
		return { code: "empty-feed", message: "The feed holds no items. It was left out: fetch it again later." };
	const advice = "They were left out: give the addresses of their pages.";
	return textElement.test(text.slice(text.search(anItem)))
		? { code: "unread-items", message: `The feed holds items (${items}) in a form that is not read. ${advice}` }
		: { code: "no-text-in-feed", message: `Its items (${items}) have no title, no text and no link. ${advice}` };
}

const rootEnd = /<\/(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s*>/i;
const brokenOff = {
	code: "truncated-feed",
	message: "The feed breaks off before its end: what came before was read. Fetch it again for the rest.",
};

/** The feed in a text, with a note on what of it is lost. */
function feedOf(text: string): { readonly feed: Feed; readonly lost?: Pick<Note, "code" | "message"> } {
	try {
		const feed = parseFeed(text);
		if (feed.entries.length === 0) return { feed, lost: nothingRead(text) };
		// The parser closes what is open at the end without a word.
		return rootEnd.test(text.slice(-1_000)) ? { feed } : { feed, lost: brokenOff };
	} catch (error) {
		const { feed, lost } = salvageFeed(text);
		const read = feed.entries.length;
		// What feedsmith knows no element of: a feed without items, or with items where none belong.
		if (error instanceof DetectError || error instanceof ParseError)
			return read > 0 ? { feed } : { feed, lost: nothingRead(text) };
		const message = `The feed is broken (${reasonOf(error)}): ${read} of its ${read + lost} items could be read one by one. Fetch it again for the others.`;
		return { feed, lost: { code: "broken-feed", message } };
	}
}

/** Reads a feed of RSS, Atom or RDF: each of its items is a report. */
export const readFeed: TextReader = async function* (text, item) {
	const { place } = item;
	const bomb = xmlBomb(text) ?? (hasEndlessPerson(text) ? "the name of an author in it does not end" : undefined);
	if (bomb) {
		yield { note: { code: "bad-xml", message: `The feed could not be read: ${bomb}. It was left out.`, place } };
		return;
	}
	const { feed, lost } = feedOf(text);
	if (lost) yield { note: { ...lost, place } };
	yield* readEntries(feed, item);
};
