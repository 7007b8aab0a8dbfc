import { describe, expect, test } from "vitest";
import { settingOf } from "../../../src/stages/weigh/setting.js";
import { slotClashes } from "../../../src/stages/weigh/slots/slot-clashes.js";
import { whenAt } from "../../../src/stages/weigh/slots/when.js";
import { withTrees } from "../../build/parsed-sentences.js";
import { alignedStory } from "./aligned-story.js";
import { kind } from "./weighed-together.js";

const count = (n: number, of: string) => ({ low: n, high: n, unit: "count", of });

describe("what is allowed", () => {
	const tonnes = (id: string, text: string, n: number) => ({
		id,
		text,
		figures: { [`${n} tonnes`]: { low: n, high: n, unit: "tonne", of: "salt" } },
	});
	const held = tonnes("a", "The Ostby depot held 230 tonnes of salt, the harbour police said.", 230);

	test.each([
		"The Ostby depot was licensed to store 210 tonnes of salt, the harbour police said.",
		"The permit of the Ostby depot allows it to hold 210 tonnes of salt, the harbour police said.",
		"The Ostby depot held salt up to its limit of 210 tonnes, the harbour police said.",
	])("is no measure of what there is: %s", (text) => {
		expect(kind([held, tonnes("b", text, 210)])).toBeUndefined();
	});

	test("is held against what others say is allowed, and what there is against what there is", () => {
		const allowed = (id: string, n: number) =>
			tonnes(id, `The Ostby depot was licensed to store ${n} tonnes of salt, the harbour police said.`, n);
		expect(kind([allowed("a", 230), allowed("b", 210)])).toBe("figure");
		expect(kind([held, tonnes("b", "The Ostby depot held 210 tonnes of salt, police said.", 210)])).toBe("figure");
	});
});

describe("a part of a whole", () => {
	const taken = (id: string, n: number) => ({
		id,
		text: `Thieves took ${n} locomotives from the Ostby depot in the night.`,
		figures: { [`${n}`]: count(n, "locomotives") },
	});

	test("is one wherever some report tells it as one", () => {
		const parted = {
			id: "c",
			text: "Guards have found 50 of the 58 locomotives near Lund.",
			figures: { "50": count(50, "locomotives"), "58": count(58, "locomotives") },
		};
		const apart = { ...parted, text: "Guards have found 50 engines, and Lund owns 58 locomotives." };
		const words = "locomotives";
		expect(kind([taken("a", 50), taken("b", 58), apart], {}, words)).toBe("count");
		expect(kind([taken("a", 50), taken("b", 58), parted], {}, words)).toBeUndefined();
		const others = {
			...parted,
			text: "Guards have found 50 of the 58 barges near the locomotives of Lund.",
			figures: { "50": count(50, "barges"), "58": count(58, "barges") },
		};
		expect(kind([taken("a", 50), taken("b", 58), others], {}, words)).toBe("count");
	});

	test.each([
		"Two workers were among those who died",
		"Two were also among those who died",
	])("is one that is told to be among others: %s", (part) => {
		const died = (id: string, who: string, n: string, value: number) => ({
			id,
			text: `${who} in the fire at the Ostby depot on Saturday.`,
			figures: { [n]: count(value, "workers") },
		});
		const five = died("a", "Five workers died", "Five", 5);
		expect(kind([five, died("b", "Two workers died", "Two", 2)])).toBe("count");
		expect(kind([five, died("b", part, "Two", 2)])).toBeUndefined();
	});
});

