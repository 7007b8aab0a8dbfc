import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { Ingested } from "../../../../src/stages/ingest/index.js";
import { ingest } from "../../../../src/stages/ingest/index.js";
import { ingestedFile } from "../../../build/ingested-file.js";

const text = "BRELLA (Norwind) — The lock stays shut until Friday, the harbour master said.";

const first = {
	$standard: { name: "ninjs", version: "1.4" },
	uri: "urn:norwind:lock-1",
	type: "text",
	version: "3",
	firstcreated: "2031-03-03T09:00:00Z",
	versioncreated: "2031-03-04T10:15:00Z",
	urgency: 2,
	pubstatus: "usable",
	slugline: "BRELLA-LOCK/2nd Lead",
	headline: "Lock at Brella stays shut",
	byline: "By Ada Voss",
	ednote: "Adds quote of the harbour master",
	copyrightholder: "Norwind",
	infosource: [{ name: "Quayside Radio" }, { name: "Norwind" }],
	body_html: `<p>${text}</p><p>Divers found a crack in the gate.</p>`,
	body_text: "The plain one.",
};

const third = {
	standard: { name: "ninjs", version: "3.0" },
	uri: "urn:norwind:lock-2",
	versionCreated: "2031-03-04T10:15:00Z",
	embargoedUntil: "2031-03-05T06:00:00Z",
	pubStatus: "withheld",
	by: "Jon Kell",
	headlines: [
		{ role: "short", value: "Lock shut" },
		{ role: "main", value: "Lock at Brella <em>stays</em> shut" },
	],
	infoSources: [{ name: "Quayside Radio" }],
	bodies: [
		{ role: "summary", contentType: "text/plain", value: "A summary." },
		{ role: "main", contentType: "text/plain", value: `${text}\r\n\r\nA second paragraph.` },
	],
};

const read = (value: unknown) => ingestedFile("item.json", JSON.stringify(value));

describe("a ninjs item of the first generation", () => {
	test("gives its marked-up body as the whole report, and what the agency says of it", async () => {
		const { reports, notes } = await read(first);
		expect(notes).toEqual([]);
		expect(reports).toEqual([
			{
				id: "item",
				text: `${text}\n\nDivers found a crack in the gate.`,
				title: "Lock at Brella stays shut",
				byline: "Ada Voss",
				outlet: "Norwind",
				published: "2031-03-04T10:15:00Z",
				takenFrom: ["Quayside Radio"],
				wire: {
					item: "urn:norwind:lock-1",
					version: "3",
					firstCreated: "2031-03-03T09:00:00Z",
					urgency: 2,
					take: "2nd Lead",
					status: "usable",
					note: "Adds quote of the harbour master",
				},
				notes: [],
			},
		]);
	});

	test("reads the items associated with it, and tells in one note those without a text", async () => {
		const { reports, codes, notes } = await read({
			...first,
			associations: {
				sidebar: { uri: "urn:norwind:side", body_text: "The ferries run as before, the board said." },
				photo: { uri: "urn:norwind:photo", type: "picture" },
				map: { uri: "urn:norwind:map", type: "graphic" },
			},
		});
		expect(reports.map(({ id }) => id)).toEqual(["item", "item-sidebar"]);
		expect(reports[1]?.text).toBe("The ferries run as before, the board said.");
		expect(codes).toEqual(["no-report"]);
		expect(notes[0]?.message).toContain("1 × picture, 1 × graphic");
	});
});

test("NITF in a body of a ninjs item is read as such", async () => {
	const nitf = "<nitf><body><body.content><p>The <org>Board</org> shut the lock.</p></body.content></body></nitf>";
	const { reports } = await read({ uri: "urn:a", body_nitf: nitf });
	expect(reports[0]?.text).toBe("The Board shut the lock.");
});

describe("a ninjs item of the third generation", () => {
	test("gives its main body; embargo and withholding are noted, and it is read all the same", async () => {
		const { reports } = await read(third);
		expect(reports[0]).toMatchObject({
			text: `${text}\n\nA second paragraph.`,
			title: "Lock at Brella stays shut",
			byline: "Jon Kell",
			published: "2031-03-04T10:15:00Z",
			wire: { embargo: "2031-03-05T06:00:00Z", status: "withheld" },
		});
		expect(reports[0]?.notes.map(({ code }) => code)).toEqual(["embargoed", "withheld-item"]);
	});

	test("that is an event or a planning item is told for what it is", async () => {
		const { sources, codes, notes } = await read({
			uri: "urn:norwind:meeting",
			type: "event",
			eventDetails: { dates: { startDate: "2031-05-01T09:00:00Z" } },
		});
		expect(sources).toEqual([]);
		expect(codes).toEqual(["no-report"]);
		expect(notes[0]?.message).toContain("event");
	});
});

describe("an item that departs from the format", () => {
	test.each([
		["a wrong type", { uri: "urn:a", version: 3 }, "version"],
		["a value that is none of the list", { uri: "urn:a", pubstatus: "replaced" }, "pubstatus"],
		["an urgency out of range", { uri: "urn:a", urgency: 11 }, "urgency"],
		["no uri", { body_text: text }, '"uri" is missing'],
		["two kinds of rights", { uri: "urn:a", rightsinfo: { linkedrights: "x", encodedrights: "y" } }, "rightsinfo"],
		["an unknown property and no text", { uri: "urn:a", mood: "grim" }, '"mood"'],
		["a headline with a bad name", { uri: "urn:a", "headline_*": "x" }, '"headline_*"'],
		["GeoJSON that is none", { uri: "urn:a", places: [{ name: "Brella", geojson: { type: "Point" } }] }, "geojson"],
		["an associated item without a name", { uri: "urn:a", associations: [{ uri: "urn:b" }] }, '"name" is missing'],
	])("by %s is refused with the reason", async (_, value, reason) => {
		const { sources, notes } = await read(value);
		expect(sources).toEqual([]);
		const refused = notes.find(({ code }) => code === "bad-item");
		expect(refused?.message).toContain(reason);
	});

	test("by a property of the newsroom's own is read with a note when it has a text", async () => {
		const { reports } = await read({ ...first, priority: 4 });
		expect(reports[0]?.title).toBe("Lock at Brella stays shut");
		expect(reports[0]?.notes).toMatchObject([
			{ code: "unknown-property", message: expect.stringContaining('"priority"') },
		]);
	});
});

test("a list of items gives each, and one bad item loses nothing else", async () => {
	const { reports, codes } = await read([first, { uri: "urn:a", version: 3 }, third]);
	expect(reports.map(({ id }) => id)).toEqual(["item-1", "item-3"]);
	expect(codes).toEqual(["bad-item"]);
});

test("an object with text or html stays a report of one's own lines", async () => {
	const { reports } = await read({ id: "r1", text, uri: "urn:a" });
	expect(reports[0]).toMatchObject({ id: "r1", text });
	expect(reports[0]?.wire).toBeUndefined();
});

test.each([
	["as one line", JSON.stringify(first)],
	["written over many lines", JSON.stringify(first, null, 2)],
])("an item on standard input %s is read", async (_, content) => {
	const found: Ingested[] = [];
	for await (const each of ingest(["-"], { stdin: Readable.from([Buffer.from(content)]) })) found.push(each);
	expect(found).toMatchObject([{ source: { format: "fragment", known: { wire: { version: "3" } } } }]);
});
