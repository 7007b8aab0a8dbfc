import type { Note, Source } from "../../core/index.js";

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
	/** Reads something found inside it, by its name and its bytes, with all limits kept. */
	readonly inside: (name: string, bytes: Uint8Array, item: Item) => AsyncIterable<Ingested>;
}

/** Reads what is held in memory whole. */
export type WholeReader = (bytes: Uint8Array, item: Item) => Iterable<Ingested> | AsyncIterable<Ingested>;

/** Reads what may be larger than memory, as it comes. */
export type StreamReader = (stream: AsyncIterable<Uint8Array>, item: Item) => AsyncIterable<Ingested>;
