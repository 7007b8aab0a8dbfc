import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingested } from "../../../build/ingested.js";
import { captured, lockPage } from "../../../build/warc.js";
import { zipOf } from "../../../build/zip.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-wacz-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(members: Readonly<Record<string, Uint8Array>>) {
	const path = join(folder, "saved.wacz");
	writeFileSync(path, zipOf(Object.entries(members).map(([name, data]) => ({ name, data, stored: true }))));
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
