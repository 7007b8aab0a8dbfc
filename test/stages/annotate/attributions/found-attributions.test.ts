import { describe, expect, it } from "vitest";
import { foundAttributions } from "../../../../src/stages/annotate/attributions/found-attributions.js";
import { quotationsOf } from "../../../../src/text/quotations.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { readingOf } from "../reading-of.js";

/** The attributions of a text as "source | cue | content". */
function found(marked: string): string[] {
	const { text, reading } = readingOf(marked);
	const wordsOf = (spans: readonly (readonly [number, number])[]) => spans.map((s) => text.slice(...s)).join(" … ");
	return foundAttributions(text, sentencesOf(text), reading, quotationsOf(text)).map(
		(a) => `${wordsOf(a.source)} | ${wordsOf(a.cue)} | ${wordsOf(a.content)}`,
	);
}

it("no source begins with the dateline before it", () => {
	expect(
		found("<source>HALDEN – The harbour board</source> <cue>said</cue> <content>that the ferry was lost</content>."),
	).toEqual(["The harbour board | said | that the ferry was lost"]);
});

it("nobody named in another clause says what “it was reported” tells", () => {
	const reported = (before: string) =>
		found(`${before}, it <cue>was reported</cue> <content>that the office owed them money</content>.`);
	expect(reported("After <source>the Harbour Act</source> was overturned")).toEqual([
		" | was reported | that the office owed them money",
	]);
	expect(reported("According to <source>the Tidings</source>")).toEqual([
		"the Tidings | was reported | that the office owed them money",
	]);
});

describe("hearsay", () => {
	it.each([
		[
			"<source>The skipper</source> <cue>allegedly convinced</cue> <content>the crew to sink her</content>.",
			" | allegedly | The skipper … convinced the crew to sink her",
		],
		[
			"<source>Ann Ode</source> <cue>reportedly</cue> <content>sank the ferry</content>.",
			" | reportedly | Ann Ode … sank the ferry",
		],
		[
			"<source>He</source> <cue>is understood</cue> <content>to have sunk her</content>.",
			" | is understood | He … to have sunk her",
		],
		[
			"<source>She</source> <cue>is now accused</cue> <content>of sinking her</content>.",
			" | is now accused | She … of sinking her",
		],
		[
			"<source>A stoker</source> <cue>has been</cue> <content>charged in the sinking</content>.",
			" | has been | A stoker … charged in the sinking",
		],
		[
			"<source>We</source><cue>’re asked by</cue> <content>a court to tell</content>.",
			" | ’re asked by | We … a court to tell",
		],
		[
			"<source>The mayor</source> <cue>has reportedly bought</cue> <content>a ferry</content>.",
			" | has reportedly | The mayor … bought a ferry",
		],
	])("has nobody as its source whom it tells of: %s", (marked, expected) => {
		expect(found(marked)).toEqual([expected]);
	});

	it.each([
		[
			"<source>The skipper</source> <cue>allegedly told</cue> <content>the crew to sink her</content>.",
			"The skipper | allegedly told | the crew to sink her",
		],
		[
			"<source>The council</source> <cue>has reportedly accused</cue> <content>him of theft</content>.",
			"The council | has reportedly accused | him of theft",
		],
		[
			"<source>The mayor</source> <cue>reportedly fears</cue> <content>the tide</content>.",
			"The mayor | reportedly fears | the tide",
		],
		[
			"<source>The mayor</source> <cue>reportedly seeks</cue> <content>a truce</content>.",
			"The mayor | reportedly seeks | a truce",
		],
	])("of what somebody said keeps who did: %s", (marked, expected) => {
		expect(found(marked)).toEqual([expected]);
	});
});

describe("what somebody said", () => {
	it("is not what another says in the next sentence", () => {
		const { text, reading } = readingOf(
			"<source>Mr Ode</source> <cue>added</cue> <content>that the quay was closed</content>. <source>Sailors</source> <cue>have reported</cue> <content>three wrecks</content>.",
		);
		const [ode, sailors] = reading.spoken;
		if (!ode || !sailors) throw new Error("no attributions");
		const both = { ...reading, spoken: [{ ...ode, content: [...ode.content, ...sailors.content] }, sailors] };
		const contents = foundAttributions(text, sentencesOf(text), both, quotationsOf(text)).map((a) =>
			a.content.map((s) => text.slice(...s)),
		);
		expect(contents).toEqual([["that the quay was closed"], ["three wrecks"]]);
	});

	it("goes on in the next sentence where nobody else says it", () => {
		expect(
			found(
				"<source>Mr Ode</source> <cue>added</cue> <content>that the quay was closed</content>. <more>Three ferries were lost</more>.",
			),
		).toEqual(["Mr Ode | added | that the quay was closed … Three ferries were lost"]);
	});
});

describe("whom others accuse", () => {
	it.each([
		[
			"<source>Karl Ode of Lund,</source> <cue>accused</cue> <content>in the deaths of two women</content>, appeared in court.",
			" | accused | Karl Ode of Lund … in the deaths of two women",
		],
		[
			"A hearing was set for a <source>Norland man</source> <cue>accused</cue> <content>of murdering two women</content>.",
			" | accused | Norland man … of murdering two women",
		],
		["<source>Mr Ode</source> <cue>accused</cue> <content>him of theft</content>.", "Mr Ode | accused | him of theft"],
	])("speaks not: %s", (marked, expected) => {
		expect(found(marked)).toEqual([expected]);
	});
});

describe("an outlet that somebody's words are told according to", () => {
	it.each([
		[
			"<content>“I think Rolf brings that,” Paul Reed told reporters</content>, <cue>according to</cue> <source>the Lund Herald</source>.",
			"Paul Reed | told reporters … according to | “I think Rolf brings that,”",
		],
		[
			"<content>“I think Rolf brings that,” Paul Reed told</content> reporters, <cue>according to</cue> <source>the Lund Herald</source>.",
			"Paul Reed | told … according to | “I think Rolf brings that,”",
		],
		[
			"<content>“My job is to lead,” Ode said in 2014</content>, <cue>according to</cue> <source>the Lund Herald</source>.",
			"Ode | said … according to | “My job is to lead,”",
		],
	])("passes them on: %s", (marked, expected) => {
		expect(found(marked)).toEqual([expected]);
	});
});
