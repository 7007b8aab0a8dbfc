import { describe, expect, it } from "vitest";
import { sideLinesOf } from "../../src/text/side-lines.js";

/** The lines of a report that are no part of it, below a headline and a sentence. */
const aside = (lines: string) => {
	const text = `Ferry returns to Lund\n\nThe ferry sailed on Monday.\n\n${lines}\n\nIt rained.`;
	return sideLinesOf(text).map((span) => text.slice(...span));
};

describe("lines beside a report", () => {
	it.each([
		"SEE ALSO: Navy denies that the pilot will be charged",
		"Read more: Minister says ferry will never return",
		"RELATED: Was the ferry rotten?",
		"Also read – “It was rotten”, captain says",
		"Photo: Mayor Ann Holt says farewell to the crew in May.",
		"Mayor Ann Holt, who said the ferry was safe. (Photo: Tom Dorn)",
		"The ferry in May. Photo: Norna",
		"The ferry in May. AP Photo/Tom Dorn",
	])("are pointers to other stories and captions: %s", (line) => {
		expect(aside(line)).toEqual([line]);
	});

	it("are a pointer and the headline below it, but no sentence there", () => {
		expect(aside("Read more\nMinister says ferry will never return")).toEqual([
			"Read more",
			"Minister says ferry will never return",
		]);
		expect(aside("RELATED COVERAGE\n\nThe minister said the ferry would return.")).toEqual(["RELATED COVERAGE"]);
	});

	it.each([
		"Photos of the ferry show a hole in its hull, the mayor said.",
		"Related companies said they would sue.",
		"Read more widely, she said, and you will see.",
		"“See also the ferry,” said the mayor: it is new.",
		"She said the ferry was safe.  Tom Dorn / Getty Images",
		"He shared the photo: it showed a hole.",
		"Watch: the town has waited for this, the mayor said.",
		`Photo: ${"the ferry sailed and sailed ".repeat(20)}`,
	])("are no sentences of the report: %s", (line) => {
		expect(aside(line)).toEqual([]);
	});

	it("are never the first line", () => {
		expect(sideLinesOf("Photos: ferry returns to Lund\n\nIt rained.")).toEqual([]);
	});
});
