import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readReportLines } from "../../../src/stages/ingest/index.js";
import { ingested } from "../../build/ingested.js";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-ingest-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => {
	mkdirSync(join(folder, name, ".."), { recursive: true });
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};

const stdin = (text: string | Uint8Array) => Readable.from([Buffer.from(text)]);

describe("folders", () => {
	test("are read with all below them, in order of name", async () => {
		put("b.txt", "Second.");
		put("a.html", "<p>First.</p>");
		put("sub/c.md", "Third.");
		const { sources, notes } = await ingested([folder]);
		expect(sources.map((s) => [s.id, s.format])).toEqual([
			["a", "html"],
			["b", "text"],
			["c", "markdown"],
		]);
		expect(notes).toEqual([]);
	});

	test("that lead back to themselves are walked once", async () => {
		put("sub/a.txt", "The pier is closed.");
		symlinkSync(folder, join(folder, "sub", "loop"));
		const { ids, codes } = await ingested([folder]);
		expect(ids).toEqual(["a"]);
		expect(codes).toEqual(["folder-loop"]);
	});

	test("tell which files they pass over, and links that lead nowhere", async () => {
		put("a.txt", "The pier is closed.");
		put("b.png", "x");
		put("c.png", "y");
		symlinkSync(join(folder, "gone.txt"), join(folder, "d.txt"));
		const { notes, codes } = await ingested([folder]);
		expect(codes).toEqual(["unreadable-file", "other-files"]);
		expect(notes[1]?.message).toContain("2 × .png");
	});

	test("without a report are an error that says what is read", async () => {
		put("b.png", "x");
		await expect(ingested([folder])).rejects.toMatchObject({
			kind: "notFound",
			message: expect.stringContaining(".html"),
		});
	});
});

test("a path that does not exist is an error before anything is read", async () => {
	const file = put("a.txt", "The pier is closed.");
	await expect(ingested([file, join(folder, "no.txt")])).rejects.toMatchObject({ kind: "notFound", exitCode: 3 });
	await expect(ingested([])).rejects.toMatchObject({ kind: "misuse" });
});

describe("files that hold no report make a note and the rest goes on", () => {
	test.each([
		["empty-file", "", "empty.txt"],
		["empty-file", " \n\t ", "blank.txt"],
		["empty-file", "", "empty.jsonl"],
		["binary-file", new Uint8Array([1, 0, 2, 0, 0, 0, 255, 0, 7]), "data.txt"],
		["binary-file", "%PDF-1.7 whatever", "paper.txt"],
		["file-too-large", "x".repeat(3_000), "long.txt"],
		["line-too-large", `{"id":"x","text":"${"x".repeat(3_000)}"}\n`, "long.jsonl"],
		["bad-json", "[1,", "list.json"],
	])("%s", async (code, content, name) => {
		put(name, content);
		put("z.txt", "The pier is closed.");
		const { ids, notes } = await ingested([folder], { maxBytes: 2_000 });
		expect(ids).toEqual(["z"]);
		expect(notes).toMatchObject([{ code, place: expect.stringContaining(name) }]);
	});
});

describe("copies", () => {
	test("the same bytes in a second file are told and not counted twice", async () => {
		put("a.txt", "The pier is closed.");
		put("b.txt", "The pier is closed.");
		const { ids, notes } = await ingested([folder]);
		expect(ids).toEqual(["a"]);
		expect(notes).toMatchObject([{ code: "same-bytes", message: expect.stringContaining("a.txt") }]);
	});

	test("a file named twice is read once", async () => {
		const file = put("a.jsonl", '{"id":"x","text":"The pier is closed."}\n');
		const { ids, codes } = await ingested([file, file]);
		expect(ids).toEqual(["x"]);
		expect(codes).toEqual(["same-bytes"]);
	});

	test("two reports of one id get two ids and a note", async () => {
		put("a.txt", "The pier is closed.");
		put("sub/a.txt", "The pier is open.");
		put("sub/a-2.txt", "The pier is gone.");
		const { ids, sources } = await ingested([folder]);
		expect(new Set(ids).size).toBe(3);
		expect(sources.flatMap((s) => s.notes).map((n) => n.code)).toContain("double-id");
	});
});

