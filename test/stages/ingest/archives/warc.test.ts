import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractReport } from "../../../../src/stages/extract/index.js";
import { ingested, piped } from "../../../build/ingested.js";
import { noise } from "../../../build/noise.js";
import { captured, lockPage, warcRecord } from "../../../build/warc.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-warc-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads records as one WARC file. */
function read(records: readonly Uint8Array[], { name = "crawl.warc", maxBytes = 20_000_000 } = {}) {
	const path = join(folder, name);
	writeFileSync(path, Buffer.concat(records));
	return ingested([path], { maxBytes });
}

const shut = "The lock stays shut, said Ilse Moor of Halden.";
const page = (n: number) => captured(`https://courier.example/${n}`, lockPage(`${shut} Day ${n}.`));

describe("a WARC file", () => {
	test("gives each page as a report called after the file and the number of its record", async () => {
		const { sources, notes } = await read([
			warcRecord("warcinfo", {}, "software: crawler\r\n"),
			warcRecord("request", { "WARC-Target-URI": "https://courier.example/1" }, "GET /1 HTTP/1.1\r\n\r\n"),
			page(1),
			warcRecord("metadata", { "WARC-Target-URI": "https://courier.example/1" }, "seen: yes"),
			page(2),
		]);
		expect(sources).toMatchObject([
			{ id: "crawl-3", format: "html", known: { url: "https://courier.example/1" }, notes: [] },
			{ id: "crawl-5", format: "html", known: { url: "https://courier.example/2" } },
		]);
		expect(sources[0]?.place).toBe(`${join(folder, "crawl.warc")}!https://courier.example/1`);
		expect(sources[0]?.text).toBe(lockPage(`${shut} Day 1.`));
		expect(notes).toMatchObject([
			{ code: "other-records", message: expect.stringContaining("1 × metadata, 1 × request, 1 × warcinfo") },
		]);
	});

	test.each([
		["each record packed by itself", (records: Buffer[]) => records.map((r) => gzipSync(r)), "a.warc.gz"],
		["packed as one", (records: Buffer[]) => [gzipSync(Buffer.concat(records))], "b.warc.gz"],
		["packed without saying so", (records: Buffer[]) => records.map((r) => gzipSync(r)), "c.warc"],
		["unpacked without saying so", (records: Buffer[]) => records, "d.warc.gz"],
		["of no ending", (records: Buffer[]) => records.map((r) => gzipSync(r)), "e.bin"],
	])("may be %s", async (_, pack, name) => {
		const { sources, codes } = await read(pack([page(1), page(2), page(3)]), { name });
		expect(sources.map((s) => s.known.url)).toEqual([1, 2, 3].map((n) => `https://courier.example/${n}`));
		expect(codes).toEqual([]);
	});

	test("may come on standard input, cut anywhere", async () => {
		const { ids } = await ingested(["-"], { stdin: piped(gzipSync(Buffer.concat([page(1), page(2)]))) });
		expect(ids).toEqual(["stdin-1", "stdin-2"]);
	});

	test("holds documents without HTTP too, and texts that were taken out of pages", async () => {
		const { sources } = await read([
			warcRecord(
				"resource",
				{ "WARC-Target-URI": "https://courier.example/a", "Content-Type": "text/html" },
				lockPage(shut),
			),
			warcRecord(
				"conversion",
				{ "WARC-Target-URI": "<https://courier.example/b>", "Content-Type": "text/plain" },
				shut,
			),
		]);
		expect(sources).toMatchObject([
			{ format: "html", known: { url: "https://courier.example/a" } },
			{ format: "text", known: { url: "https://courier.example/b" }, text: shut },
		]);
	});

	test("tells in one note each what it passes over", async () => {
		const { sources, notes } = await read([
			captured("https://courier.example/gone", "gone", { status: "404 Not Found" }),
			captured("https://courier.example/moved", "", { status: "301 Moved", http: { Location: "/1" } }),
			captured("https://courier.example/moved-too", "", { status: "301 Moved" }),
			captured("https://courier.example/p.png", "x", { http: { "Content-Type": "image/png" } }),
			captured("https://courier.example/nothing", ""),
			warcRecord("revisit", { "WARC-Target-URI": "https://courier.example/1" }),
			warcRecord("resource", { "WARC-Target-URI": "metadata://crawler/log", "Content-Type": "text/plain" }, "log"),
			page(1),
		]);
		expect(sources).toHaveLength(1);
		expect(Object.fromEntries(notes.map((n) => [n.code, n.message]))).toMatchObject({
			"not-ok": expect.stringContaining("2 × 301, 1 × 404"),
			"other-types": expect.stringContaining("1 × image/png"),
			revisits: expect.stringContaining("1 × revisit"),
			"other-addresses": expect.stringContaining("1 × metadata"),
			"empty-pages": expect.stringContaining("1 × 0 bytes"),
		});
		expect(notes).toHaveLength(5);
	});
});

