import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/core/index.js";
import { compatible } from "../../../src/stages/weigh/slots/rounding.js";

const figure = (low: number | null, high: number | null): Figure => ({ span: [0, 1], low, high, unit: "USD", of: "" });
const exact = (n: number) => figure(n, n);

describe("compatible", () => {
	test.each([
		["about 7 billion", figure(6.5e9, 7.5e9), "7.2 billion", exact(7.2e9)],
		["over 7 billion", figure(7e9, null), "7.2 billion", exact(7.2e9)],
		["7 billion", exact(7e9), "over 7.2 billion", figure(7.2e9, null)],
		["43 million", exact(43e6), "43,885,310, cut off", exact(43_885_310)],
		["15 million", exact(15e6), "14,959,450, rounded", exact(14_959_450)],
		["36 percent", exact(36), "35.7 percent", exact(35.7)],
		["more than 80", figure(80, null), "at least 90", figure(90, null)],
		["more than 291", figure(291, null), "300", exact(300)],
	])("%s goes with %s", (_, a, __, b) => {
		expect(compatible(a as Figure, b as Figure)).toBe(true);
		expect(compatible(b as Figure, a as Figure)).toBe(true);
	});

	test.each([
		["more than 9 billion", figure(9e9, null), "nearly 9 billion", figure(null, 9e9)],
		["more than 300", figure(300, null), "291", exact(291)],
		["nearly 7 billion", figure(null, 7e9), "7.2 billion", exact(7.2e9)],
		["12 people", exact(12), "13 people", exact(13)],
		["20 people", exact(20), "18 people", exact(18)],
		["30 percent", exact(30), "35.7 percent", exact(35.7)],
		["one", exact(1), "several", figure(2, null)],
		["5,687.75", exact(5687.75), "5,587.75", exact(5587.75)],
	])("%s does not go with %s", (_, a, __, b) => {
		expect(compatible(a as Figure, b as Figure)).toBe(false);
		expect(compatible(b as Figure, a as Figure)).toBe(false);
	});

	const of = (unit: string, n: number): Figure => ({ ...exact(n), unit });
	test.each([
		["280 pounds", of("pound", 280), "20 stone", of("stone", 20), true],
		["127 kg", of("kilogram", 127), "20 stone", of("stone", 20), true],
		["36 miles", of("mile", 36), "58 km", of("kilometre", 58), true],
		["36 miles", of("mile", 36), "60 km", of("kilometre", 60), true],
		["19 stone", of("stone", 19), "280 pounds", of("pound", 280), false],
		["50 miles", of("mile", 50), "50 km", of("kilometre", 50), false],
	])("$0 and $2, told in units of their own", (_, a, __, b, fits) => {
		expect(compatible(a, b)).toBe(fits);
		expect(compatible(b, a)).toBe(fits);
	});
});
