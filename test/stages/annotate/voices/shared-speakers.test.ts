import { expect, test } from "vitest";
import type { Span } from "../../../../src/core/index.js";
import { annotateReport } from "../../../../src/stages/annotate/index.js";

/** Voices of attributions given by their words: source (perhaps none), cue, content. */
const voicesOf = async (
	text: string,
	...spoken: readonly (readonly [source: string, cue: string, content: string])[]
) => {
	const at = (words: string): Span[] => (words ? [[text.indexOf(words), text.indexOf(words) + words.length]] : []);
	const reading = {
		spoken: spoken.map(([source, cue, content]) => ({
			source: at(source),
			cue: at(cue),
			content: at(content),
			score: 1,
			sure: true,
		})),
		named: at("Varna").map((span) => ({ span, kind: "organisation" as const })),
		vectors: [],
		parses: [],
	};
	return (await annotateReport({ id: "r", text, notes: [] }, async () => reading)).attributions.map((a) => a.voice);
};

test("a participle that turns something down without a source shares the speaker of its sentence", async () => {
	expect(
		await voicesOf(
			"Despite rejecting the demand, Varna said it would talk.",
			["", "rejecting", "the demand"],
			["Varna", "said", "it would talk"],
		),
	).toEqual(["varna", "varna"]);
});

test("what merely is said by nobody, or in another sentence, gets no speaker", async () => {
	expect(
		await voicesOf(
			"The ferry is expected back. Varna said it would talk.",
			["", "is expected", "The ferry"],
			["Varna", "said", "it would talk"],
		),
	).toEqual([undefined, "varna"]);
	expect(
		await voicesOf(
			"It went on rejecting the demand. Varna said it would talk.",
			["", "rejecting", "the demand"],
			["Varna", "said", "it would talk"],
		),
	).toEqual([undefined, "varna"]);
});

test("a verb behind and or but has the speaker of the one before it, unless somebody does it to them or it is in what is said", async () => {
	const said = ["Varna", "said", "it would talk"] as const;
	expect(await voicesOf("Varna said it would talk and added: “Come.”", said, ["", "added:", "“Come.”"])).toEqual([
		"varna",
		"varna",
	]);
	expect(
		await voicesOf("Varna said it would talk but later warned it may not.", said, ["", "warned", "it may not"]),
	).toEqual(["varna", "varna"]);
	expect(
		await voicesOf("Varna said it would talk and was asked about tea.", said, ["", "was asked about", "tea"]),
	).toEqual(["varna", undefined]);
	expect(
		await voicesOf(
			"Varna said crews wept and called it a ruin.",
			["Varna", "said", "crews wept and called it a ruin"],
			["", "called", "it a ruin"],
		),
	).toEqual(["varna", undefined]);
});