describe("a page in a WARC file", () => {
	test.each([
		["gzip", gzipSync],
		["deflate", deflateSync],
		["deflate", deflateRawSync],
		["br", brotliCompressSync],
		["gzip, br", (bytes: Buffer) => brotliCompressSync(gzipSync(bytes))],
		["gzip", (bytes: Buffer) => bytes],
		["br", (bytes: Buffer) => bytes],
	])("is unpacked from %s (%#)", async (encoding, pack) => {
		const bytes = pack(Buffer.from(lockPage(shut)));
		const { sources } = await read([
			captured("https://courier.example/1", bytes, { http: { "Content-Encoding": encoding } }),
		]);
		expect(sources.map((s) => s.text)).toEqual([lockPage(shut)]);
	});

	test("is put together from HTTP's chunks, and read as it is where those were put together already", async () => {
		const chunked = { http: { "Transfer-Encoding": "chunked" } };
		const { sources } = await read([
			captured(
				"https://courier.example/1",
				`10\r\n${shut.slice(0, 16)}\r\n${(30).toString(16)}\r\n${shut.slice(16)}\r\n0\r\n\r\n`,
				chunked,
			),
			captured("https://courier.example/2", lockPage(shut), chunked),
		]);
		expect(sources.map((s) => s.text)).toEqual([shut, lockPage(shut)]);
	});

	test("is decoded with the character set that its server named", async () => {
		const { sources } = await read([
			captured("https://courier.example/1", Buffer.from("<p>\xcf\xf0\xe8\xe2\xe5\xf2</p>", "latin1"), {
				http: { "Content-Type": "text/html; charset=windows-1251" },
			}),
		]);
		expect(sources[0]?.text).toContain("Привет");
	});

	test("that was cut off within a letter keeps its letters and says so", async () => {
		const whole = Buffer.from(`<p>Mayor Zoë said no to the café`);
		const cut = gzipSync(whole.subarray(0, -1)).subarray(0, -8);
		const { sources } = await read([
			captured("https://courier.example/1", cut, {
				http: { "Content-Encoding": "gzip" },
				warc: { "WARC-Truncated": "length" },
			}),
		]);
		expect(sources[0]?.text).toMatch(/Zoë said no to the caf/);
		expect(sources[0]?.notes).toMatchObject([{ code: "cut-off-page", message: expect.stringContaining("length") }]);
	});

	test("captured again with the same text is read once; with another text it is kept, and says so", async () => {
		const { sources, notes } = await read([
			page(1),
			page(1),
			captured("https://courier.example/1#top", lockPage("It is open.")),
		]);
		expect(sources.map((s) => s.id)).toEqual(["crawl-1", "crawl-3"]);
		expect(sources[1]?.notes).toMatchObject([
			{ code: "another-capture", message: expect.stringContaining('"crawl-1"') },
		]);
		expect(notes).toMatchObject([{ code: "same-capture", message: expect.stringContaining("1 × text/html") }]);
	});

	test("keeps when it was captured, and says so where it names no time of publication itself", async () => {
		const dated = lockPage(shut).replace(
			"<head>",
			'<head><meta property="article:published_time" content="2031-03-04">',
		);
		const at = (date: string, body = lockPage(`${shut} ${date}.`)) =>
			captured(`https://courier.example/at-${body.length}`, body, { warc: { "WARC-Date": date } });
		const { sources } = await read([
			at("2031-03-05T10:00:00.123456Z"),
			at("2031-03-05T10:00:00Z", dated),
			at("no time at all"),
		]);
		expect(sources.map((s) => s.captured)).toEqual(["2031-03-05T10:00:00Z", "2031-03-05T10:00:00Z", undefined]);
		const told = sources.map((source) => extractReport(source).notes);
		expect(told).toMatchObject([
			[{ code: "only-captured", message: expect.stringContaining("captured at 2031-03-05T10:00:00Z") }],
			[],
			[],
		]);
	});

	test("captured in two files is read once", async () => {
		const paths = ["one.warc", "two.warc"].map((name) => join(folder, name));
		writeFileSync(paths[0] as string, Buffer.concat([page(1), page(2)]));
		writeFileSync(paths[1] as string, Buffer.concat([page(2), page(3)]));
		const { ids, codes } = await ingested(paths);
		expect(ids).toEqual(["one-1", "one-2", "two-2"]);
		expect(codes).toEqual(["same-capture"]);
	});
});

