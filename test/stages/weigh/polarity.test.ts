import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { withTrees } from "../../build/parsed-sentences.js";
import { alignedStory } from "./aligned-story.js";
import { kind, weighedTogether } from "./weighed-together.js";

describe("what is affirmed and denied in one claim", () => {
	test.each([
		["The senate adopted the harbour bill.", "The senate rejected the harbour bill."],
		["Unemployment rose again in the third quarter.", "Unemployment fell again in the third quarter."],
		["The jury convicted Dorn of murder.", "The jury acquitted Dorn of murder."],
		["The council closed the Lund bridge.", "The council opened the Lund bridge."],
	])("opposite verbs of one short claim: %s", (one, other) => {
		expect(
			kind([
				{ id: "a", text: one },
				{ id: "b", text: other },
			]),
		).toBe("statement");
	});

	test.each([
		["closed", "opened"],
		["opened", "closed"],
	])("what is denied comes behind what is told, whichever of two opposite words tells it: %s", (told, opposite) => {
		const tells = { id: "tells", text: `The army ${told} the Lund gates.` };
		const denies = { id: "denies", text: `The mayor denied that the army ${told} the Lund gates.` };
		const not = { id: "denies", text: `The army has not ${told} the Lund gates.` };
		const sides = (...reports: Parameters<typeof kind>[0]) => weighedTogether(reports).disagreement?.between;
		for (const denial of [denies, not]) {
			expect(sides(tells, denial)).toEqual([["tells"], ["denies"]]);
			expect(sides(denial, tells)).toEqual([["tells"], ["denies"]]);
		}
		const says = { id: "opposite", text: `The army ${opposite} the Lund gates.` };
		expect(sides(says, tells)).toEqual(sides(tells, says));
	});

	test("what failed does what it does", () => {
		const sank = (who: string, id: string) => ({ id, text: `The ${who} sank two barges of the Lund pier on Friday.` });
		expect(kind([sank("failed ferry", "a"), sank("old ferry", "b")])).toBeUndefined();
	});

	const told = (one: string, other: string) =>
		kind([
			{ id: "a", text: one },
			{ id: "b", text: other },
		]);

	test("what one quotation holds against itself is one thought of its speaker", () => {
		const one = "The harbour board did not cause these floods.";
		const other = "The crews of the harbour board caused these floods.";
		const third = "The harbour board spoke of these floods.";
		const of = (text: string) => {
			const mentions = [one, other].map((words) => ({ report: "a", words }));
			const reports = [
				{ id: "a", text },
				{ id: "b", text: third },
			];
			const claims = [{ id: "c", mentions: [...mentions, { report: "b", words: third }] }];
			return weighClaims(alignedStory({ reports, claims })).claims.find((c) => c.id === "c")?.disagreement?.kind;
		};
		expect(of(`“${one} ${other}” said Dorn.`)).toBeUndefined();
		expect(of(`${one} ${other}`)).toBe("statement");
	});

	test("who is not the only one is one of them", () => {
		const impressed = "Dorn was impressed by the Lund bridge, as every pilot.";
		expect(told("Dorn was not the only pilot impressed by the Lund bridge.", impressed)).toBeUndefined();
		expect(told("Dorn was not impressed by the Lund bridge.", impressed)).toBe("statement");
		const only = "Dorn was the only pilot to survive the Lund fire.";
		expect(told("Dorn was not the only pilot to survive the Lund fire.", only)).toBe("statement");
	});

	test("what is the first time is not one of many", () => {
		const first = "Sund officials called Monday the first time the Harbour Guild had struck on a ferry line.";
		const not = (what: string) => `On no fewer than six lines that strike was not ${what}, the mayor of Lund said.`;
		expect(told(not("the first time the Harbour Guild struck on a ferry line"), first)).toBe("statement");
		expect(told(not("the first ferry line the Harbour Guild struck on"), first)).toBeUndefined();
		expect(told(not("the first time the Harbour Guild met"), first)).toBeUndefined();
		const again =
			"Not for the first time, the Harbour Guild has struck on a ferry line of Lund and Sund, Renholt said.";
		expect(told(again, first)).toBe("statement");
	});

	test("what is far from so is not so", () => {
		const not = "The Lund pike was not the heaviest ever landed on a line.";
		const far = "The Lund pike was far from the heaviest ever landed on a line.";
		expect(told(far, not)).toBeUndefined();
		expect(told(far, "The Lund pike was the heaviest ever landed on a line.")).toBe("statement");
	});

	test("a plea of not guilty denies the guilt only, and a verdict the deed", () => {
		expect(
			told("Not guilty pleas were entered in the Lund court.", "Pleas were entered in the Lund court."),
		).toBeUndefined();
		const not = "Dorn was found not guilty of killing the mayor of Lund.";
		expect(told(not, "Dorn did not kill the mayor of Lund.")).toBeUndefined();
	});

	test("what an editor puts into a denied sentence changes nothing", () => {
		const aware = "“We are not aware of the guild running any night ferries in Sund or elsewhere,” Dorn said.";
		const named =
			"“We are not aware of (the Harbour Guild) running any night ferries in Sund or elsewhere,” Dorn said.";
		const part = "The office was “not aware” of the guild running any night ferries in Sund or elsewhere.";
		expect(told(aware, named)).toBeUndefined();
		expect(told(aware, part)).toBeUndefined();
		expect(
			told("The guild is running night ferries in Sund.", "The guild is not (yet) running night ferries in Sund."),
		).toBe("statement");
	});

	test("what somebody does not favour may be so", () => {
		const changing = "Corrin is changing the old harbour law of Sund.";
		expect(told("Corrin does not favor changing the old harbour law of Sund.", changing)).toBeUndefined();
		expect(told("Corrin is not changing the old harbour law of Sund.", changing)).toBe("statement");
	});

	test("words cut otherwise are the same, and two who only share a name tell two things", () => {
		expect(
			told("“And it is not, it is kind of a strong witness.”", "“it is kind of a strong witness.”"),
		).toBeUndefined();
		expect(told("Ann Dorn is not golfing.", "Ann Dorn is one of the best golfers.")).toBeUndefined();
		// The tagger takes "River" for a common noun.
		const [not, one] = ["River Fields is not golfing.", "River Fields is one of the best golfers."];
		const named = { "River Fields": "river-fields" };
		const golfing = [not, one].map((text, i) => ({ id: `${i}`, text, persons: named }));
		expect(kind(golfing)).toBeUndefined();
	});

	test("what somebody hopes or fears not to be so is not denied", () => {
		const a = { id: "a", text: "The fire at the Lund depot was caused by the old boilers." };
		const hoped = (verb: string) => ({
			id: "b",
			text: `Officials ${verb} the fire at the Lund depot was not caused by the old boilers.`,
		});
		expect(kind([a, hoped("say")])).toBe("statement");
		expect(kind([a, hoped("hoped")])).toBeUndefined();
		const despite = { id: "b", text: "Despite fears, the fire at the Lund depot was not caused by the old boilers." };
		expect(kind([a, despite])).toBe("statement");
		expect(told("Tom Hope was arrested at the Lund pier.", "Tom Hope was not arrested at the Lund pier.")).toBe(
			"statement",
		);
	});

	test("what barely happened has happened", () => {
		const won = (how: string, id: string) => ({ id, text: `The Harbour Party ${how} the local election in Ostby.` });
		expect(kind([won("barely won", "a"), won("won", "b")])).toBeUndefined();
		expect(kind([won("AT & T won", "a"), won("AT & T won", "b")])).toBeUndefined();
	});

	test("what one affirms and another denies cannot both be so", () => {
		const a = { id: "a", text: "Corrin has recognised the new government of Sund." };
		const b = { id: "b", text: "Corrin has never recognised the new government of Sund." };
		expect(kind([a, b])).toBe("statement");
	});

	test("the odds of losing are those of winning", () => {
		const a = { id: "a", text: "Renholt said there was a small chance that the union lost its seat in Corrin." };
		const b = { id: "b", text: "Renholt said there was a large chance that the union won its seat in Corrin." };
		expect(kind([a, b])).toBeUndefined();
		const sure = { id: "a", text: "Renholt said that the union lost its seat in Corrin." };
		expect(kind([sure, { id: "b", text: "Renholt said that the union won its seat in Corrin." }])).toBe("statement");
	});

	test("who did not answer a reporter denies nothing", () => {
		const a = { id: "a", text: "Corrin's bridge office responded to the letter of the union." };
		const b = { id: "b", text: "Corrin's bridge office did not respond to a letter of the union seeking comment." };
		expect(kind([a, b])).toBeUndefined();
		const c = { id: "b", text: "Corrin's bridge office did not respond to the letter of the union." };
		expect(kind([a, c])).toBe("statement");
	});

	test("who did not answer a reporter may have told something before", () => {
		const [ready, not] = ["was ready for the northern engines", "was not ready for the northern engines"];
		const depot = (words: string) => `the depot at Ostby ${words}`;
		const story = alignedStory({
			reports: [
				{ id: "a", text: `It was told that ${depot(ready)}, and the office did not respond to questions.` },
				{ id: "b", text: `It was told that ${depot(not)}.` },
			],
			claims: [
				{
					id: "c",
					mentions: [
						{ report: "a", words: depot(ready) },
						{ report: "b", words: depot(not) },
					],
				},
			],
		});
		expect(weighClaims(story).claims[0]?.disagreement?.kind).toBe("statement");
	});

	test("a clause with a “not” against nearly the same words without one", () => {
		const depot = (verb: string, id: string) => ({
			id,
			text: `The depot at Ostby ${verb} ready for the northern engines.`,
		});
		expect(kind([depot("was", "a"), depot("was not", "b")])).toBe("statement");
		expect(kind([depot("was not", "a"), depot("was not", "b")])).toBeUndefined();
		expect(kind([depot("was", "a"), depot("was not only", "b")])).toBeUndefined();
		expect(
			kind([
				depot("was", "a"),
				{ id: "b", text: "If the depot at Ostby was not ready for the northern engines, Corrin would pay." },
			]),
		).toBeUndefined();
		expect(
			kind([depot("was", "a"), { id: "b", text: "The depot at Ostby did not open for a winter." }]),
		).toBeUndefined();
	});

	test("who turns something down does not deny what tells which thing it is", () => {
		const permits = "permits of boats registered in Corrin";
		expect(
			told(
				`The port was told to reject all ${permits}.`,
				"Clerks must reject permits for any boats registered in Corrin.",
			),
		).toBeUndefined();
		const denied = "The port rejected claims that boats carried Corrin barley.";
		expect(told(denied, "The boats of the port carried Corrin barley.")).toBe("statement");
	});
});

