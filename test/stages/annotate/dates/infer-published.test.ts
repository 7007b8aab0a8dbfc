import { expect, it } from "vitest";
import { inferPublished } from "../../../../src/stages/annotate/dates/infer-published.js";

it.each([
	["Ferry sinks off Orsk\nPUBLISHED: THURSDAY, MAY 2, 2013\nThe ferry sank.", "2013-05-02"],
	["Ferry sinks off Orsk (Tue, 16 Aug 2011)\nThe ferry sank.", "2011-08-16"],
	["1999-03-12 10:34:13\nFerry sinks\nThe ferry sank on Monday.", "1999-03-12"],
	["ORSK, March 12, 1999 (Norna) -- The ferry sank.", "1999-03-12"],
	["The ferry sank.\n\nBased on a report by The Orsk Courier 2025-02-10\n\nSign in", "2025-02-10"],
])("reads the day that %j states of itself", (text, day) => {
	expect(inferPublished(text)).toBe(day);
});

it.each([
	["The ferry was built on March 3, 1987, and sank off the coast of Orsk on Monday, killing its captain and the mate."],
	["ORSK, March 12 (Norna) -- The ferry sank."],
	[""],
])("takes no other date for it: %j", (text) => {
	expect(inferPublished(text)).toBeUndefined();
});

it("takes the day of a post that a report shows for none of its own", () => {
	expect(inferPublished("The ferry sank.\n\n— Ann Holt (@annholt) March 8, 2024\n\nRain fell.")).toBeUndefined();
});
