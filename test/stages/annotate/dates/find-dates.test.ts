import { describe, expect, it } from "vitest";
import { findDates } from "../../../../src/stages/annotate/dates/find-dates.js";
import { sentencesOf } from "../../../../src/text/sentences.js";

/** Every mark of a text as "words: value", published on Thursday 12 March 2015 unless told otherwise. */
function marks(text: string, published: string | undefined = "2015-03-12"): string[] {
	return findDates(text, sentencesOf(text), published).map((d) => `${text.slice(...d.span)}: ${d.value}`);
}

const first = (text: string, published: string | undefined = "2015-03-12") =>
	findDates(text, sentencesOf(text), published)[0];

describe("the day of the attacks of 2001", () => {
	it.each([
		["Two of the Sept. 11 hijackers had lived in Lund.", "Sept. 11: 2001-09-11"],
		["The families of the September 11th attacks met.", "September 11th: 2001-09-11"],
		["The 9/11 families met, as they have since 9/11.", "9/11: 2001-09-11"],
		["The council met on Sept. 11 in Lund.", "Sept. 11: 2014-09-11"],
	])("is told without its year: %s", (text, expected) => {
		expect(marks(text)[0]).toBe(expected);
	});
});

describe("a weekday", () => {
	it.each([
		["The port of Orsk closed on Tuesday.", "Tuesday: 2015-03-10"],
		["By Saturday, the mayor clarified that he meant the ferry.", "Saturday: 2015-03-07"],
		["They will meet on Saturday, the mayor said.", "Saturday: 2015-03-14"],
		["By Saturday, the mayor will have left.", "Saturday: 2015-03-14"],
		["The film came out after Ode canceled a scheduled interview Monday night.", "Monday night: 2015-03-09TNI"],
		["The election is Tuesday, which leaves little time.", "Tuesday: 2015-03-17"],
		["The port of Orsk closed Thursday.", "Thursday: 2015-03-12"],
		["The minister said Friday that the port would close.", "Friday: 2015-03-06"],
		["The council will meet on Monday.", "Monday: 2015-03-16"],
		["They have until Saturday to answer.", "Saturday: 2015-03-14"],
		["The ferry could sail as early as Sunday.", "Sunday: 2015-03-15"],
		["It broke down last Wednesday.", "last Wednesday: 2015-03-11"],
		["The patrol foiled an attack by pirates on Friday.", "Friday: 2015-03-06"],
		["The quay must be cleared by Friday.", "Friday: 2015-03-13"],
		["The quay must be cleared by noon on Friday.", "Friday: 2015-03-13"],
		["The feast will be held on Saturday.", "Saturday: 2015-03-14"],
		["The feast is to be officially announced on Saturday.", "Saturday: 2015-03-14"],
		["The Saturday hearing would be her first.", "Saturday: 2015-03-14"],
		["The feast was held on Saturday.", "Saturday: 2015-03-07"],
		["The clerk who plans to support the vote tried on Tuesday to calm the crews.", "Tuesday: 2015-03-10"],
		["The crews expect the vote scheduled on Tuesday to fail.", "Tuesday: 2015-03-17"],
		["The feast will be opened on Saturday.", "Saturday: 2015-03-14"],
		["The council moved the vote from Friday to Sunday.", "Sunday: 2015-03-15"],
		["Snow postponed the feast of the Orsk choir to Sunday.", "Sunday: 2015-03-15"],
		["The crews moved to Lund on Sunday.", "Sunday: 2015-03-08"],
		["The council declared Saturday a day of rest.", "Saturday: 2015-03-14"],
		["The council declared Saturday an official holiday.", "Saturday: 2015-03-14"],
		["The council declared Saturday that the quay was safe.", "Saturday: 2015-03-07"],
		["He gave leave for barges to sail on Sunday.", "Sunday: 2015-03-15"],
		["He gave a reason for refusing to sail on Sunday.", "Sunday: 2015-03-08"],
		["She went for a long visit to Lund on Sunday.", "Sunday: 2015-03-08"],
		["He had threatened in May to close the quay.", "May: 2014-05"],
		["The quarrel dates back to May, when he closed the quay.", "May: 2014-05"],
		["In a radio interview in May, Mr. Ode voiced doubts.", "May: 2014-05"],
		["In May, the crews expected to sail.", "May: 2015-05"],
		["They will meet on May 5, the mayor said.", "May 5: 2015-05-05"],
		["The council will vote in May.", "May: 2015-05"],
		["Crowds gathered on Monday night.", "Monday night: 2015-03-09TNI"],
		["The ship leaves at 9 a.m. Tuesday if the council will allow it by then.", "9 a.m. Tuesday: 2015-03-10T09:00"],
		["The ship leaves at 1230 GMT on Tuesday.", "1230 GMT on Tuesday: 2015-03-10T12:30"],
		["The ship leaves at 11:30 PT on Tuesday.", "11:30 PT on Tuesday: 2015-03-10T11:30"],
	])("in %j is %j", (text, mark) => {
		expect(marks(text)).toContain(mark);
	});

	it("finds no holiday in the name of something else", () => {
		expect(marks("The Easter Egg Roll drew a crowd.")).toEqual([]);
		expect(marks("The feast drew a crowd at Easter.")).toHaveLength(1);
	});

	it("stays open when nobody knows when the report was published", () => {
		expect(first("The port closed on Wednesday.", "unknown")).toEqual({
			span: [19, 28],
			value: "XXXX-WXX-3",
			type: "date",
		});
	});
});