describe("a sentence that affirms of one thing what it denies of another", () => {
	const both = "The tug will not be a tender of the Lund ferry, but the ferry will be a tender of the tug.";
	const parts = ["The tug will not be a tender of the Lund ferry", "the ferry will be a tender of the tug"];
	const weighed = (...texts: readonly string[]) =>
		weighClaims(
			alignedStory({
				reports: texts.map((text, i) => ({ id: `r${i}`, text })),
				claims: [
					{
						id: "c",
						mentions: texts.flatMap((text, i) =>
							parts.filter((words) => text.includes(words)).map((words) => ({ report: `r${i}`, words })),
						),
					},
				],
			}),
		).claims.find((c) => c.id === "c")?.disagreement?.kind;

	test("stands against none that does the same", () => {
		expect(weighed(both, `${both} Rain fell.`)).toBeUndefined();
	});

	test("leaves others to stand against each other", () => {
		expect(weighed(`${parts[0]}.`, "So the ferry will be a tender of the tug.")).toBe("statement");
	});
});

test("nobody does what no one, no-one and no sailor does", () => {
	const nobody = ["No-one", "Nobody", "No one", "No sailor"].map(
		(who) => `${who} offered to repair the Lund ferry that night.`,
	);
	const some = { id: "b", text: "Two sailors offered to repair the Lund ferry that night." };
	for (const text of nobody) {
		expect(kind([{ id: "a", text }, some])).toBe("statement");
		for (const other of nobody)
			expect(
				kind([
					{ id: "a", text },
					{ id: "b", text: other },
				]),
			).toBeUndefined();
	}
});

