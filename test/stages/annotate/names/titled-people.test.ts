import { describe, expect, it } from "vitest";
import { findNames } from "../../../../src/stages/annotate/names/find-names.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { readingOf } from "../reading-of.js";

const namesIn = (marked: string) => {
	const { text, reading } = readingOf(marked);
	return findNames(text, sentencesOf(text), reading.named).names.map(
		(n) => `${text.slice(n.span[0], n.span[1])}/${n.kind}/${n.entity}`,
	);
};

describe("a person", () => {
	it("is named behind an office, though the encoder saw no name", () => {
		expect(namesIn("Rain fell. Premier Tomas Quill left <place>Orsk</place>.")).toEqual([
			"Tomas Quill/person/tomas-quill",
			"Orsk/place/orsk",
		]);
	});

	it("is named behind a form of address, by the surname alone too", () => {
		expect(namesIn("<person>Tomas Quill</person> left. Mr Quill was tired, and Mrs Brandt was not.")).toEqual([
			"Tomas Quill/person/tomas-quill",
			"Quill/person/tomas-quill",
			"Brandt/person/brandt",
		]);
	});

	it("is named without the office that the encoder took into the name", () => {
		expect(namesIn("<organisation>Premier Tomas Quill</organisation> left. <person>Quill</person> was tired.")).toEqual(
			["Tomas Quill/person/tomas-quill", "Quill/person/tomas-quill"],
		);
	});

	it("is whoever is named right behind an office, whatever the encoder made of the name", () => {
		expect(namesIn("Premier <organisation>Tomas Quill</organisation> left. <person>Quill</person> was tired.")).toEqual(
			["Tomas Quill/person/tomas-quill", "Quill/person/tomas-quill"],
		);
	});

	it("is whoever is named between commas behind an office", () => {
		expect(namesIn("The premier, <organisation>Orsk Varnen</organisation>, left.")).toEqual([
			"Orsk Varnen/person/orsk-varnen",
		]);
	});

	it("is named by both words where the encoder saw the first alone and an office follows", () => {
		expect(namesIn("<place>Varn</place> Brandt, the premier, left.")).toEqual(["Varn Brandt/person/varn-brandt"]);
		expect(namesIn("<place>Varn</place> Brandt, the port's deputy governor, left.")).toEqual([
			"Varn Brandt/person/varn-brandt",
		]);
	});

	it("is named at the opening of a sentence before a trade, though a word of the name is a title", () => {
		expect(namesIn("Rain fell. Ilse Mayor, a naval historian at the port, left.")).toEqual([
			"Ilse Mayor/person/ilse-mayor",
		]);
	});
});

describe("no person", () => {
	it.each([
		["is named by a thing that is called after an office or its holder", "Rain fell on President Quill Airport."],
		["is named where no office follows", "<place>Varn</place> Brandt, the ferry, left."],
		["is named where a body's trade follows", "Orsk United, a member of the league, lost."],
		["is named where somebody else's trade follows", "Orsk Ferries, the skipper's firm, lost."],
		["is named by a day", "On Monday, the mayor of Orsk said so."],
		["is named by a day before whoever has a trade", "Last Thursday, a historian at the port said so."],
		["is named by a time of a day", "Late Tuesday, a historian at the port said so."],
		["is named by a month", "Early June, a historian at the port said so."],
		["is named by where something was", "In Orsk, a historian at the port said so."],
		["is named by a country", "South Korea, a mediator in the talks, left."],
		["is named by a city", "New York, a mediator in the talks, left."],
		["is named where a definite article follows", "Orsk Ferries, the founder of the league, left."],
		["is named where a trade of firms follows", "Orsk Security, a consultant for banks, left."],
		["is named where an office has no name behind it", "The Premier left, and Mr and Mrs were words."],
	])("%s", (_, marked) => {
		expect(namesIn(marked).filter((name) => name.includes("/person/"))).toEqual([]);
	});

	it("stands twice where the encoder saw the name", () => {
		expect(namesIn("Premier <person>Tomas Quill</person> met Mr <person>Brandt</person>.")).toEqual([
			"Tomas Quill/person/tomas-quill",
			"Brandt/person/brandt",
		]);
	});
});
