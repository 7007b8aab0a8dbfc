import fc from "fast-check";
import { expect, test } from "vitest";
import { headsBy } from "../../src/model/heads-by.js";

const by = (arcs: readonly (readonly number[])[], roots: readonly number[]) => [
	...headsBy(
		roots.length,
		(word, head) => arcs[word]?.[head] as number,
		(word) => roots[word] as number,
	),
];

test("each word hangs on the head of its best score, the root on itself", () => {
	expect(
		by(
			[
				[0, 9, 1],
				[5, 0, 5],
				[1, 9, 0],
			],
			[0, 9, 0],
		),
	).toEqual([1, 1, 1]);
	expect(by([[0]], [-3])).toEqual([0]);
	expect(by([], [])).toEqual([]);
});

test("of two words that hang on each other the one that loses less by it hangs outside", () => {
	expect(
		by(
			[
				[0, 1, 1],
				[1, 0, 8],
				[6, 9, 0],
			],
			[5, 0, 0],
		),
	).toEqual([0, 2, 0]);
});

test("any scores give a tree with one root", () => {
	const score = fc.integer({ min: -9, max: 9 });
	const scores = fc
		.integer({ min: 1, max: 12 })
		.chain((n) =>
			fc.tuple(
				fc.array(fc.array(score, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
				fc.array(score, { minLength: n, maxLength: n }),
			),
		);
	fc.assert(
		fc.property(scores, ([arcs, roots]) => {
			const heads = by(arcs, roots);
			expect(heads.filter((head, word) => head === word)).toHaveLength(1);
			heads.forEach((_, word) => {
				let at = word;
				for (let step = 0; step < heads.length; step++) at = heads[at] as number;
				expect(heads[at]).toBe(at);
			});
		}),
		{ numRuns: 500 },
	);
});