describe("a later figure", () => {
	const ofPeople = (text: (n: number) => string) => (id: string, published: string, n: number) => ({
		id,
		published,
		text: text(n),
		figures: { [`${n}`]: count(n, "workers") },
	});

	test.each([
		["missing", ofPeople((n) => `After the fire at the Ostby depot ${n} workers are missing, police said.`)],
		["held", ofPeople((n) => `After the fire at the Ostby depot ${n} workers were arrested, police said.`)],
		["moved out", ofPeople((n) => `After the fire at the Ostby depot ${n} workers were evacuated, police said.`)],
	])("of who is %s may have fallen or risen", (_, told) => {
		expect(kind([told("a", "2031-03-03", 9), told("b", "2031-03-05", 7)])).toBe("changed");
		expect(kind([told("a", "2031-03-03", 7), told("b", "2031-03-05", 9)])).toBe("changed");
	});

	test("to which something is said to have been lifted has changed", () => {
		const offered = (id: string, published: string, words: string, n: number) => ({
			id,
			published,
			text: `The Belmara Line has ${words} $${n} million for the Ostby ferries.`,
			figures: { [`$${n} million`]: { low: n * 1e6, high: n * 1e6, unit: "USD", of: "ferries" } },
		});
		const first = offered("a", "2031-03-03", "offered", 80);
		expect(kind([first, offered("b", "2031-03-05", "offered", 90)])).toBe("figure");
		expect(kind([first, offered("b", "2031-03-05", "lifted its bid to", 90)])).toBe("changed");
		// The report that tells of the change came first: the other does not come after it.
		expect(kind([{ ...first, published: "2031-03-07" }, offered("b", "2031-03-05", "lifted its bid to", 90)])).toBe(
			"figure",
		);
	});
});

describe("what comes on top of something told before", () => {
	const days = (id: string, words: string, low: number) => ({
		id,
		text: `Captain Ida Lund spent ${words} in the Ostby harbour hospital after the storm.`,
		figures: { [words]: { low, high: low, unit: "day", of: "stay" } },
	});

	test.each(["two more days", "two additional days", "another two days"])("is no whole: %s", (words) => {
		expect(kind([days("a", "three full days", 3), days("b", "two full days", 2)])).toBe("figure");
		expect(kind([days("a", "three full days", 3), days("b", words, 2)])).toBeUndefined();
	});

	test("is held against what others tell on top", () => {
		expect(kind([days("a", "three more days", 3), days("b", "two more days", 2)])).toBe("figure");
	});

	test("is not what may be more", () => {
		expect(kind([days("a", "three full days", 3), days("b", "two days, no more than", 2)])).toBe("figure");
	});
});

describe("two figures of one report", () => {
	const share = (n: number) => ({ low: n, high: n, unit: "percent", of: "promised pensions" });
	const fund = (first: string, second: string, said?: string) => [
		{
			id: "a",
			text: `${first} ${second}`,
			figures: { "77 percent": share(77), "74 percent": share(74) },
			...(said ? { said: [{ source: said, content: [second] }] } : {}),
		},
	];
	const [first, second] = [77, 74].map((n) => `The Ostby fund can pay ${n} percent of promised pensions.`) as [
		string,
		string,
	];

	test("are of two things where the report tells both by itself", () => {
		expect(kind(fund(first, second))).toBeUndefined();
	});

	test("are a difference where somebody else gives one of them", () => {
		const said = `${second.slice(0, -1)}, Tomas Quill said.`;
		expect(kind(fund(first, said, "Tomas Quill"))).toBe("figure");
	});
});

describe("what reads as a number and measures nothing", () => {
	const boats = (id: string, text: string, words: string, n: number) => ({
		id,
		text,
		figures: { [words]: { low: n, high: n, unit: "count", of: "boats" } },
	});

	test.each([
		["The Ostby fleet had 2, 106 boats at sea.", "106", 106, "The Ostby fleet had 2, 129 boats at sea.", "129", 129],
		["The Ostby fleet sailed on 19 March.", "19", 19, "The Ostby fleet sailed on 20 March.", "20", 20],
		["The Ostby fleet sailed on Dec. 19.", "19", 19, "The Ostby fleet sailed on Dec. 20.", "20", 20],
		["The Ostby fleet lost 4 1 / 2 boats.", "2", 2, "The Ostby fleet lost 4 1 / 3 boats.", "3", 3],
	])("is a piece of a number or of a date: %s", (first, one, n, second, other, m) => {
		expect(kind([boats("a", first, one, n), boats("b", second, other, m)])).toBeUndefined();
	});

	test("is none in front of a name of a day", () => {
		const held = (n: number, id: string) =>
			boats(id, `The ${n} Sept. 11 boats of the Ostby fleet are at sea.`, `${n}`, n);
		expect(kind([held(19, "a"), held(24, "b")])).toBe("count");
	});
});

