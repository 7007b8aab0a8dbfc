import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingested, piped } from "../../../build/ingested.js";
import { captured, lockPage } from "../../../build/warc.js";
import { zipOf } from "../../../build/zip.js";
import { PretendWeb } from "../fetch/pretend-web.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-wacz-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Members = Readonly<Record<string, Uint8Array>>;

const packed = (members: Members) =>
	zipOf(Object.entries(members).map(([name, data]) => ({ name, data, stored: true })));

function read(members: Members, name = "saved.wacz") {
	const path = join(folder, name);
	writeFileSync(path, packed(members));
	return ingested([path]);
}

const page = (path: string) => gzipSync(captured(`https://courier.example${path}`, lockPage(`Shut, says ${path}.`)));
const list = (...paths: string[]) =>
	Buffer.from(
		[
			{ format: "json-pages-1.0", id: "pages" },
			...paths.map((path) => ({ url: `https://courier.example${path}`, ts: "2031" })),
		]
			.map((l) => `${JSON.stringify(l)}\n`)
			.join(""),
	);
const warc = Buffer.concat([page("/1"), page("/frame"), page("/2"), page("/3")]);

test("only what a WACZ lists as pages are reports, in any of its lists", async () => {
	const { sources, notes } = await read({
		"archive/data.warc.gz": warc,
		"pages/pages.jsonl": list("/1#top"),
		"pages/extraPages.jsonl": list("/3"),
		"indexes/index.cdx": Buffer.from("x"),
		"datapackage.json": Buffer.from("{}"),
	});
	expect(sources.map((s) => [s.id, s.known.url])).toEqual([
		["saved-1", "https://courier.example/1"],
		["saved-4", "https://courier.example/3"],
	]);
	expect(sources[0]?.place).toBe(`${join(folder, "saved.wacz")}!archive/data.warc.gz!https://courier.example/1`);
	expect(notes).toMatchObject([{ code: "unlisted-pages", message: expect.stringContaining("2 × text/html") }]);
});

test("a listed page that sends its reader elsewhere is the page it sends to", async () => {
	const moved = captured("https://courier.example", "", { status: "301 Moved", http: { Location: "/2" } });
	const { sources } = await read({
		"archive/data.warc.gz": Buffer.concat([gzipSync(moved), warc]),
		"pages/pages.jsonl": list("/"),
	});
	expect(sources.map((s) => s.known.url)).toEqual(["https://courier.example/2"]);
});

test("without a list every page is a report, and several WARCs are told apart", async () => {
	const { ids } = await read({
		"archive/a.warc.gz": page("/1"),
		"archive/b.warc": captured("https://courier.example/2", lockPage("Shut.")),
		"pages/pages.jsonl": list(),
	});
	expect(ids).toEqual(["saved-a-1", "saved-b-1"]);
});

test("a list that cannot be read is told", async () => {
	const { ids, notes } = await read({
		"archive/data.warc.gz": warc,
		"pages/pages.jsonl": Buffer.from(`${list("/1")}{broken\n[1]\n`),
	});
	expect(ids).toEqual(["saved-1"]);
	expect(notes).toMatchObject([
		{ code: "bad-page-list", message: expect.stringContaining("2 lines") },
		{ code: "unlisted-pages" },
	]);
});

test("one that holds no WARC file, or is no ZIP, is told", async () => {
	expect((await read({ "pages/pages.jsonl": list("/1") })).codes).toEqual(["empty-file"]);
	const path = join(folder, "none.wacz");
	writeFileSync(path, "none");
	expect((await ingested([path])).codes).toEqual(["broken-zip"]);
});

describe("one that its name does not tell is told by what it holds", () => {
	const wacz = {
		"archive/data.warc.gz": warc,
		"pages/pages.jsonl": list("/1"),
		"datapackage.json": Buffer.from('{"profile": "data-package", "wacz_version": "1.1.1"}'),
	};
	const only = ["https://courier.example/1"];

	test("on standard input", async () => {
		const { sources, codes } = await ingested(["-"], { stdin: piped(packed(wacz)) });
		expect(sources.map((s) => s.known.url)).toEqual(only);
		expect(codes).toEqual(["unlisted-pages"]);
	});

	test("called .zip, and in a ZIP", async () => {
		expect((await read(wacz, "saved.zip")).sources.map((s) => s.known.url)).toEqual(only);
		const inner = await read({ "inner.zip": packed(wacz) }, "outer.zip");
		expect(inner.sources.map((s) => [s.id, s.known.url])).toEqual([["inner-1", only[0]]]);
	});

	test.each(["application/octet-stream", "application/zip", "text/html"])("fetched as %s", async (type) => {
		const web = new PretendWeb();
		await web.open();
		try {
			web.pages.set("courier.example/saved?id=7", { headers: { "Content-Type": type }, body: packed(wacz) });
			const { sources } = await web.read(["https://courier.example/saved?id=7"]);
			expect(sources.map((s) => s.known.url)).toEqual(only);
		} finally {
			await web.close();
		}
	});

	test("a ZIP that holds a WARC file, or describes itself, is none", async () => {
		const { "datapackage.json": description, ...bare } = wacz;
		const undescribed = await read({ ...bare, "a.txt": Buffer.from("The pier is shut.") }, "bare.zip");
		expect(undescribed.ids).toEqual(["a", ...[1, 2, 3, 4].map((n) => `data-${n}`)]);
		const without = await read({ "datapackage.json": description, "a.txt": Buffer.from("The pier is shut.") }, "b.zip");
		expect(without.ids).toEqual(["a"]);
	});
});
