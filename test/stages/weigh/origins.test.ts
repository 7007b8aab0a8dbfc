import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CreditKind } from "../../../src/core/index.js";
import { standingInWords } from "../../../src/dossier/standing-in-words.js";
import { alignedStory, type MentionSpec } from "./aligned-story.js";
import { range, weighedClaim, weighedTellings } from "./weighed-together.js";

const voices = {
	quill: { name: "Tomas Quill", speaksFor: "Corrin" },
	osei: { name: "Marta Osei" },
	liz: { name: "Liz Holt" },
	elizabeth: { name: "Elizabeth Holt" },
	corrin: { name: "Corrin", kind: "organisation" },
	insider: { name: "an official familiar with the talks", kind: "anonymous" },
	transport: { name: "transport ministry", kind: "organisation" },
	minister: { name: "Ode Lund", speaksFor: "transport ministry" },
	police: { name: "police of Varn", kind: "organisation" },
	ministry: { name: "ministry", kind: "organisation" },
	brigade: { name: "a local fire brigade", kind: "organisation" },
} as const;

const claimOf = (tellings: readonly string[], how?: Parameters<typeof weighedTellings>[2]) =>
	weighedTellings(voices, tellings, how);

describe("origins", () => {
	test("one speaker quoted by ten reports is one origin, and the claim is echoed", () => {
		const claim = claimOf(
			Array.from({ length: 10 }, (_, i) => `Paper ${i} learned that the engines stay in Corrin. | quill`),
		);
		expect(range(claim)).toEqual([1, 1]);
		expect(claim.standing).toBe("echoed");
		expect(claim.origins.groups[0]?.name).toBe("Tomas Quill");
	});

	test("two named speakers are two origins, and the claim is corroborated", () => {
		const claim = claimOf(["All engines are there. | quill", "No locomotive is missing today. | osei"]);
		expect(range(claim)).toEqual([2, 2]);
		expect(claim.standing).toBe("corroborated");
	});

	test("two names that may be one person's are one origin at least", () => {
		const claim = claimOf(["All engines are there. | liz", "No locomotive is missing today. | elizabeth"]);
		expect(range(claim)).toEqual([1, 2]);
	});

	describe("what papers pass on", () => {
		type Told = readonly [text: string, credits: Readonly<Record<string, CreditKind>>, voice?: string];
		const outlets = {
			orland: { name: "The Orland Street Journal", kind: "organisation" },
			sources: { name: "the Journal's sources", kind: "anonymous" },
			people: { name: "people familiar with the matter", kind: "anonymous" },
			osj: { name: "the OSJ", kind: "organisation" },
			agency: { name: "the Agency", kind: "organisation" },
		} as const;
		const rangeOf = (...told: readonly Told[]) =>
			range(
				weighedClaim(
					alignedStory({
						reports: told.map(([text, credits], i) => ({ id: `r${i}`, text, credits })),
						voices: outlets,
						claims: [
							{
								id: "c",
								mentions: told.map(([text, , voice], i) => ({
									report: `r${i}`,
									words: text.split(" | ")[0] as string,
									...(voice ? { voice } : {}),
								})),
							},
						],
					}),
				),
			);
		const whole: Told = [
			"The watch was to measure stress, The Orland Street Journal reported.",
			{ "The Orland Street Journal": "outlet" },
			"orland",
		];

		test("is one origin under all the names that a paper has in the story", () => {
			const inFull = " | The Orland Street Journal had more.";
			const credits = { "The Orland Street Journal": "outlet" } as const;
			const short: Told = [`Sensors for blood failed, the Journal wrote.${inFull}`, { ...credits, Journal: "outlet" }];
			const initials: Told = [`Nobody got its gauge of pulses to work.${inFull}`, credits, "osj"];
			const theirs: Told = [`Hairy arms confused it badly.${inFull}`, credits, "sources"];
			expect(rangeOf(whole, short, initials, theirs)).toEqual([1, 1]);
		});

		test("is nobody's whom a report calls by a word that many end in, or by a name that it does not give in full", () => {
			const agency: Told = [
				"The watch was to measure stress, Orland News Agency said.",
				{ "Orland News Agency": "agency" },
			];
			const other: Told = [
				"Nobody got its gauge of pulses to work. | Orland News Agency had more.",
				{ "Orland News Agency": "agency" },
				"agency",
			];
			expect(rangeOf(agency, other)).toEqual([1, 2]);
			expect(rangeOf(whole, ["Sensors for blood failed badly.", {}, "osj"])[1]).toBe(2);
		});

		test("may be two where two papers end in one word", () => {
			const other: Told = ["Its makers in Lund gave it up, the Ostby Journal wrote.", { "Ostby Journal": "outlet" }];
			const short: Told = [
				"Sensors for blood failed, the Journal wrote. | The Ostby Journal and The Orland Street Journal had more.",
				{ Journal: "outlet", "Ostby Journal": "outlet", "The Orland Street Journal": "outlet" },
			];
			expect(rangeOf(whole, other, short)).toEqual([1, 3]);
		});

		test("is said by the unnamed sources around the one credit to it, and not by those far from it or beside another", () => {
			const people = (between: string, ...credits: readonly string[]): Told => [
				`Nobody got its gauge of pulses to work. | ${between}${credits.join(" and ")} had more.`,
				Object.fromEntries(credits.map((name) => [name, "outlet" as const])),
				"people",
			];
			const paper = "The Orland Street Journal";
			expect(rangeOf(whole, people("", paper))).toEqual([1, 1]);
			expect(rangeOf(whole, people("", paper, "OS Journal"))).toEqual([1, 1]);
			expect(rangeOf(whole, people("", paper, "Lund Post"))).toEqual([1, 2]);
			expect(rangeOf(whole, people("It rained. It snowed. It hailed. It thundered. ", paper))).toEqual([1, 2]);
			expect(rangeOf(whole, people(""))).toEqual([1, 2]);
		});
	});

	test("who may speak of another thing adds to the most there may be and not to the least", () => {
		const perhaps = { report: "r1", words: "No locomotive is missing today.", voice: "osei", unsure: true } as const;
		const story = alignedStory({
			reports: [
				{ id: "r0", text: "All engines are there." },
				{ id: "r1", text: perhaps.words },
			],
			voices,
			claims: [{ id: "c", mentions: [{ report: "r0", words: "All engines are there.", voice: "quill" }, perhaps] }],
		});
		const claim = weighedClaim(story);
		expect(range(claim)).toEqual([1, 2]);
		expect(claim.standing).toBe("single");
		expect(standingInWords(claim)).toBe("1 report, perhaps 2, 1 to 2 origins: Tomas Quill and perhaps Marta Osei");
	});

	test("two who told the same paper each said it; what the paper tells by itself goes back to the first; a platform is nobody", () => {
		const credited = (credit: string, kind: CreditKind, speakers: readonly (string | undefined)[]) => {
			const tellings = ["Engines stay", "No train is lost", "All wagons remain"].map(
				(t) => `${t}, as ${credit} has it.`,
			);
			const story = alignedStory({
				reports: tellings.map((text, i) => ({ id: `r${i}`, text, credits: { [credit]: kind } })),
				voices,
				claims: [
					{
						id: "c",
						mentions: tellings.map(
							(words, i): MentionSpec => ({ report: `r${i}`, words, ...(speakers[i] ? { voice: speakers[i] } : {}) }),
						),
					},
				],
			});
			return weighedClaim(story);
		};
		expect(range(credited("the Orsk Tidings", "outlet", [undefined, "osei"]))).toEqual([1, 1]);
		expect(range(credited("the Orsk Tidings", "outlet", ["quill", "osei"]))).toEqual([2, 2]);
		expect(range(credited("the Orsk Tidings", "outlet", ["insider", undefined, "osei"]))).toEqual([1, 1]);
		expect(range(credited("Facebook", "post", [undefined, "osei"]))).toEqual([1, 3]);
		expect(credited("Facebook", "post", []).origins.groups.map((g) => g.name)).not.toContain("Facebook");
	});

	test("what an office says in a statement goes back to the office, and to no statement", () => {
		const words = "The lock was shut at noon";
		const inStatement = (said: boolean) => {
			const text = `${words} for the leaks, harbour officials said in a statement.`;
			const officials = { source: "harbour officials", content: ["for the leaks"], cue: "said in a statement" };
			const story = alignedStory({
				reports: [{ id: "r0", text, said: said ? [officials] : [], credits: { "in a statement": "document" } }],
				voices: { "harbour officials": { name: "harbour officials", kind: "anonymous" } },
				claims: [{ id: "c", mentions: [{ report: "r0", words }] }],
			});
			return weighedClaim(story).origins.groups.map((g) => g.name);
		};
		expect(inStatement(true)).toEqual(["harbour officials"]);
		expect(inStatement(false)).toEqual(["in a statement"]);
	});

	test("an outlet that one report names in short and another in full is one origin", () => {
		const told = (id: string, text: string, outlet: string) => ({ id, text, credits: { [outlet]: "outlet" as const } });
		const [full, short] = [
			"Mast of the ferry broke, the Orsk Morning News reported",
			"It was old, says the Morning News",
		];
		const origins = (member: string) => {
			const story = alignedStory({
				reports: [told("r0", full, "Orsk Morning News"), told("r1", short, "Morning News")],
				voices: {},
				claims: [
					{
						id: "c",
						mentions: [
							{ report: "r0", words: full },
							{ report: "r1", words: short },
						],
					},
				],
			});
			const members = [
				{ report: "r0", voice: "orsk-morning-news" },
				{ report: "r1", voice: member },
			];
			const paper = { id: "paper", name: "Orsk Morning News", kind: "organisation", members } as const;
			return range(weighedClaim({ ...story, voices: [paper] }));
		};
		expect(origins("morning-news")).toEqual([1, 1]);
		expect(origins("another")).toEqual([1, 2]);
	});

	test("what only places the words of somebody in time is not taken from the paper that they were told", () => {
		const words = "when the engines were left there";
		const claimIn = (voice?: string) => {
			const story = alignedStory({
				reports: [
					{ id: "r0", text: `Quill told the Orsk Tidings it rained ${words}.`, credits: { "Orsk Tidings": "outlet" } },
				],
				voices,
				claims: [{ id: "c", mentions: [{ report: "r0", words, ...(voice ? { voice } : {}) }] }],
			});
			return weighedClaim(story);
		};
		expect(claimIn("quill").origins.groups.map((g) => g.name)).toEqual(["unattributed"]);
		expect(claimIn().origins.groups.map((g) => g.name)).toEqual(["Orsk Tidings"]);
	});

	test("nobody vouches for a day told in passing", () => {
		const words = "the engines left behind when the line closed in May";
		const story = alignedStory({
			reports: [{ id: "r0", text: words, dates: { May: ["2031-05-01", "2031-05-31"] } }],
			voices,
			claims: [{ id: "c", kind: "date", mentions: [{ report: "r0", words, voice: "quill" }] }],
		});
		const claims = story.claims.map((c) => ({
			...c,
			mentions: c.mentions.map((m) => ({
				...m,
				...(story.reports[0]?.dates[0] ? { date: story.reports[0].dates[0] } : {}),
			})),
		}));
		expect(weighedClaim({ ...story, claims }).standing).toBe("unsourced");
	});

	test("who only supposes what another tells does not vouch for it; who sets a condition does", () => {
		const condition = "unless the engines are in Ostby | quill";
		expect(claimOf([condition, "The engines are in Ostby."]).standing).toBe("unsourced");
		expect(range(claimOf([condition, condition]))).toEqual([1, 1]);
		expect(claimOf([condition, condition]).standing).toBe("echoed");
	});

	test("a spokesman and those he speaks for are one origin", () => {
		expect(range(claimOf(["All engines are there. | quill", "No locomotive is missing today. | corrin"]))).toEqual([
			1, 1,
		]);
	});

	test("two reports that name nobody may have one origin or two, and the claim is unsourced", () => {
		const claim = claimOf(["The depot burned at night.", "Flames took the old shed on Saturday."]);
		expect(range(claim)).toEqual([1, 2]);
		expect(claim.standing).toBe("unsourced");
	});

	test("a source that is only described may be one of the named", () => {
		expect(range(claimOf(["All engines are there. | quill", "No locomotive is missing. | insider"]))).toEqual([1, 2]);
	});

	test.each([
		["quill", "transport", 2],
		["transport", "police", 2],
		["minister", "transport", 1],
		["quill", "ministry", 1],
		["quill", "brigade", 1],
	] as const)("a body written small that says which it is is somebody: %s and %s are at least %i", (a, b, least) => {
		expect(claimOf([`All engines are there. | ${a}`, `No locomotive is missing. | ${b}`]).origins.atLeast).toBe(least);
	});

	test("the same quoted words are one utterance, whoever they are given to", () => {
		const quote = "“We left them where they stood, and we signed for it.”";
		expect(range(claimOf([`${quote} | quill`, `${quote} | osei`]))).toEqual([1, 1]);
	});

	test("the result of a vote is one public record", () => {
		expect(range(claimOf(["The motion passed by a vote of 61 to 14.", "Members voted 61-14 on the plan."]))).toEqual([
			1, 1,
		]);
	});

	test("every group says why, with words to open", () => {
		for (const group of claimOf(["All engines are there. | quill", "They are all there. | quill"]).origins.groups)
			for (const reason of group.reasons) expect(reason.cites.length, reason.rule).toBeGreaterThan(0);
	});
});

