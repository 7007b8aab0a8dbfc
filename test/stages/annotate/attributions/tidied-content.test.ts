import { describe, expect, test } from "vitest";
import { foundAttributions } from "../../../../src/stages/annotate/attributions/found-attributions.js";
import { quotationsOf } from "../../../../src/text/quotations.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { readingOf } from "../reading-of.js";

/** What is said, by attribution, its pieces parted by " … ". */
function contents(marked: string): string[] {
	const { text, reading } = readingOf(marked);
	return foundAttributions(text, sentencesOf(text), reading, quotationsOf(text)).map((a) =>
		a.content.map((span) => text.slice(...span)).join(" … "),
	);
}

describe("the content of an attribution", () => {
	test("ends before the comma and begins after the colon that join it to its frame", () => {
		expect(contents("<content>The ferry stays,</content> <source>Ode</source> <cue>said</cue>.")).toEqual([
			"The ferry stays",
		]);
		expect(contents("<source>Ode</source> <cue>said</cue><content>: the ferry stays</content>.")).toEqual([
			"the ferry stays",
		]);
	});

	test("holds a quotation whole that it holds mostly, with its marks", () => {
		expect(contents("“It <content>is ours and stays</content> here,” <source>Ode</source> <cue>said</cue>.")).toEqual([
			"“It is ours and stays here,”",
		]);
	});

	test("holds a quotation in single marks, and the one in which its speaker goes on", () => {
		expect(
			contents(
				"‘It <content>is ours and stays</content> here,’ <source>Ode</source> <cue>said</cue>. ‘We never sold it to them.’ Rain fell.",
			),
		).toEqual(["‘It is ours and stays here,’ … ‘We never sold it to them.’"]);
	});

	test("holds the paragraphs a quotation goes on through", () => {
		expect(
			contents(
				"<source>Ode</source> <cue>said</cue>: <content>“The ferry is ours.\n\n“It</content> stays here.\n\n“It left.” Rain fell.",
			),
		).toEqual(["“The ferry is ours.\n\n“It stays here.\n\n“It left.”"]);
	});

	test("holds a quotation whole of which the encoder saw pieces, or a good part from one end", () => {
		expect(
			contents(
				"“It <content>is ours and it</content> still <more>stays here</more> then,” <source>Ode</source> <cue>said</cue>.",
			),
		).toEqual(["“It is ours and it still stays here then,”"]);
		const long = "was built by the crews of three towns over seven winters, and nobody has paid them for it";
		expect(
			contents(
				`“The ferry ${long}. <content>That is what we ask of the council,”</content> <source>Ode</source> <cue>said</cue>.`,
			),
		).toEqual([`“The ferry ${long}. That is what we ask of the council,”`]);
	});

	test("is neither when it was said nor what others make of it", () => {
		expect(contents("<source>Ode</source> <cue>said</cue> <content>Monday the ferry stays</content>.")).toEqual([
			"the ferry stays",
		]);
		expect(contents("<source>Ode</source> <cue>said</cue> <content>Monday is too late</content>.")).toEqual([
			"Monday is too late",
		]);
		expect(
			contents(
				"<source>Ode</source> <cue>said</cue> <content>the crews were few, a point the council denied</content>.",
			),
		).toEqual(["the crews were few"]);
	});

	test("never grows over source or cue", () => {
		expect(
			contents("“<source>Ode</source> <cue>says</cue> <content>the ferry is lost to us all</content>,” it read."),
		).toEqual(["the ferry is lost to us all"]);
	});

	test("ends with the headline that it runs on from into the dateline below", () => {
		expect(
			contents(
				"<source>Ode</source> <cue>says</cue> <content>ferry stays\n\nORSK, March 11 (Norna) — Rain</content> fell.",
			),
		).toEqual(["ferry stays"]);
		expect(
			contents(
				"<source>Ode</source> <cue>says</cue> <content>“It stays”\n\nORSK, March 11 (Norna) — Rain</content> fell.",
			),
		).toEqual(["“It stays”"]);
	});

	test("ends with the paragraph of its cue, however far it runs on", () => {
		const long = "The ferry stays\n\nIt was built by the crews of three towns over seven long winters";
		expect(contents(`<source>Ode</source> <cue>said</cue> <content>${long}</content>.`)).toEqual(["The ferry stays"]);
		expect(contents(`<content>${long}</content>, <source>Ode</source> <cue>said</cue>.`)).toEqual([
			"It was built by the crews of three towns over seven long winters",
		]);
		expect(contents(`Rain fell, <source>Ode</source> <cue>said</cue> today\n\n<content>${long}</content>.`)).toEqual(
			[],
		);
		expect(contents(`<source>Ode</source> <cue>said</cue>:\n\n<content>${long}</content>.`)).toEqual([
			"The ferry stays",
		]);
	});

	test("is left whole over the end of a paragraph where the layout breaks its sentence, or it is quoted", () => {
		const quoted = "“The ferry stays.\n\n“It is ours.”";
		expect(contents(`<source>Ode</source> <cue>said</cue>: <content>${quoted}</content>`)).toEqual([quoted]);
		const open = "“The ferry stays.\n\n“It is ours";
		expect(contents(`<source>Ode</source> <cue>said</cue>: <content>${open}</content>`)).toEqual([open]);
		expect(contents("<content>It stays\n\nhere,</content> <source>Ode</source> <cue>said</cue>.")).toEqual([
			"It stays\n\nhere",
		]);
	});

	test("is one piece where only white space parts it", () => {
		expect(
			contents("<source>Ode</source> <cue>said</cue> <content>that</content> <more>the ferry stays</more>."),
		).toEqual(["that the ferry stays"]);
	});

	test("has no piece without a word, and an attribution of nothing else is none", () => {
		expect(contents("<source>Ode</source> <cue>said</cue><content>:</content> <more>it stays</more>.")).toEqual([
			"it stays",
		]);
		expect(contents("<source>Ode</source> <cue>said</cue><content> … </content>.")).toEqual([]);
	});
});

