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

describe("names", () => {
	it("gives a surname and a titled name the entity of the full name", () => {
		expect(
			namesIn(
				"The mayor, <person>Jane Orlov</person>, left. <person>Orlov</person> was late. Mr. <person>Tarn</person> thanked Ms. <person>Orlov</person>.",
			),
		).toEqual([
			"Jane Orlov/person/jane-orlov",
			"Orlov/person/jane-orlov",
			"Tarn/person/tarn",
			"Orlov/person/jane-orlov",
		]);
	});

	it("gives a surname the entity of the full name where the title of both is taken for a part of it", () => {
		expect(
			namesIn(
				"Imam <person>Karim Saleh al-Ode</person> left. <person>Imam Ode</person> was late. <person>Prince Ode</person> and <person>Imam Varn</person> stayed.",
			),
		).toEqual([
			"Karim Saleh al-Ode/person/karim-saleh-al-ode",
			"Imam Ode/person/karim-saleh-al-ode",
			"Prince Ode/person/prince-ode",
			"Imam Varn/person/imam-varn",
		]);
	});

	it("gives “Miss Varn” the entity of the woman of that family, where the address is taken for a part of the name", () => {
		expect(
			namesIn(
				"<person>James Varn</person> was found by his sister <person>Susan Varn</person>. <person>Miss Varn</person> wept.",
			),
		).toEqual(["James Varn/person/james-varn", "Susan Varn/person/susan-varn", "Miss Varn/person/susan-varn"]);
	});

	it("gives initials in brackets the entity of the name before, also with those of its small words", () => {
		expect(
			namesIn(
				"<organisation>al Harum in the Norvian South</organisation> (<organisation>AHNS</organisation>) left. <organisation>AHNS</organisation> fled.",
			),
		).toEqual(
			["al Harum in the Norvian South", "AHNS", "AHNS"].map(
				(name) => `${name}/organisation/al-harum-in-the-norvian-south`,
			),
		);
	});

	it("of a person ends in no verb", () => {
		expect(
			namesIn("Ms. <person>Tarn demurred</person>. The mayor met <person>Abu Varn al-Orlovi</person> there."),
		).toEqual(["Tarn/person/tarn", "Abu Varn al-Orlovi/person/abu-varn-al-orlovi"]);
	});

	it("takes a pair of surnames for no full name, and whoever has a title once for a person", () => {
		expect(
			namesIn(
				"The <person>Orlov-Tarn</person> plan won. <person>Jane Tarn</person> left. <person>Tarn</person> smiled. Gov. <person>Karl Ode</person> stayed. <organisation>Karl Ode</organisation> sat. <organisation>Karl Ode</organisation> ate.",
			),
		).toEqual([
			"Orlov-Tarn/person/orlov-tarn",
			"Jane Tarn/person/jane-tarn",
			"Tarn/person/jane-tarn",
			"Karl Ode/person/karl-ode",
			"Karl Ode/person/karl-ode",
			"Karl Ode/person/karl-ode",
		]);
	});

	it("takes what stands where only a place does for no person, unless it has a title or a full name", () => {
		const kindOfBrask = (before: string) =>
			namesIn(
				`${before}<person>Brask</person>'s fisheries minister left. Forty boats lie in <person>Brask</person>.`,
			).at(-1);
		expect(kindOfBrask("")).toBe("Brask/place/brask");
		expect(kindOfBrask("<person>Jane Brask</person> won. ")).toBe("Brask/person/jane-brask");
		expect(kindOfBrask("Mr. <person>Brask</person> won. ")).toBe("Brask/person/brask");
		expect(namesIn("They trust in <person>Brask</person>.")).toEqual(["Brask/person/brask"]);
	});

	it("gives an acronym the entity of its long form", () => {
		expect(
			namesIn(
				"The <organisation>Orsk Harbour Authority</organisation> (<organisation>OHA</organisation>) met. Later the <organisation>OHA</organisation> left.",
			),
		).toEqual([
			"Orsk Harbour Authority/organisation/orsk-harbour-authority",
			"OHA/organisation/orsk-harbour-authority",
			"OHA/organisation/orsk-harbour-authority",
		]);
	});

	it("takes initials behind an article for no short name of a person", () => {
		expect(namesIn("<person>Hanno Corr</person> sued. The <person>HC</person> heard him, and he lost.")).toContain(
			"HC/person/hc",
		);
	});

	it("takes a particle for a part of the name behind it", () => {
		expect(
			namesIn("<person>Otto de Varn-Lund</person> left. Mr <person>de</person> <person>Varn-Lund</person> was tired."),
		).toEqual(["Otto de Varn-Lund/person/otto-de-varn-lund", "de Varn-Lund/person/otto-de-varn-lund"]);
		expect(namesIn("In <place>Van</place> <person>Brandt</person> spoke.")).toEqual([
			"Van/place/van",
			"Brandt/person/brandt",
		]);
	});

	it("gives what something is also known as its entity", () => {
		expect(
			namesIn(
				"The <organisation>River League</organisation> (known as <organisation>Rilo</organisation>) met. <organisation>Rilo</organisation> left. <place>Norvia</place> called <place>Orland</place> a puppet state.",
			),
		).toEqual([
			"River League/organisation/river-league",
			"Rilo/organisation/river-league",
			"Rilo/organisation/river-league",
			"Norvia/place/norvia",
			"Orland/place/orland",
		]);
	});

	it("gives a company or paper named in short the entity of its full name", () => {
		expect(
			namesIn(
				"<organisation>Norvo Media</organisation> and the <organisation>Daily Mirror</organisation> met. <person>Norvo</person> left, the <organisation>Mirror</organisation> said.",
			),
		).toEqual([
			"Norvo Media/organisation/norvo-media",
			"Daily Mirror/organisation/daily-mirror",
			"Norvo/organisation/norvo-media",
			"Mirror/organisation/daily-mirror",
		]);
		expect(
			namesIn(
				"<organisation>Norvo Media</organisation>, <organisation>Norvo Foods</organisation> and the <organisation>Jane Group</organisation> met. <organisation>Norvo</organisation> left with <person>Jane</person>.",
			),
		).toEqual([
			"Norvo Media/organisation/norvo-media",
			"Norvo Foods/organisation/norvo-foods",
			"Jane Group/organisation/jane-group",
			"Norvo/organisation/norvo",
			"Jane/person/jane",
		]);
	});

	it("calls one thing by the kind it is called most often", () => {
		expect(
			namesIn("<organisation>Varn</organisation> won. <place>Varn</place> is far. In <place>Varn</place> it rained."),
		).toEqual(["Varn/place/varn", "Varn/place/varn", "Varn/place/varn"]);
	});

	it("takes for a person whoever an office follows, and no firm or ministry beside which somebody is named", () => {
		expect(
			namesIn(
				"<organisation>Orsk Varnen</organisation>, the deputy Norvian spokesperson, denied it. <organisation>Varnen</organisation> left.",
			),
		).toEqual(["Orsk Varnen/person/orsk-varnen", "Varnen/person/orsk-varnen"]);
		expect(
			namesIn(
				"<organisation>Varn Ferries</organisation>, the market leader, sank. At the <organisation>Harbour Board</organisation>, Secretary <person>Ann Holt</person> resigned.",
			),
		).toEqual([
			"Varn Ferries/organisation/varn-ferries",
			"Harbour Board/organisation/harbour-board",
			"Ann Holt/person/ann-holt",
		]);
	});

	it.each([
		"In <place>South Varn</place>, the president, who is 80, spoke. <place>South Varn</place> is far.",
		"<place>South Varn</place>, the minister, and others met. It rained in <place>South Varn</place>.",
		"After <place>South Varn</place>, the chairman of the board said nothing.",
		"<organisation>United Varn</organisation>, the secretary of state, and others met.",
	])("leaves a place or body that an office only stands beside what it is: %s", (marked) => {
		expect(namesIn(marked).every((name) => !name.includes("/person/"))).toBe(true);
	});

	it("takes a place or paper that shares a person's surname for itself", () => {
		expect(namesIn("<person>Jane Orsk</person> left <place>Orsk</place>.")).toEqual([
			"Jane Orsk/person/jane-orsk",
			"Orsk/place/orsk",
		]);
	});

	it("takes for a surname what is marked as a place, where only a person is meant and nobody is in it or comes from it", () => {
		const full = "<person>Jane Orsk</person> sued. ";
		const later = "<place>Orsk</place> says she was ill. On the ship <place>Orsk</place> lost her passport.";
		expect(namesIn(full + later).slice(1)).toEqual(["Orsk/person/jane-orsk", "Orsk/person/jane-orsk"]);
		for (const told of [
			`${later} It rained in <place>Orsk</place>.`,
			"<place>Orsk</place> has imposed sanctions. <place>Orsk</place> says the talks failed.",
			"<place>Orsk</place> met <person>Ann Holt</person> and her aides. <place>Orsk</place> told <person>Holt</person> of his plan.",
		])
			expect(namesIn(full + told).slice(1)).toContain("Orsk/place/orsk");
	});

	it("keeps a firm with a possessive in its name apart from a person", () => {
		expect(
			namesIn(
				"<organisation>McDonald's</organisation> closed. <person>McDonald</person>, <person>Ian McDonald</person>, sued.",
			)[0],
		).toMatch(/^McDonald's\/organisation\//);
	});

	it("ends a name where its paragraph ends, and goes on with a new one", () => {
		expect(namesIn("A friend of <organisation>Varn Party\n\nOrsk Union</organisation> won.")).toEqual([
			"Varn Party/organisation/varn-party",
			"Orsk Union/organisation/orsk-union",
		]);
	});

	it("leaves a possessive out of a name that the report gives without", () => {
		expect(
			namesIn(
				"<organisation>Varn Party</organisation> lost. <organisation>Varn Party's</organisation> head left. At <organisation>Moll's</organisation> it rained.",
			),
		).toEqual(["Varn Party/organisation/varn-party", "Varn Party/organisation/varn-party", "Moll's/organisation/moll"]);
	});

	it("leaves out a common word that only a headline sets with a capital behind a name", () => {
		const told = (headline: string) =>
			namesIn(`${headline} in Lund Next Week\n\n<person>Karl Ode</person> spoke. <person>Ode</person> left.`)[0];
		expect(told("<person>Ode Willing</person> to Talk")).toBe("Ode/person/karl-ode");
		expect(told("<person>Karl Ode Tarn</person> to Talk")).toBe("Karl Ode Tarn/person/karl-ode-tarn");
	});

	it("finds the fullest name whatever the order", () => {
		expect(
			namesIn(
				"<person>Orlov</person> spoke. <person>Jane Q. Orlov</person> is mayor; <person>Jane Orlov</person> won.",
			),
		).toEqual(["Orlov/person/jane-q-orlov", "Jane Q. Orlov/person/jane-q-orlov", "Jane Orlov/person/jane-q-orlov"]);
	});

	const holts = (text: string) =>
		namesIn(text.replaceAll(/\[(.*?)\]/g, "<person>$1</person>")).map((n) => n.split("/")[2]);

	it("takes a surname alone for the one of a family whom the report names first, however often it names others in full", () => {
		expect(
			holts("[Mark Holt Jr.] was tried. His wife, [Jane Holt], wept. [Jane Holt] left. [Holt] said he had erred.")[3],
		).toBe("mark-holt-jr");
		expect(holts("[Jane Holt] was tried. Her husband, [Mark Holt], wept. [Holt] said nothing.")[2]).toBe("jane-holt");
		// "Holt Jr." is what the son is called here.
		expect(holts("[Mark Holt Jr.] wept for [Mark Holt]. [Holt] was tried, [Holt Jr.] said.").slice(2)).toEqual([
			"mark-holt",
			"mark-holt-jr",
		]);
	});

	it("takes a surname with a form of address, or before he or she, for one of a family of that gender", () => {
		expect(holts("[Jane Holt] met [Mark Holt]. Mr. [Holt] stayed, Mrs. [Holt] left.").slice(2)).toEqual([
			"mark-holt",
			"jane-holt",
		]);
		expect(holts("[Jane Holt] met [Mark Holt]. [Holt] said he had erred.")[2]).toBe("mark-holt");
		// Of whom the report names one only the full name is theirs, whoever else bears it.
		expect(holts("[Jane Holt] left. Mr. [Holt] stayed.")).toEqual(["jane-holt", "holt"]);
		expect(holts("Mr. [Holt] left. Mrs. [Holt] stayed. Mr. [Holt] slept.")).toEqual(["holt", "holt-female", "holt"]);
	});
});
