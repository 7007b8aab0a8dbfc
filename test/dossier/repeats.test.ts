import { expect, test } from "vitest";
import { withoutRepeats } from "../../src/dossier/repeats.js";

const kept = (...texts: string[]) => withoutRepeats(texts, (text) => [text]);

test("of sentences that say the same in nearly the same words the first is kept", () => {
	const first = "The ferry to Lund was closed by a fire in its engine room on Monday.";
	expect(kept(first, "On Monday the ferry to Lund was closed by a fire in the engine room.")).toEqual([first]);
	expect(kept(first, "The ferry to Lund was closed by a fire.")).toEqual([first]);
	const more = "The ferry to Lund was closed by a fire that sank two tugs beside it.";
	expect(kept("The ferry to Lund was closed by a fire.", more)).toHaveLength(2);
});

test("what has another number, denies, or is a few words is no repetition", () => {
	const texts = [
		"The ferry to Lund was closed by a fire that hurt three sailors.",
		"The ferry to Lund was closed by a fire that hurt 5 sailors.",
		"The ferry to Lund was closed by a fire that hurt five sailors.",
		"The ferry to Orsk was closed by a fire that hurt three sailors.",
		"The ferry to Lund was not closed by a fire that hurt three sailors.",
		"A fire hurt sailors.",
		"The ferry sails again",
	];
	for (const told of [texts, texts.toReversed()])
		expect(kept(...told)).toEqual(told.filter((t) => t !== "A fire hurt sailors." || told !== texts));
});

test("an entry of several texts stays for any that is new", () => {
	const items = [["The ferry to Lund was closed."], ["The ferry to Lund was closed.", "The mayor of Lund was away."]];
	expect(withoutRepeats(items, (texts) => texts)).toEqual(items);
});
