import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingested } from "../../../build/ingested.js";
import { noise } from "../../../build/noise.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-gzip-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, bytes: Uint8Array, maxBytes = 20_000_000) {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return ingested([path], { maxBytes });
}

test.each([
	["page.html.gz", "<p>The pier is closed.</p>", "page", "html"],
	["note.txt.gz", "The pier is closed.", "note", "text"],
	["notes.md.gz", "The pier is closed.", "notes", "markdown"],
	["wire.jsonl.gz", '{"id":"w","text":"The pier is closed."}\n', "w", "clean"],
	["list.json.gz", '[{"text":"The pier is closed."}]', "list-1", "clean"],
	["story.v2.gz", "<!doctype html><p>The pier is closed.</p>", "story.v2", "html"],
])("%s is read as what is packed in it", async (name, content, id, format) => {
	const { sources, notes } = await read(name, gzipSync(content));
	expect(sources).toMatchObject([{ id, format, place: expect.stringContaining(join(folder, name)) }]);
	expect(notes).toEqual([]);
});

test("several members are one file", async () => {
	const { sources } = await read("two.txt.gz", Buffer.concat([gzipSync("The pier "), gzipSync("is closed.")]));
	expect(sources.map((s) => s.text)).toEqual(["The pier is closed."]);
});

test("what was unpacked on the way and kept its name is read as it stands", async () => {
	const { sources } = await read("plain.txt.gz", Buffer.from("The pier is closed."));
	expect(sources).toMatchObject([{ id: "plain", text: "The pier is closed." }]);
});

test("a file that was cut off gives the lines before the cut, and says where it is damaged", async () => {
	const lines = Array.from(
		{ length: 50 },
		(_, i) => `{"id":"l${i}","text":"The pier is closed. ${noise(2000, i + 1)}"}\n`,
	);
	const whole = gzipSync(lines.join(""));
	const { ids, codes } = await read("cut.jsonl.gz", whole.subarray(0, whole.length / 2));
	expect(ids.length).toBeGreaterThan(15);
	expect(ids.length).toBeLessThan(30);
	expect(codes).toContain("damaged-gzip");
});

test("a file larger than allowed is left out", async () => {
	expect((await read("long.txt.gz", gzipSync(noise(5_000)), 3_000)).codes).toEqual(["file-too-large"]);
});

test("gzip in gzip is opened so far and no further", async () => {
	let packed = gzipSync("The pier is closed.");
	for (let i = 0; i < 2; i++) packed = gzipSync(packed);
	expect((await read("thrice.txt.gz.gz.gz", packed)).ids).toEqual(["thrice"]);
	expect((await read("often.gz", gzipSync(gzipSync(packed)))).codes).toEqual(["nested-too-deep"]);
});
