import { expect, it } from "vitest";
import { numeralsIn } from "../../../../src/stages/annotate/figures/numerals-in.js";

it.each([
	["12", 12],
	["1,250", 1250],
	["10,00,000", 1_000_000],
	["3.5", 3.5],
	["2½", 2.5],
	["7.2bn", 7.2e9],
	["2, 000 feet", 2000],
	["3 million and a half", 3.5e6],
	["twenty-one", 21],
	["three hundred and five", 305],
	["two hundred thousand", 200_000],
	["one and a half million", 1.5e6],
	["three quarters of a million", 750_000],
	["half a dozen", 6],
	["two dozen", 24],
	["nine point four", 9.4],
	["three lakh crore", 3e12],
])("reads %j", (text, value) => {
	expect(numeralsIn(text).map((n) => n.value)).toEqual([value]);
});

it("keeps apart numbers that stand side by side", () => {
	expect(numeralsIn("five and six, twelve or 13").map((n) => n.value)).toEqual([5, 6, 12, 13]);
});
