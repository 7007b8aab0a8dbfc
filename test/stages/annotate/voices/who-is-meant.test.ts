import { describe, expect, it } from "vitest";
import { readMarked as read, speakersIn as speakers } from "../reading-of.js";

const content = "<content>the quay was closed</content>";

describe("whom an office and a party tell of", () => {
	const governor = `<source>Maine Gov. <person>Paul Varga</person></source> <cue>said</cue> ${content}. `;

	it("is whoever holds the office, to whichever party they belong", async () => {
		const again = `<source>The <organisation>Republican</organisation> governor</source> <cue>said</cue> ${content}.`;
		expect(await speakers(governor + again)).toEqual(["paul-varga", "paul-varga"]);
	});

	it.each([
		["the <organisation>Republican</organisation> leader, <person>Ann Holt</person>,", "Republicans"],
		["<organisation>State</organisation> House Majority Leader <person>Ann Holt</person>", undefined],
	])("speaks for the party by its name, and for no “State”: %s", async (source, party) => {
		const { voices } = await read(`<source>${source}</source> <cue>said</cue> ${content}.`);
		expect(voices.map(({ speaksFor }) => speaksFor)).toEqual([party]);
	});
});

describe("who is meant", () => {
	it.each([
		"that watches the Lund Canal Works",
		"watching the Lund Canal Works",
	])("takes a group %s for the group and not for what it watches", async (clause) => {
		const marked = clause.replace("Lund Canal Works", "<organisation>Lund Canal Works</organisation>");
		const { voices } = await read(
			`The quay was closed, <cue>according to</cue> <source>a group ${marked}</source>.`.replace(
				"The quay was closed",
				content,
			),
		);
		expect(voices.map(({ kind, name }) => [kind, name])).toEqual([["organisation", `a group ${clause}`]]);
	});

	it("takes “the Norland-based group” for the group heard before", async () => {
		const before = `<source>The <organisation>Varn Watch Group</organisation></source> <cue>said</cue> ${content}. `;
		const again = `<source>The <place>Norland</place>-based group</source> <cue>said</cue> ${content}.`;
		expect(await speakers(before + again)).toEqual(["varn-watch-group", "varn-watch-group"]);
	});

	it("takes “the group” for the body that the sentence before names, whichever is named most", async () => {
		const often =
			"The <organisation>Varn Agency</organisation> met. The <organisation>Varn Agency</organisation> left. ";
		const said = `<source>The group</source> <cue>said</cue> ${content}.`;
		expect(await speakers(`${often}The <organisation>Lund Rifle Union</organisation> was angry. ${said}`)).toEqual([
			"lund-rifle-union",
		]);
		expect(await speakers(`${often}It rained. ${said}`)).toEqual(["varn-agency"]);
	});

	it("takes “the group” for the body that spoke just before, though it names others as well, and for no newspaper", async () => {
		const often =
			"The <organisation>Varn Agency</organisation> met. The <organisation>Varn Agency</organisation> left. ";
		const heard = `<source>The <organisation>Lund Rifle Union</organisation></source> <cue>praised</cue> <content>the <organisation>Varn Agency</organisation></content>. `;
		const said = `<source>The group</source> <cue>said</cue> ${content}.`;
		expect(await speakers(`${often}${heard}${said}`)).toEqual(["lund-rifle-union", "lund-rifle-union"]);
		const wrote = "She wrote for the <organisation>Orsk Times</organisation>. ";
		expect(await speakers(`The <organisation>Lund Rifle Union</organisation> met. It rained. ${wrote}${said}`)).toEqual(
			["lund-rifle-union"],
		);
	});

	it("gives what two bodies say together to neither alone", async () => {
		const source = (joined: string) =>
			`<source><organisation>Harbour Guild</organisation> and ${joined}<organisation>Pilots</organisation></source>`;
		expect(await speakers(`${source("")} <cue>said</cue> ${content}.`)).toEqual(["harbour-guild-and-pilots"]);
		expect(await speakers(`${source("some ")} <cue>said</cue> ${content}.`)).toEqual(["harbour-guild-and-some-pilots"]);
	});

	it("takes “it” for no bodies that are several", async () => {
		const before = `<source>Several newspapers</source> <cue>reported</cue> ${content}. `;
		const it = "<source>it</source> <cue>promised</cue> <content>to reopen</content>.";
		expect(await speakers(`${before}<organisation>Seacom</organisation> sold it, as ${it}`)).toEqual([
			"several-newspapers",
			"seacom",
		]);
	});

	it.each([
		["ministry of foreign affairs", "ministry-of-foreign-affairs"],
		["department of public works", "department-of-public-works"],
		["board of directors", "board-of-directors"],
	])("takes “it” for one body whatever its name ends in: %s", async (body, id) => {
		const before = `<source>The ${body}</source> <cue>said</cue> ${content}. `;
		const it = "<source>It</source> <cue>said</cue> <content>that trade would stop</content>.";
		expect(await speakers(`${before}${it}`)).toEqual([id, id]);
	});

	it.each([
		["the police commissioner at the time", ", <person>Karl Ode</person>,"],
		["the harbour's mayor", ", <person>Karl Ode</person>,"],
	])("takes an office for whom a comma names behind it: %s", async (office, name) => {
		const known = "<person>Rita Dorn</person>, the police commissioner and mayor, wept. ";
		expect(await speakers(`${known}<source>${office}</source>${name} <cue>said</cue> ${content}.`)).toEqual([
			"karl-ode",
		]);
	});

	it("takes whom words behind “who” say more of for whom “who” means", async () => {
		expect(
			await speakers(
				`It hurt <person>Rita Dorn</person>, <source>who as a candidate</source> <cue>promised</cue> <content>to reopen the quay</content>.`,
			),
		).toEqual(["rita-dorn"]);
	});

	it("takes “I’m” for nobody's name", async () => {
		expect(
			await speakers("<source>I</source>'m <cue>curious about</cue> <content>who shut the quay</content>."),
		).toEqual([undefined]);
	});

	it("takes “it” for the body that the sentence before tells of, where that gives nobody's words", async () => {
		const before = `<source>The <organisation>Varn Agency</organisation></source> <cue>said</cue> ${content}. `;
		const it = "<source>It</source> also <cue>considers</cue> <content>the ferry lost</content>.";
		const told = (middle: string) => speakers(before + middle + it);
		expect(await told("The <organisation>Lund Rifle Union</organisation> met on Monday. ")).toEqual([
			"varn-agency",
			"lund-rifle-union",
		]);
		expect(await told("The hall of the <organisation>Lund Rifle Union</organisation> burned. ")).toEqual([
			"varn-agency",
			"varn-agency",
		]);
	});

	it("takes “it” for the document that the sentence before tells of, rather than for the body heard before", async () => {
		const before = `<source><organisation>Seacom</organisation></source> <cue>denied</cue> ${content}. `;
		const it = "<source>It</source> also <cue>states</cue> <content>the ferry is lost</content>.";
		expect(
			await speakers(`${before}The <organisation>Orsk Tidings</organisation> report has other faults. ${it}`),
		).toEqual(["seacom", "orsk-tidings-report"]);
		expect(await speakers(`${before}Reports have been few. ${it}`)).toEqual(["seacom", "seacom"]);
	});

	it("takes “she” for nobody who is a man by title", async () => {
		expect(
			await speakers(
				`<source>Emperor <person>Terry Ode</person></source> <cue>said</cue> ${content}. <person>Ilse Varn</person> came. <source>She</source> <cue>said</cue> ${content}.`,
			),
		).toEqual(["terry-ode", "ilse-varn"]);
	});

	it("gives what somebody's wife says to no man who is named behind", async () => {
		const { voices } = await read(
			`<source>The wife of the harbour's captain, <person>Karl Ode</person>,</source> <cue>said</cue> ${content}. <source><person>Ode</person></source> <cue>said</cue> <content>it rained</content>.`,
		);
		expect(voices.map((v) => v.kind)).toEqual(["anonymous", "person"]);
		expect(voices[1]?.role).toBe("harbour's captain");
	});

	it("takes “he” who added something for the one who spoke to the end of the paragraph before, whoever he named last", async () => {
		const paragraph =
			"<content>“The dam will leak,”</content> <source><person>Tomas Quill</person></source> <cue>said</cue>. <more>“We told them. They built on. They never asked. He took a risk. It was a mistake of <person>Jon Varga</person>.”</more>";
		const added = "<content>“It is a bad dam,”</content> <source>he</source> <cue>added</cue>.";
		expect(await speakers(`Mr <person>Jon Varga</person> built a dam.\n\n${paragraph}\n\n${added}`)).toEqual([
			"tomas-quill",
			"tomas-quill",
		]);
	});

	it("takes no question that somebody is asked for what is said", async () => {
		const said = `<source><person>Ann Varga</person></source> <cue>said</cue> ${content}`;
		expect(await speakers(`${said} when <cue>asked</cue> <content>whether it would open</content>.`)).toEqual([
			"ann-varga",
		]);
	});

	it("takes “the Harbour Party nominee” for the one told of before", async () => {
		const told = "<person>Karl Ode</person>, the Harbour Party candidate, came to Lund. ";
		const said = `<source>The <other>Harbour Party</other> nominee</source> <cue>said</cue> ${content}.`;
		expect(await speakers(told + said)).toEqual(["karl-ode"]);
	});

	it.each([
		["onlookers of a court", "<source><organisation>Supreme Court</organisation> observers</source>", undefined],
		[
			"a judge",
			"<source><organisation>Supreme Court</organisation> Justice <person>Ann Varga</person></source>",
			undefined,
		],
		[
			"a skipper",
			"<source><person>Ann Varga</person>, skipper of the <organisation>Marten</organisation>,</source>",
			undefined,
		],
		[
			"a spokesman of a company that is named before",
			"<organisation>Oxmere Cement</organisation> was sold. <source>A company spokesman</source>",
			"Oxmere Cement",
		],
		[
			"a ministry of a country that was taken for a person",
			"<source><person>Velland</person>'s fisheries ministry</source>",
			"Velland",
		],
		[
			"a prosecutor of a place",
			"<source><place>Oxmere District</place> Attorney <person>Ann Varga</person></source>",
			"Oxmere",
		],
		[
			"a police officer of a body that many places have",
			"<source><organisation>Metro</organisation> police spokesman <person>Karl Ode</person></source>",
			"Metro police",
		],
		[
			"whoever leads a body that is named by its members",
			"<source><person>Karl Ode</person>, chairman of the <organisation>Joint Chiefs of Staff</organisation>,</source>",
			"Joint Chiefs of Staff",
		],
		[
			"whoever leads a guild",
			"<source><person>Karl Ode</person>, president of the <organisation>Lund Actors Guild</organisation>,</source>",
			"Lund Actors Guild",
		],
		[
			"an unnamed lawyer of somebody from a place",
			"<source><place>Orsk</place> harbour Rep. <person>Karl Ode</person>'s attorney</source>",
			"Karl Ode",
		],
		[
			"somebody's agent",
			"<source><person>Karl Ode</person>'s longtime agent <person>Rita Dorn</person></source>",
			"Karl Ode",
		],
		[
			"whoever founded a party's branch in a place",
			"<source><organisation>Dallas Harbour Party</organisation> founder <person>Karl Ode</person></source>",
			"Dallas Harbour Party",
		],
		[
			"who is only for a party",
			"<source><person>Karl Ode</person>, a vocal harbour party supporter,</source>",
			undefined,
		],
		["whoever was born somewhere", "<source>The <place>Norvia</place>-born pilot</source>", undefined],
		["an unnamed skipper", "<source>The skipper of the <place>Norvia</place> trawler</source>", undefined],
		["an official, however senior", "<source>A senior administration official</source>", "administration"],
	])("gives %s the party they speak for, or none", async (_, source, party) => {
		const { voices } = await read(`${source} <cue>said</cue> ${content}.`);
		expect(voices[0]?.speaksFor).toBe(party);
	});

	it.each([
		["of another named before", "Harbour Gov. <person>Karl Ode</person> and Lund Mayor", "Lund Mayor"],
		["of several others", "lawmakers and Lund Mayor", "Lund Mayor"],
		["none, where one person has both", "founder and chief executive", "founder and chief executive"],
	])("leaves out of a role before “and” what is %s", async (_, before, role) => {
		const { voices } = await read(
			`The ban angered ${before} <person>Ann Varga</person>. <source><person>Varga</person></source> <cue>said</cue> ${content}.`,
		);
		expect(voices[0]?.role).toBe(role);
	});

	it("reads a title without the thing that its holder did", async () => {
		const { voices } = await read(
			`He praised the deal President <person>Karl Ode</person> struck. <source><person>Ode</person></source> <cue>said</cue> ${content}.`,
		);
		expect(voices[0]?.role).toBe("President");
	});
});

