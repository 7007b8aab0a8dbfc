import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { ingest } from "../../../../src/stages/ingest/index.js";
import { ingestedFile } from "../../../build/ingested-file.js";
import { minimalDocx, wordParagraph } from "../../../build/minimal-docx.js";
import { minimalPdf, type Words } from "../../../build/minimal-pdf.js";

const board =
	"The board spent 2.4 million crowns on the gate in the spring, it said in a report to the town on Monday.";

/** A page of a press release: a running head, lines from the top (an empty one parts paragraphs), a page number. */
function page(number: number, lines: readonly string[]): Words[] {
	const words: Words[] = [[72, 760, 9, "Harbour Board of Brella | Press office"]];
	let y = 700;
	for (const line of lines) {
		if (line) words.push([72, y, 11, line]);
		y -= line ? 14 : 10;
	}
	return [...words, [300, 40, 9, `- ${number} -`]];
}

const release = [
	page(1, [
		"Lock at Brella stays shut",
		"",
		"The lock at Brella stays shut until Friday, the harbour master said on Mon-",
		"day, after divers found a crack in the lower gate that is nearly four metres",
		"long.",
		"",
		"The board spent 2.4 million crowns on the gate in the spring, and the well-",
		"known firm of Oster made all the repairs. No other well-known firm was asked, and un-",
		"til the report is there no ship of more than 900 tonnes may",
	]),
	page(2, [
		"pass. Ferries are not affected, the board said in its statement to the town.",
		"",
		"The report is due in May.",
	]),
	page(3, ["Ships that wait are sent to the harbour of Ostermund for the time being, it said."]),
];

describe("a PDF", () => {
	test("gives paragraphs: lines and pages joined, words made whole, running heads and page numbers left with a note", async () => {
		const { reports } = await ingestedFile("release.pdf", minimalPdf(release));
		expect(reports[0]?.text.split("\n\n")).toEqual([
			"Lock at Brella stays shut",
			"The lock at Brella stays shut until Friday, the harbour master said on Monday, after divers found a crack in the lower gate that is nearly four metres long.",
			"The board spent 2.4 million crowns on the gate in the spring, and the well-known firm of Oster made all the repairs. No other well-known firm was asked, and until the report is there no ship of more than 900 tonnes may pass. Ferries are not affected, the board said in its statement to the town.",
			"The report is due in May.",
			"Ships that wait are sent to the harbour of Ostermund for the time being, it said.",
		]);
		expect(reports[0]?.published).toBeUndefined();
		const note = reports[0]?.notes.find(({ code }) => code === "running-heads");
		expect(note?.message).toContain("6 lines");
		expect(note?.message).toContain("Harbour Board of Brella");
	});

	test("has the title of its description only where the text begins with it", async () => {
		const own = await ingestedFile("a.pdf", minimalPdf(release, { title: "Lock at Brella stays shut" }));
		expect(own.sources[0]?.known.title).toBe("Lock at Brella stays shut");
		const template = await ingestedFile("a.pdf", minimalPdf(release, { title: "Microsoft Word - release_v7.docx" }));
		expect(template.sources[0]?.known).toEqual({});
	});

	test.each([
		["without text, as a scanner makes it", minimalPdf([[]]), "no-text-layer"],
		["locked with a password", minimalPdf(release, { locked: true }), "encrypted"],
		["that is broken", Buffer.from("%PDF-1.7 and nothing else"), "bad-document"],
	])("%s makes a note", async (_, bytes, code) => {
		const { sources, codes } = await ingestedFile("a.pdf", bytes);
		expect(sources).toEqual([]);
		expect(codes).toEqual([code]);
	});
});

describe("a Word document", () => {
	test("gives its paragraphs, a table row by row, and what its first lines say", async () => {
		const row = `<w:tbl><w:tr><w:tc>${wordParagraph("Ships waiting")}</w:tc><w:tc>${wordParagraph("46 &lt; 50")}</w:tc></w:tr></w:tbl>`;
		const said = "The lock at Brella stays shut until Friday, the harbour master, Jon Kell, said on Monday.";
		const body = ["Lock at Brella stays shut", "By Ada Voss", said].map(wordParagraph).join("") + row;
		const { reports } = await ingestedFile("release.docx", await minimalDocx(body + wordParagraph(board)));
		expect(reports[0]).toMatchObject({ title: "Lock at Brella stays shut", byline: "Ada Voss" });
		expect(reports[0]?.text).toContain(`${said}\n\nShips waiting | 46 < 50\n\n${board}`);
	});

	test("is known by its bytes on standard input", async () => {
		const bytes = await minimalDocx(wordParagraph(board));
		for await (const found of ingest(["-"], { stdin: Readable.from([bytes]) }))
			expect(found).toMatchObject({ source: { text: board } });
	});

	test.each([
		["is empty", () => minimalDocx(""), "no-report"],
		["is cut off", async () => (await minimalDocx(wordParagraph(board))).subarray(0, 400), "bad-document"],
		[
			"is an archive of other things",
			() => {
				const zip = new ZipFile();
				zip.addBuffer(Buffer.from("x"), "a.txt");
				zip.end();
				return buffer(zip.outputStream);
			},
			"bad-document",
		],
	])("that %s makes a note", async (_, bytes, code) => {
		const { sources, codes } = await ingestedFile("a.docx", await bytes());
		expect(sources).toEqual([]);
		expect(codes).toEqual([code]);
	});
});
