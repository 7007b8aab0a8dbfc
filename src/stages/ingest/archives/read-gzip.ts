import type { Note } from "../../../core/index.js";
import type { StreamReader } from "../item.js";
import { type GzipFault, gunzip } from "./gunzip.js";

/** Note for a damaged place in a gzip stream. */
export function gzipFaultNote({ at, reason, resumed }: GzipFault, place: string): Note {
	const rest = resumed === undefined ? "What follows is lost" : `It was read on from byte ${resumed}`;
	const message = `The gzip data is damaged near byte ${at} (${reason}). ${rest}: fetch the file again.`;
	return { code: "damaged-gzip", message, place };
}

/** Reads a gzip file: what is packed in it is read by its name without `.gz`, as it is unpacked. */
export const readGzip: StreamReader = async function* (stream, item) {
	const faults: Note[] = [];
	const unpacked = gunzip(stream, item.allowance, (fault) => faults.push(gzipFaultNote(fault, item.place)));
	const inner = { ...item, id: item.idOf(item.id) ?? item.id, depth: item.depth + 1 };
	for await (const found of item.inside(item.id, unpacked, inner)) {
		for (const note of faults.splice(0)) yield { note };
		yield found;
	}
	for (const note of faults) yield { note };
};
