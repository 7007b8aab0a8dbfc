import { once } from "node:events";
import { createDeflate } from "node:zlib";
import { describe, expect, test } from "vitest";
import { inTime } from "../../build/in-time.js";
import { ingestedFile } from "../../build/ingested-file.js";
import { minimalDocx, wordParagraph } from "../../build/minimal-docx.js";
import { minimalPdf } from "../../build/minimal-pdf.js";

const nitf = (body: string) => `<nitf><body><body.content>${body}</body.content></body></nitf>`;

/** So many million bytes of one letter, deflated without ever being held. */
async function packed(megabytes: number, letter: string): Promise<Buffer> {
	const deflate = createDeflate({ level: 1 });
	const chunks: Uint8Array[] = [];
	deflate.on("data", (chunk: Uint8Array) => chunks.push(chunk));
	const chunk = Buffer.alloc(1_000_000, letter);
	for (let i = 0; i < megabytes; i++) if (!deflate.write(chunk)) await once(deflate, "drain");
	deflate.end();
	await once(deflate, "end");
	return Buffer.concat(chunks);
}

/** Reads a file that is made to hurt, within so many seconds of the processor; nothing of it may come out but a note. */
async function refused(name: string, content: string | Uint8Array, most = 5): Promise<string> {
	const { sources, notes } = await inTime(most, () => ingestedFile(name, content));
	expect(sources).toEqual([]);
	expect(notes).toHaveLength(1);
	return `${notes[0]?.code}: ${notes[0]?.message}`;
}

/** From source the worker's own loader takes a second or two beside what the document takes. */
const withLoader = 9;

describe("XML that is a bomb is refused", () => {
	const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
	test.each([
		["a billion laughs", `<!DOCTYPE nitf [<!ENTITY l0 "ha">${laughs}]>${nitf("<p>&l9;</p>")}`, "declares entities"],
		[
			"a long entity many times",
			`<!DOCTYPE nitf [<!ENTITY a "${"a".repeat(50_000)}">]>${nitf(`<p>${"&a;".repeat(50_000)}</p>`)}`,
			"declares entities",
		],
		[
			"an entity that is a file",
			`<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>${nitf("<p>&a;</p>")}`,
			"declares entities",
		],
		[
			"a parameter entity",
			`<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]>${nitf("<p>x</p>")}`,
			"declares entities",
		],
		["nested too deep", `<nitf>${"<p>".repeat(150_000)}`, "bad-xml"],
		["of millions of elements", nitf("<p/>".repeat(4_000_000)), "200000 tags"],
		["of millions of attributes", `<nitf ${"a='b' ".repeat(1_000_000)}/>`, "200000 attributes"],
		["one text without end", nitf(`<p>${"a ".repeat(5_000_000)}</p>`), "letters in a row"],
		["of comments that are not closed", "<!--".repeat(4_000_000), "unknown-xml"],
	])("%s", async (_, content, reason) => {
		expect(await refused("bomb.xml", content)).toContain(reason);
	});

	test("an external document type is never fetched, and the item is read", async () => {
		const { reports } = await ingestedFile(
			"a.xml",
			`<!DOCTYPE nitf SYSTEM "http://a.example/nitf.dtd">${nitf("<p>The lock is shut.</p>")}`,
		);
		expect(reports[0]?.text).toBe("The lock is shut.");
	});
});

describe("JSON that is a bomb is refused", () => {
	test.each([
		["lists in lists", "[".repeat(15_000_000), "more than 200 deep"],
		["items in items", '{"uri":'.repeat(2_000_000), "more than 200 deep"],
		["millions of lists", `[${"[],".repeat(4_000_000)}[]]`, "parts"],
		["millions of numbers", `[${"1,".repeat(8_000_000)}1]`, "parts"],
		[
			"an item of too many properties",
			`{"uri":"a",${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(",")}}`,
			"properties",
		],
	])("%s", async (_, content, reason) => {
		expect(await refused("bomb.json", content)).toContain(reason);
	});
});

describe("mail that is a bomb is refused", () => {
	test.each([
		[
			"millions of parts",
			`From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n${"--x\n\n".repeat(2_000_000)}`,
			"parts",
		],
		[
			"parts in parts",
			`From: a@b.example\n${Array.from({ length: 2_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join("")}\nText.`,
			"nesting",
		],
		["a header without end", `From: a@b.example\n${"X-A: b\n".repeat(1_000_000)}\nText.`, "header size"],
	])("%s", async (_, content, reason) => {
		expect(await refused("bomb.eml", content)).toContain(reason);
	});

	test("messages in messages are opened three deep", async () => {
		let message = "From: a@b.example\nContent-Type: text/plain\n\nThe lock is shut.\n";
		for (let i = 0; i < 12; i++) message = `From: a@b.example\nContent-Type: message/rfc822\n\n${message}`;
		expect(await refused("nested.eml", message)).toContain("nested-too-deep");
	});
});

describe("a document that is a bomb is refused", () => {
	test("a Word document that unpacks to 30 MB", async () => {
		const docx = await minimalDocx("", `<w:document>${" ".repeat(30_000_000)}`);
		expect(await refused("bomb.docx", docx, withLoader)).toContain("unpacks to more than");
	});

	test("a Word document that lies about its size", async () => {
		const docx = await minimalDocx("", `<w:document>${" ".repeat(20_000_000)}`);
		const directory = docx.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
		docx.writeUInt32LE(1_000, directory + 24);
		expect(await refused("bomb.docx", docx, withLoader)).toMatch(/bad-document.*(?:too many bytes|size)/);
	});

	test("a Word document with entities of its own", async () => {
		const entities = `<!DOCTYPE d [<!ENTITY a "${"a".repeat(1_000)}"><!ENTITY b "${"&a;".repeat(1_000)}">]>`;
		const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph("&b;".repeat(1_000))}</w:body></w:document>`;
		expect(await refused("bomb.docx", await minimalDocx("", entities + body), withLoader)).toContain("bad-document");
	});

	test("a PDF whose page unpacks to 300 MB", async () => {
		const drawing = { dictionary: "/Filter/FlateDecode", bytes: await packed(300, " ") };
		expect(await refused("bomb.pdf", minimalPdf([[]], { drawing }), withLoader)).toMatch(
			/MB of memory|more than \d+ s/,
		);
	});

	test("a PDF of brackets, and the next document is read all the same", async () => {
		const brackets = `%PDF-1.4\n1 0 obj${"[".repeat(4_000_000)}endobj\ntrailer<</Root 1 0 R>>`;
		expect(await refused("bomb.pdf", brackets, withLoader)).toContain("bad-document");
		const { reports } = await ingestedFile(
			"a.docx",
			await minimalDocx(wordParagraph("The lock at Brella is shut until Friday, the board said.")),
		);
		expect(reports[0]?.text).toContain("shut until Friday");
	});
});
