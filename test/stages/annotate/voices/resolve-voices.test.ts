import { describe, expect, it } from "vitest";
import { annotateReport } from "../../../../src/pipeline.js";
import { readMarked } from "../reading-of.js";

const read = (text: string) => annotateReport({ id: "r", text, notes: [] });
/** The id of each attribution's voice, in text order. */
const speakers = async (text: string) => (await read(text)).attributions.map((a) => a.voice);

describe("voices", () => {
	it("resolves surname, pronoun and title to the full name, with role and party", async () => {
		const report = await readMarked(
			"<source><person>Tomas Varga</person>, the <other>Nordan</other> foreign ministry spokesman,</source> <cue>said</cue> <content>the ferry would stay</content>. <content>“It is ours,”</content> <source><person>Varga</person></source> <cue>said</cue>. <source>He</source> <cue>added</cue> <content>that no deal existed</content>. <source>Mr. <person>Varga</person></source> <cue>denied</cue> <content>the sale</content>. <content>“It stays,”</content> <source>the spokesman</source> <cue>said</cue>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(Array(5).fill("tomas-varga"));
		expect(report.voices).toHaveLength(1);
		expect(report.voices[0]).toMatchObject({
			name: "Tomas Varga",
			kind: "person",
			role: "Nordan foreign ministry spokesman",
		});
		expect(report.voices[0]?.speaksFor).toContain("Nordan");
	});

	it("knows whom a title shortened before the name means, and that a name may be a woman's", async () => {
		const report = await readMarked(
			"<source>Gov. <person>Ann Varga</person></source> <cue>said</cue> <content>the ferry would stay</content>. <person>Karl Lund</person> left. <content>“It is ours,”</content> <source>the governor</source> <cue>said</cue>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["ann-varga", "ann-varga"]);
		const she = await readMarked(
			"<source><person>Terry Varga</person></source> <cue>said</cue> <content>the ferry would stay</content>. <content>“It is ours,”</content> <source>she</source> <cue>said</cue>.",
		);
		expect(she.attributions.map((a) => a.voice)).toEqual(["terry-varga", "terry-varga"]);
	});

	it("takes words that objects have of themselves for words", async () => {
		const told =
			"<source><person>Ann Varga</person>, the constructor and director of the ferries,</source> <cue>said</cue> <content>it would stay</content>.";
		expect((await readMarked(told)).attributions.map((a) => a.voice)).toEqual(["ann-varga"]);
	});

	it("takes a union named after a country for no voice of it", async () => {
		const { voices } = await readMarked(
			"<source><person>Ann Varga</person>, a spokeswoman for the <organisation>Norway Rail Union</organisation>,</source> <cue>said</cue> <content>the ferry would stay</content>.",
		);
		expect(voices[0]).toMatchObject({ id: "ann-varga", speaksFor: "Norway Rail Union" });
	});

	it.each([
		[
			"tomas-varga",
			"<person>Tomas Varga</person>, 68, left with <person>Ode Lund</person>. <source>The 68-year-old</source> <cue>said</cue> <content>the quay was closed</content>.",
		],
		[
			"tomas-varga",
			"<person>Tomas Varga</person> left. <source>The 68-year-old</source> <cue>said</cue> <content>the quay was closed</content>.",
		],
		[
			"tomas-varga",
			"<person>Tomas Varga</person> left. <person>Varga</person> wept with <person>Ode Lund</person>. <source>The 68-year-old</source> <cue>said</cue> <content>the quay was closed</content>.",
		],
		[
			"19-year-old",
			"The 19-year-old killed <person>Tomas Varga</person>. <source>The 19-year-old</source> <cue>said</cue> <content>it was an accident</content>.",
		],
		[
			"34-year-old",
			"Judge <person>Ann Holt</person> was stern. <source>The 34-year-old</source> <cue>said</cue> <content>he was sorry</content>.",
		],
		[
			"34-year-old",
			"<person>Tomas Varga</person>, 29, was hurt. <source>The 34-year-old</source> <cue>said</cue> <content>the quay was closed</content>.",
		],
		[
			"12-year-old",
			"The 12-year-old daughter of <person>Tomas Varga</person> wept with <person>Ode Lund</person>, 40. <source>The 12-year-old</source> <cue>said</cue> <content>the quay was closed</content>.",
		],
		[
			"68-year-old",
			"Rain fell. <source>The 68-year-old</source> <cue>said</cue> <content>the quay was closed</content>.",
		],
	])("hears by age who is told to be so old, or else who was spoken of: %s", async (voice, marked) => {
		const report = await readMarked(marked);
		expect(report.attributions.map((a) => a.voice)).toEqual([voice]);
	});

	it.each([
		["<source>Another clue</source> <cue>points to</cue> <content>a forgery</content>.", undefined],
		["<source>Others</source> <cue>point to</cue> <content>a forgery</content>.", "others"],
		["<source>Origins</source><cue>:</cue> <content>the picture was shared</content>.", undefined],
		[
			"<source>Mr</source>. <person>Tomas Varga</person> left and <cue>said</cue> <content>it rained</content>.",
			"tomas-varga",
		],
	])("hears people and bodies, not things or labels: %s", async (marked, voice) => {
		expect((await readMarked(marked)).attributions.map((a) => a.voice)).toEqual([voice]);
	});

	it.each([
		["On Monday former head of tides <person>Mary Holt</person> left.", "former head of tides"],
		["On Monday former head of tides and sluices <person>Mary Holt</person> left.", "former head of tides and sluices"],
		["Last week former head of tides <person>Mary Holt</person> left.", "former head of tides"],
		["In <place>Orsk</place> former head of tides <person>Mary Holt</person> left.", "former head of tides"],
		["A ferry sank, and head of tides and sluices <person>Mary Holt</person> left.", "head of tides and sluices"],
		[
			"Then Orsk Rail director of communications <person>Mary Holt</person> left.",
			"Orsk Rail director of communications",
		],
	])("reads an office before the name from where its own words begin: %s", async (marked, role) => {
		const report = await readMarked(
			`${marked} <source><person>Mary Holt</person></source> <cue>said</cue> <content>the quay was closed</content>.`,
		);
		expect(report.voices[0]?.role).toBe(role);
	});

	it("reads a role before the name too", async () => {
		const [voice] = (await read("Foreign Ministry spokesperson Lena Ashworth said the talks failed.")).voices;
		expect(voice).toMatchObject({
			id: "lena-ashworth",
			role: "Foreign Ministry spokesperson",
			speaksFor: "Foreign Ministry",
		});
	});

	it("takes whoever has the title for who speaks, not the town before it", async () => {
		const report = await readMarked(
			"<content>“The depot is closed,”</content> <source><person>Lund</person> Police Chief <person>Rita Dorn</person></source> <cue>said</cue>. <source><person>Rita Dorn</person> and Mayor <person>Pavel Quill</person></source> <cue>said</cue> <content>it would open</content>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["rita-dorn", "rita-dorn"]);
	});

	it.each([
		["The group that held <person>Mary Holt</person>", "group-that-held-mary-holt"],
		["The minister who led the talks, <person>Mary Holt</person>,", "mary-holt"],
		["A woman who lives nearby, <person>Mary Holt</person>,", "mary-holt"],
		["The head of that agency, <person>Mary Holt</person>,", "mary-holt"],
		[
			"The minister, who led the talks with her father, <person>Mary Holt</person>,",
			"minister-who-led-the-talks-with-her-father-mary-holt",
		],
		["Residents of the capital, <place>Lund</place>,", "residents-of-the-capital-lund"],
		["The suit, which <person>Mary Holt</person> brought,", "suit"],
		["The suit from <place>Orsk</place>, where it rained,", "suit-from-orsk"],
	])("hears no name inside a clause or a complement: %s", async (source, voice) => {
		const report = await readMarked(
			`<source>${source}</source> <cue>said</cue> <content>the quay was closed</content>.`,
		);
		expect(report.attributions.map((a) => a.voice)).toEqual([voice]);
	});

	it("takes the spokesperson of a family for nobody else's", async () => {
		const report = await readMarked(
			"<source>A spokesperson for the <organisation>Rail Office</organisation></source> <cue>said</cue> <content>it rained</content>. <source>The spokesperson</source> <cue>said</cue> <content>it poured</content>. <source>The family spokesperson</source> <cue>said</cue> <content>it was dry</content>.",
		);
		const [first, second, third] = report.attributions.map((a) => a.voice);
		expect(second).toBe(first);
		expect(third).toBe("family-spokesperson");
	});

	it.each([
		["A lecturer on the", "a lecturer"],
		["An envoy, who was involved in", "an envoy"],
		["A woman who", "a woman"],
		["A clerk familiar with", "a clerk"],
		["The clerk who left", "clerk who left"],
	])("names nobody by what hangs at the end of a source: %s", async (source, name) => {
		const report = await readMarked(
			`<source>${source}</source> quay, however, <cue>said</cue> <content>the ferry is old</content>.`,
		);
		expect(report.voices.map((v) => v.name)).toEqual([name]);
	});

	it.each([
		["A patient showing signs of marsh fever", "patient-showing-signs-of-marsh-fever"],
		["It is remedy for those", "those"],
		["She asked a specialist in skin or a dermatologist", "dermatologist"],
		["It was the hope of friends of the Holts", "friends-of-the-holts"],
		[
			"Gloom lay on Sheriff <person>Mary Holt</person> of <place>Orsk County</place>, <place>Velland</place>,",
			"mary-holt",
		],
		["He met a clerk from <place>Orsk</place>", "clerk-from-orsk"],
		["<person>Mary Holt</person> met a clerk from <place>Orsk</place>, <place>Velland</place>,", "clerk"],
		["<person>Mary Holt</person> married a clerk from <place>Orsk</place>, <place>Velland</place>,", undefined],
		["<person>Mary Holt</person> sold a hall in <place>Orsk</place>, <place>Velland</place>,", undefined],
	])("hears a person before “who”, and no thing: %s", async (before, voice) => {
		const report = await readMarked(
			`${before} <source>who</source> <cue>claims</cue> <content>to have been on the ferry</content> was there.`,
		);
		expect(report.attributions.map((a) => a.voice)).toEqual([voice]);
	});

	it.each([
		["Its captain’s sudden disappearance from the quay", "has cast doubt on"],
		["The arrest of two skippers", "raises fears over"],
	])("hears nobody in what happens: %s", async (source, cue) => {
		const report = await readMarked(
			`<source>${source}</source> <cue>${cue}</cue> <content>the new line to Orsk</content>.`,
		);
		expect(report.attributions.map((a) => a.voice)).toEqual([undefined]);
	});

	it.each(["should be noted", "has been claimed", "is also believed"])("hears nobody in “it %s”", async (cue) => {
		const report = await readMarked(
			`<source>The <organisation>Orsk Harbour Board</organisation></source> <cue>said</cue> <content>the ferry would stay</content>. <source>It</source> <cue>added</cue> <content>that no deal existed</content>. <source>It</source> <cue>${cue}</cue> <content>that the ferry is old</content>.`,
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["orsk-harbour-board", "orsk-harbour-board", undefined]);
	});

	it("hears who holds an office before “who”, not what they are told of with", async () => {
		const report = await readMarked(
			"He repeated allegations from two Nordan lawmakers <source>who</source> <cue>told</cue> him <content>that the quay was closed</content>.",
		);
		expect(report.voices.map((v) => v.name)).toEqual(["two Nordan lawmakers"]);
	});

	it.each([
		["Secretary of State <person>Mary Holt</person>", "mary-holt"],
		["Canada's Minister of Justice <person>Mary Holt</person>", "mary-holt"],
		["Canada's Minister of Veterans Affairs <person>Mary Holt</person>", "mary-holt"],
		["Harbour director of communications <person>Mary Holt</person>", "mary-holt"],
		["The <organisation>Union for Pilots</organisation> President <person>Mary Holt</person>", "mary-holt"],
		["Lund police Const. <person>Mary Holt</person>", "mary-holt"],
		["A spokesman for Republican <person>Mary Holt</person>", "spokesman-for-republican-mary-holt"],
		["The wife of Mayor <person>Mary Holt</person>", "wife-of-mayor-mary-holt"],
		["The campaign manager for Democrat <person>Mary Holt</person>", "campaign-manager-for-democrat-mary-holt"],
		["The director of singer <person>Mary Holt</person>", "director-of-singer-mary-holt"],
		["The Media Minister", "media-minister"],
		["The <place>Orsk</place>-based pro", "orsk-based-pro"],
		["The Lund Daily Herald", "lund-daily-herald"],
	])("takes the holder of an office for who speaks, told with what it is for: %s", async (source, voice) => {
		const report = await readMarked(`<source>${source}</source> <cue>said</cue> <content>the quay burned</content>.`);
		expect(report.attributions.map((a) => a.voice)).toEqual([voice]);
	});

	it("lets who asks follow, and who says that they were told speak", async () => {
		const { attributions } = await readMarked(
			"<content>“Will it stay?”</content> <cue>asked</cue> <source><person>Mary Holt</person></source>, <also>a clerk of the port</also>. <source><person>Peter Lunn</person></source> <cue>said he was told</cue> <content>that it would</content>.",
		);
		expect(attributions.map((a) => a.voice)).toEqual(["mary-holt", "peter-lunn"]);
	});

	it("takes neither an article nor whom one tells for the source", async () => {
		const { attributions } = await readMarked(
			"<source><person>Mary Holt</person></source> <cue>told</cue> <also><organisation>Lund Agency</organisation></also> <content>the quay burned</content>. <source>The</source> pier, it <cue>said</cue>, <content>stood</content>.",
		);
		expect(attributions.map((a) => a.voice)).toEqual(["mary-holt", undefined]);
	});

	it("takes nobody for the source whom a passive cue speaks of", async () => {
		const { attributions } = await readMarked(
			"<source><person>Tomas Varga</person></source> <cue>was charged with</cue> <content>fraud</content>. <source><person>Peter Lunn</person></source> <cue>charged</cue> <content>him with theft</content>.",
		);
		expect(attributions.map((a) => a.voice)).toEqual([undefined, "peter-lunn"]);
		expect(attributions[0]?.content).toEqual([
			[0, 11],
			[29, 34],
		]);
	});

	it.each([
		"<content>“It stays,”</content> <source><person>Ann Ode</person></source> said, <cue>according to</cue> <also>the <organisation>Orsk Tidings</organisation></also>.",
		"<content><person>Ann Ode</person> said</content>: <more>“It stays,”</more> <source>the <organisation>Orsk Tidings</organisation></source> <cue>reported</cue>.",
	])("hears who speaks, and the paper that passes it on: %s", async (marked) => {
		const { attributions, text } = await readMarked(marked);
		expect(attributions.map((a) => [a.voice, a.via])).toEqual([["ann-ode", "orsk-tidings"]]);
		expect(attributions[0]?.content.map((span) => text.slice(...span))).toEqual(["“It stays,”"]);
	});

	it("takes whom a passive denies or threatens something for no source", async () => {
		const report = await readMarked(
			"<source><person>Tomas Varga</person></source> <cue>was denied</cue> <content>bail</content>. <source>The paper</source> <cue>has been threatened</cue> <content>on numerous occasions</content>.",
		);
		expect(report.attributions.map((a) => [a.voice, a.act])).toEqual([
			[undefined, "state"],
			[undefined, "state"],
		]);
	});

	it("names an anonymous source by its words", async () => {
		expect((await read("A source familiar with the matter said the deal was off.")).voices).toMatchObject([
			{ id: "source-familiar-with-the-matter", kind: "anonymous", name: "a source familiar with the matter" },
		]);
	});

	it("knows bodies, places that speak and documents", async () => {
		const { voices } = await read(
			"The Harbour Ministry said the quay was safe. Moscow said it was not. A 2022 Navy report found that forty boats were lost.",
		);
		expect(voices.map((v) => v.kind)).toEqual(["organisation", "organisation", "document"]);
		expect(voices[1]?.speaksFor).toBe("Russia");
	});

	it("takes nothing that “during” leads to for a source", async () => {
		const { attributions } = await readMarked(
			"<content>The discovery of the toadstool</content> <cue>was recorded</cue> during <source>a 12-month study</source>.",
		);
		expect(attributions.map((a) => a.voice)).toEqual([undefined]);
	});

	it("takes a note or a sign for something written, not for somebody unnamed", async () => {
		const report = await readMarked(
			"<content>“The house is paid off,”</content> <source>a handwritten note</source> <cue>read</cue>. <source>A sign at the door</source> <cue>said</cue> <content>the shop was closed</content>.",
		);
		expect(report.voices.map((v) => v.kind)).toEqual(["document", "document"]);
	});

	it("resolves “the company” and “they” to the body spoken of", async () => {
		const report = await readMarked(
			"<source><organisation>Varna Shipping Company</organisation></source> <cue>said</cue> <content>it was sold</content>. <source>The company</source> <cue>added</cue> <content>that staff would stay</content>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["varna-shipping-company", "varna-shipping-company"]);
	});

	it("gives no voice to words without a named source, or to “I”", async () => {
		const report = await readMarked(
			"<content>The ferry</content> <cue>is expected</cue> <more>to return in June</more>. <source>I</source> <cue>think</cue> <content>it will rain</content>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual([undefined, undefined]);
	});

	it("names who passes words on", async () => {
		const { attributions } = await readMarked(
			"<content>“It is ours,”</content> <source><organisation>Orsk Television</organisation></source> <cue>quoted</cue> <more><person>Tomas Varga</person> as saying</more>.",
		);
		const [attribution] = attributions;
		expect(attribution).toMatchObject({ voice: "tomas-varga", via: "orsk-television", form: "direct", act: "state" });
	});

	it("calls nobody by when they spoke", async () => {
		const { voices } = await readMarked(
			"<source>Court papers released by the harbour on Wednesday</source> <cue>showed</cue> <content>that the ferry was sold</content>.",
		);
		expect(voices.map((v) => v.name)).toEqual(["Court papers released by the harbour"]);
	});

	it("reads past a description and a relative clause to the name they describe", async () => {
		expect(await speakers("Anton Lisk, Ilka Brandt's predecessor, who sold the ferry, said it was worthless.")).toEqual(
			["anton-lisk"],
		);
	});

	it("gives “its ministry” and a bare ministry the country they belong to", async () => {
		const { voices } = await read(
			"Norway will not sell the ferry, its foreign ministry said on Monday. “It stays,” ministry spokesman Tomas Varga said.",
		);
		expect(voices[0]).toMatchObject({ name: "Norway's foreign ministry", speaksFor: "Norway" });
		expect(voices[1]).toMatchObject({ id: "tomas-varga", speaksFor: "Norway" });
	});

	it("takes what stands before a headline's colon for nobody", async () => {
		const headline = (start: string) => speakers(`${start}: Norway rejects Denmark's demand to return the ferry`);
		expect(await headline("Media")).not.toContain("media");
		expect(await headline("Media")).toContain("norway");
	});

	it("takes no portfolio for a party", async () => {
		const [voice] = (await read("Transport minister Lena Ashworth said the quay was safe.")).voices;
		expect(voice?.speaksFor).toBeUndefined();
	});

	it("knows by an office whoever has just left it", async () => {
		expect(
			await speakers(
				"Lena Ashworth resigned as Norvia's transport minister on Friday. The former transport minister said she had no regrets.",
			),
		).toEqual(["lena-ashworth"]);
	});
});

describe("a list of people", () => {
	it("gives nobody the office of the next", async () => {
		const report = await readMarked(
			"<person>Rosa Quill</person>, the comedian <person>Billy Krist</person> and the former <organisation>Orsk Rowers</organisation> manager <person>Jon Torr</person> played. <content>“It is ours,”</content> <source><person>Rosa Quill</person></source> <cue>said</cue>.",
		);
		expect(report.voices.find((v) => v.id === "rosa-quill")?.speaksFor).toBeUndefined();
	});
});
