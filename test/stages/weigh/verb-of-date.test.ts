import { expect, test } from "vitest";
import { settingOf } from "../../../src/stages/weigh/setting.js";
import { type Slot, slotsOf } from "../../../src/stages/weigh/slots/slot.js";
import { haveOwnVerbs } from "../../../src/stages/weigh/slots/verb-of-date.js";
import { withTrees } from "../../build/parsed-sentences.js";
import { alignedStory } from "./aligned-story.js";

/** The slot of the day in a sentence. */
async function dayIn(text: string): Promise<Slot> {
	await withTrees(text);
	const day = /\b(?:Friday|Saturday)\b/.exec(text)?.[0] as string;
	const reports = [{ id: "a", text, dates: { [day]: ["2031-03-07", "2031-03-07"] as const } }];
	const setting = settingOf(alignedStory({ reports, claims: [] }));
	const [report] = setting.inOrder;
	return (report ? slotsOf(report, setting, []) : []).find((slot) => slot.kind === "date") as Slot;
}

const attacked = await dayIn("Two sailors attacked guests of the Ostby harbour party on Friday.");

test("a day goes with the verb it hangs on, though the sentence tells the other's too", async () => {
	const charged = await dayIn("The sailors were charged on Saturday after they attacked guests of the party.");
	expect(haveOwnVerbs(charged, attacked)).toBe(true);
	expect(haveOwnVerbs(attacked, charged)).toBe(true);
});

test("two days of one verb, or of verbs that neither sentence shares, have none of their own", async () => {
	expect(haveOwnVerbs(await dayIn("The sailors attacked the guests on Saturday and were charged."), attacked)).toBe(
		false,
	);
	expect(haveOwnVerbs(await dayIn("The sailors were charged on Saturday in Ostby."), attacked)).toBe(false);
});
