import { describe, expect, test } from "vitest";
import { type LineageEdge, orderUnsure } from "../../../src/core/index.js";
import { checkInWords } from "../../../src/dossier/check-in-words.js";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { lockDispute } from "../../build/lock-dispute.js";
import { report, story } from "../../build/story.js";
import { linesOf, voices } from "./check-lines.js";

const saidByMoor =
	"<source:moor>Ilse Moor</source> <cue:state>said</cue> <content><claim:shut>the lock stays shut</claim></content>.";
const unsaid = "<claim:shut>The lock stays shut.</claim>";

/** The dossier of reports that echo one claim, by what stands behind it in which of them. */
function echoedBy(behind: Readonly<Record<string, readonly string[]>>, ...reports: ReturnType<typeof report>[]) {
	const groups = Object.entries(behind).map(([name, ids]) => ({ name, reports: ids, reasons: [] }));
	const origins = { atLeast: 1, atMost: 2, groups };
	return composeDossier([story(reports, { voices, claims: { shut: { standing: "echoed", origins } } })], []);
}

describe("what to check", () => {
	test("one line for each origin that several reports echo, with the words of each claim", () => {
		const told =
			"<source:moor>Ilse Moor</source> <cue:state>said</cue> <content><claim:shut>the lock stays shut</claim></content>. <source:moor>Moor</source> <cue:state>said</cue> <content><claim:toll>the toll is due</claim></content>. <source:audit>The 2030 audit</source> <cue:state>says</cue> <content><claim:debt>the debt is old</claim></content>.";
		const dossier = composeDossier([story([report("a", told), report("b", told)], { voices })], []);
		expect(linesOf(dossier)).toEqual([
			"echo shut+toll: Go back to Ilse Moor: 2 reports have this from nobody else",
			"echo debt: Find the 2030 audit: 2 reports have this from nothing else",
		]);
	});

	test("a body that is told in common words has its article", () => {
		const asked = (name: string) => linesOf(echoedBy({ [name]: ["a", "b"] }, report("a", unsaid), report("b", unsaid)));
		const line = (who: string) => [`echo shut: Go back to ${who}: 2 reports have this from nobody else`];
		const body = (name: string) => {
			const told = (id: string) => report(id, saidByMoor);
			const spoken = { moor: { name, kind: "organisation" } } as const;
			return linesOf(composeDossier([story([told("a"), told("b")], { voices: spoken })], []));
		};
		expect(body("interior ministry")).toEqual(line("the interior ministry"));
		expect(body("police")).toEqual(line("police"));
		expect(body("Orland's ministry")).toEqual(line("Orland's ministry"));
		expect(asked("Ilse Moor")).toEqual(line("Ilse Moor"));
	});

	test("something written is looked up by what is told of it, and is an unnamed source where nothing is", () => {
		const written = (name: string) => {
			const spoken = { moor: { name, kind: "document" } } as const;
			const told = (id: string) => report(id, saidByMoor);
			return linesOf(composeDossier([story([told("a"), told("b")], { voices: spoken })], []));
		};
		expect(written("rules issued")).toEqual([
			"echo shut: Find the rules issued: 2 reports have this from nothing else",
		]);
		expect(written("documents")[0]).toContain("Find another source");
	});

	test("an origin that not all who tell it name is told so", () => {
		const dossier = echoedBy({ "Ilse Moor": ["a"], unattributed: ["b"] }, report("a", saidByMoor), report("b", unsaid));
		expect(linesOf(dossier)).toEqual([
			"echo shut: Go back to Ilse Moor: 1 of the 2 reports that tell this has it from this source, the other names nobody",
		]);
		expect(dossier.checks[0]?.from).toEqual(["a"]);
	});

	test("where most name nobody they are asked for who says so", () => {
		const reports = [report("a", saidByMoor), report("b", unsaid), report("c", unsaid)];
		const dossier = echoedBy({ "Ilse Moor": ["a"], unattributed: ["b", "c"] }, ...reports);
		expect(linesOf(dossier)).toEqual(["unnamed shut: Find out who says so: 2 reports tell this in their own voice"]);
		// The words are those of a report that names nobody.
		expect(dossier.checks[0]?.cites).toMatchObject([{ report: "b" }]);
	});

	test("of the same sentences nobody is asked twice who says so, whichever of their parts is shown", () => {
		const parts = [
			"<claim:shut>The lock stays shut.</claim>",
			"<claim:shut>The lock is kept shut</claim>, <claim:toll>for the toll is owed</claim>.",
			"<claim:shut>Shut the lock stays</claim> <claim:toll>while the toll is due</claim>.",
		];
		const reports = ["a", "b", "c"].map((id, i) => report(id, parts[i] as string));
		const part = "<claim:debt>The debt is old.</claim>";
		const unsourced = { standing: "unsourced" } as const;
		const claims = { shut: unsourced, toll: unsourced, debt: unsourced };
		const lines = (told: typeof reports) => linesOf(composeDossier([story(told, { claims })], []));
		expect(lines(reports)).toEqual(["unnamed shut: Find out who says so: 3 reports tell this in their own voice"]);
		expect(lines([...reports, report("d", part), report("e", part)])).toEqual([
			"unnamed shut+debt: Find out who says each of these: 5 reports between them tell them in their own voice",
		]);
	});

	test("what nobody is named for is told three claims at a time, and no more than nine", () => {
		const things = "abcdefghijkl".split("").map((c) => `${c}${c}`);
		const text = things.map((c) => `<claim:${c}>The ${c} of the lock stays shut.</claim>`).join(" ");
		const claims = Object.fromEntries(things.map((c) => [c, { standing: "unsourced" } as const]));
		const lines = linesOf(composeDossier([story([report("a", text), report("b", text)], { claims })], []));
		const line = (ids: string) =>
			`unnamed ${ids}: Find out who says each of these: 2 reports between them tell them in their own voice`;
		expect(lines).toEqual([line("aa+bb+cc"), line("dd+ee+ff"), line("gg+hh+ii")]);
	});

	test("who only stands behind what may be of another claim is not asked: nobody is named for the rest", () => {
		const dossier = echoedBy(
			{ unattributed: ["a", "b"], "Ilse Moor": ["c"] },
			report("a", unsaid),
			report("b", unsaid),
		);
		expect(linesOf(dossier)).toEqual(["unnamed shut: Find out who says so: 2 reports tell this in their own voice"]);
	});

	test("what differs asks those who are named for it; what a later report supersedes is settled", () => {
		const differs = (kind: "count" | "changed") =>
			composeDossier(
				[
					story(
						[
							report("a", "<claim:n><figure:4..4 boat>Four boats</figure> sank.</claim>"),
							report("b", "<claim:n><figure:6..6 boat>Six boats</figure> sank.</claim>"),
						],
						{ claims: { n: { disagreement: { kind, between: [["a"], ["b"]], confidence: 0.9, reasons: [] } } } },
					),
				],
				[],
			);
		expect(linesOf(differs("count"))).toEqual([
			"difference n: Find somebody who knows: neither side of the difference names a source",
		]);
		expect(differs("count").checks[0]?.cites).toHaveLength(2);
		expect(linesOf(differs("changed"))).toEqual([]);
	});

	test("what differs asks documents and who says the words that differ, not who else stands behind the claim", () => {
		const said = (id: string, source: string, words: string) =>
			report(
				id,
				`<source:${source}>They</source> <cue:state>said</cue> <content><claim:n>${words} boats sank</claim></content>.`,
			);
		const [a, b] = [said("a", "moor", "four"), said("b", "union", "six")];
		const cites = [a, b].map((r) => ({ report: r.id, span: r.attributions[0]?.content[0] as [number, number] }));
		const group = (name: string, ...reports: string[]) => ({ name, reports, reasons: [] });
		const origins = {
			atLeast: 2,
			atMost: 4,
			groups: [
				group("Ilse Moor", "a"),
				group("the 2030 audit", "a"),
				group("Skippers’ Union", "b"),
				group("police", "b"),
			],
		};
		const asked = (rule: string) => {
			const reasons = [{ rule, score: 0.8, detail: "", cites }];
			const disagreement = { kind: "count", between: [["a"], ["b"]], confidence: 0.8, reasons } as const;
			const spec = { voices, claims: { n: { origins, disagreement } } };
			const audit = report(
				"c",
				"<source:audit>It</source> <cue:state>says</cue> <content><claim:old>it is old</claim></content>.",
			);
			return composeDossier([story([a, b, audit], spec)], []).checks[0]?.ask.map(({ name }) => name);
		};
		expect(asked("figures-apart")).toEqual(["the 2030 audit", "Ilse Moor", "Skippers’ Union"]);
		// What office somebody holds is told in a report's own words.
		expect(asked("role-qualified")).toEqual([]);
	});

	test("who held an office is looked up, and one party is asked once", () => {
		const told = (id: string, source: string, words: string) =>
			report(
				id,
				`<source:${source}>They</source> <cue:state>said</cue> <content><claim:n>${words} boats sank</claim></content>.`,
			);
		const built = [told("a", "board", "four"), told("b", "council", "six")];
		const cites = built.map((r) => ({ report: r.id, span: r.attributions[0]?.content[0] as [number, number] }));
		const spoken = {
			board: { name: "Varn government", kind: "organisation", speaksFor: "Varn" },
			council: { name: "Varn", kind: "organisation", speaksFor: "Varn" },
		} as const;
		const linesFor = (rule: string) => {
			const reasons = [{ rule, score: 0.8, detail: "", cites }];
			const disagreement = { kind: "count", between: [["a"], ["b"]], confidence: 0.8, reasons } as const;
			return linesOf(composeDossier([story(built, { voices: spoken, claims: { n: { disagreement } } })], []));
		};
		expect(linesFor("figures-apart")).toEqual(["difference n: Ask Varn"]);
		expect(linesFor("role-qualified")).toEqual(["difference n: Look up who held the office that day"]);
	});

	test("what a report names nobody for and another copies is asked of the first, in one line", () => {
		const told = "<claim:old>The lock is old and leaks.</claim> <claim:quay>The quay is of wood from Orsk.</claim>";
		const spec = {
			claims: { old: { standing: "unsourced" }, quay: { standing: "unsourced" } },
			lineage: [{ from: "a", to: "b", kind: "copy", score: 0.9, reasons: [] }],
		} as const;
		const { checks } = composeDossier([story([report("a", told), report("b", told)], spec)], []);
		expect(checks.map((c) => c.claims)).toEqual([["old", "quay"]]);
		expect(checks.map((c) => checkInWords(c, new Map([["b", "Quay Post"]])))).toEqual([
			"Find where a has it from: Quay Post carries its text",
		]);
	});

	test("what copies tell of an agency's text is asked of the agency that signs one of them", () => {
		const told = "<claim:old>The lock is old and leaks.</claim>";
		const credit = { span: [0, 3], name: "Nordwire", kind: "agency", scope: "report" } as const;
		const unsure = [{ rule: orderUnsure, score: 0.5, detail: "", cites: [] }];
		const lineage = [{ from: "a", to: "b", kind: "copy", score: 0.9, reasons: unsure }] as const;
		const spec = { claims: { old: { standing: "unsourced" } }, lineage } as const;
		const signed = { ...report("b", told), credits: [credit] };
		expect(linesOf(composeDossier([story([report("a", told), signed], spec)], []))).toEqual([
			"echo old: Go back to Nordwire: 1 of the 2 reports that tell this has it from this source, the other names nobody",
		]);
	});

	test("of two that copy each other it is not told whose text came first where nothing tells it", () => {
		const told = "<claim:old>The lock is old and leaks.</claim> <claim:quay>The quay is of wood from Orsk.</claim>";
		const unsourced = { standing: "unsourced" } as const;
		const unsure = [{ rule: orderUnsure, score: 0.5, detail: "", cites: [] }];
		const copy = (from: string, to: string, reasons: LineageEdge["reasons"] = []) =>
			({ from, to, kind: "copy", score: 0.9, reasons }) as const;
		const lines = (ids: string, ...lineage: LineageEdge[]) => {
			const reports = [...ids].map((id) => report(id, told));
			return linesOf(composeDossier([story(reports, { claims: { old: unsourced, quay: unsourced }, lineage })], []));
		};
		expect(lines("ab", copy("a", "b", unsure))).toEqual([
			"unnamed old+quay: Find where a and b have it from: one carries the text of the other",
		]);
		expect(lines("abc", copy("a", "b", unsure), copy("b", "c"))).toEqual([
			"unnamed old+quay: Find where a and b have it from: one carries the text of the other, and c carries it too",
		]);
		expect(lines("abc", copy("b", "a", unsure), copy("c", "b", unsure))).toEqual([
			"unnamed old+quay: Find where a, b and c have it from: they carry one text",
		]);
		expect(lines("abc", copy("a", "b"), copy("b", "c", unsure))).toEqual([
			"unnamed old+quay: Find where a has it from: b and c carry its text",
		]);
		expect(lines("abc", copy("a", "b", unsure))).toEqual([
			"unnamed old+quay: Find out who says each of these: 3 reports between them tell them in their own voice",
		]);
	});

	test("a dispute that one report tells comes before what fewer reports carry than the claim in it", () => {
		const told = (id: string) =>
			report(
				id,
				"<source:moor>Ilse Moor</source> <cue:state>said</cue> <content><claim:toll>the toll is due</claim></content>. <claim:leaks>The lock leaks.</claim>",
			);
		const disputed = report(
			"c",
			"<source:union>The union</source> <cue:state>says</cue> <content><claim:dispute><claim:leaks>the lock leaks</claim></claim></content>. <source:moor>Moor</source> <cue:deny>denied it</cue>.",
		);
		const first = (...reports: ReturnType<typeof report>[]) => {
			const disagreement = { kind: "dispute", between: [["c"], ["c"]], confidence: 0.8, reasons: [] } as const;
			const claims = { dispute: { kind: "dispute", disagreement }, toll: {}, leaks: {} } as const;
			const { checks } = composeDossier([story([...reports, disputed], { voices, claims })], []);
			return checks.map((c) => `${c.kind} ${c.claims.join("+")}`)[0];
		};
		expect(first(told("a"), told("b"))).toBe("difference dispute");
		const toll = (id: string) =>
			report(
				id,
				"<source:moor>Moor</source> <cue:state>said</cue> <content><claim:toll>the toll is due</claim></content>.",
			);
		expect(first(toll("a"), toll("b"))).toBe("echo toll");
	});

	test("a day by itself is nobody's to be asked about", () => {
		const told = "<claim:day>In May 2031 the lock was old.</claim>";
		const spec = { claims: { day: { kind: "date" as const, standing: "unsourced" as const } } };
		expect(composeDossier([story([report("a", told), report("b", told)], spec)], []).checks).toEqual([]);
	});

	test("a name is written as within a sentence", () => {
		const asked = (name: string, kind: "anonymous" | "organisation") =>
			checkInWords({ story: "s", kind: "declined", claims: [], ask: [{ name, kind }], cites: [], reports: ["a"] });
		expect(asked("Critics", "anonymous")).toBe("Ask critics again");
		// Nobody could.
		expect(asked("many", "anonymous")).toBe("Ask them again");
		expect(asked("Another", "anonymous")).toBe("Ask them again");
		expect(asked("Her office", "organisation")).toBe("Ask her office again");
		expect(asked("Ministry", "organisation")).toBe("Ask the Ministry again");
		expect(asked("Ferry Safety Committee", "organisation")).toBe("Ask the Ferry Safety Committee again");
		expect(asked("A spokesman for the Ferry Association", "organisation")).toBe(
			"Ask a spokesman for the Ferry Association again",
		);
		expect(asked("Orland's Ministry", "organisation")).toBe("Ask Orland's Ministry again");
		expect(asked("Many Glacier Park", "organisation")).toBe("Ask Many Glacier Park again");
	});

	test("every line cites words that stand in the reports", () => {
		const { checks, reports } = composeDossier([lockDispute()], []);
		expect(checks.length).toBeGreaterThan(1);
		for (const { report: id, span } of checks.flatMap((c) => c.cites)) {
			const text = reports.find((r) => r.id === id)?.text ?? "";
			expect(span[0]).toBeLessThan(span[1]);
			expect(span[1]).toBeLessThanOrEqual(text.length);
		}
	});
});
