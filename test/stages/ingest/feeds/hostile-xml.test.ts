import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ingest } from "../../../../src/stages/ingest/index.js";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-xml-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lol = Array.from(
	{ length: 9 },
	(_, i) => `<!ENTITY lol${i + 1} "${`&lol${i === 0 ? "" : i};`.repeat(10)}">`,
).join("");
const feed = (text: string, before = "") =>
	`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>T</title><item><title>a</title><description>${text}</description></item></channel></rss>`;

const bombs: readonly (readonly [string, string])[] = [
	["entities of entities (a billion laughs)", feed("&lol9;", `<!DOCTYPE rss [<!ENTITY lol "lol">${lol}]>`)],
	[
		"one long entity, many times (quadratic)",
		feed("&a;".repeat(50_000), `<!DOCTYPE rss [<!ENTITY a "${"a".repeat(50_000)}">]>`),
	],
	["an entity of a file of this machine", feed("&x;", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>')],
	["an entity of the web", feed("&x;", '<!DOCTYPE rss [<!ENTITY x SYSTEM "http://inside.example/">]>')],
	["an outer DTD", feed("&x;", '<!DOCTYPE rss [<!ENTITY % d SYSTEM "http://inside.example/a.dtd"> %d;]>')],
	["elements in each other, deep", feed(`${"<a>".repeat(90_000)}${"</a>".repeat(90_000)}`)],
	["elements in each other, deep, in no item", `<rss version="2.0">${"<a>".repeat(90_000)}`],
	["a million elements", feed("<a/>".repeat(1_000_000))],
	["an author without end", feed(`</description><author>${"(a".repeat(2_000_000)}</author><description>`)],
	["items never closed", `<rss version="2.0"><channel>${"<item><title>a".repeat(60_000)}`],
	["texts never closed", `<rss version="2.0"><channel><item>${"<description>".repeat(100_000)}`],
	["spaces in a tag", `<rss version="2.0" ${" ".repeat(3_000_000)}`],
	["brackets alone", `<rss version="2.0">${"<".repeat(150_000)}`],
	["marked sections never closed", feed("<![CDATA[".repeat(100_000))],
	["broken items without number", `<rss version="2.0"><channel>${"<item><title>a<b></item>".repeat(5_000)}`],
	["links without number", `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${'<link href="a"/>'.repeat(90_000)}`],
	["comments never closed", feed("<!--".repeat(100_000))],
];

describe("XML made to hurt is told within seconds, and gives no text from elsewhere:", () => {
	for (const [root, text] of [
		[
			"opml",
			'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://post.example/"/></body></opml>',
		],
		["urlset", '<!DOCTYPE urlset [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>'],
		["outlines in each other", `<opml><body>${'<outline text="a">'.repeat(90_000)}</body></opml>`],
	] as const)
		test(root, () => hurt(text));
	test.each(bombs)("%s", (_, text) => hurt(text));
});

test("a JSON Feed of endless properties is told too", () => {
	const item = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]));
	return hurt(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", items: [item] }), "json");
});

async function hurt(text: string, ending = "xml"): Promise<void> {
	const path = join(folder, `bomb.${ending}`);
	writeFileSync(path, text);
	const start = performance.now();
	const notes: string[] = [];
	let size = 0;
	for await (const found of ingest([path], { web: { cache: false } })) {
		if ("note" in found) notes.push(found.note.code);
		else {
			size += found.source.text.length;
			notes.push(...found.source.notes.map(({ code }) => code));
		}
	}
	expect(notes.length).toBeGreaterThan(0);
	expect(size).toBeLessThanOrEqual(text.length);
	expect(performance.now() - start).toBeLessThan(5_000);
}
