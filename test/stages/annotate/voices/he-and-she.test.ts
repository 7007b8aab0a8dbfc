import { describe, expect, it } from "vitest";
import { annotateReport } from "../../../../src/pipeline.js";
import { annotateReport as annotateMarked } from "../../../../src/stages/annotate/index.js";
import { readingOf, readMarked } from "../reading-of.js";

const read = (text: string) => annotateReport({ id: "r", text, notes: [] });
/** The id of each attribution's voice, in text order. */
const speakers = async (text: string) => (await read(text)).attributions.map((a) => a.voice);

describe("he and she", () => {
	it.each([
		["Since his wife <person>Robin</person> died <source>he</source>"],
		["His wife, <person>Robin</person>, wept. <source>He</source>"],
		["<person>Robin</person>, his wife, wept. <source>He</source>"],
		["The <person>Mirfold</person> man stood there. <source>He</source>"],
	])("takes nobody for “he” who is somebody's wife, or says which man is meant: %s", async (marked) => {
		const report = await readMarked(
			`<person>Tomas Varga</person> wept. ${marked} <cue>refused</cue> <content>to move</content>.`,
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["tomas-varga"]);
	});

	it("takes the subject of the sentence before for “he”, not whose thing it tells of first", async () => {
		const report = await readMarked(
			"After President <person>James Ode</person>’s speech, a reporter, <person>Thomas Varga</person>, met the mayor. When <source>he</source> <cue>asked about</cue> <content>the ferry</content>, she threatened to push Mr. <person>Varga</person> off the quay.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["thomas-varga"]);
	});

	it.each([
		[
			"who speaks, not who is told of beneath",
			"“This is about the ferry,” Olumide Osei said, adding that the board wants to know what Thomas Quill was asked to sell. “They have answered one question,” he said.",
			"olumide-osei",
		],
		[
			"the person named last, though only of another it is known that he is a man",
			"“The toll is fair,” Thomas Quill told the court at noon. But Justice Ondrej Vane was not convinced. “That is not clear,” he told the lawyers.",
			"ondrej-vane",
		],
		[
			"a subject by apposition",
			"The council met for hours. After the vote a reporter of the Ostby Herald, Otto Vane, called Thomas Quill. When he asked about the toll, the line went dead.",
			"otto-vane",
		],
		[
			"the subject of the sentence before, not whose thing a clause before tells of",
			"But Edward Holt did not stop there. After quoting Thomas Quill’s letter, which lay in a drawer, he said that the quay was closed.",
			"edward-holt",
		],
	])("takes for “he” %s", async (_, text, voice) => {
		expect((await speakers(text)).at(-1)).toBe(voice);
	});

	it("takes for “he” in a quotation nobody who is quoted with it", async () => {
		const { text, reading } = readingOf(
			"<person>Edward Holt</person> met the council. <person>Thomas Quill</person> left. “It is dead, and <source>he</source> <cue>said</cue> <content>the quay was lost</content>,” <person>Quill</person> told us.",
		);
		const at = (words: string): [number, number] => {
			const start = text.lastIndexOf(words);
			return [start, start + words.length];
		};
		const content = [at("“It is dead, and he said the quay was lost,”")];
		const outer = { source: [at("Quill")], cue: [at("told us")], content, score: 1, sure: true };
		const read = async () => ({ ...reading, spoken: [...reading.spoken, outer] });
		const report = await annotateMarked({ id: "r", text, notes: [] }, read);
		expect(report.attributions.map((a) => a.voice).sort()).toEqual(["edward-holt", "thomas-quill"]);
	});

	it.each([
		["<source>Another</source> <cue>posted</cue> <content>a photo of the quay</content>.", "another"],
		["<source>One pilot</source> <cue>posted</cue> <content>a photo of the quay</content>.", "one-pilot"],
		["<source>Some pilots</source> <cue>posted</cue> <content>a photo of the quay</content>.", "tomas-varga"],
		["<source>Another</source> <cue>posted</cue> <content>a photo</content>. It rained.", "tomas-varga"],
	])("takes who speaks in the sentence before for “he”, though nobody names them: %s", async (before, voice) => {
		const report = await readMarked(
			`<source><person>Tomas Varga</person></source> <cue>said</cue> <content>it rained</content>. He wept. The pilots met. Rain fell. ${before} <content>“The quay is closed,”</content> <source>he</source> <cue>wrote</cue>.`,
		);
		expect(report.attributions.at(-1)?.voice).toBe(voice);
	});

	it("takes a man for “he” whom his wife and son only follow", async () => {
		const report = await readMarked(
			"<person>Robin Oz</person>, his wife and their son fled. <source>He</source> <cue>said</cue> <content>it rained</content>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["robin-oz"]);
	});

	it("takes nobody for “he” whom only what he says names", async () => {
		const report = await readMarked(
			"<person>Tomas Varga</person> wept. Rain fell. It poured. <content>“I keep a bottle of <person>Glen</person>,”</content> <source>he</source> <cue>said</cue>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["tomas-varga"]);
	});

	it("takes nobody for “he” whom he names, but for half of a joint name", async () => {
		const thanks = await readMarked(
			"<person>Tomas Varga</person> thanked <person>Kurt Lund</person>. Writing later, <source>he</source> <cue>said</cue>: <content>“I am grateful to <person>Kurt Lund</person>.”</content>",
		);
		expect(thanks.attributions.map((a) => a.voice)).toEqual(["tomas-varga"]);
		const joint = await readMarked(
			"<person>Kurt Lund</person> spoke. Later <source>he</source> <cue>said</cue>: <content>“They blame the <person>Varga</person>-<person>Lund</person> plan.”</content>",
		);
		expect(joint.attributions.map((a) => a.voice)).toEqual(["kurt-lund"]);
	});

	it("takes whoever tells their own name for “he”", async () => {
		const report = await readMarked(
			"<source><person>Tomas Varga</person></source> <cue>wept</cue>, <content>he was sad</content>. Then Mr. <person>Kurt Lund</person> appears in the film. <source>He</source> <cue>says</cue>: <content>“My name is <person>Kurt Lund</person>. I was born in Orsk.”</content>",
		);
		expect(report.attributions.at(-1)?.voice).toBe("kurt-lund");
	});

	it.each([
		"<source>He</source> <cue>said</cue> <content>the Lunn administration would act</content>.",
		"<content>“It stays,”</content> <source>he</source> <cue>said</cue> as <person>Lunn</person>’s wife nodded.",
		"<source>He</source> <cue>said</cue> <content>“My name is <person>Peter Lunn</person>”</content>.",
		"As <source>he</source> <cue>told</cue> reporters <content>it was over</content>, <person>Lunn</person> wept.",
	])("lets “he” be whom the sentence only names beside: %s", async (sentence) => {
		const text = `<content>“It goes,”</content> <source>Mr. <person>Peter Lunn</person></source> <cue>said</cue>. ${sentence}`;
		expect((await readMarked(text)).attributions.map((a) => a.voice)).toEqual(["peter-lunn", "peter-lunn"]);
	});

	it("keeps two people apart and gives each their pronoun", async () => {
		expect(
			await speakers(
				"Mary Holt said the quay burned. Mr. Peter Lunn denied it. She insisted that it was so. He said it was not.",
			),
		).toEqual(["mary-holt", "peter-lunn", "mary-holt", "peter-lunn"]);
	});

	it("takes “he” for nobody whom the same sentence names later", async () => {
		const report = await readMarked(
			"<content>“It stays,”</content> <source><person>Tomas Varga</person></source> <cue>said</cue> after a talk with <person>Peter Lunn</person>. <content>“It goes,”</content> <source>Mr. <person>Lunn</person></source> <cue>said</cue>. <source>He</source> <cue>called</cue> <content>Mr. <person>Lunn</person> a false prophet</content>.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(["tomas-varga", "peter-lunn", "tomas-varga"]);
	});

	it("lets “she” be the woman of the sentence before, whose name is in no list", async () => {
		expect(
			await speakers(
				"Tomek Varga, a spokesman for Orsk, said the bells were safe. The answer follows a warning by Ilka Brandt, the Nordan minister, that her country would sue. “We want the bells,” she said.",
			),
		).toEqual(["tomek-varga", "ilka-brandt"]);
	});
});
