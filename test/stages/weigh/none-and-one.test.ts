import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { found } from "./weighed-together.js";

describe("what is said of nobody and told of somebody", () => {
	test("no country has recognised it, and one was the first to grant recognition", () => {
		const [first] = found([
			{ id: "a", text: "The council in Ostby, not recognised by any country, held a parade." },
			{ id: "b", text: "Corrin was the first country to grant it formal recognition." },
		]);
		expect(first).toMatchObject({ kind: "statement", between: [["b"], ["a"]] });
	});

	test("what has not happened, and happened by a later report, has changed", () => {
		const [first] = found([
			{ id: "a", published: "2031-03-01", text: "No country has recognised the council in Ostby." },
			{ id: "b", published: "2031-03-09", text: "The nation of Corrin recognised the council in Ostby." },
		]);
		expect(first?.kind).toBe("changed");
	});

	test("of one report what two people say contradicts: in its own voice it tells of many days", () => {
		const [not, did] = ["Lund did not inspect the northern barley", "Lund had inspected the northern barley"];
		const both = [
			{ source: "Renholt", content: [not], cue: "said" },
			{ source: "Quill", content: [did], cue: "insisted" },
		];
		const kinds = (said: typeof both) =>
			weighClaims(
				alignedStory({
					reports: [{ id: "a", text: `Renholt said ${not}. Quill insisted ${did}.`, said }],
					claims: [not, did].map((words) => ({ id: words, mentions: [{ report: "a", words }] })),
				}),
			).claims.flatMap((c) => c.disagreement?.reasons.map((r) => r.rule) ?? []);
		expect(kinds(both)).toContain("none-and-one");
		expect(kinds([])).not.toContain("none-and-one");
	});

	test("of one report, that somebody has never done it contradicts that they have; that they did not on a day does not", () => {
		const kinds = (not: string, did: string) =>
			weighClaims(
				alignedStory({
					reports: [{ id: "a", text: `${not} ${did}` }],
					claims: [not, did].map((words) => ({ id: words, mentions: [{ report: "a", words }] })),
				}),
			).claims.flatMap((c) => c.disagreement?.reasons.map((r) => r.rule) ?? []);
		const did = "Corrin was the first to grant formal recognition to the Ostby council.";
		expect(kinds("Some, such as Corrin, have not recognised the Ostby council.", did)).toContain("none-and-one");
		expect(kinds("Corrin did not recognise the Ostby council on Monday.", did)).not.toContain("none-and-one");
	});

	test("who has not answered yet contradicts nobody who answered", () => {
		expect(
			found([
				{ id: "a", text: "The ministry in Ostby did not respond to any question about the Lund depot." },
				{ id: "b", text: "The ministry in Ostby responded to a question about the Lund depot." },
			]),
		).toEqual([]);
	});

	test("what is no longer so was so once", () => {
		expect(
			found([
				{ id: "a", text: "No country is any longer affected by the Lund blockade." },
				{ id: "b", text: "The blockade affected the nation of Corrin." },
			]),
		).toEqual([]);
	});
});
