import { describe, expect, test } from "vitest";
import { bothCanBe, type Slot } from "../../../src/stages/weigh/slots/slot.js";
import type { SlotComparison } from "../../../src/stages/weigh/slots/slot-comparison.js";
import { isToldAlone } from "../../../src/stages/weigh/slots/told-alone.js";

/** A day of March 2031 that a report tells, and the chance that it is of the same thing as the first. */
interface Told {
	readonly report: string;
	readonly day: number;
	readonly chance: number;
}

const slotOf = ({ report, day }: Told) => {
	const date = `2031-03-${day}`;
	return { report: { id: report }, measure: "date", date: { from: date, to: date } } as unknown as Slot;
};

/** Whether the first tells its day alone, beside the second; reports of one letter depend on one text. */
function alone(...told: readonly Told[]): boolean {
	const slots = told.map(slotOf);
	const comparison = {
		ofMeasure: () => slots,
		bothCanBe,
		lineOf: (report: string) => report[0],
		chanceOf: (_: Slot, other: Slot) => told[slots.indexOf(other)]?.chance ?? 0,
	} as unknown as SlotComparison;
	return isToldAlone(slots[0] as Slot, slots[1] as Slot, comparison);
}

const own = { report: "a", day: 10, chance: 1 };
const other = { report: "b", day: 12, chance: 0.6 };

describe("a day told alone", () => {
	test("stands against one that two lines of reports agree on", () => {
		expect(alone(own, other, { report: "c", day: 12, chance: 0.55 })).toBe(true);
	});

	test("does not where one report, or two of one line, tell the other", () => {
		expect(alone(own, other)).toBe(false);
		expect(alone(own, other, { report: "b2", day: 12, chance: 0.6 })).toBe(false);
	});

	test("is not alone where somebody else tells it too", () => {
		expect(alone(own, other, { report: "c", day: 12, chance: 0.55 }, { report: "d", day: 10, chance: 0.3 })).toBe(
			false,
		);
	});

	test("needs places that are as likely one as not", () => {
		expect(alone(own, { ...other, chance: 0.4 }, { report: "c", day: 12, chance: 0.7 })).toBe(false);
		expect(alone(own, other, { report: "c", day: 12, chance: 0.4 })).toBe(false);
	});
});
