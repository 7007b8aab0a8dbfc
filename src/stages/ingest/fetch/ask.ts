import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { FetchFailure, seconds } from "./fetch-failure.js";
import type { FetchLimits } from "./fetch-limits.js";
import type { Network } from "./network.js";
import { openConnection } from "./open-connection.js";

/** What a host answered to one request. */
export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	/** The body of a 200, unpacked; empty for every other status, whose body is not read. */
	readonly bytes: Uint8Array;
}

export interface AskOptions {
	readonly network: Network;
	readonly limits: FetchLimits;
	/** Most bytes of the body, packed and unpacked. */
	readonly maxBytes: number;
	/** Fields sent beside the usual ones. */
	readonly headers: Readonly<Record<string, string>>;
	/** Throws a `FetchFailure` for an answer whose head shows that its body is not wanted. */
	readonly check?: (headers: IncomingHttpHeaders) => void;
	readonly signal: AbortSignal;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const tooLarge = (limit: number, what: string) =>
	new FetchFailure("page-too-large", `${what}; at most ${megabytes(limit)} are read. It was left out.`);

/** What undoes the packing of a body; undefined when it is not packed. */
function unpackerOf(headers: IncomingHttpHeaders): Duplex | undefined {
	const packing = (headers["content-encoding"] ?? "").trim().toLowerCase();
	if (packing === "" || packing === "identity") return undefined;
	if (packing === "gzip" || packing === "x-gzip") return createGunzip();
	if (packing === "br") return createBrotliDecompress();
	throw new FetchFailure(
		"unknown-packing",
		`The answer is packed as "${packing.slice(0, 40)}", which was not asked for. It was left out.`,
	);
}

/** Lets bytes through up to a limit. */
const metered = (limit: number, what: string) =>
	async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
		let size = 0;
		for await (const chunk of source) {
			size += chunk.length;
			if (size > limit) throw tooLarge(limit, what);
			yield chunk;
		}
	};

async function bodyOf(answer: IncomingMessage, limit: number): Promise<Uint8Array> {
	const told = Number(answer.headers["content-length"]);
	if (told > limit) throw tooLarge(limit, `The page has ${megabytes(told)}`);
	const chunks: Uint8Array[] = [];
	const gather = async (source: AsyncIterable<Uint8Array>) => {
		for await (const chunk of source) chunks.push(chunk);
	};
	const raw = metered(limit, "The page goes on and on");
	const unpacker = unpackerOf(answer.headers);
	if (unpacker) await pipeline(answer, raw, unpacker, metered(limit, "The page unpacks to more than it may"), gather);
	else await pipeline(answer, raw, gather);
	return Buffer.concat(chunks);
}

/**
 * Sends one GET and reads the answer, within all limits. Follows nothing: a redirect is an answer like others. Throws a
 * `FetchFailure`, or the signal's reason when it gave up.
 */
export async function ask(url: URL, options: AskOptions): Promise<Answer> {
	const { limits, headers, maxBytes, check, signal } = options;
	const late = AbortSignal.timeout(limits.total);
	const either = AbortSignal.any([signal, late]);
	try {
		const socket = await openConnection(url, options, either);
		const answer = await new Promise<IncomingMessage>((resolve, reject) => {
			const sent = request({
				createConnection: () => socket,
				host: url.hostname,
				path: `${url.pathname}${url.search}`,
				headers: { ...headers, Host: url.host, "Accept-Encoding": "gzip, br" },
				maxHeaderSize: limits.head,
				signal: either,
			});
			sent.setTimeout(limits.idle, () => {
				const silence = `${url.host} fell silent for ${seconds(limits.idle)}. Try again later.`;
				sent.destroy(new FetchFailure("too-slow", silence));
			});
			sent.once("response", resolve);
			sent.on("error", reject);
			sent.end();
		});
		try {
			const status = answer.statusCode ?? 0;
			if (status !== 200) return { status, headers: answer.headers, bytes: Buffer.alloc(0) };
			check?.(answer.headers);
			return { status, headers: answer.headers, bytes: await bodyOf(answer, maxBytes) };
		} finally {
			answer.on("error", () => {});
			answer.destroy();
		}
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof FetchFailure) throw error;
		if (late.aborted)
			throw new FetchFailure(
				"too-slow",
				`${url.host} did not send the whole page within ${seconds(limits.total)}. Try again later.`,
			);
		const { code, message } = error as NodeJS.ErrnoException;
		throw new FetchFailure(
			"broken-answer",
			`${url.host} sent no answer that can be read (${code ?? message}). Try again later.`,
			{ cause: error },
		);
	}
}
