import { describe, expect, it } from "vitest";
import type { Span } from "../../../../src/core/index.js";
import { foundAttributions } from "../../../../src/stages/annotate/attributions/found-attributions.js";
import { oneSpeaker } from "../../../../src/stages/annotate/attributions/one-speaker.js";
import { quotationsOf } from "../../../../src/text/quotations.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { parsedSentences } from "../../../build/parsed-sentences.js";
import { readingOf } from "../reading-of.js";

/** The sources of a text, each in its pieces. */
function sources(marked: string): string[][] {
	const { text, reading } = readingOf(marked);
	return foundAttributions(text, sentencesOf(text), reading, quotationsOf(text)).map((a) =>
		a.source.map((span) => text.slice(...span)),
	);
}

const content = "<content>the quay was closed</content>";

describe("a source that was seen in several pieces", () => {
	it.each([
		[
			"<source>A sailor who developed a</source> strange mark on <also>a trip to Lund</also>",
			"A sailor who developed a strange mark on a trip to Lund",
		],
		["<source>Secretary of</source> State William <also>Holt</also>", "Secretary of State William Holt"],
		["<source>The council</source> and <also>police</also>", "The council and police"],
		["<source>Sailors in the capital</source>, <also>Lund</also>,", "Sailors in the capital, Lund"],
		["<source>A video posted</source> on <also>the site</also>", "A video posted on the site"],
		[
			"<source>Holt's opponent in the</source> general election for the city senate, <also>Rita Dorn</also>",
			"Holt's opponent in the general election for the city senate, Rita Dorn",
		],
		["<source>The group that was</source> holding <also>Rita Dorn</also>", "The group that was holding Rita Dorn"],
	])("is filled in where only a few words are missing: %s", (source, whole) => {
		expect(sources(`${source} <cue>said</cue> ${content}.`)).toEqual([[whole]]);
	});

	it.each([
		["<source>Holt</source> led the talks, <also>he</also> <cue>said</cue>", "he"],
		["<source>The Tidings</source> talked to <person>Ann Ode</person>, <also>who</also> <cue>said</cue>", "who"],
		["<source>Ode</source>, <also>who</also> <cue>said</cue>", "Ode"],
		["<source>Ode</source> mocked <also>the council</also> for passing a bill <cue>reaffirming</cue>", "the council"],
		["<source>Ode</source> praised <also>Lund</also>'s joining of the league, <cue>saying</cue>", "Ode"],
		["<source>Holt</source>, with the help of <also>the port of Lund</also>, <cue>promised</cue> that", "Holt"],
		["<source>Holt</source> beat the mayor, <also>Rita Dorn</also>, <cue>criticising</cue> that", "Holt"],
		["<source>Others</source> disagreed, with <also>Rita Dorn</also> <cue>responding</cue> that", "Rita Dorn"],
		[
			"<source>The tape</source> prompted <also>members of the council</also> <cue>to say</cue> that",
			"members of the council",
		],
		["<source>She</source> telephoned <also>her employers</also> <cue>to say</cue> that", "She"],
		[
			"<source>The official who</source> first told the council of the port in a letter from last year of <also>the scandal</also> <cue>said</cue>",
			"The official who",
		],
		["A mob, <source>smugglers</source> that <also>Norvia</also> <cue>claims</cue>", "Norvia"],
		["<source>WASHINGTON</source> -- Minister <also>Rita Dorn</also> <cue>said</cue>", "Rita Dorn"],
		["<source>Holt</source> saw <also>Dorn</also> and <cue>said</cue>", "Holt"],
		["<source>Holt looking at the quay</source>\n\n<also>Rita Dorn</also> <cue>said</cue>", "Rita Dorn"],
		["<source>Holt</source>, whose plan <also>the builders</also> had paid for, <cue>said</cue>", "Holt"],
		[
			"<source>Sen. Holt</source>, speaking long before <also>the vote of that chamber</also>, <cue>pushed back on</cue>",
			"Sen. Holt",
		],
		["<source>Holt</source> while talking to <also>a clerk of the port</also> <cue>told</cue>", "Holt"],
		["<source>The mayor</source> <cue>was welcomed by</cue> <also>sailors of the port</also>", "The mayor"],
		["<source>Traders</source> even as <also>police</also> <cue>said</cue>", "police"],
		["<source>Sceptics</source> picked holes in <also>a film</also> <cue>showing</cue>", "Sceptics"],
		["<source>Per the Tidings</source>, <cue>it is said</cue>", "the Tidings"],
		["Listening to <source>the message he</source> <cue>said</cue>", "he"],
		["<source>Holt at the quay\n\nRita Dorn</source> <cue>said</cue>", "Rita Dorn"],
		[
			"Police arrested <source>Rita Dorn, a source in the port office,</source> <cue>said</cue>",
			"a source in the port office,",
		],
		["Guards held <source>Holt, two port insiders</source> <cue>said</cue>", "two port insiders"],
		[
			"<source>Rita Dorn, a clerk in the port office,</source> <cue>said</cue>",
			"Rita Dorn, a clerk in the port office,",
		],
	])("is the subject of the cue’s own clause: %s", (before, speaker) => {
		expect(sources(`${before} ${content}.`)).toEqual([[speaker]]);
	});

	it.each([
		[
			"“The quay is shut,” <content>it was told on Friday</content>. <source>Holt</source> was away, <cue>said</cue> <also>Rita Dorn</also>.",
			"Rita Dorn",
		],
		[
			"<source>The Tidings</source> writes that <content>the quay was closed</content>, <cue>according to</cue> <also>people close to the matter</also>.",
			"people close to the matter",
		],
	])("is who follows a cue that leads: %s", (marked, speaker) => {
		expect(sources(marked)).toEqual([[speaker]]);
	});
});

describe("a headline that names its source behind a colon", () => {
	it.each([
		["Ferry will not be returned: <person>Ann Ode</person>\n\nRain fell.", [["Ann Ode"]]],
		["Two held after ferry was sunk: police\n\nRain fell.", [["police"]]],
		["Ferry returned to the old quay. Photo: <person>Ann Ode</person>\n\nRain fell.", []],
		["Officials name man killed on the ferry: <person>Ann Ode</person>\n\nRain fell.", []],
		["She turned to only one person: <person>Ann Ode</person>.\n\nRain fell.", []],
		["The lost ferry of the north: <person>Ann Ode</person>\n\nRain fell.", []],
		[
			"<content>Ferry will not be returned</content><cue>:</cue> <source><person>Ann Ode</person></source>\n\nRain fell.",
			[["Ann Ode"]],
		],
	])("is heard: %s", (marked, found) => expect(sources(marked)).toEqual(found));
});

describe("a name seen across a caption and the sentence below it", () => {
	it("lends the source nothing of the caption", () => {
		const marked = `<person>Jim Ode\n\n<source>Holt</source></person> <cue>said</cue> ${content}.`;
		expect(sources(marked)).toEqual([["Holt"]]);
	});
});

describe("of several people, by the sentence's tree", () => {
	it("the subject of the cue's verb speaks", async () => {
		const text = "Linda Holt, who once sailed the ferry with Tomas Varga and the old crew, said that it was lost.";
		const spans = ["Linda Holt", "Tomas Varga", "said"].map((words): Span => {
			const at = text.indexOf(words);
			return [at, at + words.length];
		});
		const speaks = oneSpeaker(text, await parsedSentences(text), spans.slice(0, 2), spans.slice(2));
		expect(speaks.map((span) => text.slice(...span))).toEqual(["Linda Holt"]);
	});
});