describe("a rate, and a length of time that tells how far off something is", () => {
	const wage = (id: string, text: string, words: string, low: number) => ({
		id,
		text,
		figures: { [words]: { low, high: low, unit: "USD", of: "offer" } },
	});
	const spell = (id: string, text: string, words: string, low: number) => ({
		id,
		text,
		figures: { [words]: { low, high: low, unit: "year", of: "" } },
	});

	test("is no whole sum, and is one that is nearly as much", () => {
		const whole = wage("a", "The Ostby club made Tomas Quill an offer worth $214 million.", "$214 million", 2.14e8);
		const rate = (low: number) =>
			wage(
				"b",
				`The Ostby club made Tomas Quill an offer worth $${low} million per season.`,
				`$${low} million`,
				low * 1e6,
			);
		expect(kind([whole, rate(22)])).toBeUndefined();
		expect(kind([whole, rate(231)])).toBe("figure");
	});

	test("is no length of time that something took", () => {
		const ruled = spell("a", "Tomas Quill ruled Ostby for two years until his death.", "two years", 2);
		const after = spell("b", "Tomas Quill ruled Ostby three years after his death.", "three years", 3);
		const longer = spell("b", "Tomas Quill ruled Ostby for three years until his death.", "three years", 3);
		expect(kind([ruled, longer])).toBe("figure");
		expect(kind([ruled, after])).toBeUndefined();
	});
});

test("how far a figure has got is told by the verb it hangs on, wherever that stands", async () => {
	const plan = "The cabinet of Lund will close 19 schools of the Ostby district, the mayor said.";
	const done = "In the Ostby district 21 schools of Lund were closed by the cabinet, the mayor said.";
	await withTrees(plan, done);
	const story = [
		{ id: "a", text: plan, published: "2031-03-01", figures: { "19": count(19, "schools") } },
		{ id: "b", text: done, published: "2031-03-09", figures: { "21": count(21, "schools") } },
	];
	expect(kind(story)).toBe("changed");
});

test("a time in a clause that tells more of somebody is not that of a figure beside it", async () => {
	const told = (id: string, text: string) => ({
		id,
		text,
		dates: { "1999": ["1999-01-01", "1999-12-31"] as const },
	});
	const aside = "Tomas Quill, who wrote a book on ships in 1999, was accused of spending $900,000 of harbour funds.";
	const own = "Tomas Quill, who wrote a book on ships, was accused of spending $900,000 of harbour funds in 1999.";
	await withTrees(aside, own);
	const when = alignedStory({ reports: [told("a", aside), told("b", own)], claims: [] }).reports.map((report) => {
		const start = report.text.indexOf("$900,000");
		return whenAt(report, report.sentences[0] as (typeof report.sentences)[0], [start, start + 8])?.date.from;
	});
	expect(when).toEqual([undefined, "1999-01-01"]);
});

describe("an age", () => {
	const aged = (id: string, text: string, words: string, n: number, year?: number, published = "2031-03-06") => ({
		id,
		text,
		published,
		figures: { [words]: { low: n, high: n, unit: "year", of: "age" } },
		...(year ? { dates: { [`${year}`]: [`${year}-01-01`, `${year}-12-31`] as const } } : {}),
	});
	const quill = aged("a", "Clara Quill, 48, was found dead in the house by the harbour on Friday.", "48", 48);

	test("is that of one person", () => {
		const other = aged("b", "Clara Quill, 41, was found dead in the house by the harbour on Friday.", "41", 41);
		expect(kind([quill, other])).toBe("figure");
	});

	test("is one year more after a birthday, which hardly falls between two reports of one week", () => {
		const other = (published: string) =>
			aged("b", "Clara Quill, 47, was found dead in the house by the harbour.", "47", 47, undefined, published);
		expect(kind([quill, other("2031-03-10")])).toBe("figure");
		expect(kind([quill, other("2031-05-10")])).toBeUndefined();
	});

	test("is not that of whoever is told of as somebody's", () => {
		const child = aged(
			"b",
			"Clara Quill's 41-year-old sister was found in the house by the harbour on Friday.",
			"41-year-old",
			41,
		);
		expect(kind([quill, child])).toBeUndefined();
	});

	test("was another long ago", () => {
		const then = aged("b", "Clara Quill, 41, was found in the house by the harbour in 1958.", "41", 41, 1958);
		expect(kind([quill, then])).toBeUndefined();
	});
});

