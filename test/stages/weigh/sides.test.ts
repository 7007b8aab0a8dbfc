import { expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { weighedTogether } from "./weighed-together.js";

test("who clashes with nobody stands on the side whose words they repeat", () => {
	const between = (third: string) =>
		weighedTogether([
			{ id: "a", text: "On Monday a narrow majority of the Lund senate adopted the harbour bill." },
			{ id: "b", text: "The harbour bill that raises the toll of every tug was rejected by the Lund senate." },
			{ id: "c", text: third },
		]).disagreement?.between;
	expect(between("The harbour bill raises the toll of a tug, says the senate.")).toEqual([["a"], ["b", "c"]]);
	expect(between("A majority for the harbour bill, says the senate on Monday.")).toEqual([["a", "c"], ["b"]]);
});

test("what a report says besides stands on the side of that report", () => {
	const said = {
		a: ["On Monday a narrow majority of the Lund senate adopted the harbour bill."],
		b: [
			"The harbour bill that raises the toll was rejected by the Lund senate.",
			"It was a harbour bill of the senate.",
		],
	};
	const story = alignedStory({
		reports: Object.entries(said).map(([id, sentences]) => ({ id, text: sentences.join(" ") })),
		claims: [
			{
				id: "c",
				mentions: Object.entries(said).flatMap(([report, all]) => all.map((words) => ({ report, words }))),
			},
		],
	});
	expect(weighClaims(story).claims[0]?.disagreement?.between).toEqual([["a"], ["b"]]);
});
