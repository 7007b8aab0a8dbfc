import { expect, it } from "vitest";
import { annotateReport } from "../../../../src/stages/annotate/index.js";
import { readingOf } from "../reading-of.js";

const placeIn = async (marked: string) => {
	const { text, read } = readingOf(marked);
	const { attributions } = await annotateReport({ id: "r", text, notes: [] }, read);
	return attributions.map(({ act, actIn }) => [act, actIn && text.slice(...actIn)]);
};

it("tells which sentence of a quotation does its act, where that is not the first", async () => {
	expect(
		await placeIn(
			"<source>Holt</source> <cue>said</cue>, <content>“Let me be clear. If you ask again, I’ll throw you off.”</content>",
		),
	).toEqual([["threaten", "If you ask again, I’ll throw you off.”"]]);
	expect(
		await placeIn("<content>“I’ll throw you off. Be clear.”</content> <source>Holt</source> <cue>said</cue>."),
	).toEqual([["threaten", undefined]]);
	expect(await placeIn("<content>“It rained. It poured.”</content> <source>Holt</source> <cue>said</cue>.")).toEqual([
		["state", undefined],
	]);
});
