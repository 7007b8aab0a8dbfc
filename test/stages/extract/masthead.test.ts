import { describe, expect, test } from "vitest";
import { extractReport } from "../../../src/stages/extract/index.js";

const prose = [
	"The council of Port Selwick voted on Thursday night to close the north pier until the spring, after engineers found cracks in nine of its forty piles.",
	"“We will not put a single passenger at risk,” the mayor, Dora Quill, told a meeting that lasted more than four hours.",
	"Ferries to the Outer Holms will leave from the south quay, the harbour board said in a statement on Friday.",
];
/** The report in a plain-text save of a page with these lines above its prose. */
const saved = (...above: readonly string[]) =>
	extractReport({
		id: "a",
		place: "a.txt",
		format: "text",
		text: [...above, ...prose].join("\n\n"),
		known: {},
		notes: [],
	});

describe("a save with the page's name and day above the headline", () => {
	test("is of the day under the headline", () => {
		const report = saved("Selwick Courier", "Friday, 21 March 2031", "Council closes north pier", "14 March 2031");
		expect(report).toMatchObject({ title: "Council closes north pier", published: "2031-03-14" });
		expect(report.text).not.toContain("2031");
	});

	test("is of that day where nothing under the headline gives another", () => {
		expect(saved("Selwick Courier", "Friday, 21 March 2031", "Council closes north pier").published).toBe("2031-03-21");
	});

	test("is of the first day under the headline", () => {
		const report = saved("Friday, 21 March 2031", "Council closes north pier", "14 March 2031", "15 March 2031");
		expect(report.published).toBe("2031-03-14");
	});

	test("is called by the line over byline and day, though the page's name has more words of the text", () => {
		const name = "Port Selwick Pier, Quay and Ferries Gazette";
		expect(
			saved(name, "Home and away", "Engineers found cracks in pier", "By Ines Varga", "14 March 2031"),
		).toMatchObject({
			title: "Engineers found cracks in pier",
			byline: "Ines Varga",
		});
	});
});
