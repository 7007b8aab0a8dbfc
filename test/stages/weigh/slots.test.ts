import { describe, expect, test } from "vitest";
import { settingOf } from "../../../src/stages/weigh/setting.js";
import { type Slot, slotsOf } from "../../../src/stages/weigh/slots/slot.js";
import { slotClashes } from "../../../src/stages/weigh/slots/slot-clashes.js";
import { SlotComparison } from "../../../src/stages/weigh/slots/slot-comparison.js";
import { alignedStory } from "./aligned-story.js";
import { found } from "./weighed-together.js";

describe("a day in copies of one sentence", () => {
	const values: Readonly<Record<string, string | readonly [string, string]>> = {
		Monday: "XXXX-WXX-1",
		Thursday: "XXXX-WXX-4",
		"Jan. 6": "XXXX-01-06",
		"Jan. 8": "XXXX-01-08",
		January: "XXXX-01",
		"March 12-14": "XXXX-03-12/XXXX-03-14",
		"March 13": "XXXX-03-13",
		"6 January 2031": ["2031-01-06", "2031-01-06"],
		"9 January 2031": ["2031-01-09", "2031-01-09"],
	};
	const due = (id: string, day: string) => ({
		id,
		text: `The ministry of rails said the new depot would open its doors ${day} morning.`,
		dates: { [day.replace(/^on /, "")]: values[day.replace(/^on /, "")] ?? "" },
	});

	// 6 January 2031 is a Monday.
	test.each([
		["Monday", "on Thursday"],
		["Jan. 6", "Jan. 8"],
		["Thursday", "6 January 2031"],
		["Jan. 8", "6 January 2031"],
		["January", "March 13"],
		["6 January 2031", "9 January 2031"],
	])("differs: %s, %s", (one, other) => {
		expect(found([due("a", one), due("b", other)])[0]).toMatchObject({ kind: "date", between: [["a"], ["b"]] });
	});

	test.each([
		["Monday", "on Monday"],
		["Monday", "Jan. 6"],
		["Monday", "6 January 2031"],
		["Jan. 6", "6 January 2031"],
		["January", "Jan. 6"],
		["January", "9 January 2031"],
		["March 12-14", "March 13"],
	])("may be one: %s, %s", (one, other) => {
		expect(found([due("a", one), due("b", other)])).toEqual([]);
	});
});

test("one of another kind does not answer how many there are", () => {
	const one = { low: 1, high: 1, unit: "count" };
	const reports = [
		{
			id: "a",
			text: "The council announced that it had freed Corrin sailors in exchange for a Belmaran jailed in Corrin.",
			figures: {
				"Corrin sailors": { low: 2, high: null, unit: "count", of: "Corrin sailors" },
				"a Belmaran": { ...one, of: "Belmaran" },
			},
		},
		{
			id: "b",
			text: "The council announced an exchange, trading a Corrin sailor for another man.",
			figures: { "a Corrin sailor": { ...one, of: "Corrin sailor" } },
		},
	];
	const setting = settingOf(alignedStory({ reports, claims: [] }));
	const slots = [...setting.reports.values()].flatMap((report) => slotsOf(report, setting, []));
	const [sailors, , sailor] = slots as [Slot, Slot, Slot];
	const comparison = new SlotComparison(slots, setting.lineOf);
	expect(comparison.featuresOf(sailors, sailor).answered).toBe(0);
});

test("the other half of a vote makes two numbers one's partners, that of a score does not", () => {
	const told = (id: string, low: number, of: string) => ({
		id,
		text: `The senate of Ostby passed the bill by ${low} to 1.`,
		figures: {
			[`${low}`]: { low, high: low, unit: "count", of, against: 1 },
		},
	});
	const paired = (of: string) => {
		const setting = settingOf(alignedStory({ reports: [told("a", 97, of), told("b", 87, of)], claims: [] }));
		const slots = [...setting.reports.values()].flatMap((report) => slotsOf(report, setting, []));
		return new SlotComparison(slots, setting.lineOf).featuresOf(slots[0] as Slot, slots[1] as Slot).paired;
	};
	expect(paired("votes")).toBe(1);
	expect(paired("points")).toBe(0);
});

test("a figure is held against others however many share its words", () => {
	const fleet = (id: string, held: string, low: number, high: number | null = low) => ({
		id,
		text: `The northern railway held ${held} snow ploughs in winter.`,
		figures: { [held]: { low, high, unit: "count", of: "snow ploughs" } },
	});
	const agreeing = Array.from({ length: 70 }, (_, i) => fleet(`r${i}`, "more than 30", 30, null));
	const reports = [...agreeing, fleet("x", "40", 40), fleet("y", "45", 45)];
	const clashes = slotClashes(settingOf(alignedStory({ reports, claims: [] })));
	expect(clashes.map(({ a, b }) => [a.report.id, b.report.id])).toEqual([["x", "y"]]);
});