describe("properties of origins", () => {
	const texts = [
		"The depot burned at night.",
		"Flames took the old shed on Saturday.",
		"All engines are there. | quill",
		"No locomotive is missing today. | osei",
		"They counted forty-six engines. | insider",
		"“Nobody has unscrewed so much as a lamp,” she said. | osei",
	];
	const tellings = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 });

	test("an exact copy of a report raises no count", () => {
		fc.assert(
			fc.property(tellings, fc.nat(), (all, pick) => {
				const k = pick % all.length;
				const before = claimOf(all);
				const after = claimOf([...all, all[k] as string], { lineage: [[`r${k}`, `r${all.length}`]] });
				expect(range(after)).toEqual(range(before));
			}),
			{ numRuns: 60 },
		);
	});

	test("another outlet quoting the same speaker never raises the least count", () => {
		fc.assert(
			fc.property(tellings, (all) => {
				const before = claimOf([...all, "The engines were counted twice. | quill"]);
				const after = claimOf([
					...all,
					"The engines were counted twice. | quill",
					"Quill says so to us as well. | quill",
				]);
				expect(after.origins.atLeast).toBe(before.origins.atLeast);
			}),
			{ numRuns: 60 },
		);
	});

	test("the least count is never above the most, and groups hold every report", () => {
		fc.assert(
			fc.property(tellings, (all) => {
				const { origins } = claimOf(all);
				expect(origins.atLeast).toBeLessThanOrEqual(origins.atMost);
				expect(new Set(origins.groups.flatMap((g) => g.reports)).size).toBe(all.length);
			}),
			{ numRuns: 60 },
		);
	});
});
