import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, constants as zlib } from "node:zlib";
import { AsyncIterReader } from "warcio";
import { type Allowance, Refusal } from "../allowance.js";
import { type MediaType, mediaTypeOf } from "../media-type.js";
import { longestHead, parseHead } from "./split-records.js";

/** What a record holds: a document as it was sent, with what was said of it. */
export interface Payload extends MediaType {
	/** Of an HTTP response; undefined for a record without one. */
	readonly status: number | undefined;
	readonly headers: Headers;
	readonly bytes: Uint8Array;
}

export interface PayloadOptions {
	/** Most bytes that it may unpack to. */
	readonly limit: number;
	/** False for a record that says it was cut off: what is left of it is unpacked. */
	readonly whole: boolean;
	readonly allowance: Allowance;
}

/** Encodings of one document that are undone; nobody honest needs more than two. */
const mostEncodings = 3;

type Decode = (bytes: Uint8Array, maxOutputLength: number, whole: boolean) => Uint8Array;

/** What a cut-off document still holds comes out with the flush that streams use. */
const zlibOptions = (maxOutputLength: number, whole: boolean) =>
	whole ? { maxOutputLength } : { maxOutputLength, finishFlush: zlib.Z_SYNC_FLUSH };

const gunzip: Decode = (bytes, most, whole) => gunzipSync(bytes, zlibOptions(most, whole));

const decodings: Readonly<Record<string, Decode>> = {
	gzip: gunzip,
	"x-gzip": gunzip,
	// "deflate" should be zlib's format, but some servers send the bare one.
	deflate: (bytes, most, whole) => {
		try {
			return inflateSync(bytes, zlibOptions(most, whole));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "Z_DATA_ERROR") throw error;
			return inflateRawSync(bytes, zlibOptions(most, whole));
		}
	},
	br: (bytes, maxOutputLength, whole) =>
		brotliDecompressSync(
			bytes,
			whole ? { maxOutputLength } : { maxOutputLength, finishFlush: zlib.BROTLI_OPERATION_FLUSH },
		),
	identity: (bytes) => bytes,
	none: (bytes) => bytes,
};

/** Many archives hold the document decoded, under the headers of the encoded one. */
const isMarkup = (bytes: Uint8Array): boolean => /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));

/**
 * The document in a record's body, with HTTP's chunks (by warcio) and encodings undone; or why it cannot be had, in
 * words that follow "record 3: ".
 */
export async function payloadOf(
	record: Headers,
	body: Buffer,
	{ limit, whole, allowance }: PayloadOptions,
): Promise<Payload | { readonly problem: string }> {
	const told = mediaTypeOf(record.get("content-type"));
	if (told.type !== "application/http") return { status: undefined, headers: record, ...told, bytes: body };
	const end = body.indexOf("\r\n\r\n");
	const http = end < 0 || end > longestHead ? undefined : await parseHead(body.subarray(0, end + 4), allowance);
	const status = Number(http?.statusCode);
	if (!http || !/^HTTP\//i.test(http.statusline) || !Number.isInteger(status))
		return { problem: "it holds no HTTP response" };
	const headers = http.headers as Headers;
	let bytes: Uint8Array = body.subarray(end + 4);
	if (/\bchunked\b/i.test(headers.get("transfer-encoding") ?? ""))
		bytes = await new AsyncIterReader([bytes], null, true).readFully();
	const decoded = undone(headers.get("content-encoding") ?? "", bytes, { limit, whole, allowance });
	if ("problem" in decoded) return decoded;
	return { status, headers, ...mediaTypeOf(headers.get("content-type")), bytes: decoded.bytes };
}

/** The bytes with the encodings named in a Content-Encoding header undone, the last first. */
function undone(
	named: string,
	packed: Uint8Array,
	{ limit, whole, allowance }: PayloadOptions,
): { readonly bytes: Uint8Array } | { readonly problem: string } {
	const encodings = named
		.toLowerCase()
		.split(",")
		.map((encoding) => encoding.trim())
		.filter(Boolean);
	if (encodings.length > mostEncodings) return { problem: `it has ${encodings.length} content encodings` };
	let bytes = packed;
	for (const encoding of encodings.reverse()) {
		const decode = Object.hasOwn(decodings, encoding) ? decodings[encoding] : undefined;
		if (!decode) return { problem: `its content encoding "${encoding.slice(0, 20)}" is not known` };
		if (bytes.length === 0) continue;
		try {
			bytes = decode(bytes, limit, whole);
			allowance.unpacked(bytes.length);
		} catch (error) {
			const { code, message } = error as NodeJS.ErrnoException;
			if (code === "ERR_BUFFER_TOO_LARGE") {
				allowance.unpacked(limit);
				return { problem: `it unpacks to more than ${limit} bytes` };
			}
			if (error instanceof Refusal) throw error;
			if (!isMarkup(bytes)) return { problem: `its content encoding ${encoding} cannot be undone (${message})` };
		}
	}
	return { bytes };
}
