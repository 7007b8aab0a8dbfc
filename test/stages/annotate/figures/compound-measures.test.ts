import { expect, test } from "vitest";
import { findFigures } from "../../../../src/stages/annotate/figures/find-figures.js";
import { parsedSentences } from "../../../build/parsed-sentences.js";

/** The figures of a text, each as how many of what unit and of what. */
const measured = async (text: string) =>
	findFigures(text, await parsedSentences(text)).map(({ low, unit, of }) => `${low} ${unit}: ${of}`);

test.each([
	["A 14 stone pike was caught in the Orla.", ["14 stone: pike"]],
	["The 15 stone sailor fell.", ["15 stone: sailor"]],
	["She landed a 14-stone pike.", ["14 stone: pike"]],
	["A 7ft 12 stone pike was caught in the Orla.", ["7 foot: pike", "12 stone: pike"]],
	["A 5ft 9in 11 stone man was held.", ["69 inch: man", "11 stone: man"]],
	["Divers found a 12 mile chain in the sound.", ["12 mile: chain"]],
	["A 3 ton lorry hit the gate.", ["3 tonne: lorry"]],
	["A 40 foot 3 ton barge lay in the harbour.", ["40 foot: barge", "3 tonne: barge"]],
])("a unit between a number and a noun measures what the noun tells: %s", async (text, expected) => {
	expect(await measured(text)).toEqual(expected);
});

test("a number before such a measurement counts the same", async () => {
	expect((await measured("Two 3 ton lorries burned."))[0]).toBe("2 count: lorries");
});
