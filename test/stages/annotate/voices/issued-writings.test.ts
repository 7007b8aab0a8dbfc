import { describe, expect, it } from "vitest";
import { speakersIn as speakers } from "../reading-of.js";

const content = "<content>the quay was closed</content>";
const board = "<organisation>Lund Harbour Board</organisation>";

describe("words in writing", () => {
	it.each([
		["statement", "The statement"],
		["letter", "The letter"],
		["memo", "The memo"],
		["written statement", "The statement"],
		["press release", "The release"],
	])("are those of the body that said something in a %s", async (writing, back) => {
		expect(
			await speakers(
				`<source>The ${board}</source> <cue>said</cue> in a ${writing} that ${content}. It rained. <source>${back}</source> <cue>added</cue> ${content}.`,
			),
		).toEqual(["lund-harbour-board", "lund-harbour-board"]);
	});

	it.each([
		["lawsuit", "suit", "lawsuit"],
		["ad", "commercial", "ad"],
		["lawsuit", "other suit", "other-suit"],
	])("are one by a longer and a shorter name, but for another: %s, %s", async (first, again, voice) => {
		expect(
			await speakers(
				`<source>The ${first}</source> <cue>says</cue> ${content}. It rained. <source>The ${again}</source> <cue>says</cue> ${content}.`,
			),
		).toEqual([first, voice]);
	});

	it("are those of the person who is told to have spoken in one at the beginning or the end of the sentence", async () => {
		const again = `<source>The statement</source> <cue>said</cue> ${content}.`;
		const holt = "<source><person>Ann Holt</person></source> <cue>said</cue>";
		expect(await speakers(`In a statement on Monday, ${holt} ${content}. ${again}`)).toEqual(["ann-holt", "ann-holt"]);
		expect(await speakers(`“${content},” ${holt} on Monday in a statement. ${again}`)).toEqual([
			"ann-holt",
			"ann-holt",
		]);
	});

	it("are those of whoever issued it, though nobody was heard", async () => {
		const again = `<source>The statement</source> <cue>said</cue> ${content}.`;
		expect(await speakers(`The ${board} issued a short statement on Monday. ${again}`)).toEqual(["lund-harbour-board"]);
		expect(await speakers(`<person>Ann Holt</person> later released a statement. ${again}`)).toEqual(["ann-holt"]);
		expect(
			await speakers(
				`The ${board} sent the council a letter. It rained. <source>The letter</source> <cue>said</cue> ${content}.`,
			),
		).toEqual(["lund-harbour-board"]);
	});

	it("are the last one's who issued one", async () => {
		const said = (who: string) => `<source>${who}</source> <cue>said</cue> in a statement that ${content}.`;
		expect(
			await speakers(
				`${said(`The ${board}`)} ${said("<person>Ann Holt</person>")} <source>The statement</source> <cue>said</cue> ${content}.`,
			),
		).toEqual(["lund-harbour-board", "ann-holt", "ann-holt"]);
	});

	it("stay a document's where nobody is known to have issued it", async () => {
		const statement = `<source>The statement</source> <cue>said</cue> ${content}.`;
		expect(await speakers(`<source>The ${board}</source> <cue>said</cue> ${content}. ${statement}`)).toEqual([
			"lund-harbour-board",
			"statement",
		]);
		expect(
			await speakers(
				`<source>The ${board}</source> <cue>said</cue> in a statement that ${content}. <source>The letter</source> <cue>said</cue> ${content}.`,
			),
		).toEqual(["lund-harbour-board", "letter"]);
	});

	it("stay a document's that is told of since", async () => {
		expect(
			await speakers(
				`<source>The ${board}</source> <cue>said</cue> in a memo that ${content}. <source>A memo circulated by a clerk</source> <cue>said</cue> ${content}. <source>The memo</source> <cue>said</cue> ${content}.`,
			),
		).toEqual(["lund-harbour-board", "memo-circulated-by-a-clerk", "memo-circulated-by-a-clerk"]);
	});

	it("are not those of who speaks of another's statement", async () => {
		expect(
			await speakers(
				`<source><person>Ann Holt</person></source> <cue>said</cue> <content>the board had told lies in a statement</content>. <source>The statement</source> <cue>said</cue> ${content}.`,
			),
		).toEqual(["ann-holt", "statement"]);
	});

	it.each([
		[`A statement by the ${board} came on Monday.`, "lund-harbour-board"],
		[`Forty clerks signed a letter from the ${board}.`, undefined],
		[`A statement issued by the ${board} came on Monday.`, "lund-harbour-board"],
		["A statement from the board's lawyer, <person>Ann Holt</person>, came on Monday.", "ann-holt"],
		[`The head of the ${board} issued a statement.`, undefined],
	])("are whose they are told to be: %s", async (before, issuer) => {
		expect(await speakers(`${before} <source>The statement</source> <cue>said</cue> ${content}.`)).toEqual([
			issuer ?? "statement",
		]);
	});

	it("are found in a text in which writings issue each other without end", async () => {
		const statement = `<source>The statement</source> <cue>said</cue> ${content}.`;
		const start = performance.now();
		expect(
			await speakers(`${"The statement issued a statement. It issued a letter. ".repeat(500)}${statement}`),
		).toEqual(["statement"]);
		expect(performance.now() - start).toBeLessThan(5_000);
	});
});
