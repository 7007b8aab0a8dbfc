import { expect, it } from "vitest";
import { type Span, type Token, tokenAt, tokenFrom } from "../../src/core/index.js";

const tokens = (["The", "quay", "."] as const).map((text, i): Token => {
	const span = (
		[
			[10, 13],
			[14, 18],
			[18, 19],
		] as const
	)[i] as Span;
	return { span, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), pos: "NOUN" };
});

it("finds the token that holds a place, or else the next", () => {
	expect([0, 10, 12, 13, 14, 17, 18].map((at) => tokenAt(tokens, at))).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

it("finds the token that begins at a place, or else the next", () => {
	expect([0, 10, 11, 14, 15, 18].map((at) => tokenFrom(tokens, at))).toEqual([0, 0, 1, 1, 2, 2]);
});

it("gives the number of tokens behind the last", () => {
	expect([tokenAt(tokens, 19), tokenFrom(tokens, 19), tokenAt([], 0), tokenFrom([], 0)]).toEqual([3, 3, 0, 0]);
});
