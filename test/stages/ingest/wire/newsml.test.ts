import { describe, expect, test } from "vitest";
import { ingestedFile } from "../../../build/ingested-file.js";

const paragraph = "The lock stays shut until Friday, the harbour master said.";

const nitf = (body = `<p>${paragraph}</p>`, head = "") => `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
	<head>${head}</head>
	<body><body.head>
		<hedline><hl1>Lock at Brella stays shut</hl1><hl2>Crack in the gate</hl2></hedline>
		<byline>By <person>Ada Voss</person>, <byttl>Harbour Correspondent</byttl></byline>
		<dateline><location>BRELLA</location>, March 4 (Norwind) -</dateline>
	</body.head>
	<body.content>${body}</body.content>
	<body.end><tagline>Reporting by Ada Voss; editing by Jon Kell</tagline></body.end></body>
</nitf>`;

const item = (content: string, meta = "", more = "") => `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:norwind:lock" version="4">
	<rightsInfo><copyrightHolder><name>Norwind Ltd</name></copyrightHolder></rightsInfo>
	<itemMeta>
		<itemClass qcode="ninat:text"/><provider qcode="nprov:Norwind"/>
		<versionCreated>2031-03-04T10:15:00Z</versionCreated><firstCreated>2031-03-03T09:00:00Z</firstCreated>
		${meta}
	</itemMeta>
	<contentMeta>
		<urgency>2</urgency><infoSource><name>Quayside Radio</name></infoSource>
		<headline>Lock at Brella stays shut &amp; ships wait</headline>${more}
	</contentMeta>
	<contentSet>${content}</contentSet>
</newsItem>`;

describe("a NewsML-G2 item", () => {
	test("with NITF inside gives dateline, paragraphs and credit line, and what the agency says of it", async () => {
		const meta = `<pubStatus qcode="stat:usable"/><edNote>2nd Lead, adds
			quote</edNote><signal qcode="sig:update"/>`;
		const { reports, notes } = await ingestedFile("lock.xml", item(`<inlineXML>${nitf()}</inlineXML>`, meta));
		expect(notes).toEqual([]);
		expect(reports).toEqual([
			{
				id: "lock",
				text: `BRELLA, March 4 (Norwind) — ${paragraph}\n\nReporting by Ada Voss; editing by Jon Kell`,
				title: "Lock at Brella stays shut & ships wait",
				byline: "Ada Voss",
				outlet: "Norwind",
				published: "2031-03-04T10:15:00Z",
				takenFrom: ["Quayside Radio"],
				wire: {
					item: "urn:norwind:lock",
					version: "4",
					firstCreated: "2031-03-03T09:00:00Z",
					urgency: 2,
					take: "2nd Lead",
					status: "usable",
					note: "2nd Lead, adds quote",
				},
				notes: [],
			},
		]);
	});

	test("with XHTML inside gives its paragraphs after the item's dateline", async () => {
		const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${paragraph}</p><ul><li>Ferries run.</li></ul></body></html>`;
		const more = "<dateline>BRELLA (Norwind)</dateline>";
		const { reports } = await ingestedFile("lock.xml", item(`<inlineXML>${html}</inlineXML>`, "", more));
		expect(reports[0]?.text).toBe(`BRELLA (Norwind) — ${paragraph}\n\nFerries run.`);
	});

	test.each([
		["plain text", "text/plain", `BRELLA (Norwind) &#8212; ${paragraph}`, "clean"],
		["escaped HTML", "text/html", `&lt;p&gt;BRELLA (Norwind) &amp;mdash; ${paragraph}&lt;/p&gt;`, "fragment"],
		["base64", "text/html", Buffer.from(`<p>BRELLA (Norwind) — ${paragraph}</p>`).toString("base64"), "fragment"],
		["HTML in CDATA", "text/html", `<![CDATA[<p>BRELLA (Norwind) &mdash; ${paragraph}</p>]]>`, "fragment"],
	])("with %s inside is read, and a dateline is not put twice", async (_, type, data, format) => {
		const more = "<dateline>BRELLA (Norwind)</dateline>";
		const content = `<inlineData contenttype="${type}"${/^[\w+/=]+$/.test(data) ? ' encoding="enc:base64"' : ""}>${data}</inlineData>`;
		const { reports, sources } = await ingestedFile("lock.xml", item(content, "", more));
		expect(sources[0]?.format).toBe(format);
		expect(reports[0]?.text).toBe(`BRELLA (Norwind) — ${paragraph}`);
	});

	test("keeps a signal as its take when no lead is numbered, and no second dateline beside one written otherwise", async () => {
		const own = nitf(`<p>BRELLA (Norwind) -- ${paragraph}</p>`);
		const { reports } = await ingestedFile(
			"lock.xml",
			item(`<inlineXML>${own}</inlineXML>`, '<signal qcode="sig:correction"/>'),
		);
		expect(reports[0]?.wire?.take).toBe("correction");
		expect(reports[0]?.text).toMatch(/^BRELLA \(Norwind\) -- The lock/);
	});

	test("tells an embargo and a cancelling, and is read all the same", async () => {
		const meta = `<embargoed>2031-03-05T06:00:00Z</embargoed><pubStatus qcode="stat:canceled"/>`;
		const { reports } = await ingestedFile("lock.xml", item(`<inlineXML>${nitf()}</inlineXML>`, meta));
		expect(reports[0]?.wire).toMatchObject({ embargo: "2031-03-05T06:00:00Z", status: "canceled" });
		expect(reports[0]?.notes.map(({ code }) => code)).toEqual(["embargoed", "canceled-item"]);
	});

	test("names the parties its text came through as where it was taken from", async () => {
		const hop = `<hopHistory><hop seq="1"><party><name>Fjord Press</name></party><action qcode="a:created" target="t:content"/></hop>
			<hop seq="2"><party><name>Relay</name></party><action qcode="a:created" target="t:metadata"/></hop></hopHistory>`;
		const file = item(`<inlineXML>${nitf()}</inlineXML>`).replace("<rightsInfo>", `${hop}<rightsInfo>`);
		const { reports } = await ingestedFile("lock.xml", file);
		expect(reports[0]?.takenFrom).toEqual(["Quayside Radio", "Fjord Press"]);
	});

	test("without a text is told for what it is", async () => {
		const picture = item(`<remoteContent href="https://pictures.example/1.jpg"/>`).replace(
			"ninat:text",
			"ninat:picture",
		);
		const { sources, notes, codes } = await ingestedFile("photo.xml", picture);
		expect(sources).toEqual([]);
		expect(codes).toEqual(["no-report"]);
		expect(notes[0]?.message).toContain("picture");
	});
});

