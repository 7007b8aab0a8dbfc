import { open } from "node:fs/promises";
import { constants, gunzipSync } from "node:zlib";
import { type Dossier, HearsayError } from "../core/index.js";
import { readDossier } from "../dossier/index.js";
import { Allowance, Refusal } from "../stages/ingest/allowance.js";
import { gunzip, isGzip } from "../stages/ingest/archives/gunzip.js";
import { peeked, wholeOf } from "../stages/ingest/whole-of.js";

/** Largest saved dossier that is read, in bytes: some ten thousand reports, and far below the longest string. */
const mostBytes = 256_000_000;

/** First bytes that are looked at. */
const headBytes = 1024;

/** The beginning of what a file holds, unpacked; nothing where it cannot be. */
function beginningOf(head: Uint8Array): Uint8Array {
	if (!isGzip(head)) return head;
	try {
		// The head is no whole gzip: what can be unpacked of it is given.
		return gunzipSync(head.subarray(0, headBytes), { finishFlush: constants.Z_SYNC_FLUSH });
	} catch {
		return new Uint8Array();
	}
}

/** Whether a file that begins so is what `hearsay dossier --format json` writes, in whatever spacing, plain or gzip. */
const begins = (head: Uint8Array) =>
	/^\s*\{\s*"format"\s*:\s*"hearsay-dossier\//.test(new TextDecoder().decode(beginningOf(head)));

async function* unpacked(stream: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<Uint8Array> {
	const allowance = new Allowance(place);
	const broken = (reason: string, cause?: unknown) =>
		new HearsayError("sourceFailed", `${place} cannot be unpacked (${reason}). Pack the dossier again.`, { cause });
	try {
		yield* gunzip(allowance.counted(stream), allowance, ({ at, reason }) => {
			throw broken(`${reason}, near byte ${at}`);
		});
	} catch (error) {
		throw error instanceof Refusal ? new HearsayError("sourceFailed", `${place}: ${error.message}`) : error;
	}
}

async function read(head: Uint8Array, stream: AsyncIterable<Uint8Array>, place: string): Promise<Dossier> {
	const bytes = await wholeOf(isGzip(head) ? unpacked(stream, place) : stream, mostBytes);
	if (typeof bytes === "number")
		throw new HearsayError(
			"sourceFailed",
			`${place} has more than ${mostBytes / 1e6} MB; so large a dossier is not read. Make dossiers of its reports in parts.`,
		);
	let json: string;
	try {
		json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new HearsayError("sourceFailed", `${place} is not UTF-8. Save the dossier as UTF-8.`, { cause });
	}
	return readDossier(json, place);
}

/** The dossier saved in a file, checked; undefined where the path holds something else, or nothing that can be opened: reading reports tells what. */
export async function savedDossier(path: string): Promise<Dossier | undefined> {
	const file = await open(path).catch(() => undefined);
	try {
		if (!file || !(await file.stat()).isFile()) return undefined;
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		const head = buffer.subarray(0, bytesRead);
		if (!begins(head)) return undefined;
		return await read(head, file.createReadStream({ start: 0, autoClose: false }), `"${path}"`);
	} finally {
		await file?.close();
	}
}

/** The same of standard input; what it holds instead comes back as `stdin`, from its beginning. */
export async function dossierOnStdin(
	stdin: AsyncIterable<Uint8Array>,
): Promise<{ readonly dossier: Dossier } | { readonly stdin: AsyncIterable<Uint8Array> }> {
	const { head, all } = await peeked(stdin);
	return begins(head) ? { dossier: await read(head, all, "standard input") } : { stdin: all };
}
