import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory, type ClaimSpec, type VoiceSpec } from "./aligned-story.js";

const voices = {
	renholt: { name: "Ilsa Renholt", speaksFor: "Belmara" },
	quill: { name: "Tomas Quill", speaksFor: "Corrin" },
};

/** The story of one report as weighed. */
const weighed = (sentences: readonly string[], claims: readonly ClaimSpec[]) =>
	weighClaims(alignedStory({ reports: [{ id: "a", text: sentences.join(" ") }], voices, claims })).claims;

const said = (id: string, voice: string, act: "state" | "demand" | "reject" | "deny", words: string): ClaimSpec => ({
	id,
	mentions: [{ report: "a", words, voice, act }],
});

describe("disputes", () => {
	const text = [
		"Belmara's transport minister, Ilsa Renholt, accused Corrin of stripping the stored locomotives for parts.",
		"Tomas Quill, a spokesman for Corrin, rejected Renholt's accusation that the stored locomotives are stripped.",
	].join(" ");
	const story = alignedStory({
		reports: [{ id: "a", text }],
		voices: {
			renholt: { name: "Ilsa Renholt", speaksFor: "Belmara" },
			quill: { name: "Tomas Quill", speaksFor: "Corrin" },
		},
		claims: [
			{
				id: "one",
				mentions: [
					{ report: "a", words: "stripping the stored locomotives for parts", voice: "renholt", act: "accuse" },
				],
			},
			{
				id: "two",
				mentions: [{ report: "a", words: "the stored locomotives are stripped", voice: "quill", act: "reject" }],
			},
			{ id: "three", mentions: [{ report: "a", words: "a spokesman for Corrin" }] },
		],
	});

	test("an accusation and its rejection make a claim that holds both parties' words", () => {
		const dispute = weighClaims(story).claims.find((c) => c.kind === "dispute");
		expect(dispute?.mentions.map((m) => m.voice)).toEqual(["renholt", "quill"]);
		expect(dispute).toMatchObject({
			origins: { atLeast: 2, atMost: 2 },
			standing: "single",
			disagreement: { kind: "dispute" },
		});
	});

	test("is told in the past, which is one for one and for many", () => {
		const dispute = weighClaims(story).claims.find((c) => c.kind === "dispute");
		expect(dispute?.disagreement?.reasons[0]?.detail).toBe("Ilsa Renholt made a charge; Tomas Quill turned it down");
	});

	test("a dispute comes before everything else", () => {
		expect(weighClaims(story).claims[0]?.kind).toBe("dispute");
	});

	test("two who say the same are no dispute", () => {
		const same = {
			...story,
			claims: story.claims.map((c) => ({
				...c,
				mentions: c.mentions.map((m) => ({ ...m, act: "state" as const, voice: "quill" })),
			})),
		};
		expect(weighClaims(same).claims.filter((c) => c.kind === "dispute")).toEqual([]);
	});

	test("two who turn down one charge of a third are no dispute, unless one of them names the other", () => {
		const told = (whose: string) => {
			const denial = (verb: string, of: string) =>
				`${verb} ${of} claims that the stored locomotives of Ostby were sold`;
			return weighed(
				[
					`Ilsa Renholt of Belmara ${denial("vehemently denied", "the")}.`,
					`Tomas Quill ${denial("dismissed", whose)}.`,
				],
				[
					said("one", "renholt", "reject", denial("vehemently denied", "the")),
					said("other", "quill", "reject", denial("dismissed", whose)),
				],
			).some((c) => c.kind === "dispute");
		};
		expect([told("any"), told("Renholt's")]).toEqual([false, true]);
	});

	test("what is refused is disputed, and not the figure that its words hold too", () => {
		const claims = weighed(
			[
				"Ilsa Renholt demanded that Corrin return the stored locomotives.",
				"Tomas Quill rejected Renholt's demand to return locomotives worth $1.2 billion.",
			],
			[
				said("asked", "renholt", "demand", "Corrin return the stored locomotives"),
				said("refused", "quill", "reject", "to return locomotives"),
				{
					...said("worth", "quill", "reject", "Renholt's demand to return locomotives worth $1.2 billion"),
					kind: "figure",
				},
			],
		);
		expect(Object.fromEntries(claims.map((c) => [c.id, c.disagreement?.kind]))).toMatchObject({
			refused: "dispute",
			worth: undefined,
		});
	});

	test("a dispute over what only a count holds is told all the same", () => {
		const claims = weighed(
			[
				"Ilsa Renholt of Belmara accused Corrin of selling 40 stored locomotives.",
				"Tomas Quill of Corrin denied Renholt's accusation that 40 stored locomotives had been sold.",
			],
			[
				{
					id: "sold",
					kind: "count",
					mentions: [
						{ report: "a", words: "selling 40 stored locomotives", voice: "renholt", act: "accuse" },
						{ report: "a", words: "40 stored locomotives had been sold", voice: "quill", act: "deny" },
					],
				},
			],
		);
		expect(claims.map((c) => c.disagreement?.kind)).toContain("dispute");
	});

	test("of what one side says, the words show it that the other turns down, and its own before those about it", () => {
		const shown = weighed(
			[
				"Ilsa Renholt said Belmara has sufficient proof of the talks with Corrin.",
				"Renholt said thieves strip the stored locomotives for engine parts.",
				"Tomas Quill of Corrin dismissed allegations by Renholt that the stored locomotives were stripped by thieves for parts.",
			],
			[
				said("proof", "renholt", "state", "Belmara has sufficient proof of the talks with Corrin"),
				said("theft", "renholt", "state", "thieves strip the stored locomotives for engine parts"),
				said("denied", "quill", "deny", "that the stored locomotives were stripped by thieves for parts"),
			],
		).find((c) => c.kind === "dispute");
		expect(shown?.statement).toContain("thieves strip the stored locomotives");
	});

	test("is aimed at whom the rejection names, and not at whom its sentence names beside it", () => {
		const disputesWith = (rejecting: string, words: string) =>
			weighed(
				[
					"Ilsa Renholt said that thieves strip the stored locomotives for parts.",
					...["Rain fell.", "Snow fell.", "Hail fell.", "Night fell."],
					rejecting,
				],
				[
					said("parts", "renholt", "state", "thieves strip the stored locomotives for parts"),
					said("other", "quill", "deny", words),
				],
			).filter((c) => c.kind === "dispute");
		const denied = "that thieves strip the stored locomotives";
		expect(
			disputesWith(`Tomas Quill dismissed allegations by Renholt ${denied}.`, `allegations by Renholt ${denied}`),
		).toHaveLength(1);
		expect(
			disputesWith(`Tomas Quill, eager to help Renholt, dismissed allegations ${denied}.`, `allegations ${denied}`),
		).toEqual([]);
	});

	test.each([
		["others would refuse", "Quill praised a law that allows ports to refuse the stored locomotives Renholt wants."],
		["a court's dismissal", "Quill won a dismissal of charges over the stored locomotives that Renholt wants."],
		["what a person is called", "Quill called Renholt a false prophet of the stored locomotives."],
	])("%s: nothing is turned down", (_, sentence) => {
		const claims = weighed(
			["Ilsa Renholt demanded that Corrin return the stored locomotives.", sentence],
			[
				said("asked", "renholt", "demand", "Corrin return the stored locomotives"),
				said("other", "quill", "state", sentence.slice(0, -1)),
			],
		);
		expect(claims.filter((c) => c.kind === "dispute")).toEqual([]);
	});
});

