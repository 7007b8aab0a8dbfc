import { describe, expect, it } from "vitest";
import { quotedSpans } from "../../src/text/quoted-spans.js";

const quoted = (text: string) => quotedSpans({ text }).map((span) => text.slice(...span));

describe("what is quoted", () => {
	it("stands between double marks, which are no part of it", () => {
		expect(quoted("“Stay,” he said. ``Go,'' said she.")).toEqual(["Stay,", "Go,"]);
		expect(quoted("Guards caught “at least 10″ men and “two more”; the rod is 10″ long.")).toEqual([
			"at least 10",
			"two more",
		]);
	});

	it("stands between single marks too, as British papers quote, from four words on", () => {
		expect(quoted("'The ferry isn't ours,' Ode said. ‘We never sold the boat to them,’ said Holt.")).toEqual([
			"The ferry isn't ours,",
			"We never sold the boat to them,",
		]);
	});

	it("goes on behind the mark of a possessive, and is not begun by a mark for what is left out", () => {
		expect(quoted("‘The dockers’ strike is over and we won it,’ Ode said.")).toEqual([
			"The dockers’ strike is over and we won it,",
		]);
		expect(
			quoted("In the '90s the union fought hard, and the dockers' strike was won. Give 'em the boats' keys."),
		).toEqual([]);
		expect(quoted("He called the 'so far untouched port dues' unfair.")).toEqual(["so far untouched port dues"]);
	});

	it("is no nickname in single marks, and no term held at arm's length", () => {
		expect(quoted("'Big Ben' Ode called the 'so-called free port' the dockers' best friend.")).toEqual([]);
	});
});
