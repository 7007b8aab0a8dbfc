import { parse } from "yaml";
import type { Note } from "../../core/index.js";
import type { Known } from "./stated-facts.js";

/** What stands before a text: facts about it, how many code units they take, and what was wrong with them. */
export interface FrontMatter {
	readonly known: Known;
	/** Where the text itself begins. */
	readonly end: number;
	readonly problem?: Pick<Note, "code" | "message">;
}

/** Names under which people and clipping tools keep the facts, in order of trust. */
const keys: Readonly<Record<keyof Known, readonly string[]>> = {
	title: ["title", "headline"],
	byline: ["byline", "author", "authors", "by"],
	outlet: ["outlet", "publisher", "publication", "site", "site_name", "sitename", "source"],
	published: [
		"published",
		"date",
		"published_at",
		"published_time",
		"datepublished",
		"pubdate",
		"publication date",
		"load-date",
	],
	modified: ["modified", "updated", "lastmod", "datemodified"],
	url: ["url", "link", "canonical", "source_url", "source"],
};
/** Other header lines of saved texts that are facts and not text. */
const otherKeys = new Set([
	"section",
	"length",
	"dateline",
	"language",
	"id",
	"tags",
	"category",
	"accessed",
	"retrieved",
	"edition",
	"type",
	"from",
	"sent",
	"to",
	"cc",
	"subject",
]);
const isUrl = (value: string) => /^https?:\/\/\S+$/.test(value);

function wordOf(value: unknown): string | undefined {
	if (Array.isArray(value)) {
		const names = value.slice(0, 20).flatMap((item) => wordOf(item) ?? []);
		return names.length > 0 ? names.join(", ") : undefined;
	}
	if (typeof value !== "string" && typeof value !== "number") return undefined;
	const word = `${value}`.replace(/\s+/g, " ").trim().slice(0, 2_000);
	return word === "" ? undefined : word;
}

function knownOf(fields: ReadonlyMap<string, unknown>): Known {
	const out: { -readonly [K in keyof Known]: Known[K] } = {};
	for (const [fact, names] of Object.entries(keys) as [keyof Known, readonly string[]][]) {
		for (const name of names) {
			const value = wordOf(fields.get(name));
			if (value === undefined || out[fact] !== undefined || (fact === "url") !== isUrl(value)) continue;
			out[fact] = fact === "byline" ? value.replace(/^by\s+/i, "") : value;
		}
	}
	return out;
}

const fence = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]{0,20000}?)\r?\n---[^\S\n]*(?:\r?\n|$)/;
const headerLine = /^([A-Za-z][A-Za-z _-]{1,20}):[^\S\n]*(\S.*)$/;

/** YAML between two lines `---`, as Markdown files have it; read without tags, types or expanding aliases. */
function yamlBlock(text: string): FrontMatter | undefined {
	const block = fence.exec(text);
	if (!block) return undefined;
	const end = block[0].length;
	const bad = (reason: string): FrontMatter => ({
		known: {},
		end,
		problem: {
			code: "bad-front-matter",
			message: `The front matter could not be read (${reason}); title, outlet and date are unknown. Repair the lines between the two "---".`,
		},
	});
	try {
		const value: unknown = parse(block[1] as string, { schema: "core", maxAliasCount: 0, logLevel: "error" });
		if (typeof value !== "object" || value === null || Array.isArray(value))
			return bad("it is not a list of names and values");
		return { known: knownOf(new Map(Object.entries(value).map(([k, v]) => [k.toLowerCase(), v]))), end };
	} catch (error) {
		return bad(error instanceof Error ? (error.message.split("\n")[0] as string) : "unknown");
	}
}

/** Lines such as "Title: …", "Date: …" at the head of a text, at least two of them. */
function headerBlock(text: string): FrontMatter | undefined {
	const every = new Set([...Object.values(keys).flat(), ...otherKeys]);
	const fields = new Map<string, string>();
	let at = 0;
	while (at < text.length && fields.size < 20) {
		const stop = text.indexOf("\n", at);
		const end = stop < 0 ? text.length : stop;
		if (end - at > 2_000) break;
		const line = headerLine.exec(text.slice(at, end).trim());
		const key = line?.[1]?.trim().toLowerCase();
		if (!line || !key || !every.has(key)) break;
		fields.set(key, line[2] as string);
		at = stop < 0 ? text.length : stop + 1;
	}
	return fields.size >= 2 ? { known: knownOf(fields), end: at } : undefined;
}

/** The facts at the head of a text file; an empty front matter when there are none. */
export function frontMatterOf(text: string): FrontMatter {
	return yamlBlock(text) ?? headerBlock(text) ?? { known: {}, end: 0 };
}
