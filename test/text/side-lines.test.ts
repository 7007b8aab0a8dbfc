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
		"Sorry we are not currently accepting comments on this article.",
		"Please enable Javascript to watch.",
		"Scroll down for video",
		"Follow Tom Dorn on Twitter",
		"Follow Tom Dorn (@tomdorn) on Twitter.",
		"Follow the Tidings on Facebook, Twitter, and Google+",
		"Have something to add to this story? Share it in the comments.",
		"To report problems or to leave feedback about this article, e-mail tom@norna.example",
		"This is a breaking news story, check back for updates.",
		"This is a developing story. It will be updated.",
		"Click here for more pictures of the ferry.",
		"Sign up for our newsletter",
		"Continue reading the main story",
	])("are pointers to other stories, captions and what a page says to its readers: %s", (line) => {
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
		"Follow the ferry on its way, she said, and you will see.",
		"Scroll down the quay and you will see the ferry, she said.",
		"This is a breaking point, the mayor said.",
		"This is a developing story. Three people died in the fire at the grain store, the mayor Ann Holt said on Monday.",
		"Follow the advice on Twitter from the fire brigade, police chief Ann Holt said.",
		"To report problems with the river ferry was pointless, Tom Dorn said.",
		"Click here to donate was painted on the wall.",
		"Have something to add, the mayor asked the crew.",
		"Sign up for the ferry began on Monday.",
		`Photo: ${"the ferry sailed and sailed ".repeat(20)}`,
	])("are no sentences of the report: %s", (line) => {
		expect(aside(line)).toEqual([]);
	});

	it("are never the first line", () => {
		expect(sideLinesOf("Photos: ferry returns to Lund\n\nIt rained.")).toEqual([]);
	});
});
