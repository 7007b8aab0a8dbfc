import { describe, expect, it } from "vitest";
import { findCredits } from "../../../../src/stages/annotate/credits/find-credits.js";
import { sentencesOf } from "../../../../src/text/sentences.js";

const credits = (text: string) =>
	findCredits(text, sentencesOf(text)).map((c) => ({
		words: text.slice(...c.span),
		name: c.name,
		kind: c.kind,
		scope: c.scope,
	}));

describe("a credit for the whole report", () => {
	it.each([
		["ORSK, Norland (AP) -- The ferry sank.", "AP", "agency"],
		["ORSK, March 12 (Xinhua) -- The ferry sank.", "Xinhua", "agency"],
		["(Reuters) - The ferry sank.", "Reuters", "agency"],
		["Credit: Orsk Courier\n\nThe ferry sank.", "Orsk Courier", "outlet"],
		["The post Ferry sinks appeared first on Orsk Press.", "Orsk Press", "outlet"],
		["Based on a report by The Independent 2025-02-10", "The Independent", "outlet"],
	])("stands in %j", (text, name, kind) => {
		expect(credits(text)[0]).toMatchObject({ name, kind, scope: "report" });
	});
});

describe("a credit for its sentence", () => {
	it.each([
		["The ferry sank, according to Bloomberg.", "according to Bloomberg", "agency"],
		["The mayor told CBS News that it sank.", "told CBS News", "outlet"],
		["The mayor spoke to CBS News on Wednesday, stating that it sank.", "spoke to CBS News", "outlet"],
		["The mayor told the Orsk Mail on Sunday that it sank.", "told the Orsk Mail on Sunday", "outlet"],
		["The ferry sank, Orsk News Now is reporting.", "Orsk News Now is reporting", "outlet"],
		["The Orsk Times in Upper Orsk is reporting that it sank.", "The Orsk Times in Upper Orsk is reporting", "outlet"],
		["It sank, reports the Orsk Times.", "reports the Orsk Times", "outlet"],
		["The Orsk Times reported that it sank.", "The Orsk Times reported that", "outlet"],
		["It sank, Norna.Az reports citing foreign media.", "citing foreign media", "unnamed"],
		["The mayor said in a statement that it sank.", "said in a statement", "document"],
		["He resigned in a letter to the council.", "in a letter to the council", "document"],
		["It announced on Twitter that it sank.", "announced on Twitter", "post"],
		["The line posted the list on its website.", "on its website", "post"],
		["A source familiar with the matter said it sank.", "A source familiar with the matter said", "unnamed"],
		["They spoke on condition of anonymity.", "on condition of anonymity", "unnamed"],
		["Court documents show that it sank.", "Court documents show", "document"],
		["A 2022 Harbour Department report found rust.", "A 2022 Harbour Department report found", "document"],
		["State television quoted the mayor as saying so.", "quoted the mayor as saying", "outlet"],
		["According to reports, it sank.", "According to reports", "unnamed"],
		["It sank, according to the Orsk Post.", "according to the Orsk Post", "outlet"],
		["It sank, according to a Facebook post.", "according to a Facebook post", "post"],
	])("in %j covers %j", (text, words, kind) => {
		const found = credits(text).find((c) => c.words.includes(words) || words.includes(c.words));
		expect(found).toMatchObject({ kind, scope: "sentence" });
	});
});

it("takes a plain saying for no credit", () => {
	for (const text of [
		"The mayor said the ferry sank.",
		"He told Parliament that it sank.",
		"People said it was cold.",
		"She read a book on the network of canals.",
		"He told medics that he had touched it.",
		"She told users to wait.",
		"The Orsk Times is reporting for duty a day late.",
		"He reports the post stolen, and nobody reports Times Square.",
		"Police confirmed that it burned at the address.",
		"Two men were seen at a home address in Orsk.",
	]) {
		expect(credits(text)).toEqual([]);
	}
});

it("takes what is told against a report for nothing that comes from it", () => {
	for (const text of [
		"Contrary to published reports in the Orsk Times, the ferry was never for sale.",
		"Contrary to what The Orsk Times reported, the ferry was never for sale.",
		"Despite a report by the Orsk Times, the ferry was never for sale.",
	])
		expect(credits(text)).toEqual([]);
	expect(credits("Despite the storm, the ferry sailed, according to the Orsk Times.")).toHaveLength(1);
});

it("gives credits in order and without overlap, and ends quickly on hostile text", { timeout: 20_000 }, () => {
	for (const text of ["A".repeat(100_000), "said in a statement to The Times ".repeat(3000), "(".repeat(10_000), ""]) {
		let end = 0;
		for (const { span } of findCredits(text, [{ span: [0, text.length], paragraph: 0, tokens: [] }])) {
			expect(span[0]).toBeGreaterThanOrEqual(end);
			end = span[1];
		}
		expect(end).toBeLessThanOrEqual(text.length);
	}
});

it("takes nobody with a title for an outlet", () => {
	expect(credits("It sank, according to Prof. Crawley. It floats, according to Lt. Gov. Mary Smith.")).toEqual([]);
});

it("takes an address that is spoken for a source", () => {
	for (const text of [
		"The mayor promised it in an address to the port.",
		"She said so at her weekly address on Sunday.",
	])
		expect(credits(text)).toMatchObject([{ kind: "post" }]);
});
