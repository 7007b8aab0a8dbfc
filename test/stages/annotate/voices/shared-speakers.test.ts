import { expect, test } from "vitest";
import { annotateReport } from "../../../../src/stages/annotate/index.js";
import { readingOf } from "../reading-of.js";

const voicesOf = async (marked: string) => {
	const { text, read } = readingOf(marked);
	return (await annotateReport({ id: "r", text, notes: [] }, read)).attributions.map((a) => a.voice);
};

test("a participle that turns something down without a source shares the speaker of its sentence", async () => {
	expect(
		await voicesOf(
			"Despite <cue>rejecting</cue> <content>the demand</content>, <source><organisation>Varna</organisation></source> <cue>said</cue> <content>it would talk</content>.",
		),
	).toEqual(["varna", "varna"]);
});

test("what merely is said by nobody, or in another sentence, gets no speaker", async () => {
	expect(
		await voicesOf(
			"<content>The ferry</content> <cue>is expected</cue> <more>back</more>. <source><organisation>Varna</organisation></source> <cue>said</cue> <content>it would talk</content>.",
		),
	).toEqual([undefined, "varna"]);
	expect(
		await voicesOf(
			"It went on <cue>rejecting</cue> <content>the demand</content>. <source><organisation>Varna</organisation></source> <cue>said</cue> <content>it would talk</content>.",
		),
	).toEqual([undefined, "varna"]);
});
