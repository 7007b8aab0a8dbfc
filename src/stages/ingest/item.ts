import type { Note, Source } from "../../core/index.js";
import type { Allowance } from "./allowance.js";
import type { Captures } from "./captures.js";

/** A source, or a note that says why there is none. */
export type Ingested = { readonly source: Source } | { readonly note: Note };

/** One thing to be read: what it is called, and how much of it may be read. */
export interface Item {
	/** Where it stands, for notes: a path, `PATH!MEMBER` for what an archive holds. */
	readonly place: string;
	/** Id of its report, and the beginning of the ids when it holds several. */
	readonly id: string;
	/** Most bytes of one report, unpacked. */
	readonly maxBytes: number;
	/** How many containers it stands in: 0 for a file. */
	readonly depth: number;
	/** What may still be unpacked of the file it stands in; unpacking more throws a `Refusal`. */
	readonly allowance: Allowance;
	/** The pages that web archives have given so far, over all files read together. */
	readonly captures: Captures;
	/** A file's name without its ending, folders kept, as ids are made from it; undefined for an ending that no report has. */
	readonly idOf: (name: string) => string | undefined;
	/** Where it was fetched from, after redirects; absent for what did not come from the web itself. */
	readonly url?: string;
	/** The character set that its sender named. */
	readonly charset?: string;
	/**
	 * Fetches the pages that it lists and gives what each holds, in their order. Absent where nothing is fetched: in folders and
	 * archives, whose reader did not ask for it, and in lists of lists of lists.
	 */
	readonly follow?: (addresses: readonly string[]) => AsyncIterable<AsyncIterable<Ingested>>;
	/** Reads the same thing unpacked, by its name without the ending of what packs it, with all limits kept. */
	readonly unpacked: (name: string, bytes: AsyncIterable<Uint8Array>, item: Item) => AsyncIterable<Ingested>;
	/** Reads something found inside it, by its name and its bytes, with all limits kept; it has no address of its own. */
	readonly inside: (name: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, item: Item) => AsyncIterable<Ingested>;
}

/** One of the things that a file holds: where it stands, the id of its report, and how what it lists is fetched, if it is. */
export type Named = Pick<Item, "place" | "id" | "url" | "follow">;

/** Reads what is held in memory whole. */
export type WholeReader = (bytes: Uint8Array, item: Item) => Iterable<Ingested> | AsyncIterable<Ingested>;

/** Reads the text of a file that is held in memory whole. */
export type TextReader = (text: string, item: Item) => Iterable<Ingested> | AsyncIterable<Ingested>;

/** Reads what may be larger than memory, as it comes. */
export type StreamReader = (stream: AsyncIterable<Uint8Array>, item: Item) => AsyncIterable<Ingested>;

/** Reads what needs its end before its beginning: an open file, by its descriptor, or what is held in memory. */
export type ArchiveReader = (archive: number | Uint8Array, item: Item) => AsyncIterable<Ingested>;
