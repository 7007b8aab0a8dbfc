import { expect, test } from "vitest";
import { unnamedSource } from "../../../../src/stages/annotate/voices/unnamed-source.js";

test.each([
	["a source familiar with the matter", { low: 1, high: 1 }, "familiar with the matter"],
	["two officials briefed on the talks", { low: 2, high: 2 }, "briefed on the talks"],
	["12 people in the room", { low: 12, high: 12 }, "in the room"],
	["several diplomats", { low: 2, high: null }, undefined],
	["officials who were not authorised to speak", { low: 2, high: null }, "who were not authorised to speak"],
	["dozens of witnesses", { low: 24, high: null }, undefined],
	["the harbour master", { low: 1, high: 1 }, undefined],
	["two dozen officials", { low: 24, high: 24 }, undefined],
	["1,200 workers", { low: 1200, high: 1200 }, undefined],
	["at least three diplomats", { low: 3, high: null }, undefined],
	["10 percent of voters", { low: 1, high: null }, undefined],
	["", { low: 1, high: 1 }, undefined],
])("%j is so many people, so placed", (name, people, placed) => {
	expect(unnamedSource(name)).toEqual({ people, ...(placed ? { placed } : {}) });
});