describe("what is told of two doers, or thought", () => {
	const between = (one: string, other: string) =>
		kind([
			{ id: "a", text: one },
			{ id: "b", text: other },
		]);

	test("who wins over another does not lose to them", async () => {
		const won = "On Sunday Lund won the last home race against Ostby.";
		const lost = (who: string, to: string) => `On Sunday ${who} lost the last home race against ${to}.`;
		await withTrees(won, lost("Lund", "Ostby"), lost("Ostby", "Lund"));
		expect(between(won, lost("Lund", "Ostby"))).toBe("statement");
		expect(between(won, lost("Ostby", "Lund"))).toBeUndefined();
	});

	test("one of the crew may have signed what the other has not", async () => {
		const signed = "Ida Marsh has signed the new contract of the northern ferry.";
		const not = (who: string) => `${who} has not signed the new contract of the northern ferry.`;
		await withTrees(signed, not("Ida Marsh"), not("Tom Weller"));
		expect(between(signed, not("Ida Marsh"))).toBe("statement");
		expect(between(signed, not("Tom Weller"))).toBeUndefined();
	});

	test("a thought that is denied is what is thought, denied", () => {
		const thought = "Dorn felt the pilots were not steering the northern ferry well.";
		expect(between(thought, "Dorn did not feel the pilots were steering the northern ferry well.")).toBeUndefined();
		expect(between(thought, "Dorn felt the pilots were steering the northern ferry well.")).toBe("statement");
	});

	test("a sentence that denies one thing and affirms another agrees with who affirms it", async () => {
		const affirms = "Safe passage is the aim of the harbour board.";
		const both = "Profit is not the aim of the harbour board, safe passage is the aim of the harbour board.";
		await withTrees(affirms, both);
		expect(between(affirms, both)).toBeUndefined();
	});

	test("what is withheld by the word before its clause is denied", () => {
		const not = "“I have not given false papers to the harbour board,” Dorn said.";
		expect(
			between(not, "Dorn denied on Friday that she had ever given false papers to the harbour board."),
		).toBeUndefined();
	});

	test("a noun and a gerund tell of nothing done", () => {
		const without = "The crew won Sunday's northern race without Ida Marsh.";
		expect(between(without, "Ida Marsh did not row in Sunday's 4-1 win of the northern race.")).toBeUndefined();
	});
});
