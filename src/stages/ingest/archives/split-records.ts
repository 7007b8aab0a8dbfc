import { AsyncIterReader, type StatusAndHeaders, StatusAndHeadersParser } from "warcio";
import type { Allowance } from "../allowance.js";
import { ByteReader } from "./byte-reader.js";

/** One record of a WARC file, or why it could not be read. `number` counts them from 1, broken ones too. */
export type WarcRecord = { readonly number: number } & (
	| { readonly headers: Headers; readonly body: Buffer }
	/** Not asked for. */
	| { readonly headers: Headers; readonly passed: true }
	/** Longer than the limit: so many bytes. */
	| { readonly headers: Headers; readonly tooLong: number }
	| { readonly broken: string }
);

export interface SplitOptions {
	/** Most bytes of a record that are held; a longer one is passed over. */
	readonly limit: number;
	/** Whether a record's body is asked for. */
	readonly wanted: (headers: Headers) => boolean;
	readonly allowance: Allowance;
}

/** Longest head of a record or of an HTTP response, in bytes; the longest seen in pages are some 20 kB of cookies and policies. */
export const longestHead = 64 * 1024;
/**
 * What a line of a head costs beside its bytes, in bytes. One that is no plain header is an error to `Headers`, with a
 * stack: 8 to 25 µs.
 */
const [perHeader, perOddLine] = [200, 2000];
const plainHeader = /^(?:[\w!#$%&'*+.^`|~-]+:|[ \t])[\t -~]*\r?$/;
const mark = "WARC/";

/** The lines of a head, by warcio; `undefined` where it has none. */
export async function parseHead(bytes: Uint8Array, allowance: Allowance): Promise<StatusAndHeaders | undefined> {
	const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").split("\n");
	allowance.unpacked(lines.reduce((sum, line) => sum + (plainHeader.test(line) ? perHeader : perOddLine), 0));
	const reader = new AsyncIterReader([bytes], null);
	return (await new StatusAndHeadersParser().parse(reader, { headersClass: Headers })) ?? undefined;
}

const isBreak = (byte: number) => byte === 13 || byte === 10;

/**
 * The records of a WARC file, plain or unpacked, as they come, in bounded memory. warcio's own reader is not used for
 * this: on a file that ends within a record it never ends, it holds a head of any length, and it cannot go on behind a
 * record whose length is wrong. Such records are told as broken, and reading goes on at the next line that begins one.
 */
export async function* splitRecords(
	stream: AsyncIterable<Uint8Array>,
	options: SplitOptions,
): AsyncGenerator<WarcRecord> {
	const { allowance } = options;
	const bytes = new ByteReader(stream);
	try {
		for (let number = 1; ; number++) {
			await bytes.skipWhile(isBreak);
			if ((await bytes.peek(1)).length === 0) return;
			allowance.opened();
			const record = await nextRecord(bytes, options);
			yield { number, ...("unread" in record ? { broken: record.broken } : record) };
			if (!("broken" in record)) continue;
			// What is looked through again counts again, so that a file of wrong lengths takes no longer than another.
			if ("unread" in record) {
				allowance.unpacked(record.unread.length);
				bytes.unread(record.unread);
			}
			if (!(await bytes.seek(`\n${mark}`))) return;
		}
	} finally {
		await bytes.close();
	}
}

type Whole = WarcRecord extends infer R ? (R extends WarcRecord ? Omit<R, "number"> : never) : never;

/** The record that begins here. A body that was read and turned out not to be one comes back as `unread`. */
async function nextRecord(
	bytes: ByteReader,
	{ limit, wanted, allowance }: SplitOptions,
): Promise<Whole | { readonly broken: string; readonly unread: Buffer }> {
	const begin = (await bytes.peek(mark.length)).toString("latin1");
	if (begin !== mark) return { broken: "it does not begin with WARC/" };
	const head = await bytes.until("\r\n\r\n", longestHead);
	if (!head) return { broken: `its head does not end within ${longestHead} bytes` };
	const headers = (await parseHead(head, allowance))?.headers as Headers | undefined;
	const length = headers?.get("content-length") ?? "";
	if (!headers?.get("warc-type")) return { broken: "it has no WARC-Type" };
	if (!/^\d{1,15}$/.test(length)) return { broken: `its Content-Length is "${length.slice(0, 40)}"` };
	const size = Number(length);
	const keep = wanted(headers) && size <= limit;
	const body = keep ? await bytes.take(size) : undefined;
	const got = body?.length ?? (await bytes.skip(size));
	const fault =
		got < size
			? `the file ends within it, after ${got} of ${size} bytes`
			: (await endsHere(bytes))
				? undefined
				: `its Content-Length of ${size} is wrong`;
	if (fault !== undefined) return body ? { broken: fault, unread: body } : { broken: fault };
	if (body) return { headers, body };
	return wanted(headers) ? { headers, tooLong: size } : { headers, passed: true };
}

/** Whether a record may end here: before line breaks, another record or the end of the file. */
async function endsHere(bytes: ByteReader): Promise<boolean> {
	const after = await bytes.peek(mark.length);
	return after.length === 0 || after.subarray(0, 2).every(isBreak) || after.toString("latin1") === mark;
}
