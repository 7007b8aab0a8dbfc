import { expect, test } from "vitest";
import { claimOf } from "../../../src/stages/align/claims.js";
import { storyUnits } from "../../../src/stages/align/story-units.js";
import type { Unit } from "../../../src/stages/align/units.js";
import { at, marked, story } from "./tell.js";

const text = "Engineers closed the Varn bridge after cracks appeared in two pillars.";
const { reports, units, rarity } = storyUnits(story(marked("r0", text)));

/** Whether the mentions of a claim of these two readings of one sentence are unsure, in order. */
function unsureOf(whole: Partial<Unit>, part: Partial<Unit>) {
	const unit = units.find((u) => u.slot === "words") as Unit;
	const readings = [
		{ ...unit, span: at(text, text), shown: at(text, text), ...whole },
		{ ...unit, span: at(text, "cracks appeared"), shown: at(text, "cracks appeared"), ...part },
	];
	const claim = claimOf("s", readings, rarity, (id) => reports.find((r) => r.id === id));
	return claim.mentions.map((m) => m.unsure ?? false);
}

test("words that are sure make the longer passage sure which tells them", () => {
	expect(unsureOf({ unsure: true }, {})).toEqual([false]);
	expect(unsureOf({ unsure: true, slot: "figure" }, { slot: "figure" })).toEqual([false]);
});

test("a passage stays as sure as it was beside unsure words within it", () => {
	expect(unsureOf({}, { unsure: true })).toEqual([false]);
	expect(unsureOf({}, {})).toEqual([false]);
});
