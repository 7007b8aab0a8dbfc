import { describe, expect, test } from "vitest";
import { isTimeStamp } from "../../src/text/time-stamp.js";

describe("a time stamp", () => {
	test.each([
		"SATURDAY, SEPTEMBER 14, 2013, 9:29 PM",
		"Posted on 4 March 2031 | Updated 11:41am",
		"Published: April 16, 2013 9:09 AM EDT",
		"2031-03-04 18:30 UTC",
		"Published on: Fri, 4 March 2031 at 11:41 IST",
	])("only states when: %s", (text) => {
		expect(isTimeStamp(text)).toBe(true);
	});

	test.each([
		"The depot burned on 4 March 2031.",
		"Updated rules took effect on 4 March.",
		"March",
		"Lund, 4 March 2031",
		"14 died on Saturday",
	])("is none: %s", (text) => {
		expect(isTimeStamp(text)).toBe(false);
	});
});
