import { expect, it } from "vitest";
import { edits } from "../../src/text/edits.js";

it.each([
	["ferry", "ferry", 0],
	["hebdo", "hedbo", 1],
	["ode", "oed", 1],
	["lund", "lunde", 1],
	["varga", "varge", 1],
	["varga", "vrage", 2],
	["ab", "ba", 1],
	["lund", "lundborg", 3],
])("from %s to %s it is %d", (a, b, n) => {
	expect(edits(a, b)).toBe(n);
	expect(edits(b, a)).toBe(n);
});