describe("character sets", () => {
	const words = "Mayor Zoë Köhler said “no” to the café’s owner, who had asked for 3 £ a day.";
	test.each([
		["UTF-8 with a mark", Buffer.from(`\uFEFF${words}`)],
		["UTF-16 with a mark", Buffer.from(`\uFEFF${words}`, "utf16le")],
		["UTF-16 without a mark", Buffer.from(words, "utf16le")],
		["UTF-16 the other way round", Buffer.from(`\uFEFF${words}`, "utf16le").swap16()],
	])("%s", async (_, bytes) => {
		const { sources } = await ingested([put("a.txt", bytes)]);
		expect(sources[0]?.text).toBe(words);
	});

	test("Windows-1252 text is told by its letters, and a note says so", async () => {
		const bytes = Buffer.from("Mayor Zo\xeb K\xf6hler said \x93no\x94 to the caf\xe9\x92s owner.", "latin1");
		const { sources } = await ingested([put("a.txt", bytes)]);
		expect(sources[0]?.text).toBe("Mayor Zoë Köhler said “no” to the café’s owner.");
		expect(sources[0]?.notes).toMatchObject([{ code: "character-set" }]);
	});

	test("an HTML page's own declaration is believed", async () => {
		const page = '<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>';
		const { sources } = await ingested([put("a.html", Buffer.from(page, "latin1"))]);
		expect(sources[0]?.text).toContain("Привет");
	});

	test("a stray NUL is taken out of a text, and told", async () => {
		const { sources } = await ingested([put("a.txt", `${"The pier is closed. ".repeat(200)}\0`)]);
		expect(sources[0]?.text).not.toContain("\0");
		expect(sources[0]?.notes).toMatchObject([{ code: "nul-bytes" }]);
	});
});

describe("lines of NDJSON", () => {
	test("each give a report, known facts beside it, or a note with the line's number", async () => {
		const lines = [
			'{"id":"a","text":"The pier is closed.","outlet":"Courier","published":"2031-03-14","url":null}',
			"",
			"{broken",
			'{"id":"b","text":5}',
			'{"id":"c"}',
			'{"id":7,"html":"<p>The pier is open.</p>","more":true}',
			'{"text":"No name."}',
			"[]",
		].join("\r\n");
		const { sources, notes } = await ingested([put("r.jsonl", lines)]);
		expect(sources.map((s) => [s.id, s.format, s.known])).toEqual([
			["a", "clean", { outlet: "Courier", published: "2031-03-14" }],
			["7", "html", {}],
			["r-7", "clean", {}],
		]);
		expect(notes.map((n) => [n.code, n.place.split(":").at(-1)])).toEqual([
			["bad-line", "3"],
			["bad-line", "4"],
			["empty-report", "5"],
			["bad-line", "8"],
		]);
		expect(sources[2]?.notes).toMatchObject([{ code: "missing-id" }]);
	});

	test("keep their text byte for byte, lone surrogates too", async () => {
		const { sources } = await ingested([put("r.jsonl", '{"id":"a","text":" x\\r\\n\\ud800 y\\u00a0 "}\n')]);
		expect(sources[0]?.text).toBe(" x\r\n\ud800 y\u00a0 ");
	});

	test("come from a stream one by one, cut anywhere, and ids stay as sent", async () => {
		const bytes = Buffer.from('{"id":"ä","text":"One."}\n{"id":"ä","text":"One."}\n{"id":"b","text":"Zwei – two."}');
		async function* drip() {
			for (let i = 0; i < bytes.length; i += 3) yield bytes.subarray(i, i + 3);
		}
		const ids: string[] = [];
		for await (const found of readReportLines(drip())) ids.push("source" in found ? found.source.id : found.note.code);
		expect(ids).toEqual(["ä", "ä", "b"]);
	});

	test("of 50 MB are passed over without being held, and the next is read", async () => {
		async function* huge() {
			const piece = Buffer.alloc(1_000_000, 120);
			yield Buffer.from('{"id":"big","text":"');
			for (let i = 0; i < 50; i++) yield piece;
			yield Buffer.from('"}\n{"id":"b","text":"The pier is closed."}\n');
		}
		const found: string[] = [];
		for await (const one of readReportLines(huge())) found.push("source" in one ? one.source.id : one.note.code);
		expect(found).toEqual(["line-too-large", "b"]);
	});
});

describe("standard input", () => {
	test.each([
		["lines", '{"id":"a","text":"The pier is closed."}\n', "clean"],
		["a list", ' [{"id":"a","text":"The pier is closed."}]', "clean"],
		["a page", "<!doctype html><p>The pier is closed.", "html"],
		["a text", "The pier is closed.", "text"],
	])("may be %s", async (_, text, format) => {
		const { sources } = await ingested(["-"], { stdin: stdin(text) });
		expect(sources).toMatchObject([{ format }]);
	});

	test("that is empty makes a note", async () => {
		expect((await ingested(["-"], { stdin: stdin("") })).codes).toEqual(["empty-file"]);
	});
});

test("a saved dossier beside reports is told, and is no report", async () => {
	const path = put("story.json", '{\n "format": "hearsay-dossier/1",\n "reports": []\n}\n');
	const { ids, notes } = await ingested([path]);
	expect(ids).toEqual([]);
	expect(notes).toMatchObject([
		{ code: "saved-dossier", message: expect.stringContaining("alone to hearsay dossier") },
	]);
});

test("the character set of any kind of XML is told when it is not UTF-8", async () => {
	const list =
		'<?xml version="1.0" encoding="iso-8859-1"?><opml version="2.0"><body><outline text="Caf\xe9" xmlUrl="https://post.example/feed"/></body></opml>';
	put("lists/list.opml", Buffer.from(list, "latin1"));
	expect((await ingested([join(folder, "lists")])).codes).toEqual(["character-set", "not-followed"]);
});
