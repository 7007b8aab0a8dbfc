import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { kind, weighedTogether } from "./weighed-together.js";

describe("who says it, and whether it is so", () => {
	const words = "“We will keep the engines on our rails for ever,”";
	const said = (id: string, by: string) => ({ id, text: `${words} ${by} said.` });

	test("one quotation of two people is a disagreement, of one person under two spellings none", () => {
		expect(kind([said("a", "Tomas Quill"), said("b", "Lena Brandt")], { a: "Tomas Quill", b: "Lena Brandt" })).toBe(
			"statement",
		);
		expect(
			kind([said("a", "Vincent Del Giudice"), said("b", "Vincent DelGiudice")], {
				a: "Vincent Del Giudice",
				b: "Vincent DelGiudice",
			}),
		).toBeUndefined();
		const [one, other] = ["Nouhad Mashruq", "Nohad Machrouk"];
		expect(kind([said("a", one), said("b", other)], { a: one, b: other })).toBeUndefined();
	});

	test("who passes on what another said is not given it", () => {
		const passed = (lead: string) => ({
			id: "b",
			text: `“${lead}‘We will keep the engines on our rails for ever,’” Lena Brandt said.`,
		});
		const speakers = { a: "Tomas Quill", b: "Lena Brandt" };
		expect(kind([said("a", "Tomas Quill"), passed("They met. ")], speakers)).toBe("statement");
		expect(kind([said("a", "Tomas Quill"), passed("They met. And he said, ")], speakers)).toBeUndefined();
	});

	test("whom “he” stands for is not taken for sure where the report knows the other speaker too", () => {
		const he = { id: "b", text: `${words} he said, and Tomas Quill nodded.` };
		expect(kind([said("a", "Tomas Quill"), he], { a: "Tomas Quill", b: "Lena Brandt" })).toBeUndefined();
	});

	test("who speaks is not sure where the source or the sentence holds the other's name too", () => {
		const by = (id: string, source: string) => ({
			id,
			text: `${words} ${source} said.`,
			said: [{ source, content: [words] }],
		});
		const speakers = { a: "Tomas Quill", b: "Captn" };
		expect(kind([by("a", "Captn Tomas Quill"), by("b", "Captn")], speakers)).toBeUndefined();
		expect(kind([by("a", "Tomas Quill"), by("b", "Captn")], speakers)).toBe("statement");
	});

	test("whom the report names as the source is taken for sure, in whatever sentence of a quotation", () => {
		const report = (id: string, source: string, more: string) => {
			const content = ["“We have heard enough.", "We will keep the engines on our rails for ever,”"];
			return { id, text: `${more}“We have heard enough. ${content[1]} ${source} said.`, said: [{ source, content }] };
		};
		const knows = "Tomas Quill listened. ";
		const reports = [report("a", "Tomas Quill", ""), report("b", "Lena Brandt", knows)];
		expect(
			weighedTogether(reports, { a: "Tomas Quill", b: "Lena Brandt" }, "We have heard enough.").disagreement,
		).toMatchObject({
			kind: "statement",
		});
	});

	test("a few words that begin alike are no quotation of two people", () => {
		const told = (id: string, by: string, more: string) => ({
			id,
			text: `“The depot by the river must ${more},” ${by} said.`,
		});
		const reports = [
			told("a", "Tomas Quill", "be closed before the autumn floods reach the town and its old bridges once more"),
			told("b", "Lena Brandt", "stay, since nobody has ever shown us another place for eighty engines and their crews"),
		];
		expect(kind(reports, { a: "Tomas Quill", b: "Lena Brandt" })).toBeUndefined();
	});

	test("five words are one quotation where they are nearly all of it, and not where they name a law", () => {
		const two = { a: "Tomas Quill", b: "Lena Brandt" };
		const told = (a: string, b: string) => [
			{ id: "a", text: `Tomas Quill went on to call the fee “${a}” before the council.` },
			{ id: "b", text: `What ships pay here is “${b}”, as Lena Brandt of the port office put it.` },
		];
		expect(kind(told("rather steep, if not absurd", "rather steep, if not absurd"), two)).toBe("statement");
		const law = "of the Lund Harbour Act";
		expect(kind(told(`the true heart ${law}`, `a wholly mistaken use ${law}`), two)).toBeUndefined();
	});

	test("words told without quotation marks are copied where a dozen in a row are the same, and may be anybody's where fewer are", () => {
		const long =
			"The driver was to be heard in Lund but stayed away, since the guards thought him a danger to all others,";
		const two = { a: "Tomas Quill", b: "Lena Brandt" };
		const told = (words: string) => [
			{ id: "a", text: `${words} Tomas Quill said.` },
			{ id: "b", text: `${words} Lena Brandt said.` },
		];
		expect(kind(told(long), two)).toBe("statement");
		expect(kind(told("The driver was to be heard in Lund but stayed away,"), two)).toBeUndefined();
	});

	test("who goes on after a sentence without being named again may be another", () => {
		const content = ["“It was a long day.”", "“We will keep the engines on our rails for ever,”"];
		const he = { source: "he", content };
		const b = { id: "b", text: `Lena Brandt left. ${content[0]} he said. ${content[1]}`, said: [he] };
		const claim = weighedTogether([said("a", "Tomas Quill"), b], { a: "Tomas Quill", b: "Lena Brandt" }, words);
		expect(claim.disagreement).toBeNull();
	});

	test("words that one report quotes and the other copies without marks are one saying of two people", () => {
		const long = "We are certainly glad that the guards of the yard have found whoever opened the gate that night,";
		const reports = [
			{ id: "a", text: `“${long}” Tomas Quill said.` },
			{ id: "b", text: `${long} Lena Brandt said.` },
		];
		expect(kind(reports, { a: "Tomas Quill", b: "Lena Brandt" })).toBe("statement");
	});

	test("a body stands in a report that has its whole name, not one word of it", () => {
		const of = (a: string, b: string, more = "") => {
			const names = { a, b };
			const voices = Object.fromEntries(
				Object.entries(names).map(([id, name]) => [id, { name, kind: "organisation" as const }]),
			);
			const mentions = ["a", "b"].map((id) => ({ report: id, words, voice: id }));
			const reports = [said("a", a), { ...said("b", b), text: `${words} ${b} said. ${more}` }];
			const [claim] = weighClaims(alignedStory({ reports, voices, claims: [{ id: "c", mentions }] })).claims;
			return claim?.disagreement?.reasons[0]?.rule;
		};
		expect(of("Transport Agency", "Lund Museum", "The transport of the engines was hard.")).toBe("said-by-another");
		expect(of("Transport Agency", "Lund Museum", "The agency for transport was asked.")).toBeUndefined();
	});

	test("an outlet that passes words on is no other speaker than the body, or the outlet, of another report", () => {
		const weighed = (credits: Readonly<Record<string, "outlet">>) =>
			weighClaims(
				alignedStory({
					reports: [said("a", "Lund Argus"), { ...said("b", "Vellacott Rail"), credits }],
					voices: {
						argus: { name: "Lund Argus", kind: "organisation" },
						rail: { name: "Vellacott Rail", kind: "organisation" },
					},
					claims: [
						{
							id: "c",
							mentions: [
								{ report: "a", words, voice: "argus" },
								{ report: "b", words, voice: "rail" },
							],
						},
					],
				}),
			).claims.map(({ disagreement }) => disagreement?.reasons[0]?.rule);
		expect(weighed({})).toEqual(["said-by-another"]);
		expect(weighed({ "Vellacott Rail": "outlet" })).toEqual([undefined]);
	});
});
