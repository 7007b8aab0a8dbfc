import { describe, expect, it } from "vitest";
import type { Name, Voice } from "../../../src/core/index.js";
import { resolveVoices } from "../../../src/stages/align/voices.js";
import { marked } from "./tell.js";

function voice(name: string, rest: Partial<Voice> = {}): Voice {
	return { id: name.toLowerCase().replace(/ /g, "-"), name, kind: "person", spans: [], ...rest };
}

function namesOf(...voices: Voice[][]): string[][] {
	const reports = voices.map((vs, i) => marked(`r${i}`, "", { voices: vs }));
	return resolveVoices(reports).voices.map((v) => [v.name, ...v.members.map((m) => m.report)]);
}

describe("resolveVoices", () => {
	it("joins one full name across reports, and its bare surname", () => {
		expect(namesOf([voice("Ilse Brandt")], [voice("Ilse Brandt")], [voice("Brandt")])).toEqual([
			["Ilse Brandt", "r0", "r1", "r2"],
		]);
	});

	it("joins a department told with “of” and its country before it, and not two departments", () => {
		const body = (name: string) => [voice(name, { kind: "organisation" })];
		const treasury = [body("Treasury Department"), body("U.S. Department of the Treasury")];
		expect(namesOf(...treasury, body("US Treasury Department"))).toHaveLength(1);
		expect(namesOf(...treasury, body("Department of Health"))).toHaveLength(2);
	});

	it("joins a ministry told with “of”, but for one report that tells of two", () => {
		const bodies = (...names: string[]) => names.map((name) => voice(name, { kind: "organisation" }));
		expect(namesOf(bodies("Ministry of Health"), bodies("Health Ministry"))).toHaveLength(1);
		expect(namesOf(bodies("Ministry of Health", "Health Ministry"), bodies("Health Ministry"))).toHaveLength(2);
	});

	it("joins a name and its short form, whatever offices they hold, where they are quoted with the same words", () => {
		const words = "“We need a plan for the quay before the council meets again”";
		const told = (id: string, name: string, role: string, said = words) =>
			marked(id, `${said}, ${name} said.`, {
				voices: [voice(name, { role })],
				attributions: [
					{
						source: [],
						cue: [],
						content: [[0, said.length]],
						form: "direct",
						act: "state",
						voice: name.toLowerCase().replace(/ /g, "-"),
					},
				],
			});
		const count = (other: string) =>
			resolveVoices([told("a", "Michael Varga", "harbour master"), told("b", "Mike Varga", "Council President", other)])
				.voices.length;
		expect(count(words)).toBe(1);
		expect(count("“We need a plan for the quay”")).toBe(2);
	});

	it("leaves a surname alone that two people bear", () => {
		expect(namesOf([voice("Ilse Brandt")], [voice("Karl Brandt")], [voice("Brandt")])).toHaveLength(3);
	});

	it("joins a given name with the one who has it, where the family's members share a surname", () => {
		const [conal, mia] = [voice("Conal Reed"), voice("Mia Reed")];
		expect(namesOf([conal, mia], [voice("Conal")])).toEqual([
			["Conal Reed", "r0", "r1"],
			["Mia Reed", "r0"],
		]);
		// One of two families, or of nobody's, may be another.
		expect(namesOf([conal, mia], [voice("Conal Holt")], [voice("Conal")])).toHaveLength(4);
		expect(namesOf([conal], [voice("Conal")])).toHaveLength(2);
		expect(
			namesOf([voice("Conal Reed", { role: "mayor" }), mia], [voice("Conal", { role: "goalkeeper" })]),
		).toHaveLength(3);
	});

	it("joins a given name with the one who has it, where its report names them in full", () => {
		const names: Name[] = [{ span: [0, 10], kind: "person", entity: "conal-reed" }];
		const joined = (of: readonly Name[]) =>
			resolveVoices([
				marked("a", "", { voices: [voice("Conal Reed")] }),
				marked("b", "", { voices: [voice("Conal")], names: of }),
			]).voices.length;
		expect(joined(names)).toBe(1);
		expect(joined([])).toBe(2);
	});

	it("leaves a surname alone whose role speaks against it", () => {
		expect(namesOf([voice("Ilse Brandt", { role: "mayor" })], [voice("Brandt", { role: "goalkeeper" })])).toHaveLength(
			2,
		);
	});

	it("joins a surname with the one who bears it and “Jr.”, and keeps father and son apart where both speak", () => {
		expect(namesOf([voice("Tomas Quill Jr.")], [voice("Quill")], [voice("Tomas Quill")])).toEqual([
			["Tomas Quill Jr.", "r0", "r1", "r2"],
		]);
		expect(namesOf([voice("Tomas Quill, Jr.")], [voice("Quill")])).toHaveLength(1);
		expect(namesOf([voice("Tomas Quill Jr.")], [voice("Tomas Quill Sr.")])).toHaveLength(2);
	});

	it("joins a surname of two words with the one who bears it, and no given name that is like its first", () => {
		expect(namesOf([voice("Karl de Varga")], [voice("de Varga")])).toEqual([["Karl de Varga", "r0", "r1"]]);
		expect(namesOf([voice("Karl de Varga")], [voice("De Varga")], [voice("Ilse de Varga")])).toHaveLength(3);
		expect(namesOf([voice("Karl Varga")], [voice("de Varga")])).toHaveLength(2);
	});

	it("joins a given name with what it is short for, where the family name and the office are the same", () => {
		const mayor = { role: "mayor" };
		expect(namesOf([voice("Kenneth P. Varga", mayor)], [voice("Ken Varga", mayor)], [voice("Varga")])).toHaveLength(1);
		expect(namesOf([voice("William Varga", mayor)], [voice("Bill Varga", mayor)])).toHaveLength(1);
		expect(namesOf([voice("William Varga")], [voice("Bill Varga", mayor)])).toHaveLength(2);
		expect(namesOf([voice("William Varga", mayor), voice("Bill Varga", mayor)])).toHaveLength(2);
		expect(namesOf([voice("William Varga", mayor)], [voice("Robert Varga", mayor)])).toHaveLength(2);
	});

	it("joins one person whose name two reports spell in two ways, with the bare surname of either", () => {
		expect(namesOf([voice("Hamid al-Torani")], [voice("Hameed Al Tourani")], [voice("Torani")])).toHaveLength(1);
		expect(namesOf([voice("Nasser Lund", { role: "trade minister" })], [voice("Naser K. Lund")])).toHaveLength(1);
		expect(namesOf([voice("Ilse DelMarsh")], [voice("Ilse Del Marsh")])).toHaveLength(1);
	});

	it("keeps two apart whom one report names, whose roles differ, of whom one has an initial alone, or father and son", () => {
		expect(namesOf([voice("Nasser Lund"), voice("Naser Lund")])).toHaveLength(2);
		expect(namesOf([voice("Nasser Lund", { role: "pilot" })], [voice("Naser Lund", { role: "judge" })])).toHaveLength(
			2,
		);
		expect(namesOf([voice("K. Torani")], [voice("Karl Torani")])).toHaveLength(2);
		expect(namesOf([voice("Karel Torani")], [voice("Karol Turani")])).toHaveLength(2);
		expect(namesOf([voice("Stephen Quill Jr.")], [voice("Steven Quill Sr.")])).toHaveLength(2);
	});

	it("joins spellings only where each may be each, whichever report comes first", () => {
		const cases = [
			[[voice("Nasser Lund"), voice("Nasir Lund")], [voice("Naser Lund")]],
			[[voice("Hamid Torani")], [voice("Hamid al Torani")], [voice("Hameed Tourani")]],
			[[voice("Naser Quill Jr.")], [voice("Nasser Quill")], [voice("Naser Quill Sr.")]],
		];
		const counts = cases.map((reports) => [
			namesOf(...reports).length,
			namesOf(...reports.toReversed()).length,
			namesOf(...reports.slice(1), ...reports.slice(0, 1)).length,
		]);
		for (const found of counts) expect(new Set(found).size).toBe(1);
		expect(counts.map(([n]) => n)).toEqual([2, 1, expect.any(Number)]);
		expect(counts[2]?.[0]).toBeGreaterThan(1);
	});

	describe("of outlets", () => {
		const paper = (name: string, ...more: string[]) => {
			const credits = [name, ...more].map(
				(of) => ({ span: [0, 1], name: of, kind: "outlet", scope: "sentence" }) as const,
			);
			return { credits, voices: [voice(name, { kind: "organisation" })] };
		};
		const joined = (text: string, ...papers: ReturnType<typeof paper>[]) =>
			resolveVoices(papers.map((told, i) => marked(`r${i}`, i === 0 ? text : "", told))).voices.map((v) => v.name);

		it("joins the end of a name with the only outlet that has it, of two words at least", () => {
			expect(joined("", paper("Orsk Morning News"), paper("the Morning News"))).toEqual(["Orsk Morning News"]);
			expect(joined("", paper("Orsk Morning News"), paper("Lund Morning News"), paper("Morning News"))).toHaveLength(3);
			expect(joined("", paper("the Orsk Times"), paper("the Times"))).toHaveLength(2);
		});

		it.each([
			"It sank, 9 News Here (KORS-TV) reports.",
			"It sank, says KORS-TV (9 News Here).",
			"KORS, the 9 News Here station, was there.",
		])("joins a station with what it goes by where a report tells both: %s", (text) => {
			expect(joined(text, paper("9 News Here"), paper("KORS-TV"))).toEqual(["9 News Here"]);
			expect(joined("", paper("9 News Here"), paper("KORS-TV"))).toHaveLength(2);
		});

		it("joins a daily with its short name, and a name with the noun for what it is", () => {
			expect(joined("", paper("Daily Mirror"), paper("the Mirror"))).toEqual(["Daily Mirror"]);
			expect(joined("", paper("Daily Mirror", "Britain's Daily Mirror"), paper("the Mirror"))).toEqual([
				"Daily Mirror",
			]);
			const told = paper("Daily Mirror", "report from UK publication The Mirror");
			expect(joined("", told, paper("The Mirror"))).toEqual(["Daily Mirror"]);
			expect(joined("", paper("Daily News"), paper("the News"))).toHaveLength(2);
			expect(joined("", paper("Orland Star"), paper("Daily Star"), paper("the Star"))).toHaveLength(3);
			expect(joined("", paper("Daily Mail"), paper("the Mail"), paper("Lund Mail"))).toHaveLength(3);
			expect(joined("", paper("Daily Mirror"), paper("The Mirror newspaper"))).toHaveLength(1);
			expect(joined("", paper("Norda"), paper("Norda news agency"))).toHaveLength(1);
			expect(joined("", paper("a local newspaper"), paper("a local magazine"))).toHaveLength(2);
		});

		it("joins no stations of one network", () => {
			expect(joined("KORS (CBS) and KLUN (CBS) were there.", paper("KORS", "CBS"), paper("KLUN", "CBS"))).toHaveLength(
				2,
			);
		});
	});

	it("joins an organisation and its initials", () => {
		const long = voice("Valley Ferry Authority", { kind: "organisation" });
		const short = voice("VFA", { kind: "organisation" });
		expect(namesOf([long], [short])).toEqual([["Valley Ferry Authority", "r0", "r1"]]);
	});

	it("joins a body whose first words are told by their initials, unless two begin so", () => {
		const body = (name: string) => [voice(name, { kind: "organisation" })];
		expect(namesOf(body("OV Gazette"), body("The Orland Valley Gazette"))).toEqual([
			["The Orland Valley Gazette", "r0", "r1"],
		]);
		expect(namesOf(body("OV Gazette"), body("Orland Valley Gazette"), body("Ostby Village Gazette"))).toHaveLength(3);
	});

	it("joins a body with and without what it is of, unless many have such a body", () => {
		const body = (name: string) => [voice(name, { kind: "organisation" })];
		expect(namesOf(body("River League of Orsk and Varn"), body("River League"), body("RLOV"))).toEqual([
			["River League of Orsk and Varn", "r0", "r1", "r2"],
		]);
		expect(namesOf(body("Foreign Ministry of Orland"), body("Foreign Ministry"))).toHaveLength(2);
		expect(namesOf(body("River League of Orland"), body("River League of Norvia"), body("River League"))).toHaveLength(
			3,
		);
	});

	it("joins a company with the only longer name that begins with its own, unless a person, country or town may be meant", () => {
		const body = (name: string) => [voice(name, { kind: "organisation" })];
		expect(namesOf(body("Oxmere"), body("Oxmere Cement"))).toEqual([["Oxmere Cement", "r0", "r1"]]);
		expect(namesOf(body("Oxmere"), body("Oxmere Cement"), body("Oxmere Steel"))).toHaveLength(3);
		expect(namesOf(body("Oxmere"), body("Oxmere Ferry Pilots"))).toHaveLength(2);
		expect(namesOf(body("Norway"), body("Norway Steel"))).toHaveLength(2);
		expect(namesOf(body("Oxmere"), body("Oxmere Steel"), [voice("Ilse Oxmere")])).toHaveLength(3);
		const names = [{ span: [0, 6], kind: "place", entity: "oxmere" }] as const;
		const reports = ["Oxmere", "Oxmere Cement"].map((name, i) =>
			marked(`r${i}`, "Oxmere", { voices: body(name), names }),
		);
		expect(resolveVoices(reports).voices).toHaveLength(2);
	});

	it("keeps apart what is “her office” in two reports", () => {
		const office = voice("her office", { kind: "organisation" });
		expect(namesOf([office], [office])).toHaveLength(2);
	});

	it("joins an unnamed source whose report copies the other", () => {
		const source = voice("a person close to the talks", { kind: "anonymous" });
		const reports = ["a", "b"].map((id) => marked(id, "", { voices: [source] }));
		const edge = { from: "a", to: "b", kind: "copy", score: 1, reasons: [] } as const;
		expect(resolveVoices(reports, [edge]).voices.map((v) => v.members.length)).toEqual([2]);
	});

	it("keeps unnamed sources of two reports apart", () => {
		const source = voice("a person close to the talks", { kind: "anonymous" });
		expect(namesOf([source], [source])).toHaveLength(2);
	});

	it("joins a body called by different words for its rule, and a document by issuer and year", () => {
		expect(
			namesOf(
				[
					voice("Norvian-led government", { kind: "organisation" }),
					voice("a 2022 report by the Navy Department", { kind: "document" }),
				],
				[
					voice("Norvian government", { kind: "organisation" }),
					voice("a Navy Department report in 2022", { kind: "document" }),
				],
				[voice("a Navy Department report in 2023", { kind: "document" })],
			).map(([, ...reports]) => reports.join()),
		).toEqual(["r0,r1", "r2", "r0,r1"]);
	});
});
