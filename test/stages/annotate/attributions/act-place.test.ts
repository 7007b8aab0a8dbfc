import { expect, it } from "vitest";
import { readMarked } from "../reading-of.js";

const placeIn = async (marked: string) => {
	const { text, attributions } = await readMarked(marked);
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