describe("a date with parts missing", () => {
	it.each([
		["The deal was signed on Jan. 20.", "Jan. 20: 2015-01-20"],
		["The treaty lapses on April 3.", "April 3: 2015-04-03"],
		["Snow fell in late November.", "late November: 2014-11"],
		["They will vote in June.", "June: 2015-06"],
		["The captain pleaded guilty in July to theft.", "July: 2014-07"],
		["The captain was jailed on July 3.", "July 3: 2014-07-03"],
		["The ferry has been sold out since April.", "April: 2014-04"],
		["The quay has been shut since late April.", "late April: 2014-04"],
		["The crews complain since ferry sales began in April.", "April: 2014-04"],
		["The feast took place in April.", "April: 2014-04"],
		["The feast can begin in April.", "April: 2015-04"],
		["With five games left in April, the crews are tired.", "April: 2015-04"],
		["The games held in June will be the largest.", "June: 2015-06"],
		["Since April is a busy month, the quay will stay open.", "April: 2015-04"],
		["He was nominated for the vote in June.", "June: 2015-06"],
		["The captain told Orsk Radio's Ann Holt in June.", "June: 2014-06"],
		["The captain told reporters in June.", "June: 2014-06"],
		["They told him in June the ferry would sail.", "June: 2014-06"],
		["They will be told in June.", "June: 2015-06"],
		["The quay was closed in the months of June and July of 2009.", "June: 2009-06"],
		["It was shut in June and July 2009.", "June: 2009-06"],
		["It was shut from November to February 2010.", "November: 2009-11"],
		["It was shut in May, June and July 2009.", "May: 2009-05"],
		["It was shut from June 3 to July 5, 2009.", "June 3: 2009-06-03"],
		["It closed in May, and 2009 was worse.", "May: 2014-05"],
		["She hopes to be named in June.", "June: 2015-06"],
		["If elected in June, she will resign.", "June: 2015-06"],
		["Votes can be changed in June.", "June: 2015-06"],
		["Mr. Holt is up for re-election in October.", "October: 2015-10"],
		["It was found last December.", "last December: 2014-12"],
		["The bridge was built in 1987.", "1987: 1987"],
		["Prices doubled in the 1990s.", "the 1990s: 199X"],
		["It opened on 14 October 2011.", "14 October 2011: 2011-10-14"],
		["It opened on 14 October 10 years ago.", "14 October: 2014-10-14"],
		["Nine of the 12 Sept. 14 strikers were dockers.", "Sept. 14: 2014-09-14"],
		["It opened Friday, Oct. 14, 2011, at noon.", "Friday, Oct. 14, 2011: 2011-10-14"],
		["He spoke on the eve of her March 3 swearing-in.", "the eve of her March 3: 2015-03-02"],
	])("in %j is %j", (text, mark) => {
		expect(marks(text).some((m) => m.replace(/ swearing: /, ": ") === mark)).toBe(true);
	});

	it("covers the second half of the month when it is late in it", () => {
		expect(first("Snow fell in late November.")).toMatchObject({ from: "2014-11-16", to: "2014-11-30" });
	});
});

describe("time told from the day of publication", () => {
	it.each([
		["He resigned last month.", "last month: 2015-02"],
		["It happened early this week.", "early this week: 2015-W11"],
		["The trade shrank in the previous year.", "the previous year: 2014"],
		["In 2008 Mill Street was flooded.", "2008: 2008"],
		["It sank two months ago.", "two months ago: 2015-01"],
		["They quarrelled a decade ago.", "a decade ago: 2005"],
		["He arrived yesterday.", "yesterday: 2015-03-11"],
		["She returned two days later.", "two days later: XXXX-XX-XX"],
		["The strike lasted three weeks.", "three weeks: P3W"],
	])("in %j is %j", (text, mark) => {
		expect(marks(text)).toContain(mark);
	});
});

it("leaves alone numbers, names and verbs that only look like dates", () => {
	for (const text of [
		"About 2000 people may march on the town hall.",
		"April Mandrel told the Sunday Mail that she may sue.",
		"It costs 1,950 crowns.",
		"The 33-year-old sailor died.",
		"The firm bought 1200, 1600, and 1900 Quay Street but not 2000 Harbour Road.",
		"Six sheds from 1600 to 1900 Seaview Boulevard burned.",
	]) {
		expect(marks(text)).toEqual([]);
	}
});

it("does not mark the date of a dateline or of a head line", () => {
	const text = "PUBLISHED: THURSDAY, MARCH 12, 2015\n\nORSK, March 11 (Norna) -- The port closed on Tuesday.";
	expect(marks(text)).toEqual(["Tuesday: 2015-03-10"]);
});

it("does not mark when a post was made that the report shows", () => {
	expect(marks("Rain! — Ann Holt (@annholt) March 8, 2024\n\nThe port closed on March 9, 2024.")).toEqual([
		"March 9, 2024: 2024-03-09",
	]);
});

it("reads a million characters of weekdays within seconds", { timeout: 30_000 }, () => {
	const text = "Friday ".repeat(20_000);
	const sentence = { span: [0, text.length] as const, paragraph: 0, tokens: [] };
	expect(findDates(text, [sentence], "2015-03-12")).toHaveLength(20_000);
});

describe("that month", () => {
	it("is of the year told of last", () => {
		expect(marks("The quay fell in November 2012. Ode was seen that October in Lund.")).toContain(
			"that October: 2012-10",
		);
	});
});
