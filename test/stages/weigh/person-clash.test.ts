import { expect, test } from "vitest";
import { settingOf } from "../../../src/stages/weigh/setting.js";
import { personsClash } from "../../../src/stages/weigh/slots/person-clash.js";
import { type Slot, slotsOf } from "../../../src/stages/weigh/slots/slot.js";
import type { SlotComparison } from "../../../src/stages/weigh/slots/slot-comparison.js";
import { alignedStory } from "./aligned-story.js";

/** Two places that are one as likely as not, and no more alike than that. */
const likely = {
	ofMeasure: () => [],
	areInCopies: () => false,
	areOne: () => false,
	chanceOf: (_a: Slot, _b: Slot, least: number) => (least <= 0.5 ? 0.5 : 0),
} as unknown as SlotComparison;

/** Whether two people clash of whom each report names one, called so before the name or behind it ("…, coach"); the second speaks where told so. */
function clash(one: string, other: string, speaks = false): boolean {
	const report = (id: string, called: string, who: string) => ({
		id,
		text: `Halm drove Torvik into the corner before ${called.startsWith("…") ? who + called.slice(1) : `${called} ${who}`} stopped the bout.`,
		persons: { [who]: who.toLowerCase().replace(" ", "-") },
	});
	const said = speaks ? { said: [{ source: "Tom Weller", content: ["the bout"] }] } : {};
	const reports = [report("a", one, "Ida Marsh"), { ...report("b", other, "Tom Weller"), ...said }];
	const setting = settingOf(alignedStory({ reports, claims: [] }));
	const [a, b] = setting.inOrder.flatMap((r) => slotsOf(r, setting, [])) as [Slot, Slot];
	return personsClash(a, b, likely);
}

test("two people called by one noun are two in one part", () => {
	expect(clash("referee", "referee")).toBe(true);
	expect(clash("referee", "doctor")).toBe(false);
});

test("the role that is told before a name or behind it is what both are called", () => {
	expect(clash("Coach", "…, the coach,")).toBe(true);
	expect(clash("her brother,", "brother")).toBe(true);
	expect(clash("Coach", "…, the judge,")).toBe(false);
	expect(clash("after the bell,", "bell")).toBe(false);
});

test("each of two bodies may have one who speaks", () => {
	expect(clash("referee", "referee", true)).toBe(false);
});

test("two who keep silent on one thing are two who were asked", () => {
	const surely = { ...likely, areOne: () => true } as unknown as SlotComparison;
	const silent = (id: string, who: string, act: "decline" | "state") => ({
		id,
		text: `${who}, a spokesman for the harbour, said the office would not comment on the bout.`,
		persons: { [who]: who.toLowerCase().replace(" ", "-") },
		said: [{ source: who, content: ["the office would not comment on the bout"], cue: "said", act }],
	});
	const clashes = (act: "decline" | "state", comparison = surely) => {
		const reports = [silent("a", "Ida Marsh", act), silent("b", "Tom Weller", act)];
		const setting = settingOf(alignedStory({ reports, claims: [] }));
		const [a, b] = setting.inOrder.flatMap((r) => slotsOf(r, setting, [])) as [Slot, Slot];
		return personsClash(a, b, comparison);
	};
	expect(clashes("state")).toBe(true);
	expect(clashes("decline")).toBe(false);
	const inCopies = { ...surely, areInCopies: () => true } as unknown as SlotComparison;
	expect(clashes("decline", inCopies)).toBe(true);
});

test("who tells the news and whom it is about play two parts, however like their sentences", () => {
	const surely = { ...likely, areOne: () => true } as unknown as SlotComparison;
	const reports = [
		{
			id: "a",
			text: "The editor has left the Mast, Norda Weekly's Ida Marsh reports.",
			persons: { "Ida Marsh": "ida-marsh" },
			said: [{ source: "Ida Marsh", content: ["The editor has left the Mast"], cue: "reports" }],
		},
		{ id: "b", text: "The editor has left Tom Weller's Mast.", persons: { "Tom Weller": "tom-weller" } },
	];
	const clashes = (of: Parameters<typeof alignedStory>[0]["reports"]) => {
		const setting = settingOf(alignedStory({ reports: of, claims: [] }));
		const [a, b] = setting.inOrder.flatMap((r) => slotsOf(r, setting, [])) as [Slot, Slot];
		return [personsClash(a, b, surely), personsClash(b, a, surely)];
	};
	expect(clashes(reports)).toEqual([false, false]);
	expect(clashes(reports.map(({ said: _, ...told }) => told))).toEqual([true, true]);
});

test("of two of one family name the one may only be cited", () => {
	const either = { ...likely, chanceOf: () => 0.5 } as unknown as SlotComparison;
	const reports = [
		{
			id: "a",
			text: "The bout is off, his brother Ira Marsh said.",
			persons: { "Ira Marsh": "ira-marsh" },
			said: [{ source: "Ira Marsh", content: ["The bout is off"], cue: "said." }],
		},
		{ id: "b", text: "The bout is off, citing his brother Noel Marsh.", persons: { "Noel Marsh": "noel-marsh" } },
	];
	const setting = settingOf(alignedStory({ reports, claims: [] }));
	const [a, b] = setting.inOrder.flatMap((r) => slotsOf(r, setting, [])) as [Slot, Slot];
	expect(personsClash(a, b, either)).toBe(true);
});
