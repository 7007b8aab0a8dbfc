/**
 * Ingest: files, folders, streams and web addresses become sources, one for each report.
 *
 * Takes paths and addresses (`-` is standard input); gives each source as it is read, and a note for everything that could not be.
 * Cannot know: what in a source is the report and what is the page around it.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { HearsayError, type Note, type Source } from "../../core/index.js";
import { Allowance, Refusal } from "./allowance.js";
import { Captures } from "./captures.js";
import type { FetchedPage } from "./fetch/fetcher.js";
import { formatOfAnswer } from "./fetch/format-of-answer.js";
import { idOfUrl } from "./fetch/id-of-url.js";
import { Web, type WebOptions } from "./fetch/web.js";
import { isWebAddress } from "./fetch/web-address.js";
import { findFiles } from "./find-files.js";
import { type Format, formatOfBytes, formatOfName, idOfName, readEndings } from "./formats.js";
import type { Ingested, Item } from "./item.js";
import { mediaTypeOf } from "./media-type.js";
import { defaultMaxBytes } from "./read-report-lines.js";
import { tooLargeNote } from "./report-line.js";
import { peeked, wholeOf } from "./whole-of.js";

export { type FetchLimits, fetchLimits } from "./fetch/fetch-limits.js";
export type { Network, Target } from "./fetch/network.js";
export { usualCache } from "./fetch/page-cache.js";
export type { WebOptions } from "./fetch/web.js";
export type { Ingested } from "./item.js";
export { defaultMaxBytes, type ReadLinesOptions, readReportLines } from "./read-report-lines.js";

export interface IngestOptions {
	/** Largest file, and largest line of NDJSON, in bytes. Default: 20 MB. */
	readonly maxBytes?: number;
	/** What `-` reads. Default: the process's standard input. */
	readonly stdin?: AsyncIterable<Uint8Array>;
	/** How web addresses are fetched. */
	readonly web?: WebOptions;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code ?? String(error);

/** Most containers that may stand inside each other: a report in a ZIP in a ZIP is looked at, one deeper is a bomb or a mistake. */
const mostDepth = 3;

/** An archive that is not an open file is held in memory: at the outermost up to so many times the bytes of one report. */
const heldArchive = 5;

/** Lists of pages may name lists: a list of feeds, its feeds, their pages. */
const mostLists = 2;

/** What all files read together share. */
interface Reading {
	readonly maxBytes: number;
	readonly captures: Captures;
	/** Digests of the files read so far, with their paths. */
	readonly files: Map<string, string>;
	readonly stdin: AsyncIterable<Uint8Array>;
	readonly web: Web;
}

const itemOf = (place: string, id: string, { maxBytes, captures }: Reading): Item => ({
	place,
	id,
	maxBytes,
	depth: 0,
	allowance: new Allowance(place),
	captures,
	idOf: idOfName,
	unpacked,
	inside,
});

/** Something found in a container. What holds it may be from the web; what is held names no address of its own, and nobody asked for what it links to. */
function inside(
	name: string,
	bytes: Uint8Array | AsyncIterable<Uint8Array>,
	{ url: _url, charset: _charset, follow: _follow, ...held }: Item,
): AsyncGenerator<Ingested> {
	async function* once() {
		yield bytes as Uint8Array;
	}
	return unpacked(name, bytes instanceof Uint8Array ? once() : bytes, held);
}

/** Something packed in another: read by its name, else by its first bytes. */
async function* unpacked(name: string, stream: AsyncIterable<Uint8Array>, item: Item): AsyncGenerator<Ingested> {
	if (item.depth > mostDepth) {
		const message = `It stands in ${item.depth} containers inside each other; at most ${mostDepth} are opened. It was left out: unpack it first.`;
		yield { note: { code: "nested-too-deep", message, place: item.place } };
		return;
	}
	const format = formatOfName(name);
	if (format) yield* readAs(format, stream, item);
	else yield* readStream(stream, item);
}