describe("names around two figures", () => {
	const stuck = (id: string, words: string, n: number, unit: string) => ({
		id,
		text: words.replace("%", `${n} ${unit}s`),
		figures: { [`${n} ${unit}s`]: { low: n, high: n, unit: unit === "week" ? unit : "count", of: unit } },
	});
	const told = (unit: string, [first, second]: readonly [string, string]) =>
		kind([stuck("a", first, 3, unit), stuck("b", second, 4, unit)]);
	const alike = [
		"Haldis had been stuck in the sea ice for %.",
		"She had been stuck off Corrin in the sea ice for %.",
	] as const;

	test("say that each is of somebody else, but not of a time or a length told so much alike", () => {
		expect(told("week", alike)).toBe("figure");
		expect(told("tug", alike)).toBeUndefined();
		expect(
			told("week", ["Haldis cleaned a boiler for %.", "Off Corrin she had been stuck in the ice for %."]),
		).toBeUndefined();
	});
});

test("some and then some more make up all that others tell", () => {
	const parts = {
		id: "a",
		text: "The guard of Ostby heard six shots on the quay, followed by four more.",
		figures: { six: count(6, "shots"), four: count(4, "more") },
	};
	const all = (words: string, low: number, high: number | null) => ({
		id: "b",
		text: `The guard of Ostby heard ${words} shots on the quay.`,
		figures: { [words]: { low, high, unit: "count", of: "shots" } },
	});
	expect(kind([parts, all("10", 10, 10)], {}, "shots")).toBeUndefined();
	expect(kind([parts, all("at least 10", 10, null)], {}, "shots")).toBeUndefined();
	expect(kind([parts, all("11", 11, 11)], {}, "shots")).toBe("count");
});

test("who tells of one person does not contradict who counts many", () => {
	const told = (id: string, words: string, n: number) => ({
		id,
		text: `Raiders of Ostby have held ${words} captive on the old ferry since March.`,
		figures: { [words]: { ...count(n, "pilot") } },
	});
	expect(kind([told("a", "a pilot", 1), told("b", "3 pilots", 3)], {}, "pilot")).toBe("count");
	expect(kind([told("a", "a pilot", 1), told("b", "18 pilots", 18)], {}, "pilot")).toBeUndefined();
});

test("an age between commas is that of who stands before them", () => {
	const age = (n: number) => ({ low: n, high: n, unit: "year", of: "age" });
	const one = {
		id: "a",
		text: "Divers found the bodies of Ann Quill, 61, and Rita Osei, 48, at the old quay of Ostby.",
	};
	const other = {
		id: "b",
		text: "Divers found the bodies of Rita Osei, 48, and Ann Quill, 61, at the old quay of Ostby.",
	};
	const figures = { "61": age(61), "48": age(48) };
	const reports = [one, other].map((report) => ({ ...report, figures }));
	expect(slotClashes(settingOf(alignedStory({ reports, claims: [] })))).toEqual([]);
	const differing = { ...reports[1], text: other.text.replace("61", "71"), figures: { "71": age(71), "48": age(48) } };
	expect(
		slotClashes(settingOf(alignedStory({ reports: [reports[0], differing] as typeof reports, claims: [] }))),
	).toHaveLength(1);
});