describe("a rejection right behind another's words", () => {
	const theft = "thieves had stripped 40 of the stored locomotives";
	const told = "Ilsa Renholt said thieves had stripped 40 of the stored locomotives.";
	const charged = said("theft", "renholt", "state", theft);
	/** The voices of the two sides of each dispute in a report of these sentences. */
	const sides = (
		sentences: readonly string[],
		claims: readonly ClaimSpec[],
		known: Parameters<typeof alignedStory>[0]["voices"] = all,
		attributed: NonNullable<Parameters<typeof alignedStory>[0]["reports"][number]["said"]> = [],
	) =>
		weighClaims(
			alignedStory({ reports: [{ id: "a", text: sentences.join(" "), said: attributed }], voices: known, claims }),
		).claims.flatMap((c) => (c.kind === "dispute" ? [c.mentions.map((m) => m.voice)] : []));
	const all = { ...voices, sailor: { name: "sailor", kind: "anonymous" } } as const;

	test.each([
		["Tomas Quill denied this.", said("no", "quill", "deny", "this")],
		[
			"Tomas Quill rejected her account.",
			{ id: "no", mentions: [{ report: "a", words: "Tomas Quill rejected her account" }] },
		],
		["Tomas Quill disputed her version, and left.", said("no", "quill", "reject", "her version")],
	])("that only points back is a dispute with them: %s", (rejecting, claim) => {
		expect(sides([told, rejecting], [charged, claim])).toEqual([["renholt", "quill"]]);
	});

	test("points at the last who spoke, and at nobody further back than two sentences", () => {
		const denied = said("no", "quill", "deny", "this");
		const [rain, snow] = ["Rain fell.", "Snow fell."];
		expect(sides([told, rain, "Tomas Quill denied this."], [charged, denied])).toHaveLength(1);
		expect(sides([told, rain, snow, "Tomas Quill denied this."], [charged, denied])).toEqual([]);
	});

	test("that goes on in its own words points at nothing before them", () => {
		const own = said("no", "quill", "deny", "this winter's delay of the mail");
		expect(sides([told, "Tomas Quill denied this winter's delay of the mail."], [charged, own])).toEqual([]);
	});

	test("is answered too by what is said along with it", () => {
		const counted = said("counted", "Quill", "state", "every engine was counted");
		const attributed = [{ source: "Quill", content: ["every engine was counted"], cue: "denied" }];
		const known = { renholt: voices.renholt, Quill: voices.quill };
		expect(
			sides([told, "Quill denied this, saying that every engine was counted."], [charged, counted], known, attributed),
		).toEqual([["renholt", "Quill"]]);
	});

	test("is that of whoever its attribution names, where no name stands before it", () => {
		const known = { renholt: voices.renholt, board: { name: "harbour board", kind: "organisation" } } as const;
		const attributed = [{ source: "board", content: ["her account"], cue: "rejected" }];
		const claim = { id: "no", mentions: [{ report: "a", words: "The harbour board rejected her account" }] };
		expect(sides([told, "The harbour board rejected her account."], [charged, claim], known, attributed)).toEqual([
			["renholt", "board"],
		]);
	});

	test("needs one rare word of theirs where it denies the same by its words", () => {
		const denied = said("no", "quill", "deny", "that thieves were about");
		expect(sides([told, "Tomas Quill denied that thieves were about."], [charged, denied])).toEqual([
			["renholt", "quill"],
		]);
	});

	test.each([
		["sailor", "A sailor"],
		["renholt", "Ilsa Renholt"],
	])("that denies the same by its words is a dispute with them, whoever spoke: %s", (voice, name) => {
		const gates = said("gates", voice, "state", "the depot's gates were open");
		const denied = said("no", "quill", "deny", "that the depot's gates were open");
		const text = [`${name} said the depot's gates were open.`, "Tomas Quill denied that the depot's gates were open."];
		expect(sides(text, [gates, denied])).toEqual([[voice, "quill"]]);
		// Further off it answers nobody by these words alone.
		expect(sides([text[0] as string, "Rain fell.", "Snow fell.", text[1] as string], [gates, denied])).toEqual([]);
	});

	test("that only points back answers what is told with a figure before a remark beside it", () => {
		const text = `Ilsa Renholt said the guards had slept through the night. ${told} Tomas Quill denied this.`;
		const dispute = weighClaims(
			alignedStory({
				reports: [{ id: "a", text, figures: { "40": { low: 40, high: 40, unit: "count", of: "locomotives" } } }],
				voices,
				claims: [
					said("remark", "renholt", "state", "the guards had slept through the night"),
					charged,
					said("no", "quill", "deny", "this"),
				],
			}),
		).claims.find((c) => c.kind === "dispute");
		expect(dispute?.statement).toContain("thieves had stripped");
		expect(dispute?.mentions).toHaveLength(3);
	});

	test("tells no more of what the same voice denies elsewhere", () => {
		const reports = [
			{ id: "a", text: `${told} Tomas Quill denied this.` },
			{ id: "b", text: "Tomas Quill denied that Corrin owes Lund any rent." },
		];
		const no: ClaimSpec = {
			id: "no",
			mentions: [
				{ report: "a", words: "this", voice: "quill", act: "deny" },
				{ report: "b", words: "that Corrin owes Lund any rent", voice: "quill", act: "deny" },
			],
		};
		const dispute = weighClaims(alignedStory({ reports, voices, claims: [charged, no] })).claims.find(
			(c) => c.kind === "dispute",
		);
		expect(dispute?.mentions.map((m) => m.report)).toEqual(["a", "a"]);
	});
});

