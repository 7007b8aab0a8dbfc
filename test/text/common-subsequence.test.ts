import { expect, test } from "vitest";
import { commonSubsequence } from "../../src/text/common-subsequence.js";

test("the common words of two lists are paired in order", () => {
	const [a, b] = ["the old depot in Lund burned", "the depot at Lund has burned down"].map((s) => s.split(" ")) as [
		string[],
		string[],
	];
	expect(commonSubsequence(a, b)).toEqual([
		[0, 0],
		[2, 1],
		[4, 3],
		[5, 5],
	]);
	expect(commonSubsequence(a, [])).toEqual([]);
});

test("what counts as the same may be told", () => {
	const pairs = commonSubsequence([1, 4, 9], [2, 3], (x, y) => Math.abs(x - y) <= 1);
	expect(pairs).toEqual([
		[0, 0],
		[1, 1],
	]);
});