async function* readAs(format: Format, stream: AsyncIterable<Uint8Array>, item: Item): AsyncGenerator<Ingested> {
	if ("stream" in format.read) {
		yield* format.read.stream(stream, item);
		return;
	}
	const limit = "archive" in format.read && item.depth === 0 ? item.maxBytes * heldArchive : item.maxBytes;
	const bytes = await wholeOf(stream, limit);
	if (typeof bytes === "number") yield { note: tooLargeNote(item.place, "file", bytes, limit) };
	else if ("archive" in format.read) yield* format.read.archive(bytes, item);
	else yield* format.read.whole(bytes, item);
}

async function* readStream(stream: AsyncIterable<Uint8Array>, item: Item): AsyncGenerator<Ingested> {
	const { head, all } = await peeked(stream);
	yield* readAs(formatOfBytes(head), all, item);
}

/** The format of an open file: by its name, else by its first bytes. */
async function formatOfFile(path: string, file: FileHandle): Promise<Format> {
	const named = formatOfName(path);
	if (named) return named;
	const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
	return formatOfBytes(buffer.subarray(0, bytesRead));
}

/** What makes an item follow the pages it lists; nothing where lists have led far enough. `depth` is how many led to it. */
const following = (place: string, depth: number, reading: Reading): Pick<Item, "follow"> =>
	depth < mostLists
		? {
				follow: (addresses) =>
					reading.web.follow(addresses, place, (page) => untilRefused(readPage(page, depth + 1, reading))),
			}
		: {};

/** Reads what was fetched; the address is the report's where the page is one report. */
async function* readPage(
	{ url, contentType, bytes }: FetchedPage,
	depth: number,
	reading: Reading,
): AsyncGenerator<Ingested> {
	const place = url.href;
	const { charset } = mediaTypeOf(contentType ?? null);
	const item: Item = {
		...itemOf(place, idOfUrl(url), reading),
		url: place,
		...(charset ? { charset } : {}),
		...following(place, depth, reading),
	};
	async function* once() {
		yield bytes;
	}
	for await (const found of readAs(formatOfAnswer(contentType, url, bytes), item.allowance.counted(once()), item))
		yield "source" in found && found.source.place === place
			? { source: { ...found.source, known: { url: place, ...found.source.known } } }
			: found;
}

/** `named` tells that a person named this very file, and not a folder above it. */
async function* readFileAt(path: string, reading: Reading, named: boolean): AsyncGenerator<Ingested> {
	const { maxBytes: limit, files: seen } = reading;
	let file: FileHandle | undefined;
	try {
		file = await open(path);
		const entry = await file.stat();
		const item: Item = {
			...itemOf(path, basename(path, extname(path)), reading),
			...(named ? following(path, 0, reading) : {}),
		};
		const stream = () => item.allowance.counted((file as FileHandle).createReadStream({ autoClose: false }));
		if (!entry.isFile()) {
			yield* readStream(stream(), item);
			return;
		}
		const format = await formatOfFile(path, file);
		if ("whole" in format.read && entry.size > limit) {
			yield { note: tooLargeNote(path, "file", entry.size, limit) };
			return;
		}
		if (entry.size === 0) {
			const message = "The file is empty (0 bytes). It was left out: save it again.";
			yield { note: { code: "empty-file", message, place: path } };
			return;
		}
		const hash = createHash("sha256");
		for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
		const digest = hash.digest("hex");
		const twin = seen.get(digest);
		if (twin !== undefined) {
			const message = `The file holds the same bytes as ${twin}; it was read once and is not counted twice.`;
			yield { note: { code: "same-bytes", message, place: path } };
			return;
		}
		seen.set(digest, path);
		if ("archive" in format.read) yield* format.read.archive(file.fd, item);
		else yield* readAs(format, stream(), item);
	} catch (error) {
		if (error instanceof HearsayError || error instanceof Refusal) throw error;
		const message = `The file could not be read (${codeOf(error)}). Check its permissions and run again.`;
		yield { note: { code: "unreadable-file", message, place: path } };
	} finally {
		await file?.close().catch(() => undefined);
	}
}