describe("whom a rejection names", () => {
	const port = { name: "Union of Port Workers", kind: "organisation" } as const;
	const disputesWith = (whom: string, other: VoiceSpec = port) => {
		const denied = `allegations by ${whom} that thieves strip the stored locomotives`;
		const text = [
			"The Union of Port Workers said that thieves strip the stored locomotives for parts.",
			...["Rain fell.", "Snow fell.", "Hail fell.", "Night fell."],
			`Tomas Quill dismissed ${denied}.`,
		].join(" ");
		const claims = [
			said("parts", "port", "state", "thieves strip the stored locomotives for parts"),
			said("no", "quill", "deny", denied),
		];
		return weighClaims(
			alignedStory({ reports: [{ id: "a", text }], voices: { port: other, quill: voices.quill }, claims }),
		).claims.filter((c) => c.kind === "dispute");
	};

	test("is whoever has the last word of a name, and not whoever shares another word of it", () => {
		expect(disputesWith("Port Lund")).toEqual([]);
		expect(disputesWith("the Port Workers")).toHaveLength(1);
	});

	test("is whoever stands before the organ that has a name of its own", () => {
		expect(disputesWith("the Belmara Administration", voices.renholt)).toHaveLength(1);
		expect(disputesWith("the Belmara Gazette", voices.renholt)).toEqual([]);
	});
});

