import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { type Ingested, ingest } from "../../../../src/stages/ingest/index.js";
import { ingestedFile } from "../../../build/ingested-file.js";
import { minimalDocx, wordParagraph } from "../../../build/minimal-docx.js";

const mail = (headers: string, body: string) => `${headers}\nMIME-Version: 1.0\n${body}`.replaceAll("\n", "\r\n");

const said = "The lock at Brella stays shut until Friday, the harbour master, Jon Kell, said on Monday.";
const more = "Divers found a crack in the lower gate on Sunday that is nearly four metres long, he told reporters.";

const newsletter = mail(
	"From: Harbour Post <newsletter@harbourpost.example>\nSubject: Fwd: Lock at Brella stays shut\nDate: Tue, 4 Mar 2031 08:15:00 +0100",
	`Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain

View it in your browser.
--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><table><tr><td><a href=3D"https://x.example">View this email in your browser</a></td></tr>
<tr><td><h1>Lock at Brella stays shut</h1><p>By Ada Voss</p><p>${said}</p><p>${more}</p>
<p>The caf=C3=A9 at the quay is shut too, and the board will hear from its engineers on Friday.</p></td></tr>
<tr><td><p>You receive this because you signed up. <a href=3D"https://u.example">Unsubscribe</a></p></td></tr></table></body></html>
--b1--
`,
);

describe("a mail message", () => {
	test("that is a newsletter gives the report in its HTML, without what is around it", async () => {
		const { reports, notes } = await ingestedFile("news.eml", newsletter);
		expect(notes).toEqual([]);
		expect(reports[0]).toMatchObject({
			id: "news",
			title: "Lock at Brella stays shut",
			outlet: "Harbour Post",
			published: "2031-03-04T07:15:00Z",
		});
		expect(reports[0]?.text).toContain(`${said}\n\n${more}\n\nThe café at the quay`);
		expect(reports[0]?.text).not.toMatch(/Unsubscribe|browser/);
	});

	test("in plain text has the lines joined that the mail program broke", async () => {
		const body = `
The lock at Brella stays shut until Friday, the harbour master, Jon Kell, said
on Monday.

Divers found a crack in the lower gate on Sunday that is nearly four metres
long, he told reporters.
`;
		const { reports } = await ingestedFile("a.eml", mail("From: ada.voss@norwind.example\nSubject: Lock", body));
		expect(reports[0]?.text).toBe(`${said}\n\n${more}`);
		expect(reports[0]?.outlet).toBe("norwind.example");
	});

	test.each([
		['"Ada Voss, Harbour Post" <ada.voss@harbourpost.example>', { byline: "Ada Voss", outlet: "Harbour Post" }],
		["Ada Voss <voss@harbourpost.example>", { byline: "Ada Voss" }],
		["Harbour Post <post@harbourpost.example>", { outlet: "Harbour Post" }],
		["Brella Daily News <news@brella.example>", { outlet: "Brella Daily News" }],
		["=?utf-8?q?Caf=C3=A9_Post?= <a@b.example>", { outlet: "Café Post" }],
	])("from %s has its sender as byline or outlet", async (from, known) => {
		const { sources } = await ingestedFile("a.eml", mail(`From: ${from}`, `\n${said}\n`));
		const { title, published, ...sender } = sources[0]?.known ?? {};
		expect(sender).toEqual(known);
	});

	test("gives what is attached by its own format, messages too, and tells what holds no report", async () => {
		const docx = (await minimalDocx(wordParagraph(more))).toString("base64");
		const inner = mail("From: Norwind <desk@norwind.example>\nSubject: Crack", `\n${more}\n`);
		const parts = [
			`Content-Type: text/plain\n\n${said}`,
			`Content-Type: message/rfc822\n\n${inner}`,
			`Content-Type: application/octet-stream; name="release.docx"\nContent-Disposition: attachment; filename="release.docx"\nContent-Transfer-Encoding: base64\n\n${docx}`,
			"Content-Type: image/png\nContent-Disposition: attachment; filename=logo.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
		];
		const body = `Content-Type: multipart/mixed; boundary=b2\n\n--b2\n${parts.join("\n--b2\n")}\n--b2--\n`;
		const { sources, notes } = await ingestedFile("a.eml", mail("From: a@b.example\nSubject: All", body));
		expect(sources.map(({ id, text }) => [id, text.trim()])).toEqual([
			["a", said],
			["a-1", more],
			["a-2", more],
		]);
		expect(sources[1]?.known).toMatchObject({ outlet: "Norwind", title: "Crack" });
		expect(sources[2]?.place).toMatch(/a\.eml!release\.docx$/);
		expect(notes.map(({ code }) => code)).toEqual(["other-attachments"]);
	});

	test.each([
		["without a header", "The lock at Brella stays shut.\n", "bad-message"],
		["without a text", mail("From: a@b.example\nSubject: Empty", "\n\n"), "no-report"],
	])("%s makes a note", async (_, content, code) => {
		const { sources, codes } = await ingestedFile("a.eml", content);
		expect(sources).toEqual([]);
		expect(codes).toEqual([code]);
	});
});

describe("a mailbox", () => {
	const message = (n: number, body: string) =>
		`From desk@norwind.example Tue Mar  4 08:15:0${n} 2031\nFrom: Norwind <desk@norwind.example>\nSubject: Report ${n}\n\n${body}\n\n`;
	const box = `${message(1, `${said}\n\n>From the quay, ${more}`)}${message(2, "From here it is a line of the text.")}From x Tue Mar  4 08:15:00 2031\nno header at all\n\n${message(4, more)}`;

	test("gives each message, unquotes lines that begin with From, and loses none beside a broken one", async () => {
		const { sources, codes } = await ingestedFile("list.mbox", box);
		expect(sources.map(({ id, known }) => [id, known.title])).toEqual([
			["list-1", "Report 1"],
			["list-2", "Report 2"],
			["list-4", "Report 4"],
		]);
		expect(sources[0]?.text).toContain("\nFrom the quay,");
		expect(sources[1]?.text.trim()).toBe("From here it is a line of the text.");
		expect(codes).toEqual(["bad-message"]);
	});

	test("is read alike however its bytes come in, and by its first bytes", async () => {
		const bytes = Buffer.from(box);
		const texts = async (size: number) => {
			const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
				bytes.subarray(i * size, (i + 1) * size),
			);
			const found: Ingested[] = [];
			for await (const each of ingest(["-"], { stdin: Readable.from(chunks) })) found.push(each);
			return found.flatMap((each) => ("source" in each ? each.source.text : []));
		};
		const whole = await texts(bytes.length);
		expect(whole).toHaveLength(3);
		for (const size of [1, 7, 100]) expect(await texts(size)).toEqual(whole);
	});

	test("has its messages bounded one by one", async () => {
		const large = `${message(1, "x".repeat(5_000))}${message(2, said)}`;
		const found: Ingested[] = [];
		for await (const each of ingest(["-"], { stdin: Readable.from([Buffer.from(large)]), maxBytes: 2_000 }))
			found.push(each);
		expect(found).toMatchObject([
			{ note: { code: "message-too-large" } },
			{ source: { known: { title: "Report 2" } } },
		]);
	});

	test("that does not begin as one is told", async () => {
		const { codes, sources } = await ingestedFile("list.mbox", `Some words first.\n\n${message(1, said)}`);
		expect(codes).toEqual(["not-mbox"]);
		expect(sources).toHaveLength(1);
	});
});
