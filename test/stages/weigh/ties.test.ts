import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/core/index.js";
import { withTrees } from "../../build/parsed-sentences.js";
import { alignedStory, type MentionSpec, type VoiceSpec } from "./aligned-story.js";
import { range, weighedClaim, weighedTellings } from "./weighed-together.js";

const voices: Readonly<Record<string, VoiceSpec>> = {
	quill: { name: "Tomas Quill" },
	quil: { name: "Thomas Quill" },
	osei: { name: "Marta Osei" },
	ferries: { name: "Orsk Ferries", kind: "organisation" },
	holt: { name: "Ann Holt", speaksFor: "Orsk Ferries" },
	tidings: { name: "Orsk Tidings", kind: "organisation" },
	insider: { name: "an official familiar with the talks", kind: "anonymous" },
};

const claimOf = (tellings: readonly string[], how?: Parameters<typeof weighedTellings>[2]) =>
	weighedTellings(voices, tellings, how);

test("what two bodies say together is one statement of both, and not what one says who is told of by the other", async () => {
	const told = async (source: string, speaker: string) => {
		const words = "All sailors will have their pensions from the first of May";
		const text = `${words}, ${source} said.`;
		await withTrees(text);
		const other = "Sailors get pensions as of May";
		const story = alignedStory({
			reports: [
				{
					id: "a",
					text,
					said: [{ source, content: [words] }],
					persons: { "Rail Board": "rail-board", "Port Office": "port-office" },
				},
				{ id: "b", text: `Port Office said. ${other}.`, said: [{ source: "Port Office", content: [other] }] },
			],
			voices: {
				[source]: { name: speaker, kind: "organisation" },
				"Port Office": { name: "Port Office", kind: "organisation" },
			},
			claims: [
				{
					id: "c",
					mentions: [
						{ report: "a", words, voice: source },
						{ report: "b", words: other, voice: "Port Office" },
					],
				},
			],
		});
		return range(weighedClaim(story));
	};
	expect(await told("the Rail Board and the Port Office", "Rail Board")).toEqual([1, 1]);
	expect(await told("the Rail Board, which left the Port Office,", "Rail Board")).toEqual([2, 2]);
});

describe("a quotation that two share", () => {
	const long = "we left every one of them where it stood and signed for it";

	test("ties two people where it is long, and not where it is a few words or a name with its title", () => {
		expect(
			range(claimOf([`“It is true that ${long},” Quill said. | quill`, `“Believe me, ${long},” Osei said. | osei`])),
		).toEqual([1, 1]);
		expect(
			range(
				claimOf([
					"“Forty engines were lost at Varn,” Quill said. | quill",
					"“Forty engines were lost, or more,” Osei said. | osei",
				]),
			),
		).toEqual([2, 2]);
		expect(
			range(
				claimOf([
					"“Thanks to Chief Pilot Ilse Marie Brandt of Orsk the crew is home,” Quill said. | quill",
					"“I bow to Chief Pilot Ilse Marie Brandt of Orsk tonight,” Osei said. | osei",
				]),
			),
		).toEqual([2, 2]);
	});

	test("is one utterance of a few words already where one is nobody else for sure: unnamed, of one party, or spelled otherwise", () => {
		const short = ["“Forty engines were lost at Varn.”", "“Forty engines were lost, or more.”"] as const;
		expect(range(claimOf([`${short[0]} | quill`, `${short[1]} | insider`]))).toEqual([1, 1]);
		expect(range(claimOf([`${short[0]} | holt`, `${short[1]} | ferries`]))).toEqual([1, 1]);
		expect(range(claimOf([`${short[0]} | quill`, `${short[1]} | quil`]))).toEqual([1, 1]);
	});

	test("is one utterance where only a pronoun gives it to one of the two: it may mean the other", () => {
		expect(
			range(claimOf(["“Forty engines were lost,” Quill said. | quill", "“Forty engines were lost,” he said. | osei"])),
		).toEqual([1, 1]);
	});

	test("is none where both only call a body by its name", () => {
		const told = (first: string, second: string) =>
			range(claimOf([`“${first}.” | quill`, `“${second}.” | osei`], { within: ["a", "a"] }));
		expect(
			told("We have no quarrel with the Harbour Action movement", "None was sunk by the Harbour Action movement"),
		).toEqual([2, 2]);
		expect(
			told("We have no quarrel with the old harbour crews", "I saw no quarrel with the old harbour crews"),
		).toEqual([1, 1]);
	});

	test("never ties two people of one report", () => {
		const tellings = [`“It is true that ${long},” Quill said. | quill`, `“Believe me, ${long},” Osei said. | osei`];
		expect(range(claimOf(tellings, { within: ["a", "a"] }))).toEqual([2, 2]);
		expect(
			range(
				claimOf(["“Never again,” Quill said. | quill", "“Never again,” wrote Osei. | osei"], { within: ["a", "a"] }),
			),
		).toEqual([2, 2]);
	});
});