describe("a record that cannot be read is told, and the others are read", () => {
	const broken = (headers: Record<string, string | number>) =>
		captured("https://courier.example/x", lockPage("Lost."), { warc: headers });
	test.each([
		["whose length is too small", broken({ "Content-Length": 120 }), /Content-Length of 120 is wrong/],
		["whose length is too large", broken({ "Content-Length": 400 }), /Content-Length of 400 is wrong/],
		["whose length is beyond the file", broken({ "Content-Length": 1e7 }), /the file ends within it/],
		["whose length is no number", broken({ "Content-Length": "many" }), /Content-Length is "many"/],
		["without a type", broken({ "WARC-Type": "" }), /no WARC-Type/],
		["that is none", Buffer.from("<p>not a record</p>\r\n\r\n"), /does not begin with WARC/],
		["whose head never ends", Buffer.from(`WARC/1.0\r\n${"x".repeat(70_000)}\r\n`), /head does not end/],
		[
			"without an HTTP response",
			warcRecord("response", { "WARC-Target-URI": "http://a.example/", "Content-Type": "application/http" }, "no"),
			/no HTTP response/,
		],
		[
			"packed in an unknown way",
			captured("http://a.example/", "x", { http: { "Content-Encoding": "zstd" } }),
			/"zstd" is not known/,
		],
		[
			"that cannot be unpacked",
			captured("http://a.example/", "\x1f\x8bxxxxxxxxxxx", { http: { "Content-Encoding": "gzip" } }),
			/gzip cannot be undone/,
		],
		["in segments", broken({ "WARC-Segment-Number": 1 }), /segments/],
	])("%s", async (_, record, why) => {
		const { ids, notes } = await read([page(1), record, page(3)]);
		expect(ids.length).toBe(2);
		expect(notes).toMatchObject([{ code: "broken-record", message: expect.stringMatching(why) }]);
		expect(notes[0]?.place).toMatch(/!record 2$/);
	});

	test("when the file ends within it", async () => {
		const { ids, notes } = await read([page(1), page(2).subarray(0, -60)]);
		expect(ids).toEqual(["crawl-1"]);
		expect(notes).toMatchObject([
			{ code: "broken-record", message: expect.stringContaining("the file ends within it") },
		]);
	});

	test("when it is larger than allowed, packed or unpacked", async () => {
		const long = lockPage("Shut. ".repeat(1000));
		const { ids, codes } = await read(
			[
				captured("https://courier.example/long", long),
				captured("https://courier.example/packed", gzipSync(long), { http: { "Content-Encoding": "gzip" } }),
				page(3),
			],
			{ maxBytes: 3_000 },
		);
		expect(ids).toEqual(["crawl-3"]);
		expect(codes).toEqual(["record-too-large", "broken-record"]);
	});

	test("when its gzip member is damaged", async () => {
		const members = Array.from({ length: 20 }, (_, n) =>
			gzipSync(captured(`https://courier.example/${n}`, lockPage(`${shut} ${n} ${noise(40_000, n + 1)}`))),
		);
		members[10]?.fill(0xff, 5_000, 5_100);
		const { sources, codes } = await read(members, { name: "damaged.warc.gz" });
		const numbers = sources.map((s) => Number(s.known.url?.split("/").at(-1)));
		expect(numbers.filter((n) => n !== 10 && n !== 11)).toEqual([
			0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19,
		]);
		expect(numbers).not.toContain(10);
		expect(codes).toContain("damaged-gzip");
	});

	test("and a thousand of them are counted", async () => {
		const { notes } = await read([...Array(1000)].map(() => warcRecord("response", { "Content-Length": "?" })));
		expect(notes).toHaveLength(101);
		expect(notes.at(-1)?.message).toContain("900 × broken-record");
	});

	test("but an ARC file is told as what it is", async () => {
		const { codes } = await read([Buffer.from("filedesc://old.arc 0.0.0.0 20310305 text/plain 76\n")], {
			name: "old.arc",
		});
		expect(codes).toEqual(["arc-file"]);
	});
});
