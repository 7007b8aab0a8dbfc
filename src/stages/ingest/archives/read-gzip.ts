import type { Note } from "../../../core/index.js";
import type { Ingested, Item, StreamReader } from "../item.js";
import { peeked } from "../whole-of.js";
import { type GzipFault, gunzip, isGzip } from "./gunzip.js";

function faultNote({ at, reason, resumed }: GzipFault, place: string): Note {
	const rest = resumed === undefined ? "What follows is lost" : `It was read on from byte ${resumed}`;
	const message = `The gzip data is damaged near byte ${at} (${reason}). ${rest}: fetch the file again.`;
	return { code: "damaged-gzip", message, place };
}

/**
 * Reads by `read` what may be gzip or plain: names tell it wrongly where a program has unpacked what it fetched, or
 * packed without saying so. Damage is told where it was met.
 */
export async function* readUnpacked(
	stream: AsyncIterable<Uint8Array>,
	{ place, allowance }: Item,
	read: (unpacked: AsyncIterable<Uint8Array>) => AsyncIterable<Ingested>,
): AsyncGenerator<Ingested> {
	const { head, all } = await peeked(stream);
	if (!isGzip(head)) {
		yield* read(all);
		return;
	}
	const faults: Note[] = [];
	const unpacked = gunzip(all, allowance, (fault) => faults.push(faultNote(fault, place)));
	for await (const found of read(unpacked)) {
		for (const note of faults.splice(0)) yield { note };
		yield found;
	}
	for (const note of faults) yield { note };
}

/** Reads a gzip file: what is packed in it is read by its name without `.gz`, as it is unpacked. */
export const readGzip: StreamReader = (stream, item) => {
	const inner = { ...item, id: item.idOf(item.id) ?? item.id, depth: item.depth + 1 };
	return readUnpacked(stream, item, (unpacked) => item.unpacked(item.id, unpacked, inner));
};