describe("a root is named", () => {
	const names = (claim: Claim) => claim.origins.groups.map((g) => g.name);
	const inTwo = (first: string, second: string, third: Partial<MentionSpec> & { words: string }) => {
		const reports = [first, second, third.words].map((text, i) => ({ id: `r${i}`, text }));
		const story = alignedStory({
			reports,
			voices,
			claims: [
				{
					id: "c",
					mentions: [
						{ report: "r0", words: first, voice: "ferries" },
						{ report: "r1", words: second, voice: "holt" },
						{ report: "r2", ...third },
					],
				},
			],
		});
		return weighedClaim(story);
	};

	test("by whom most of its mentions have, not by the first", () => {
		expect(
			names(inTwo("All boats stay.", "No boat is sold.", { words: "The boats are not for sale.", voice: "holt" })),
		).toEqual(["Ann Holt"]);
	});

	test("by whoever surely says it", () => {
		const story = alignedStory({
			reports: [
				{ id: "r0", text: "All boats stay." },
				{ id: "r1", text: "No boat is sold." },
			],
			voices,
			claims: [
				{
					id: "c",
					mentions: [
						{ report: "r0", words: "All boats stay.", voice: "ferries", unsure: true },
						{ report: "r1", words: "No boat is sold.", voice: "holt" },
					],
				},
			],
		});
		expect(names(weighedClaim(story))).toEqual(["Ann Holt"]);
	});

	test("by whoever speaks rather than the outlet; an outlet beside another source may have it from that", () => {
		const credits = { "Orsk Tidings": "outlet" } as const;
		const claim = (...tellings: readonly (readonly [string, string, string?])[]) =>
			weighedClaim(
				alignedStory({
					reports: tellings.map(([text, , also = ""], i) => ({
						id: `r${i}`,
						text: `${text} ${also}`,
						...(also ? { credits } : {}),
					})),
					voices,
					claims: [{ id: "c", mentions: tellings.map(([words, voice], i) => ({ report: `r${i}`, words, voice })) }],
				}),
			);
		const passedOn = "No ship was lost, the Orsk Tidings wrote.";
		const elsewhere = "The Orsk Tidings had more.";
		expect(range(claim([passedOn, "tidings", elsewhere], ["All boats stay.", "quill"]))).toEqual([1, 2]);
		expect(range(claim([passedOn, "tidings", elsewhere]))).toEqual([1, 1]);
		const quoted = "“Not one boat was lost that night.”";
		expect(names(claim([quoted, "tidings", elsewhere], [quoted, "quill"]))).toEqual(["Tomas Quill"]);
	});
});

describe("a reporter", () => {
	// An attribution of a test's story has the words of its source for the id of its voice.
	const speakers = { "Ida Marsh": { name: "Ida Marsh", speaksFor: "Norda TV" }, lund: { name: "Jon Lund" } };
	const content = "No ship was lost";
	const counted = (text: string, cue: string) => {
		const said = [{ source: "Ida Marsh", content: [content], cue }];
		const story = alignedStory({
			reports: [
				{ id: "r0", text: `${text} The rest is open.`, said, credits: { "Norda TV": "outlet" } },
				{ id: "r1", text: "All boats stay, Jon Lund said." },
			],
			voices: speakers,
			claims: [
				{
					id: "c",
					mentions: [
						{ report: "r0", words: content, voice: "Ida Marsh" },
						{ report: "r1", words: "All boats stay", voice: "lund" },
					],
				},
			],
		});
		return range(weighedClaim(story));
	};

	test("passes on what others know, as the outlet does", () => {
		expect(counted("No ship was lost, Norda TV's Ida Marsh reports.", "reports")).toEqual([1, 2]);
		expect(counted("No ship was lost, according to Norda TV's Ida Marsh.", "according to")).toEqual([1, 2]);
	});

	test("who speaks for the outlet is an origin", () => {
		expect(counted("No ship was lost, Norda TV's Ida Marsh said.", "said.")).toEqual([2, 2]);
	});
});

describe("two people", () => {
	test("are not one by what nobody is named for", () => {
		const told = "Forty old engines of the northern line were lost near Varn after heavy rain";
		const claim = claimOf([`${told}, Quill said. | quill`, `${told} that night.`, `${told}, Osei said. | osei`]);
		expect(range(claim)).toEqual([2, 2]);
		expect(claim.origins.groups.map((g) => g.name)).toEqual(["Tomas Quill", "Marta Osei"]);
		expect(claim.origins.groups.flatMap((g) => g.reports)).toHaveLength(3);
	});

	test("are not one by the sentence that names both", () => {
		const sentence = "Forty engines were lost, Quill said, and she had counted forty too, Osei said.";
		const story = alignedStory({
			reports: ["a", "b"].map((id) => ({ id, text: sentence })),
			voices,
			lineage: [["a", "b"]],
			claims: [
				{
					id: "c",
					mentions: ["a", "b"].flatMap((report) => [
						{ report, words: "Forty engines were lost", voice: "quill" },
						{ report, words: "she had counted forty too", voice: "osei" },
					]),
				},
			],
		});
		expect(range(weighedClaim(story))).toEqual([2, 2]);
	});
});
