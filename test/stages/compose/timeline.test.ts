import { expect, test } from "vitest";
import { eventDays, moveDay } from "../../../src/dossier/day.js";
import { dossierOf } from "../../../src/pipeline.js";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { report, story } from "../../build/story.js";

const timelineOf = async (...texts: readonly string[]) =>
	(await dossierOf(texts.map((text, i) => ({ id: `r${i}`, text, published: "2031-03-05", notes: [] })))).timeline;

test("a line that only states a time is no event", async () => {
	const told = await timelineOf(
		"Ferry strike ends in Varn\n\n9:53 AM, MON 3 MARCH 2031\n\nThe ferries of Varn sailed again on Sunday, the harbour council said.",
	);
	expect(told.map((entry) => entry.from)).toEqual(["2031-03-02"]);
});

test("what somebody says of a day is told with who says it, but for a sentence with two days", async () => {
	const told = await timelineOf(
		"Ilse Moor said that the ferries had been sold to the harbour of Orsk on Sunday.\n\nThe council said on Monday that the quay was closed on February 20.",
	);
	expect(told.map((entry) => entry.quote)).toEqual([
		"the quay was closed on February 20.",
		"Ilse Moor said that the ferries had been sold to the harbour of Orsk on Sunday.",
		expect.stringContaining("Monday"),
	]);
});

test("each day of a sentence has its entry", async () => {
	const told = await timelineOf(
		"The union struck on 3 February 2031, returned on 7 February 2031 and struck again on 12 February 2031.\n\nThe ferry sank on 1 January 2031 and was raised on 9 January 2031, the council said.",
	);
	expect(told.map((entry) => entry.from)).toEqual([
		"2031-01-01",
		"2031-01-09",
		"2031-02-03",
		"2031-02-07",
		"2031-02-12",
	]);
});

test("one event that two reports place on one day is told once, with both", async () => {
	const told = await timelineOf(
		"The ferries of Varn sailed again on Sunday after a strike of nine days.",
		"On Sunday the ferries of Varn sailed again, the harbour council said.",
	);
	expect(told).toHaveLength(1);
	expect(told[0]?.reports).toEqual(["r0", "r1"]);
});

test("one day of one claim is told once, whatever words the reports have for what happened", () => {
	const day = (words: string) => `<date:2031-03-01..2031-03-31>${words}</date>`;
	const reports = [
		report("a", `Rita Varga was <claim:d>seized in ${day("March 2031")} in Orsk</claim>.`),
		report("b", `The pilot, who was <claim:d>abducted in ${day("March 2031")}</claim>, is ill.`),
		report("c", `The quay was closed in ${day("March 2031")} by the council.`),
	];
	const { timeline } = composeDossier([story(reports, { claims: { d: { kind: "date" } } })], []);
	expect(timeline.map((entry) => entry.reports)).toEqual([["a", "b"], ["c"]]);
});

test("two events of one day stay two, though a report tells both in one sentence", () => {
	const day = "<date:2031-03-04>on 4 March 2031</date>";
	const apart = (id: string) =>
		report(id, `Mayor Ilse Moor resigned her office ${day}. The ferry Kestrel sank off Varn pier ${day}.`);
	const both = `Mayor Ilse Moor resigned her office and the ferry Kestrel sank off Varn pier ${day}.`;
	const { timeline } = composeDossier([story([apart("a"), apart("b"), report("c", both), report("d", both)])], []);
	const told = timeline.map((entry) => [entry.quote.includes("resigned"), entry.quote.includes("sank")]);
	expect(told).toContainEqual([false, true]);
	expect(told.some(([resigned]) => resigned)).toBe(true);
	expect(timeline.filter((entry) => entry.reports.includes("d")).map((entry) => entry.reports)).toEqual([
		expect.arrayContaining(["c", "d"]),
	]);
});

test("a day without its year is placed by when the other reports appeared, and told as likely", async () => {
	const undated = {
		id: "u",
		text: "On March 3 the Varn Ferry Union rejected an offer by the harbour of Varn.",
		notes: [],
	};
	const dated = {
		id: "d",
		text: "A strike stopped the ferries of Varn on Sunday.",
		published: "2031-03-05",
		notes: [],
	};
	const { timeline, parties } = await dossierOf([undated, dated]);
	expect(timeline.filter((e) => e.report === "u").map(eventDays)).toEqual(["3 Mar, likely 2031"]);
	expect(parties.flatMap((p) => p.moves.filter((m) => m.report === "u").map(moveDay))).toEqual(["3 Mar, likely 2031"]);
	const alone = await dossierOf([undated]);
	expect(alone.timeline).toEqual([]);
});
