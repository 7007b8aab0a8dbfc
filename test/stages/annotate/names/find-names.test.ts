import { describe, expect, it } from "vitest";
import { findNames } from "../../../../src/stages/annotate/names/find-names.js";
import { sentencesOf } from "../../../../src/text/sentences.js";

const namesIn = (text: string) =>
	findNames(text, sentencesOf(text)).names.map((n) => `${text.slice(n.span[0], n.span[1])}/${n.kind}/${n.entity}`);

describe("names", () => {
	it("gives a surname and a titled name the entity of the full name", () => {
		expect(namesIn("The mayor, Jane Orlov, left. Orlov was late. Mr. Tarn thanked Ms. Orlov.")).toEqual([
			"Jane Orlov/person/jane-orlov",
			"Orlov/person/jane-orlov",
			"Tarn/person/tarn",
			"Orlov/person/jane-orlov",
		]);
	});

	it("gives an acronym the entity of its long form", () => {
		expect(namesIn("The Orsk Harbour Authority (OHA) met. Later the OHA left.")).toEqual([
			"Orsk Harbour Authority/organisation/orsk-harbour-authority",
			"OHA/organisation/orsk-harbour-authority",
			"OHA/organisation/orsk-harbour-authority",
		]);
	});

	it("parts titles and countries from the person they stand with", () => {
		expect(namesIn("On Monday US President Jane Orlov met Secretary of State Tom Tarn in Paris.")).toEqual([
			"US/place/united-states",
			"Jane Orlov/person/jane-orlov",
			"Tom Tarn/person/tom-tarn",
			"Paris/place/paris",
		]);
	});

	it("keeps the names of ministries whole", () => {
		expect(namesIn("He called the Ministry of Foreign Affairs and the University of Orsk.")).toEqual([
			"Ministry of Foreign Affairs/organisation/ministry-of-foreign-affairs",
			"University of Orsk/organisation/university-of-orsk",
		]);
	});

	it("takes no time zone for a name", () => {
		expect(namesIn("The alarm was raised at 06:00 BST on Sunday, the harbour said at 9 a.m. GMT.")).toEqual([]);
	});

	it("takes no ordinary word for a name because it begins a sentence", () => {
		expect(namesIn("Rain fell. Ferries stayed in port. The rain stopped.")).toEqual([]);
	});

	it("takes only words known from elsewhere for names in a headline", () => {
		expect(namesIn("Orlov Rejects Bitter Demand To Sell Old Ferry\n\nMayor Jane Orlov spoke.")[0]).toBe(
			"Orlov/person/jane-orlov",
		);
	});
});
