import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectInTime } from "../../../build/in-time.js";
import { captured } from "../../../build/warc.js";
import { type Packed, zipOf } from "../../../build/zip.js";

/** Within which every bomb is refused: seconds of processor time, and MiB of the whole process that meets them all one after the other. */
const mostSeconds = 5;
const mostMemory = 300;

const sixteenMegabytes = Buffer.alloc(1 << 24);
const tenGigabytes = 640;

/** A deflate stream of 10 GB of zeros: a part of it as often as it takes, and an empty last block. */
const part = deflateRawSync(sixteenMegabytes, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
const deflatedZeros = Buffer.concat([...Array(tenGigabytes).fill(part), Buffer.from([3, 0])]);
const gzippedZeros = Buffer.concat(Array(tenGigabytes).fill(gzipSync(sixteenMegabytes, { level: 1 })));

const zeros = (name: string, says: number): Packed => ({
	name,
	data: Buffer.alloc(0),
	deflated: deflatedZeros,
	says,
});

/** Archives of sixteen archives each, down to files of 16 MB of zeros. */
function nested(levels: number): Uint8Array {
	let data: Uint8Array = sixteenMegabytes;
	for (let level = 0; level < levels; level++) {
		const name = (i: number) => `${level}-${i}.${level === 0 ? "txt" : "zip"}`;
		data = zipOf(Array.from({ length: 16 }, (_, i) => ({ name: name(i), data })));
	}
	return data;
}

/** One archive in another, so deep that only a program which holds itself goes deeper. */
function deep(pack: (inner: Uint8Array) => Uint8Array): Uint8Array {
	let data: Uint8Array = Buffer.from("The pier is closed.");
	for (let level = 0; level < 200; level++) data = pack(data);
	return data;
}

const tiny = Buffer.from("x");

const bombs: Readonly<Record<string, { readonly code: string; readonly bytes: () => Uint8Array }>> = {
	"nested.zip": { code: "bomb", bytes: () => nested(5) },
	"deep.zip": { code: "nested-too-deep", bytes: () => deep((data) => zipOf([{ name: "in.zip", data }])) },
	"deep.gz": { code: "nested-too-deep", bytes: () => deep((data) => gzipSync(data)) },
	"declared.zip": { code: "file-too-large", bytes: () => zipOf([zeros("a.txt", 0xfffffffe)]) },
	"undeclared.zip": { code: "file-too-large", bytes: () => zipOf([zeros("a.html", 10)]) },
	"lines.zip": { code: "bomb", bytes: () => zipOf([zeros("a.jsonl", 10)]) },
	"archive.zip": { code: "bomb", bytes: () => zipOf([zeros("a.warc", 10)]) },
	"inner.zip": { code: "file-too-large", bytes: () => zipOf([zeros("a.zip", 10)]) },
	"lines.jsonl.gz": { code: "bomb", bytes: () => gzippedZeros },
	"crawl.warc.gz": { code: "bomb", bytes: () => gzippedZeros },
	"page.html.gz": { code: "file-too-large", bytes: () => gzippedZeros },
	"head.warc.gz": {
		code: "bomb",
		bytes: () =>
			Buffer.concat([gzipSync("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999999\r\n\r\n"), gzippedZeros]),
	},
	"record.warc": {
		code: "bomb",
		bytes: () =>
			Buffer.concat(
				Array(50).fill(
					captured(
						"http://a.example/",
						brotliCompressSync(sixteenMegabytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
						{ http: { "Content-Encoding": "br" } },
					),
				),
			),
	},
	"lengths.warc.gz": {
		code: "bomb",
		bytes: () => gzipSync("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 19000000\r\n\r\n".repeat(700_000)),
	},
	"records.warc.gz": {
		code: "bomb",
		bytes: () => gzipSync("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n".repeat(1_000_000)),
	},
	"heads.warc.gz": {
		code: "bomb",
		bytes: () =>
			gzipSync(`WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n${"é:b\r\n".repeat(10_000)}\r\n`.repeat(2_000)),
	},
	"members.jsonl.gz": { code: "damaged-gzip", bytes: () => Buffer.from("\x1f\x8b\x08".repeat(500_000), "latin1") },
	"lying-over.zip": {
		code: "bomb",
		bytes: () => {
			const deflated = deflateRawSync(sixteenMegabytes);
			const data = Buffer.alloc(0);
			const over = Array.from({ length: 5_000 }, (_, i) => ({ name: `${i}.txt`, data, deflated, at: 0 }));
			return zipOf([{ name: "first.txt", data, deflated }, ...over]);
		},
	},
	"million.zip": { code: "too-many-members", bytes: () => zipOf([{ name: "a.txt", data: tiny }], 1_000_000) },
};

const folder = mkdtempSync(join(tmpdir(), "hearsay-bombs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Met {
	readonly name: string;
	readonly seconds: number;
	readonly peak: number;
	readonly codes: readonly string[];
}

/** Reads each file in a process of its own, so that memory is that of reading alone. */
const reader = `
import { ingest } from ${JSON.stringify(resolve(import.meta.dirname, "../../../../src/stages/ingest/index.ts"))};
for (const name of ${JSON.stringify(Object.keys(bombs))}) {
	const started = process.cpuUsage();
	const codes = new Set();
	for await (const found of ingest([${JSON.stringify(folder)} + "/" + name]))
		codes.add("note" in found ? found.note.code : "source");
	const { user, system } = process.cpuUsage(started);
	const peak = process.resourceUsage().maxRSS / 1024;
	console.log(JSON.stringify({ name, seconds: (user + system) / 1e6, peak, codes: [...codes] }));
}`;

async function readOnce(): Promise<readonly Met[]> {
	const args = ["--import", "tsx", "--input-type=module", "--eval", reader];
	const { stdout } = await promisify(execFile)(process.execPath, args, {
		cwd: resolve(import.meta.dirname, "../../../.."),
	});
	return stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Met);
}

/** When buffers are given back hangs on the collector's chance: what reading needs is the least of so many runs. */
const mostRuns = 3;

let met: ReadonlyMap<string, Met>;
beforeAll(async () => {
	for (const [name, { bytes }] of Object.entries(bombs)) writeFileSync(join(folder, name), bytes());
	let least = await readOnce();
	for (let run = 1; run < mostRuns && least.some(({ peak }) => peak >= mostMemory); run++) {
		const again = await readOnce();
		least = least.map((one, i) => ({ ...one, peak: Math.min(one.peak, again[i]?.peak ?? one.peak) }));
	}
	met = new Map(least.map((one) => [one.name, one]));
}, 240_000);

test.each(Object.keys(bombs))("%s is refused with a reason, soon and in little memory", (name) => {
	const one = met.get(name);
	expect(one?.codes).toContain(bombs[name]?.code);
	expectInTime(one?.seconds ?? Infinity, mostSeconds);
	expect(one?.peak).toBeLessThan(mostMemory);
});