describe("a quotation with no cue of its own", () => {
	test("goes on with the speaker quoted just before it", () => {
		expect(
			contents(
				"<content>“The ferry is ours,”</content> <source>Ode</source> <cue>said</cue>. “It stays here.” Rain fell. “It left.”",
			),
		).toEqual(["“The ferry is ours,” … “It stays here.”"]);
	});

	test("goes on into the next paragraph only after a quotation", () => {
		expect(
			contents("<content>“The ferry is ours,”</content> <source>Ode</source> <cue>said</cue>.\n\n“It stays here.”"),
		).toEqual(["“The ferry is ours,” … “It stays here.”"]);
		expect(
			contents("<source>Ode</source> <cue>said</cue> <content>the ferry stays</content>.\n\n“It stays here.”"),
		).toEqual(["the ferry stays"]);
	});
});

test("a refusal belongs to the cue whole, with who refuses", () => {
	const { text, reading } = readingOf(
		"Varna’s government did not respond to <cue>questions about</cue> <content>the fire</content>.",
	);
	const [a] = foundAttributions(text, sentencesOf(text), reading, quotationsOf(text));
	expect(a?.source.map((s) => text.slice(...s))).toEqual(["Varna’s government"]);
	expect(a?.cue.map((s) => text.slice(...s))).toEqual(["did not respond to questions about"]);
});

describe("who passes words on", () => {
	const via = (marked: string) => {
		const { text, reading } = readingOf(marked);
		return foundAttributions(text, sentencesOf(text), reading, quotationsOf(text)).map((a) =>
			a.via.map((s) => text.slice(...s)).join(),
		);
	};

	test("is the source that quotes, cites or reports an attribution inside its own content", () => {
		const { text } = readingOf("The Orsk Herald reported that Ode said the ferry stays.");
		const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
		const outer = {
			source: [at("The Orsk Herald")],
			cue: [at("reported")],
			content: [at("that Ode said the ferry stays")],
		};
		const inner = { source: [at("Ode")], cue: [at("said")], content: [at("the ferry stays")] };
		const spoken = [outer, inner].map((a) => ({ ...a, score: 1, sure: true }));
		const found = foundAttributions(text, sentencesOf(text), { spoken, named: [], vectors: [], parses: [] }, []);
		expect(found.map((a) => a.via.map((s) => text.slice(...s)))).toEqual([[], ["The Orsk Herald"]]);
	});

	test("is nobody where attributions stand side by side", () => {
		expect(
			via(
				"<source>The Herald</source> <cue>reported</cue> <content>a fire</content>. <source>Ode</source> <cue>denied</cue> <content>it</content>.",
			),
		).toEqual(["", ""]);
	});

	test("is the outlet that quotes somebody as saying, and not who said it", () => {
		const found = (marked: string) => {
			const { text, reading } = readingOf(marked);
			const words = (spans: readonly (readonly [number, number])[]) => spans.map((s) => text.slice(...s)).join(" … ");
			const [a] = foundAttributions(text, sentencesOf(text), reading, quotationsOf(text));
			return a && [words(a.via), words(a.source), words(a.cue), words(a.content)];
		};
		expect(
			found(
				"<source>Orsk Television</source> <cue>quoted</cue> <content>Tomas Varga as saying that the ferry stays</content>.",
			),
		).toEqual(["Orsk Television", "Tomas Varga", "quoted … as saying", "that the ferry stays"]);
		expect(
			found(
				"<content>“It is ours,”</content> <source>state-run television</source> <cue>quoted</cue> <more>Ode as claiming</more>.",
			),
		).toEqual(["state-run television", "Ode", "quoted … as claiming", "“It is ours,”"]);
		expect(
			found(
				"<source>Ode</source> <cue>was quoted by the Orsk Herald as saying</cue> <content>that the ferry was lost</content>.",
			),
		).toEqual(["the Orsk Herald", "Ode", "was quoted by the Orsk Herald as saying", "that the ferry was lost"]);
		expect(
			found(
				"<content>“The ferry is ours,” Ode said</content>, <cue>according to</cue> <source>Orsk Television</source>. <more>“It stays here.”</more>",
			),
		).toEqual(["Orsk Television", "Ode", "said … according to", "“The ferry is ours,” … “It stays here.”"]);
		expect(
			found("<content>The ferry stays, Ode said</content>, <cue>according to</cue> <source>the Herald</source>."),
		).toEqual(["the Herald", "Ode", "said … according to", "The ferry stays"]);
	});
});
