import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory, type MentionSpec } from "./aligned-story.js";

const stolen = "the Corrin guild had stolen two barges";
const now = "the Corrin guild had not stolen two barges";
const texts = {
	told: `Mayor Ada Holt said that ${stolen} from the harbour.`,
	carries: `The Corrin guild stole two barges, which lay in Ostby.`,
	back: `Mayor Ada Holt retracted her claim that ${stolen}.`,
	both: `Mayor Ada Holt said that ${stolen}. On Friday she took back that ${stolen}.`,
	now: `Mayor Ada Holt said that ${now}.`,
	other: `Pilot Ivar Quill said that ${stolen}.`,
	ferry: `Mayor Ada Holt retracted her claim that the Corrin guild was to blame for a wreck.`,
};
type Id = keyof typeof texts;

const mention = (report: Id, words: string, voice?: string, act?: MentionSpec["act"]): MentionSpec => ({
	report,
	words,
	...(voice ? { voice } : {}),
	...(act ? { act } : {}),
});

function disagreement(...mentions: MentionSpec[]) {
	const ids = [...new Set(mentions.map((m) => m.report))] as Id[];
	const story = alignedStory({
		reports: ids.map((id) => ({ id, text: texts[id] })),
		voices: { holt: { name: "Ada Holt" }, quill: { name: "Ivar Quill" } },
		claims: [{ id: "c", mentions }],
	});
	return weighClaims(story).claims.find((c) => c.id === "c")?.disagreement;
}

const taken = mention("back", `her claim that ${stolen}`, "holt", "retract");

describe("a claim that its own speaker took back", () => {
	test("has changed: who tells it stands before who tells that it was taken back", () => {
		const carried = mention("carries", "The Corrin guild stole two barges");
		expect(disagreement(mention("told", stolen, "holt", "state"), carried, taken)).toMatchObject({
			kind: "changed",
			between: [["carries", "told"], ["back"]],
			reasons: [{ rule: "retracted", detail: "Ada Holt has taken it back" }],
		});
	});

	test("has so within one report too", () => {
		const words = `took back that ${stolen}`;
		const found = disagreement(mention("both", stolen, "holt", "state"), mention("both", words, "holt", "retract"));
		expect(found?.between).toEqual([["both"], ["both"]]);
	});

	test("is not what they say now", () => {
		expect(
			disagreement(mention("told", stolen, "holt", "state"), mention("now", now, "holt", "state"), taken)?.between,
		).toEqual([["told"], ["back"]]);
	});

	test("is nobody else's, and no other claim", () => {
		expect(disagreement(mention("other", stolen, "quill", "state"), taken)).toBeNull();
		const wreck = "her claim that the Corrin guild was to blame for a wreck";
		expect(
			disagreement(mention("told", stolen, "holt", "state"), mention("ferry", wreck, "holt", "retract")),
		).toBeNull();
	});
});