/** What is read of one file; when it is refused on the way, the note that says why comes last. */
async function* untilRefused(found: AsyncIterable<Ingested>): AsyncGenerator<Ingested> {
	try {
		yield* found;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		yield { note: error.note };
	}
}

async function* readPath(path: string, reading: Reading): AsyncGenerator<Ingested> {
	if (path === "-") {
		const item = itemOf("standard input", "stdin", reading);
		yield* untilRefused(readStream(item.allowance.counted(reading.stdin), item));
		return;
	}
	const entry = await stat(path);
	if (!entry.isDirectory()) {
		yield* untilRefused(readFileAt(path, reading, true));
		return;
	}
	let files = 0;
	for await (const found of findFiles(path)) {
		if ("note" in found) yield found;
		else {
			files++;
			yield* untilRefused(readFileAt(found.file, reading, false));
		}
	}
	if (files === 0)
		throw new HearsayError(
			"notFound",
			`No report found in the folder "${path}". Read are files that end in ${readEndings}.`,
		);
}

/**
 * Reads every path: a file of any ending, a folder with all below it, a web address, or `-`. Ids are unique: a second report of the same
 * id gets "-2" and a note. The same bytes are read once. Throws a `HearsayError` (`notFound`) for a path that does not
 * exist, before anything is read, or for a folder without any report; `misuse` for an address that is neither http nor
 * https. An address that gives nothing makes a note.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions = {}): AsyncGenerator<Ingested> {
	const { maxBytes = defaultMaxBytes, stdin = process.stdin } = options;
	if (paths.length === 0)
		throw new HearsayError("misuse", "No path was given. Name a file, a folder, or - for standard input.");
	for (const path of paths) {
		if (path === "-") continue;
		if (isWebAddress(path)) {
			if (/^https?:/i.test(path)) continue;
			throw new HearsayError("misuse", `"${path}" is no web address that is read: only http:// and https:// are.`);
		}
		await stat(path).catch((cause) => {
			throw new HearsayError("notFound", `"${path}" does not exist (${codeOf(cause)}). Check the path.`, { cause });
		});
	}
	const web = new Web(options.web ?? {}, maxBytes);
	const reading: Reading = { maxBytes, stdin, captures: new Captures(), files: new Map(), web };
	const pages = web.read(paths.filter(isWebAddress), (page) => untilRefused(readPage(page, 0, reading)));
	const ids = new Set<string>();
	const bodies = new Map<string, string>();
	try {
		for (const path of paths) {
			const held = isWebAddress(path) ? ((await pages.next()).value ?? []) : readPath(path, reading);
			for await (const found of held) {
				if ("note" in found) yield found;
				else yield distinct(found.source, ids, bodies);
			}
		}
	} finally {
		web.close();
	}
}

/** The source with an id nobody else has; a note instead when the very same report, id and all, was read before. */
function distinct(source: Source, ids: Set<string>, bodies: Map<string, string>): Ingested {
	const digest = createHash("sha256")
		.update(JSON.stringify([source.id, source.format, source.text, source.known]))
		.digest("hex");
	const twin = bodies.get(digest);
	if (twin !== undefined) {
		const message = `The same report, "${source.id}", was already read at ${twin}; it is not counted twice.`;
		return { note: { code: "same-bytes", message, place: source.place } };
	}
	bodies.set(digest, source.place);
	if (!ids.has(source.id)) {
		ids.add(source.id);
		return { source };
	}
	let n = 2;
	while (ids.has(`${source.id}-${n}`)) n++;
	const id = `${source.id}-${n}`;
	ids.add(id);
	const note: Note = {
		code: "double-id",
		message: `Another report is called "${source.id}"; this one is called "${id}".`,
		place: source.place,
	};
	return { source: { ...source, id, notes: [...source.notes, note] } };
}
