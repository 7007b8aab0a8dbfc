import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory, type ClaimSpec } from "./aligned-story.js";

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
