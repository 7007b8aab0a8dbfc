import type { Source } from "../../../core/index.js";
import { line } from "../line.js";

/** Words of a report, whole or in short. */
export type Body = Pick<Source, "format" | "text">;

/** One item of a feed, whatever the feed's format. */
export interface Entry {
	readonly title?: string | undefined;
	/** The page it is about, as the feed writes it. */
	readonly link?: string | undefined;
	readonly byline?: string | undefined;
	readonly published?: string | undefined;
	readonly modified?: string | undefined;
	/** Whom it names as the source it was taken from. */
	readonly takenFrom: readonly string[];
	/** The whole text. */
	readonly content?: Body | undefined;
	/** The text in short. */
	readonly summary?: Body | undefined;
}

export interface Feed {
	readonly title?: string | undefined;
	/** The site it belongs to. */
	readonly link?: string | undefined;
	readonly entries: readonly Entry[];
}

const markup = /<\/?[a-z][^<>]{0,2000}>|&(?:#\w{1,8}|[a-z]\w{1,30});/i;

/** Words as HTML where they hold tags or character references, else as they are; undefined without a letter or digit. */
export function bodyOf(words: string | undefined, isHtml?: boolean): Body | undefined {
	if (words === undefined || !/[\p{L}\p{N}]/u.test(words.replace(/<[^<>]*>/g, ""))) return undefined;
	return isHtml || (isHtml === undefined && markup.test(words))
		? { format: "fragment", text: words }
		: { format: "clean", text: words.trim() };
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "’", nbsp: " " };

/** A title or name as one plain line, of HTML too. */
export function plainLine(words: string | undefined): string | undefined {
	const bare = words
		?.slice(0, 4_000)
		.replace(/<\/?[a-z][^<>]*>/gi, " ")
		.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] as string)
		.replace(/&#(\d{1,7});/g, (all, code: string) =>
			Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : all,
		);
	return line(bare);
}

/** The names of people as a byline; e-mail addresses and what names the outlet itself are no names. */
export function bylineOf(names: readonly (string | undefined)[], outlet?: string): string | undefined {
	const plain = names.slice(0, 20).flatMap((name) => plainLine(name) ?? []);
	const people = plain.filter(
		(name) => !/^\S+@\S+$|^https?:/.test(name) && name.toLowerCase() !== outlet?.toLowerCase(),
	);
	return people.length > 0 ? [...new Set(people)].join(", ") : undefined;
}

/** The names of sources, each once, without that of the feed itself. */
export function sourcesOf(names: readonly (string | undefined)[], outlet: string | undefined): string[] {
	const plain = names.slice(0, 20).flatMap((name) => plainLine(name) ?? []);
	return [...new Set(plain)].filter((name) => name.toLowerCase() !== outlet?.toLowerCase());
}
