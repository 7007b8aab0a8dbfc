import { describe, expect, test } from "vitest";
import type {
	Claim,
	Dossier,
	DossierVoice,
	Mention,
	Move,
	Reason,
	Report,
	Span,
	TimelineEntry,
	Wire,
} from "../../src/core/index.js";
import { readDossier, renderJson } from "../../src/dossier/index.js";
import { lockDossier, oddDossier } from "../exports/dossiers.js";

describe("a saved dossier", () => {
	test("is read as what was written, and written again as the same bytes", () => {
		for (const dossier of [lockDossier(), oddDossier()]) {
			const json = renderJson(dossier);
			expect(readDossier(json)).toEqual(dossier);
			expect(renderJson(readDossier(json))).toBe(json);
		}
	});

	test("keeps every field that a dossier may have", () => {
		// `Required` makes the compiler ask for a field that is added to the types.
		const wire: Required<Wire> = {
			item: "urn:norwind:1",
			version: "2",
			firstCreated: "2031-03-04T06:00:00Z",
			urgency: 3,
			take: "2nd Lead",
			embargo: "2031-03-04T09:00:00Z",
			status: "usable",
			note: "Adds the toll.",
		};
		const report: Required<Report> = {
			id: "r",
			text: "40 barges wait since 1 March, Moor told Norwind.",
			title: "Barges wait",
			byline: "By A. Nybo",
			outlet: "Quay Post",
			published: "2031-03-04",
			modified: "2031-03-05",
			url: "https://quay.example/1",
			takenFrom: ["Norwind"],
			wire,
			notes: [{ code: "c", message: "m", place: "p" }],
		};
		const at: { report: string; span: Span; quote: string } = { report: "r", span: [0, 9], quote: "40 barges" };
		const mention: Required<Mention> = {
			...at,
			voice: "moor",
			via: "norwind",
			act: "state",
			figure: { span: [0, 9], low: 40, high: null, unit: "count", of: "barges" },
			date: { span: [21, 28], value: "2031-03-01", type: "date", from: "2031-03-01", to: "2031-03-01" },
			unsure: true,
		};
		const reasons: Required<Reason>[] = [{ rule: "voice", score: 0.9, detail: "Moor says it", cites: [] }];
		const claim: Required<Claim> = {
			id: "c",
			story: "s",
			statement: "40 barges",
			kind: "count",
			mentions: [mention],
			reasons,
			standing: "single",
			origins: { atLeast: 1, atMost: 2, groups: [{ reports: ["r"], name: "Moor", reasons }] },
			disagreement: { kind: "count", between: [["r"], ["r"]], confidence: 0.5, reasons },
			weight: 1,
		};
		const voice: Required<DossierVoice> = {
			id: "moor",
			story: "s",
			name: "Moor",
			kind: "person",
			role: "chair",
			speaksFor: "the board",
			statements: [{ ...at, claim: "c", act: "state" }],
		};
		const move: Required<Move> = {
			...at,
			claim: "c",
			act: "state",
			voice: "moor",
			date: "2031-03-04",
			datedBy: "words",
			reports: ["r"],
		};
		const entry: Required<TimelineEntry> = {
			...at,
			story: "s",
			from: "2031-03-01",
			to: "2031-03-01",
			value: "2031-03-01",
			date: at.span,
			claim: "c",
			reports: ["r"],
		};
		const dossier: Required<Dossier> = {
			format: "hearsay-dossier/1",
			reports: [report],
			stories: [{ id: "s", title: "Barges wait", reports: ["r"] }],
			claims: [claim],
			lineage: [{ from: "r", to: "r", kind: "copy", score: 1, reasons }],
			credits: [{ report: "r", span: [40, 47], name: "Norwind", kind: "outlet", scope: "sentence" }],
			voices: [voice],
			parties: [{ id: "board", story: "s", name: "the board", voices: ["moor"], moves: [move] }],
			timeline: [entry],
			checks: [
				{
					story: "s",
					kind: "echo",
					claims: ["c"],
					ask: [{ name: "Moor", kind: "person" }],
					cites: [{ report: "r", span: [0, 9] }],
					reports: ["r"],
				},
				{
					story: "s",
					kind: "announced",
					claims: [],
					ask: [],
					cites: [{ report: "r", span: [0, 9] }],
					reports: ["r"],
					about: [4, 9],
				},
			],
			notes: [{ code: "c", message: "m", place: "p" }],
		};
		expect(readDossier(renderJson(dossier))).toEqual(dossier);
	});

	test("may hold fields of a later time, which are passed over", () => {
		const later = JSON.stringify({ ...lockDossier(), mood: "grim" });
		expect(readDossier(later)).toEqual(lockDossier());
	});
});

/** The dossier as JSON with another value at a path; `undefined` takes out what stands there. */
function changed(path: readonly (string | number)[], value: unknown): string {
	const dossier = JSON.parse(renderJson(lockDossier()));
	const last = path.at(-1) as string;
	const inside = path.slice(0, -1).reduce((at, key) => at[key], dossier);
	if (value !== undefined) inside[last] = value;
	else if (Array.isArray(inside)) inside.splice(Number(last), 1);
	else delete inside[last];
	return JSON.stringify(dossier);
}

const mention = ["claims", 0, "mentions", 0];

describe("a dossier that was changed on its way is refused, and told where", () => {
	test.each<[string, string, RegExp]>([
		["cut off", renderJson(lockDossier()).slice(0, 900), /is not valid JSON/],
		["of another version", changed(["format"], "hearsay-dossier/2"), /format: .*hearsay-dossier\/1/],
		["without its claims", changed(["claims"], undefined), /claims: /],
		["with words for a span", changed([...mention, "span"], ["0", "4"]), /claims\.0\.mentions\.0\.span/],
		["with a span upside down", changed(["credits", 0, "span"], [9, 3]), /credits\.0\.span.*start below end/],
		["with a quote that is not there", changed([...mention, "quote"], "never said"), /claim barges quotes other words/],
		["with a text cut short", changed(["reports", 0, "text"], "Gone."), /points to \[\d+, \d+\) of a text of 5/],
		["with an unknown report", changed(["lineage", 0, "from"], "nobody"), /lineage names a report "nobody"/],
		["with an unknown claim", changed(["checks", 0, "claims"], ["c-none"]), /names a claim "c-none"/],
		["with a matter outside the words of a check", changed(["checks", 0, "about"], [900, 905]), /outside its words/],
		["with an unknown story", changed(["voices", 0, "story"], "s9"), /story "s9"/],
		["with a report twice", changed(["reports", 4], lockDossier().reports[0]), /two reports have the id "courier"/],
		["with a report in no story", changed(["stories", 0, "reports", 3], undefined), /"letter" stands in no story/],
		["that is a list", "[]", /the whole: .*object/],
	])("%s", (_, json, message) => {
		expect(() => readDossier(json, '"story.json"')).toThrow(message);
		expect(() => readDossier(json, '"story.json"')).toThrow(/^"story\.json" is not a dossier.*Make it anew/);
	});

	test("without letting its words act on a terminal", () => {
		const json = changed(["lineage", 0, "from"], "\u001b[31mred");
		// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
		expect(() => readDossier(json)).not.toThrow(/\u001b/);
		expect(() => readDossier(json)).toThrow(/red/);
	});

	test("of a hundred thousand faults only the first are told", () => {
		const unknown = Array.from({ length: 100_000 }, (_, i) => `r${i}`);
		const json = changed(["stories", 0, "reports"], unknown);
		expect(() => readDossier(json)).toThrow(/^.{0,500}; and more.{0,100}$/);
	});
});
