import {
	type Entry,
	fromBufferPromise,
	fromRandomAccessReaderPromise,
	getFileNameLowLevel,
	validateFileName,
	type ZipFile,
} from "yauzl";
import { type Note, textOrder } from "../../../core/index.js";
import { type Allowance, Refusal } from "../allowance.js";
import type { Ingested, Item } from "../item.js";
import { ZipFileReader } from "./zip-file-reader.js";

/** A file in a ZIP. */
export interface Member {
	readonly name: string;
	readonly entry: Entry;
}

export interface Zip {
	/** In the order in which a walk through the unpacked archive would meet them. */
	readonly members: readonly Member[];
	/** What was wrong with the archive or some of its members. */
	readonly notes: readonly Note[];
	/** The unpacked bytes of a member, in bounded memory; `onWrongSize` is told when they are not as many as the archive says. */
	readonly unpack: (member: Member, onWrongSize: (actual: number) => void) => AsyncIterable<Uint8Array>;
}

/** Members that a ZIP may have; a folder of more reports is better read unpacked. */
const mostMembers = 100_000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 160) : String(error));

/** Members of no interest: folders, names that begin with a dot (as in folders), and the twins that macOS packs. */
const isHidden = (name: string): boolean =>
	name.endsWith("/") || name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

/** Folders come before what sorts behind them, as in a walk. */
const inWalkingOrder = (a: Member, b: Member): number =>
	textOrder(a.name.replaceAll("/", "\0"), b.name.replaceAll("/", "\0"));

async function open(
	archive: number | Uint8Array,
	allowance: Allowance,
): Promise<{ readonly file: ZipFile; readonly size: number }> {
	// What is wrong with one member is told for it; yauzl's own checks would end the listing there.
	const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false };
	if (typeof archive !== "number") {
		const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
		return { file: await fromBufferPromise(buffer, options), size: archive.length };
	}
	// Heads of members are read anew where members lie in another order than their list: no byte of the file counts twice.
	let counted = 0;
	const reader = new ZipFileReader(archive, (bytes) => {
		const fresh = Math.min(bytes, reader.size - counted);
		counted += fresh;
		allowance.arrived(fresh);
	});
	return { file: await fromRandomAccessReaderPromise(reader, reader.size, options), size: reader.size };
}

/** The name of a member, or why it has none that can be trusted. */
function nameOf(entry: Entry): { readonly name: string } | { readonly problem: string } {
	const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
	const problem = name.includes("\0") ? "it holds a NUL" : validateFileName(name);
	return problem ? { problem: `${problem}`.slice(0, 160) } : { name };
}

/**
 * Opens a ZIP, by the descriptor of an open file or in memory, and lists what it holds. A note instead where it is none,
 * has too many members, or members that lie over each other, as they do in the bombs that unpack to most.
 */
async function openZip(
	archive: number | Uint8Array,
	{ place, allowance }: Item,
): Promise<Zip | { readonly note: Note }> {
	const refuse = (code: string, message: string) => ({ note: { code, message, place } });
	let opened: Awaited<ReturnType<typeof open>>;
	try {
		opened = await open(archive, allowance);
	} catch (error) {
		return refuse("broken-zip", `It cannot be read as a ZIP archive (${reasonOf(error)}). Pack it again.`);
	}
	const { file, size } = opened;
	if (file.entryCount > mostMembers)
		return refuse(
			"too-many-members",
			`The archive says it holds ${file.entryCount} files; at most ${mostMembers} are read. It was left out: unpack it, and give the folder.`,
		);
	const members = new Map<string, Member>();
	const notes: Note[] = [];
	let packed = 0;
	try {
		for await (const entry of file.eachEntry()) {
			allowance.opened();
			packed += entry.compressedSize;
			if (packed > size)
				return refuse(
					"bomb",
					"Its members lie over each other in the archive, as in a decompression bomb. It was left out.",
				);
			const named = nameOf(entry);
			if ("problem" in named) {
				const message = `A member's name cannot be trusted (${named.problem}). The member was left out.`;
				notes.push({ code: "bad-member-name", message, place });
				continue;
			}
			const { name } = named;
			if (isHidden(name)) continue;
			if (members.has(name)) {
				const message = "Two members have this name; the later one was read, as unpacking would leave it.";
				notes.push({ code: "double-member", message, place: `${place}!${name}` });
			}
			members.set(name, { name, entry });
		}
	} catch (error) {
		if (error instanceof Refusal) throw error;
		const message = `Its list of members breaks off (${reasonOf(error)}); ${members.size} were found before. Pack it again.`;
		notes.push({ code: "broken-zip", message, place });
	}

	async function* unpack({ entry }: Member, onWrongSize: (actual: number) => void): AsyncGenerator<Uint8Array> {
		const stream = await file.openReadStreamPromise(entry);
		let actual = 0;
		for await (const chunk of stream as AsyncIterable<Uint8Array>) {
			actual += chunk.length;
			allowance.unpacked(chunk.length);
			yield chunk;
		}
		if (actual !== entry.uncompressedSize) onWrongSize(actual);
	}
	return { members: [...members.values()].sort(inWalkingOrder), notes, unpack };
}

/** Opens a ZIP and reads it by `read`; what is wrong with it is told first. */
export async function* inZip(
	archive: number | Uint8Array,
	item: Item,
	read: (zip: Zip) => AsyncIterable<Ingested>,
): AsyncGenerator<Ingested> {
	const zip = await openZip(archive, item);
	if ("note" in zip) {
		yield zip;
		return;
	}
	for (const note of zip.notes) yield { note };
	yield* read(zip);
}
