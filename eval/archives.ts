import { once } from "node:events";
import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { WARCParser } from "warcio";
import { ingest } from "../src/stages/ingest/index.js";
import type { Figure, Measure } from "./measure.js";
import { costOf } from "./process-cost.js";

const root = resolve(import.meta.dirname, "..");
const folder = "formats/warc";

/** Size of the invented crawl in megabytes, packed; 1000 is what a file of Common Crawl's news set has. */
const megabytes = Number(process.env.HEARSAY_CRAWL_MB ?? 50);

/** How many records a WARC file holds: lines that begin one, in its unpacked bytes. */
function recordsIn(file: string): number {
	const bytes = readFileSync(file);
	const plain = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
	return plain.toString("latin1").match(/^WARC\/\d\.\d\r$/gm)?.length ?? 0;
}

/** How many records one note tells of: those it counts, or the one it is about. */
const toldBy = (code: string, message: string): number =>
	code === "broken-record" || code === "record-too-large"
		? 1
		: [...message.matchAll(/(\d+) × /g)].reduce((sum, [, n]) => sum + Number(n), 0);

async function readConformance(dataFolder: string, onError: (line: string) => void): Promise<Figure[]> {
	const sums = { records: 0, told: 0, pages: 0, broken: 0, warcio: 0, arcs: 0, arcsTold: 0 };
	const names = (await readdir(join(dataFolder, folder), { recursive: true })).sort();
	for (const name of names.filter((one) => /\.w?arc/.test(one))) {
		const file = join(dataFolder, folder, name);
		const records = recordsIn(file);
		let told = 0;
		for await (const found of ingest([file])) {
			if ("source" in found) sums.pages++;
			else if (found.note.code === "arc-file") sums.arcsTold++;
			else if (found.note.code === "broken-record") sums.broken++;
			told += "source" in found ? 1 : toldBy(found.note.code, found.note.message);
		}
		if (records === 0) sums.arcs++;
		if (told !== records) onError(`${name}: ${records} records, ${told} told`);
		sums.records += records;
		sums.told += Math.min(told, records);
		if (records > 0) for await (const _ of new WARCParser(createReadStream(file))) sums.warcio++;
	}
	return [
		{ name: "conformance-records", value: sums.records },
		{ name: "records-told-share", value: sums.told / sums.records, baseline: sums.warcio / sums.records },
		{ name: "pages-read", value: sums.pages },
		{ name: "broken-records-told", value: sums.broken },
		{ name: "arc-files-told-share", value: sums.arcsTold / sums.arcs },
	];
}

const words =
	"harbour lock toll barge quay skipper board union council minister court ferry grain coal winter market bridge water gate pilot crane port strike talks offer vote paper report letter permit budget repair storm flood tide".split(
		" ",
	);

/** Park and Miller's generator: the same crawl on every machine. */
let state = 7;
const below = (n: number): number => {
	state = (state * 48_271) % 2_147_483_647;
	return state % n;
};
const pick = () => words[below(words.length)] as string;
const sentence = () =>
	`The ${pick()} of the ${pick()} ${pick()} stays shut until the ${pick()} is paid, said Ilse Moor of the ${pick()} ${pick()} on day ${below(300)}.`;
const paragraph = () => `<p>${Array.from({ length: 3 }, sentence).join(" ")}</p>`;

/** An invented page as large as news pages are: the report, links around it, and 30 kB of data for its scripts. */
function page(n: number, noise: string): string {
	const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/${pick()}/${i}">${pick()} ${pick()}</a></li>`).join(
		"\n",
	);
	const from = below(noise.length - 30_000);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ${pick()} of Halden, part ${n}</title>
<script>window.state = "${noise.slice(from, from + 30_000)}";</script></head><body><nav><ul>${links}</ul></nav>
<article><h1>The ${pick()} of Halden, part ${n}</h1>${Array.from({ length: 10 }, paragraph).join("\n")}</article>
<footer><ul>${links}</ul></footer></body></html>`;
}

function record(type: string, headers: string, body: string): Buffer {
	const length = Buffer.byteLength(body);
	const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Date: 2031-03-05T10:00:00Z\r\n${headers}Content-Length: ${length}\r\n\r\n`;
	return gzipSync(`${head}${body}\r\n\r\n`, { level: 1 });
}

/** Writes a crawl as Common Crawl's news set has them: each record packed by itself, a request before each response. */
async function writeCrawl(file: string): Promise<number> {
	const noise = Buffer.from(Array.from({ length: 1_500_000 }, () => below(256))).toString("base64");
	const out = createWriteStream(file);
	let pages = 0;
	for (let size = 0; size < megabytes * 1e6; pages++) {
		const uri = `WARC-Target-URI: https://courier.example/${pages}\r\n`;
		const http =
			"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Crawler-Content-Encoding: gzip\r\n\r\n";
		const bytes = Buffer.concat([
			record("request", `${uri}Content-Type: application/http; msgtype=request\r\n`, `GET /${pages} HTTP/1.1\r\n\r\n`),
			record("response", `${uri}Content-Type: application/http; msgtype=response\r\n`, http + page(pages, noise)),
		]);
		size += bytes.length;
		if (!out.write(bytes)) await once(out, "drain");
	}
	out.end();
	await once(out, "close");
	return pages;
}

async function readCrawl(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), "hearsay-crawl-"));
	try {
		const file = join(folder, "crawl.warc.gz");
		const pages = await writeCrawl(file);
		const ours = await costOf(
			`import { streamPaths } from ${JSON.stringify(join(root, "src/cli/read-paths.ts"))};
let reports = 0;
for await (const found of streamPaths([${JSON.stringify(file)}], process)) if ("report" in found) reports++;
if (reports !== ${pages}) throw new Error(reports + " of ${pages} pages were read");`,
		);
		const warcio = await costOf(
			`import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";
for await (const record of new WARCParser(createReadStream(${JSON.stringify(file)}))) await record.readFully(true);`,
		);
		const ingested = await costOf(
			`import { ingest } from ${JSON.stringify(join(root, "src/stages/ingest/index.ts"))};
for await (const _ of ingest([${JSON.stringify(file)}]));`,
		);
		return [
			{ name: "crawl-megabytes", value: megabytes },
			{ name: "crawl-pages", value: pages },
			{ name: "ingest-megabytes-per-second", value: megabytes / ingested.cpu, baseline: megabytes / warcio.cpu },
			{ name: "clean-megabytes-per-second", value: megabytes / ours.cpu, baseline: megabytes / warcio.cpu },
			{ name: "clean-pages-per-second", value: pages / ours.cpu, baseline: pages / warcio.cpu },
			{ name: "peak-mebibytes-error", value: ours.peak, baseline: warcio.peak },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Web archives: whether every record is accounted for, and what a large crawl costs. */
export const measure: Measure = {
	name: "archives",
	what: `Records of warcio's good and bad test files that are reports or told in a note; and speed (packed megabytes a second of processor time) and peak memory of reading an invented crawl of ${megabytes} MB (HEARSAY_CRAWL_MB) to clean reports, as annotate reads it.`,
	baseline: "warcio alone: records it gives; the same crawl read record by record, nothing extracted",
	data: "test files of warcio and warcio.js (github.com/webrecorder, Apache-2.0 and ISC)",
	needs: [folder],
	async run(dataFolder, onError) {
		return [...(await readConformance(dataFolder, onError)), ...(await readCrawl())];
	},
};
