import { describe, expect, test } from "vitest";
import { found } from "./weighed-together.js";

/** A report of one day, which its text gives by name. */
const told = (id: string, published: string, text: string, day: string, date: string) => ({
	id,
	published,
	text,
	dates: { [day]: [date, date] as const },
});

describe("a day on which something is said", () => {
	const thursday = told(
		"a",
		"2031-03-07",
		"Tomas Quill told reporters on Thursday that the Ostby depot would open in spring.",
		"Thursday",
		"2031-03-06",
	);
	const friday = (what: string) =>
		told("b", "2031-03-08", `Tomas Quill told reporters on Friday that ${what}.`, "Friday", "2031-03-07");

	test("is another day of the same saying", () => {
		expect(found([thursday, friday("the Ostby depot would open in spring")])[0]).toMatchObject({ kind: "date" });
	});

	test("is no other day of another saying by the same voice", () => {
		expect(found([thursday, friday("the Ostby depot lacked crews")])).toEqual([]);
	});
});

describe("a day gone by", () => {
	const met = (day: string, date: string) =>
		told("a", "2031-03-05", `The Ostby council met on ${day} about the Lund depot.`, day, date);
	const meets = told(
		"b",
		"2031-03-06",
		"The Ostby council will meet on Friday about the Lund depot.",
		"Friday",
		"2031-03-07",
	);

	test("is not held against what a later report says is still to come", () => {
		expect(found([met("Monday", "2031-03-03"), meets])).toEqual([]);
	});

	test("is held against another day gone by", () => {
		const other = told(
			"b",
			"2031-03-06",
			"The Ostby council met on Tuesday about the Lund depot.",
			"Tuesday",
			"2031-03-04",
		);
		expect(found([met("Monday", "2031-03-03"), other])[0]).toMatchObject({ kind: "date" });
	});
});

describe("a plan that a later report says has been moved", () => {
	const plan = (published: string) =>
		told(
			"a",
			published,
			"Lund will bury the six miners of the Ostby colliery on Saturday, the town hall said.",
			"Saturday",
			"2031-03-08",
		);
	const moved = (text: string) => ({
		id: "b",
		published: "2031-03-06",
		text,
		dates: { Saturday: ["2031-03-08", "2031-03-08"], Sunday: ["2031-03-09", "2031-03-09"] } as const,
	});
	const snow = moved("Snow has moved the funeral of six Ostby colliery miners from Saturday to Sunday.");
	/** By which rule the two differ, and the words cited. */
	const change = (...reports: Parameters<typeof found>[0]) =>
		found(reports).flatMap(({ kind, reasons }) =>
			reasons
				.filter(({ rule }) => rule === "told-move")
				.map(({ cites }) => [kind, ...cites.map((c) => reports.find((r) => r.id === c.report)?.text.slice(...c.span))]),
		)[0];

	test.each([
		snow,
		moved("The funeral of six Ostby colliery miners, first set for Saturday, will now be held on Sunday."),
	])("has changed: $text", (later) => {
		expect(change(plan("2031-03-04"), later)).toEqual(["changed", "Saturday", "Sunday"]);
	});

	test("has not changed where the report of the move came first", () => {
		expect(change(plan("2031-03-07"), snow)).toBeUndefined();
	});

	test("is another plan where hardly a word is the same", () => {
		const other = told("a", "2031-03-04", "The Corrin regatta will begin on Saturday.", "Saturday", "2031-03-08");
		expect(change(other, snow)).toBeUndefined();
	});
});

describe("an end that is set", () => {
	const set = (id: string, words: string, day: string, date: string) =>
		told(id, "2031-03-05", `The Ostby council gave the Lund yard ${words} to repair the slipway.`, day, date);

	test("is one end, however it is called", () => {
		const first = set("a", "a May 1 deadline", "May 1", "2031-05-01");
		expect(found([first, set("b", "a deadline of May 3", "May 3", "2031-05-03")])[0]).toMatchObject({
			kind: "changed",
		});
		expect(found([first, set("b", "a deadline of May 1", "May 1", "2031-05-01")])).toEqual([]);
	});
});

describe("a beginning", () => {
	const back = (id: string, words: string, year: string, last: string) => ({
		id,
		published: "2031-11-04",
		text: `Mayor Dahl's office has released her tax records ${words} ${year}.`,
		dates: { [year]: [`${year}-01-01`, last] } as const,
	});

	test("is one beginning, in whatever words, and a leap year is as long as another", () => {
		const one = back("a", "for the period from", "2018", "2018-12-31");
		expect(found([one, back("b", "dating back to", "2020", "2020-12-31")])[0]).toMatchObject({ kind: "date" });
		expect(found([one, back("b", "dating back to", "2018", "2018-12-31")])).toEqual([]);
	});
});

describe("one day of the year", () => {
	const broke = (id: string, words: string, day: string, date: string) =>
		told(id, "2031-11-04", `${words} on ${day}.`, day, date);
	const first = broke("a", "The sea cable between Lund and Ostby broke off the coast", "8 October 2031", "2031-10-08");
	const other = "All calls were lost by the cable office near Lund";

	test("in two years is two days of what may be one event", () => {
		expect(found([first, broke("b", other, "8 October 2029", "2029-10-08")])[0]).toMatchObject({ kind: "date" });
	});

	test("as a month, and a day of that month, in two years", () => {
		const words = "The sea cable between Lund and Ostby was cut by an anchor";
		const month = (id: string, day: string, from: string, to: string) => ({
			...told(id, "2031-11-04", `${words} in ${day}.`, day, from),
			dates: { [day]: [from, to] } as const,
		});
		const may = month("a", "May 2029", "2029-05-01", "2029-05-31");
		const later = "The sea cable between Lund and Ostby broke off the coast";
		expect(found([may, broke("b", later, "8 May 2031", "2031-05-08")])[0]).toMatchObject({ kind: "date" });
		expect(found([may, broke("b", later, "8 June 2031", "2031-06-08")])).toEqual([]);
	});

	test("and another day of the year may well be of two events", () => {
		expect(found([first, broke("b", other, "3 April 2029", "2029-04-03")])).toEqual([]);
	});
});

describe("a day that goes with another verb", () => {
	const shot = (day: string, date: string) =>
		told("a", "2031-03-10", `A guard shot at guests of the Ostby harbour party on ${day}.`, day, date);
	const other = (verb: string) =>
		told(
			"b",
			"2031-03-10",
			`The Ostby harbour guard ${verb} on Saturday after shooting at guests of the party.`,
			"Saturday",
			"2031-03-08",
		);

	test("is not that of what the sentence tells besides", () => {
		expect(found([shot("Friday", "2031-03-07"), other("was charged")])).toEqual([]);
	});
});

describe("a bare name of a day", () => {
	const speech = (day: string, date: string, id: string) =>
		told(id, "2031-03-03", `The mayor of Ostby is expected to open the harbour fair ${day}.`, day, date);

	test("may be a day a week off that has that name", () => {
		expect(found([speech("Tuesday", "2031-03-04", "a"), speech("March 11", "2031-03-11", "b")])).toEqual([]);
		expect(found([speech("Tuesday", "2031-03-04", "a"), speech("March 12", "2031-03-12", "b")])).not.toEqual([]);
	});
});
