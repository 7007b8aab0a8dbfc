import { expect, it } from "vitest";
import { compact } from "../../src/text/compact.js";

it("makes one space of each run of white space, and finds the way back", () => {
	const text = "Late \n on  Friday\tnight.";
	const whole = compact(text, [0, text.length]);
	expect(whole.text).toBe("Late on Friday night.");
	const at = whole.text.indexOf("Friday night");
	expect(text.slice(...whole.spanOf(at, at + "Friday night".length))).toBe("Friday\tnight");
});

it("keeps offsets of a stretch in the middle of a text", () => {
	expect(compact("one  two three", [5, 14]).spanOf(4, 9)).toEqual([9, 14]);
});