test("a NewsML-G2 message gives each of its items, and tells packages and concepts", async () => {
	const bare = (xml: string) => xml.replace(/<\?xml[^>]*\?>/, "");
	const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
		<packageItem><groupSet><group><itemRef residref="a"/><itemRef residref="b"/></group></groupSet></packageItem>
		${bare(item(`<inlineXML>${nitf()}</inlineXML>`))}
		<conceptItem/>
		${bare(item(`<inlineXML>${nitf("<p>A second report of the matter.</p>")}</inlineXML>`))}
	</itemSet></newsMessage>`;
	const { reports, codes, notes } = await ingestedFile("message.xml", message);
	expect(reports.map(({ id }) => id)).toEqual(["message-2", "message-4"]);
	expect(codes).toEqual(["no-report", "no-report"]);
	expect(notes[0]?.message).toContain("package that refers to 2 items");
});

describe("NITF", () => {
	const head = `<title>LOCK</title><docdata management-status="usable">
		<urgency ed-urg="3"/><date.issue norm="20310304T101500+0100"/><date.release norm="20310305T060000+0100"/>
		<doc-id regsrc="Norwind" id-string="lock-77"/><du-key generation="2" key="LOCK"/>
		<series series.part="3" series.totalpart="4"/><ed-msg info="Corrects the length of the crack"/>
		<doc.copyright holder="Norwind Ltd" year="2031"/></docdata>`;

	test("gives its text and its document data, dates in the extended form", async () => {
		const { reports } = await ingestedFile("lock.nitf", nitf(undefined, head));
		expect(reports[0]).toMatchObject({
			title: "Lock at Brella stays shut",
			byline: "Ada Voss",
			outlet: "Norwind Ltd",
			published: "2031-03-04T10:15:00+01:00",
			takenFrom: ["Norwind"],
			wire: {
				item: "lock-77",
				version: "2",
				urgency: 3,
				take: "Take 3",
				embargo: "2031-03-05T06:00:00+01:00",
				status: "usable",
				note: "Corrects the length of the crack",
			},
		});
		expect(reports[0]?.notes.map(({ code }) => code)).toEqual(["embargoed"]);
	});

	test("keeps headings, lists and tables, joins marked words and leaves pictures with their captions", async () => {
		const body = `<p>The <org>Harbour Board</org> of <location>Brella</location> spent <num>2.4</num> million crowns.</p>
			<media media-type="image"><media-caption>The gate</media-caption></media><hl2>What is next</hl2>
			<block><p>A report is due in May.</p></block><table><tr><td>Ships</td><td>46</td></tr></table>`;
		const { reports } = await ingestedFile("lock.xml", nitf(body));
		const text = reports[0]?.text ?? "";
		expect(text).toContain("The Harbour Board of Brella spent 2.4 million crowns.");
		expect(text).toContain("What is next\n\nA report is due in May.");
		expect(text).toMatch(/Ships\s+46/);
		expect(text).not.toContain("The gate");
	});

	test("in an older character set is read as it declares", async () => {
		const file = `<?xml version="1.0" encoding="ISO-8859-1"?>${nitf("<p>The café at the quay is shut, too.</p>")}`;
		const { reports } = await ingestedFile("lock.xml", Buffer.from(file.replace("—", "-"), "latin1"));
		expect(reports[0]?.text).toContain("café");
	});

	test("that breaks off is read as far as it goes, and noted", async () => {
		const whole = nitf();
		for (const rest of ["", "</", "</p><p cla"]) {
			const { reports, codes } = await ingestedFile("lock.xml", `${whole.slice(0, whole.indexOf("said.") + 5)}${rest}`);
			expect(reports[0]?.text).toContain(paragraph);
			expect(codes).toEqual(["truncated-xml"]);
		}
	});
});

test("an XML file of another kind is told by its root element", async () => {
	const { codes, notes } = await ingestedFile("menu.xml", "<?xml version='1.0'?><!-- a menu --><lunch><soup/></lunch>");
	expect(codes).toEqual(["unknown-xml"]);
	expect(notes[0]?.message).toContain('"lunch"');
});