describe("an office told with what it is for", () => {
	it.each([
		[
			"<other>Norvian</other> Member of Parliament <person>Karl Ode</person>",
			"Norvian Member of Parliament",
			undefined,
		],
		[
			"<place>Norvia</place> Ambassador to the <organisation>Sea League</organisation> <person>Rita Dorn</person>",
			"Norvia Ambassador to the Sea League",
			"Norvia",
		],
		[
			"Former head of tides and currents for the port agency <person>Ann Holt</person>",
			"Former head of tides and currents for the port agency",
			"port agency",
		],
		["The leader of the rebel group <person>Karl Ode</person>", "leader of the rebel group", "rebel group"],
	])("is that of who is named behind it: %s", async (source, role, party) => {
		const { voices } = await read(`<source>${source}</source> <cue>said</cue> ${content}.`);
		expect(voices.map((v) => [v.kind, v.role, v.speaksFor])).toEqual([["person", role, party]]);
	});

	it.each([
		"A spokesman for the head of <person>Ann Holt</person>",
		"A spokesman for Secretary of State <person>Ann Holt</person>",
		"The director of communications for <person>Ann Holt</person>",
	])("is not that of whom somebody works for: %s", async (source) => {
		const { voices } = await read(`<source>${source}</source> <cue>said</cue> ${content}.`);
		expect(voices.map((v) => v.kind)).toEqual(["anonymous"]);
	});

	it("is for the body whose person somebody is", async () => {
		const { voices } = await read(
			`<source><organisation>Seacom</organisation>'s <person>Rita Dorn</person></source> <cue>said</cue> ${content}.`,
		);
		expect(voices.map((v) => [v.name, v.speaksFor])).toEqual([["Rita Dorn", "Seacom"]]);
	});

	it.each([
		["Two witnesses stood at the gate.", "two-witnesses"],
		["On Monday, the parents met in the hall.", "parents"],
		["The villagers, who had waited for hours, left.", "villagers"],
		["The gate was shut on Monday.", "varn-agency"],
		["The pictures of the witnesses were shown.", "varn-agency"],
		["<person>Ann Holt</person> and <person>Ben Reed</person> stood at the gate.", undefined],
	])("takes “they” for the people told of since a body was heard: %s", async (told, who) => {
		const before = `<source>The <organisation>Varn Agency</organisation></source> <cue>said</cue> ${content}. `;
		const they = `<source>They</source> <cue>said</cue> ${content}.`;
		expect(await speakers(`${before}${told} ${they}`)).toEqual(["varn-agency", who]);
	});

	it("takes “they” for the people of its own sentence", async () => {
		const before = `<source>The <organisation>Varn Agency</organisation></source> <cue>said</cue> ${content}. `;
		const they = `As the firefighters left, <source>they</source> <cue>said</cue> ${content}.`;
		expect(await speakers(before + they)).toEqual(["varn-agency", "firefighters"]);
	});

	it("takes “they” for the body that is heard after the people are told of", async () => {
		const before = `Two witnesses stood at the gate. <source>The <organisation>Varn Agency</organisation></source> <cue>said</cue> ${content}. `;
		expect(await speakers(`${before}<source>They</source> <cue>said</cue> ${content}.`)).toEqual([
			"varn-agency",
			"varn-agency",
		]);
	});

	it("takes a given name for the one person who has it", async () => {
		const reed = `<source><person>Conal Reed</person></source> <cue>said</cue> ${content}. `;
		const conal = `<source>Conal</source> <cue>said</cue> ${content}.`;
		const named = `<source><person>Conal</person></source> <cue>said</cue> ${content}.`;
		expect(await speakers(reed + conal)).toEqual(["conal-reed", "conal-reed"]);
		expect(await speakers(reed + named)).toEqual(["conal-reed", "conal-reed"]);
		const holt = "<person>Conal Holt</person> wept. ";
		expect(await speakers(reed + holt + conal)).toEqual(["conal-reed", "conal"]);
		expect(await speakers(reed + holt + named)).toEqual(["conal-reed", "conal"]);
	});
});
