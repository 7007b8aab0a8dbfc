import { describe, expect, it } from "vitest";
import { quotedSpans } from "../../src/text/quoted-spans.js";

const quoted = (text: string) => quotedSpans({ text }).map((span) => text.slice(...span));

describe("what is quoted", () => {
	it("stands between double marks, which are no part of it", () => {
		expect(quoted("“Stay,” he said. ``Go,'' said she.")).toEqual(["Stay,", "Go,"]);
	});

	it("stands between single marks too, as British papers quote, from four words on", () => {
		expect(quoted("'The ferry isn't ours,' Ode said. ‘We never sold the boat to them,’ said Holt.")).toEqual([
			"The ferry isn't ours,",
			"We never sold the boat to them,",
		]);
	});

	it("is no nickname in single marks, and no term held at arm's length", () => {
		expect(quoted("'Big Ben' Ode called the 'so-called free port' the dockers' best friend.")).toEqual([]);
	});
});
