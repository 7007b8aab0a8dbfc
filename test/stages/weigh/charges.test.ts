import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory, type VoiceSpec } from "./aligned-story.js";

describe("a charge and its denial in two reports", () => {
	const known = {
		Venn: { name: "Orla Venn" },
		Guild: { name: "Harrow Guild", kind: "organisation" },
		statement: { name: "a statement attributed to the Harbour League of Corrin", kind: "document" },
		Belmara: { name: "Belmara", kind: "organisation", speaksFor: "Belmara" },
		Quill: { name: "Tomas Quill", speaksFor: "Corrin" },
	} as const satisfies Record<string, VoiceSpec>;
	type Voice = keyof typeof known;
	const sides = (
		[charging, by, charged, cue]: readonly [string, Voice, string, string],
		[denying, who, denied]: readonly [string, Voice | undefined, string],
		organisations: readonly string[] = [],
	) => {
		const story = alignedStory({
			reports: [
				{ id: "a", text: charging, said: [{ source: by, content: [charged], cue }] },
				{ id: "b", text: denying },
			],
			voices: known,
			claims: [
				{ id: "charge", mentions: [{ report: "a", words: charged, voice: by, act: "state" }] },
				{ id: "no", mentions: [{ report: "b", words: denied, ...(who ? { voice: who } : {}) }] },
			],
		});
		const reports = story.reports.map((r) => ({
			...r,
			names: organisations.flatMap((words) => {
				const at = r.text.indexOf(words);
				return at < 0
					? []
					: [{ span: [at, at + words.length] as const, kind: "organisation" as const, entity: words.toLowerCase() }];
			}),
		}));
		return weighClaims({ ...story, reports }).claims.flatMap((c) =>
			c.kind === "dispute" ? [c.mentions.map((m) => m.voice)] : [],
		);
	};
	const locked = "40 apprentices of the Harrow Guild were locked in the old kiln";
	const dismissed = [
		"The Harrow Guild has dismissed the kiln allegation.",
		undefined,
		"The Harrow Guild has dismissed the kiln allegation",
	] as const;

	test("meet where the charge names whom it is made of, though the denial names nobody", () => {
		expect(sides([`Orla Venn alleged that ${locked}.`, "Venn", locked, "alleged"], dismissed)).toEqual([
			["Venn", "Guild"],
		]);
	});

	test("do not meet where what was said charges nobody and names another", () => {
		const rose = "the old kiln in Corrin was heated for three days";
		const rejected =
			"Belmara has rejected allegations by officials in Corrin that guards locked apprentices in the old kiln";
		expect(sides([`Tomas Quill said ${rose}.`, "Quill", rose, "said"], [`${rejected}.`, undefined, rejected])).toEqual(
			[],
		);
	});

	test("meet where the charge stands in a statement of whoever the denial names by its initials", () => {
		const sunk = "the old ferry was sunk by a gunboat";
		const by = ["statement", sunk, "claimed"] as const;
		const charge = [`A statement attributed to the Harbour League of Corrin claimed ${sunk}.`, ...by] as const;
		const denial = [
			"Belmara disputed the HLC claim about the ferry.",
			undefined,
			"Belmara disputed the HLC claim",
		] as const;
		const long = "Harbour League of Corrin";
		expect(sides(charge, denial, [long])).toEqual([["statement", "Belmara"]]);
		const denialOfHis = [denial[0].replace("HLC", "hlc"), undefined, "Belmara disputed the hlc claim"] as const;
		expect(sides(charge, denialOfHis, [long])).toEqual([]);
		// Nobody can tell which of two bodies it is.
		expect(
			sides(charge, [`${denial[0]} Harbour Lodge Crafts closed.`, ...denial.slice(1)] as never, [
				long,
				"Harbour Lodge Crafts",
			]),
		).toEqual([]);
		expect(
			sides(charge, [`${denial[0]} Hill Lodge Crafts closed.`, ...denial.slice(1)] as never, [
				long,
				"Hill Lodge Crafts",
			]),
		).toEqual([]);
	});

	test("who was lured by a trick, or under a false claim, denies nothing; who calls it one does", () => {
		const charge = [`The Harrow Guild claimed ${locked}.`, "Guild", locked, "claimed"] as const;
		const tells = (words: string) => sides(charge, [`Tomas Quill said ${words}.`, "Quill", words]);
		expect(tells("they were lured into the old kiln by a trick and locked in, the Harrow Guild knew")).toEqual([]);
		expect(tells("he was lured into the old kiln under a false claim that the Harrow Guild would pay")).toEqual([]);
	});

	test("what is done under false claims is no denial", () => {
		const lured = "he was lured into the old kiln under false claims that the Harrow Guild would pay";
		expect(
			sides(
				[`The Harrow Guild claimed ${locked}.`, "Guild", locked, "claimed"],
				[`Tomas Quill said ${lured}.`, "Quill", lured],
			),
		).toEqual([]);
	});
});
