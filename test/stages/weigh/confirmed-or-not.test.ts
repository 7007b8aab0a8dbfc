import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { denialAndTelling, found } from "./weighed-together.js";

describe("what nobody has confirmed and somebody has", () => {
	const rules = (...told: Parameters<typeof denialAndTelling>) =>
		found(denialAndTelling(...told)).map(({ kind, reasons }) => `${kind} ${reasons[0]?.rule}`);
	const done = "An official of Corrin confirmed to the Herald that smugglers bribed the keepers of the Lund lock.";

	test.each([
		"Smugglers bribed keepers of the Lund lock, the Gazette says. No Corrin official has yet confirmed the allegation.",
		"No official in Corrin has confirmed that smugglers bribed the keepers of the lock.",
		"The report that smugglers bribed the keepers of the Lund lock has not been confirmed.",
		"Unconfirmed reports said that smugglers bribed the keepers of the Lund lock.",
		"There has been no official confirmation that smugglers bribed the keepers of the Lund lock.",
		"Corrin declined to confirm that smugglers bribed the keepers of the Lund lock.",
	])("differs: %s", (not) => {
		expect(rules(not, done)).toContain("statement confirmed-or-not");
		expect(rules(not, done, ["2031-03-01", "2031-03-02"])).toContain("changed confirmed-or-not");
	});

	test("is told of what the sentence before tells, where it only points back", () => {
		const bribed = ["Smugglers bribed the keepers of the Lund lock", "smugglers bribed the keepers of the Lund lock"];
		const story = alignedStory({
			reports: [
				{ id: "a", text: `${bribed[0]}, the Gazette says. No Corrin official has yet confirmed the allegation.` },
				{ id: "b", text: done },
			],
			claims: [{ id: "c", mentions: ["a", "b"].map((report, i) => ({ report, words: bribed[i] as string })) }],
		});
		expect(weighClaims(story).claims[0]?.disagreement?.reasons[0]?.rule).toBe("confirmed-or-not");
	});

	test("differs where both only point at what it is", () => {
		const letter =
			"A letter in which the Lund harbour chief orders the burning of the tide ledgers was posted on Monday.";
		const not = `${letter} The ministry declined to comment on whether it was genuine.`;
		const genuine = `${letter} A spokesman for the ministry this week confirmed its authenticity.`;
		expect(rules(not, genuine)).toContain("statement confirmed-or-not");
	});

	test.each([
		["The Gazette could not verify that smugglers bribed the keepers of the Lund lock.", done],
		["Officials of Belmara would not confirm that smugglers bribed the keepers of the Lund lock.", done],
		["No official in Corrin has confirmed that the keepers of the lock have been sacked.", done],
		["No smuggler has confirmed that the keepers of the Lund lock were bribed.", done],
		[
			"No official has confirmed that smugglers bribed the keepers of the Lund lock.",
			"If an official confirms that smugglers bribed the keepers of the Lund lock, Corrin will pay.",
		],
		["While the sums are not confirmed, it is said that smugglers bribed the keepers of the Lund lock.", done],
	])("does not where it is another thing or another who does not confirm it: %s", (not, other) => {
		expect(rules(not, other)).toEqual([]);
	});
});
