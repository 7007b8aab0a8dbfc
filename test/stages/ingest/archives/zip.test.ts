import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingested, piped } from "../../../build/ingested.js";
import { captured, lockPage } from "../../../build/warc.js";
import { type Packed, zipOf } from "../../../build/zip.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-zip-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(bytes: Uint8Array, name = "desk.zip") {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return ingested([path], { maxBytes: 100_000 });
}

const file = (name: string, text = `The pier is closed, says ${name}.`, more: Partial<Packed> = {}): Packed => ({
	name,
	data: Buffer.from(text),
	...more,
});
const line = (id: string) => `${JSON.stringify({ id, text: `The pier is closed, says ${id}.` })}\n`;

describe("a ZIP", () => {
	const desk = zipOf([
		file("north.txt"),
		file("a/"),
		file("b.jsonl", line("b1") + line("b2"), { stored: true }),
		file("a/page.html"),
		file("a/north.txt", "The pier is open."),
		file("photo.png"),
		file(".hidden.txt"),
		file("__MACOSX/a/._page.html"),
	]);

	test("gives the reports in it in the order of a walk; a folder is in the id only where two are alike", async () => {
		const { sources, notes } = await read(desk);
		expect(sources.map((s) => [s.id, s.format])).toEqual([
			["a/north", "text"],
			["page", "html"],
			["b1", "clean"],
			["b2", "clean"],
			["north", "text"],
		]);
		expect(sources[0]?.place).toBe(`${join(folder, "desk.zip")}!a/north.txt`);
		expect(notes).toMatchObject([{ code: "other-members", message: expect.stringContaining("1 × .png") }]);
	});

	test("may come on standard input, and may have no ending", async () => {
		const expected = ["a/north", "page", "b1", "b2", "north"];
		expect((await ingested(["-"], { stdin: piped(desk) })).ids).toEqual(expected);
		expect((await read(desk, "desk")).ids).toEqual(expected);
	});

	test("may hold packed files and other archives", async () => {
		const inner = zipOf([file("deep.txt"), file("lines.jsonl.gz", "", { data: gzipSync(line("g")) })]);
		const warc = gzipSync(captured("https://courier.example/1", lockPage("It is shut.")));
		const { ids, notes } = await read(
			zipOf([file("in.zip", "", { data: inner }), file("c.warc.gz", "", { data: warc })]),
		);
		expect(ids).toEqual(["c-1", "deep", "g"]);
		expect(notes).toEqual([]);
	});

	test("is no office document, which is read as one", async () => {
		expect((await read(zipOf([file("[Content_Types].xml")]), "memo.docx")).codes).toEqual(["bad-document"]);
	});

	test("that holds no report says so", async () => {
		expect((await read(zipOf([]))).codes).toEqual(["empty-file"]);
		expect((await read(zipOf([file("a.png")]))).codes).toEqual(["other-members", "empty-file"]);
	});
});

describe("what is wrong with a member is told, and the others are read", () => {
	test.each<[string, string, Packed]>([
		["encrypted", "encrypted-member", file("b.txt", "secret", { flags: 1 })],
		["a name that climbs out", "bad-member-name", file("../b.txt")],
		["a name from the root", "bad-member-name", file("/etc/b.txt")],
		["a name of another drive", "bad-member-name", file("C:\\b.txt")],
		["a name with a NUL", "bad-member-name", file("b.txt\0.png")],
		["an unknown compression", "broken-member", file("b.txt", "x", { method: 99 })],
		["data that is none", "broken-member", file("b.txt", "x", { deflated: Buffer.from("\xff\xff\xff", "latin1") })],
		["too large", "file-too-large", file("b.txt", "x".repeat(200_000))],
		["empty", "empty-file", file("b.txt", "")],
		["no text", "binary-file", file("b.txt", "", { data: Buffer.alloc(500) })],
	])("%s", async (_, code, member) => {
		const { ids, codes } = await read(zipOf([file("a.txt"), member, file("z.txt")]));
		expect(ids).toEqual(["a", "z"]);
		expect(codes).toEqual([code]);
	});

	test.each([1, 10_000])("a wrong size (%i bytes)", async (says) => {
		const { ids, notes } = await read(
			zipOf([file("a.txt"), file("b.txt", "The pier is open.", { says }), file("z.txt")]),
		);
		expect(ids).toEqual(["a", "b", "z"]);
		expect(notes).toMatchObject([
			{ code: "wrong-size", message: expect.stringContaining(`has ${says} bytes; it has 17`) },
		]);
	});

	test("two of one name: the later is read", async () => {
		const { sources, codes } = await read(zipOf([file("a.txt", "Old."), file("b.txt"), file("a.txt", "New.")]));
		expect(sources.map((s) => s.text)).toEqual(["New.", "The pier is closed, says b.txt."]);
		expect(codes).toEqual(["double-member"]);
	});
});

describe("a broken ZIP is told", () => {
	const good = zipOf([file("a.txt"), file("b.txt")]);
	test("that has lost its end", async () => {
		expect((await read(good.subarray(0, -30))).codes).toEqual(["broken-zip"]);
	});

	test("that has lost its beginning", async () => {
		const { codes } = await read(good.subarray(10));
		expect(codes).toContain("broken-zip");
	});

	test("whose list breaks off: what was listed is read", async () => {
		const { ids, codes } = await read(zipOf([file("a.txt"), file("b.txt")], 3));
		expect(ids).toEqual(["a", "b"]);
		expect(codes).toEqual(["broken-zip"]);
	});

	test.each([
		0xffffffffffffffffn,
		0x7fffffffffffffffn,
		1n << 53n,
		4_000_000n,
	])("that points to %i, beyond the file", async (far) => {
		const end = zipOf([file("a.txt")], 70_000);
		const pointer = end.indexOf(Buffer.from("PK\x06\x07"));
		end.writeBigUInt64LE(far, pointer + 8);
		for (const name of ["far.zip", "far"]) expect((await read(end, name)).codes).toEqual(["broken-zip"]);
		expect((await ingested(["-"], { stdin: piped(end) })).codes).toEqual(["broken-zip"]);
	});

	test("that is none", async () => {
		expect((await read(Buffer.from("not an archive"))).codes).toEqual(["broken-zip"]);
	});
});
