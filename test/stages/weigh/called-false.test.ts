import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";

describe("what one report tells and another calls false", () => {
	const words = "the small town of Ostby was sealed off after a sailor fell ill";
	const told = (first: string, second: string) => {
		const reports = [first, second].map((text, i) => ({ id: "ab"[i] as string, text }));
		const mentions = reports.map(({ id }) => ({ report: id, words }));
		const story = alignedStory({ reports, claims: [{ id: "c", mentions }] });
		return weighClaims(story).claims.find((c) => c.id === "c")?.disagreement;
	};
	const plain = `On Monday ${words}.`;

	test.each([
		`A report that ${words} is fake.`,
		`There is no truth to the story that ${words}.`,
		`Officials debunked claims that ${words}.`,
		`The bogus report says ${words}.`,
		`A rumour that ${words} has been called “rubbish” by the mayor.`,
		`The mayor described as “utter rubbish” a Tidings report that ${words}.`,
		`The mayor dismissed rumours that ${words}.`,
		`The mayor dismissed as false claims that ${words}.`,
	])("differs: %s", (text) => {
		expect(told(text, plain)).toMatchObject({ between: [["b"], ["a"]], reasons: [{ rule: "called-false" }] });
		expect(told(text, plain)?.reasons[0]?.cites[1]?.span).toEqual([0, text.length]);
	});

	test("differs where the denial is told with what it denies, also without “that”", () => {
		const between = (denial: string, telling: string) => {
			const reports = [
				{ id: "a", text: denial },
				{ id: "b", text: telling },
			];
			const mentions = reports.map(({ id, text }) => ({ report: id, words: text.replace(/\.$/, "") }));
			return weighClaims(alignedStory({ reports, claims: [{ id: "c", mentions }] })).claims.find((c) => c.id === "c")
				?.disagreement;
		};
		const plainly = "The port authority will charge the pilot with smuggling.";
		for (const denial of [
			"Ostby navy denies reports it has decided to charge the pilot with smuggling.",
			"Ostby navy denied the claim that it would charge the pilot with smuggling.",
		])
			expect(between(denial, plainly)?.reasons[0]?.rule).toBe("called-false");
		const denied = "Ostby navy denies reports it has decided to charge the pilot with smuggling.";
		expect(
			between(denied, "The port authority will charge the pilot with smuggling, which could take long.")?.reasons[0]
				?.rule,
		).toBe("called-false");
		expect(between(denied, "The port authority could charge the pilot with smuggling.")).toBeNull();
		// Nothing says what the reports were that are denied.
		expect(between("Ostby navy denied the reports, and will charge the pilot with smuggling.", plainly)).toBeNull();
	});

	test("differs where the denial is told with the article of the rumour", () => {
		const reports = [
			{ id: "a", text: `A rumour that ${words} has been called “rubbish” by the mayor.` },
			{ id: "b", text: plain },
		];
		const mentions = [
			{ report: "a", words: `A rumour that ${words}` },
			{ report: "b", words },
		];
		const story = alignedStory({ reports, claims: [{ id: "c", mentions }] });
		expect(weighClaims(story).claims[0]?.disagreement?.reasons[0]?.rule).toBe("called-false");
	});

	test("differs where the denial is only perhaps of the claim, and a word is a name in both or in none", () => {
		const denied = "Quarantine Wardens sealed the Ostby ferry";
		const plainly = "the quarantine wardens sealed the Ostby ferry";
		const between = (unsure: "denying" | "telling") =>
			weighClaims(
				alignedStory({
					reports: [
						{ id: "a", text: `Reports that ${denied} are false, the mayor said.` },
						{ id: "b", text: `On Monday ${plainly}.` },
					],
					claims: [
						{
							id: "c",
							mentions: [
								{ report: "a", words: denied, ...(unsure === "denying" ? { unsure: true } : {}) },
								{ report: "b", words: plainly, ...(unsure === "telling" ? { unsure: true } : {}) },
							],
						},
					],
				}),
			).claims.find((c) => c.id === "c")?.disagreement?.reasons[0]?.rule;
		expect(between("denying")).toBe("called-false");
		expect(between("telling")).toBeUndefined();
	});

	test.each([
		[`Last week ${words}, and a report that it burned is fake.`, plain],
		[`Officials said ${words}.`, plain],
		[`He was jailed for fake news about the election, and ${words}.`, plain],
		[`Debunking claims of bias, the mayor left and ${words}.`, plain],
		[`A report that ${words} is fake.`, `The story claimed ${words}.`],
		[`He described the film as rubbish, and ${words}.`, plain],
		[`A report that ${words} is fake.`, `It is a hoax that ${words}.`],
	])("does not where something else is false, or nobody tells it as their own: %s", (first, second) => {
		expect(told(first, second)).toBeNull();
	});
});