describe("what a rejection points back at", () => {
	const disputes = (speaker: "renholt" | "league", denial: string) => {
		const told = "thieves had stripped the stored locomotives";
		const names = { renholt: "Ilsa Renholt", league: "The Harbour League" };
		const text = `${names[speaker]} said ${told}. ${denial}`;
		return weighClaims(
			alignedStory({
				reports: [{ id: "a", text }],
				voices: { ...voices, league: { name: "Harbour League", kind: "organisation" } },
				claims: [
					said("told", speaker, "state", told),
					{ id: "no", mentions: [{ report: "a", words: denial.slice(0, -1) }] },
				],
			}),
		).claims.filter((c) => c.kind === "dispute").length;
	};

	test.each([
		["league", "Tomas Quill disputed the League claim.", 1],
		["renholt", "Tomas Quill disputed the League claim.", 0],
		["league", "Tomas Quill rejected the group's statement.", 1],
		["renholt", "Tomas Quill rejected the group's statement.", 0],
		["league", "Tomas Quill rejected the government's claim.", 1],
		["league", "Tomas Quill rejected the board’s claim.", 1],
		["renholt", "Tomas Quill rejected the government's claim.", 0],
		["renholt", "Tomas Quill rejected that notion.", 1],
		["renholt", "Tomas Quill rejected the tug master's statement.", 0],
		["renholt", "Tomas Quill refuted that claim to the Norda Mail.", 1],
		["renholt", "Tomas Quill denied this to reporters.", 1],
		["renholt", "Tomas Quill denied that claim Tuesday.", 1],
		["renholt", "Tomas Quill rejected that claim through a lawyer.", 1],
		["renholt", "Tomas Quill rejected the demand to leave.", 0],
		["renholt", "Tomas Quill rejected the claim to Norda.", 0],
	] as const)("is the words of whoever it names, told right before: %s, %s", (speaker, denial, count) => {
		expect(disputes(speaker, denial)).toBe(count);
	});
});
