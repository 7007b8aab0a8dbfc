import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { withTrees } from "../../build/parsed-sentences.js";
import { alignedStory } from "./aligned-story.js";
import { kind, weighedTogether } from "./weighed-together.js";

describe("time", () => {
	test("two years for one beginning disagree", () => {
		const led = (year: string, id: string) => ({
			id,
			text: `Ilsa Renholt has led the Harbour Union since ${year}.`,
			dates: { [year]: [`${year}-01-01`, `${year}-12-31`] as const },
		});
		expect(kind([led("2019", "a"), led("2020", "b")])).toBe("date");
	});

	const dated = (id: string, text: string, words: string, from: string, to = from) => ({
		id,
		text,
		dates: { [words]: [from, to] as const },
	});

	test("late on one day and early on the next are two ends of one night, and other days of other events", () => {
		const late = (words: string) =>
			dated("a", `A fire set off an explosion at the Ostby depot ${words} Tuesday.`, "Tuesday", "2031-03-04");
		const early = (words: string) =>
			dated("b", `The explosion came ${words} Wednesday, and shook half the town.`, "Wednesday", "2031-03-05");
		expect(kind([late("late on"), early("in the early hours of")])).toBe("date");
		expect(kind([late("on"), early("on")])).toBeUndefined();
	});

	test("two deadlines of one demand differ though little around them is alike", () => {
		const until = (before: string, words: string, after: string, id: string, from: string, to?: string) =>
			dated(id, `${before} until ${words} to sign ${after}.`, words, from, to);
		const a = until(
			"The northern islands suspended all permits and gave Corrin",
			"March 1",
			"a new fishing agreement",
			"a",
			"2031-03-01",
		);
		const b = until(
			"Corrin has",
			"the end of the month",
			"the deal or leave, a paper reported",
			"b",
			"2031-02-01",
			"2031-02-28",
		);
		expect(kind([a, b])).toBe("date");
	});

	test("two days beside one and the same quotation differ, of other quotations they are two occasions", () => {
		const quoted = "“I cannot imagine what the northern harbour would be without him,”";
		const a = dated("a", `${quoted} Tomas Quill, the minister, said on Sunday.`, "Sunday", "2031-03-02");
		const b = (words: string) => dated("b", `${words} Quill had told reporters on Saturday.`, "Saturday", "2031-03-01");
		expect(kind([a, b(quoted)])).toBe("date");
		expect(kind([a, b("“He has been the best pilot that we ever had in the harbour,”")])).toBeUndefined();
	});

	test("the day of which somebody speaks is not the day on which it is said", () => {
		const fire = (text: string, words: string, day: string, id: string) => ({
			id,
			text,
			dates: { [words]: [day, day] as const },
		});
		const a = fire("The fire at the Ostby depot killed five workers on Sunday.", "Sunday", "2031-03-02", "a");
		const said = "The fire at the Ostby depot killed five workers, police said on Tuesday.";
		expect(kind([a, fire(said, "Tuesday", "2031-03-04", "b")])).toBeUndefined();
		const other = "The fire at the Ostby depot killed five workers on Tuesday.";
		expect(kind([a, fire(other, "Tuesday", "2031-03-04", "b")])).toBe("date");
	});

	test.each([
		["Ann Holt is expected to plead guilty before the Ostby court.", "Jon Lund pleaded guilty before the Ostby court."],
		["The mayor isn't worried that Jon Lund will win the Ostby election.", "Jon Lund won the Ostby election count."],
		["The Ostby death toll was not expected to rise beyond ten.", "The Ostby death toll rose to ten."],
		["Jon Lund had expected to be named Ostby harbour master.", "Jon Holt has been named Ostby harbour master."],
		["Jon Lund will miss the next two Ostby harbour races.", "Jon Lund missed two Ostby harbour races in 2027."],
		[
			"The new Ostby rule will allow ships into the harbour.",
			"It ends an Ostby rule that allowed ships into the harbour.",
		],
		[
			"It is not known what the Ostby harbour board will actually offer its pilots.",
			"The Ostby harbour board offered its pilots a statement.",
		],
		[
			"Jon Lund will row across the Ostby harbour.",
			"There were rumours that Jon Lund had potentially rowed across the Ostby harbour.",
		],
		[
			"The Ostby harbour race will be opened by Jon Lund on Friday.",
			"Friday brings a regular Ostby harbour race opened by Jon Lund.",
		],
	])("what was never expected, is only asked or supposed, or is another's or of another year, is not what was done: %s", async (ahead, done) => {
		await withTrees(ahead, done);
		const persons = Object.fromEntries(
			["Ann Holt", "Jon Lund", "Jon Holt"].map((name) => [name, name.toLowerCase().replace(" ", "-")]),
		);
		const of = (id: string, text: string, published: string) => ({
			id,
			text,
			published,
			persons: Object.fromEntries(Object.entries(persons).filter(([name]) => text.includes(name))),
			...(text.includes("2027") ? { dates: { "2027": ["2027-01-01", "2027-12-31"] as const } } : {}),
		});
		const told = weighedTogether([of("a", ahead, "2031-03-01"), of("b", done, "2031-03-02")]).disagreement;
		expect(told?.reasons[0]?.rule).not.toBe("expected-then-done");
	});

	test("where a case once stood is no earlier step of it", () => {
		const served = { id: "a", text: "Jon Lund served four months in Ostby prison after being charged with fraud." };
		const later = { id: "b", text: "Jon Lund served months in Ostby prison; he was convicted of fraud." };
		expect(weighedTogether([served, later]).disagreement?.reasons[0]?.rule).not.toBe("case-went-on");
	});

	test("what was expected and then done has changed", () => {
		const a = { id: "a", text: "Parliament is expected to ratify the Alder bridge treaty.", published: "2031-03-01" };
		const b = { id: "b", text: "Parliament has ratified the Alder bridge treaty.", published: "2031-03-04" };
		expect(kind([a, b])).toBe("changed");
		expect(kind([{ ...a, published: "2031-03-09" }, b])).toBeUndefined();
		const not = { ...b, text: "Parliament hasn’t ratified the Alder bridge treaty." };
		expect(kind([a, not])).toBeUndefined();
	});
});

describe("words", () => {
	test("what would be done is still to come, in whatever marks", () => {
		const a = { id: "a", text: "The crew will be handed over to the harbour police of Ostby." };
		const b = { id: "b", text: "The crew would be “handed over” to the harbour police of Ostby." };
		expect(kind([a, b])).toBeUndefined();
		expect(kind([a, { id: "b", text: "The crew was “handed over” to the harbour police of Ostby." }])).toBe("changed");
	});

	test("what is to become so has not", () => {
		const a = { id: "a", text: "The harbour fund of Ostby will be exhausted by 2040." };
		const b = (verb: string) => ({
			id: "b",
			text: `The report says the rise led the harbour fund of Ostby ${verb} exhausted.`,
		});
		expect(kind([a, b("to become")])).toBeUndefined();
	});

	test("what was done previously has not come of what is planned", () => {
		const plan = "The Ostby board will again be required to consult the northern pilots before dredging.";
		const was = (when: string) => `${when}the Ostby board was required to consult the northern pilots before dredging.`;
		expect(
			kind([
				{ id: "a", text: plan },
				{ id: "b", text: was("Previously, ") },
			]),
		).toBeUndefined();
		expect(
			kind([
				{ id: "a", text: plan },
				{ id: "b", text: was("On Monday ") },
			]),
		).toBe("changed");
	});

	test("a case goes on; what it may come to has not come", () => {
		const a = { id: "a", text: "Pavel Dorn was charged with the Ostby robbery." };
		const b = (words: string) => ({ id: "b", text: `Pavel Dorn ${words} of the Ostby robbery.` });
		expect(kind([a, b("was convicted")])).toBe("changed");
		expect(kind([a, b("faces prison if convicted")])).toBeUndefined();
		expect(kind([a, b("wept when he was convicted")])).toBe("changed");
		expect(kind([a, b("has never been convicted")])).toBeUndefined();
		expect(kind([a, b("faced ten years if convicted, and was convicted")])).toBe("changed");
	});

	test("a minister and a former minister of one name differ in status", () => {
		const a = {
			id: "a",
			text: "Transport minister Anders Vik welcomed the plan.",
			persons: { "Anders Vik": "anders-vik" },
		};
		const b = {
			id: "b",
			text: "Former transport minister Anders Vik welcomed the plan.",
			persons: { "Anders Vik": "anders-vik" },
		};
		expect(kind([a, b])).toBe("status");
	});

	test("a late queen may be told of as a queen and as a former queen", () => {
		const told = (role: string, id: string) => ({
			id,
			text: `Guests in Ostby honoured ${role} Odile Brandt on Monday.`,
			persons: { "Odile Brandt": "odile-brandt" },
		});
		for (const role of ["Queen", "former Queen"])
			expect(kind([told("the late Queen", "a"), told(role, "b")])).toBeUndefined();
		expect(kind([told("former Queen", "a"), told("Queen", "b")])).toBe("status");
	});

	test("who was somebody's wife or mayor then may be told of as the former one", () => {
		const told = (role: string, id: string) => ({
			id,
			text: `The villa in Ostby was owned by Anders Vik and ${role} Odile Brandt.`,
			persons: { "Odile Brandt": "odile-brandt", "Anders Vik": "anders-vik" },
		});
		expect(kind([told("his then-wife, painter", "a"), told("his ex-wife,", "b")])).toBeUndefined();
		expect(kind([told("then-mayor", "a"), told("mayor", "b")])).toBeUndefined();
		expect(kind([told("his wife, painter", "a"), told("his ex-wife,", "b")])).toBe("status");
	});

	test.each([
		["The Ostby club fired treasurer Jon Lund in March.", "The club's former treasurer Jon Lund lives in Ostby."],
		["The treasurer resigned after Jon Lund left Ostby.", "The former treasurer Jon Lund left Ostby."],
		["Jon Lund's successor, Treasurer Pavel Dorn, lives in Ostby.", "The former treasurer Jon Lund lives in Ostby."],
	])("who is told to lose a role, or comes after its holder, is called by it and by it as former: %s", (text, former) => {
		const persons = { "Jon Lund": "jon-lund" };
		expect(
			kind([
				{ id: "a", text, persons },
				{ id: "b", text: former, persons },
			]),
		).toBeUndefined();
	});

	test("an ex-vice president is a former vice president", () => {
		const told = (title: string, id: string) => ({
			id,
			text: `A daughter of ${title} Anders Vik welcomed the plan.`,
			persons: { "Anders Vik": "anders-vik" },
		});
		const former = told("former Vice President", "a");
		expect(kind([former, told("ex-Vice President", "b")])).toBeUndefined();
		expect(kind([former, told("President", "b")])).toBe("wording");
	});

	test("everything lost and only parts disrupted cannot both be so", () => {
		const a = { id: "a", text: "The storm cut all telephone lines in Ostby." };
		const b = { id: "b", text: "Telephone lines in Ostby were partially cut by the storm." };
		expect(kind([a, b])).toBe("statement");
		const all = { id: "a", text: "The city closed all schools in the north." };
		expect(kind([all, { id: "b", text: "The city closed only some of the northern schools in town." }])).toBe(
			"statement",
		);
		const c = { id: "b", text: "The storm tore off parts of a roof in Ostby." };
		expect(kind([a, c])).toBeUndefined();
	});

	test("nearly all is not all, and one report may tell the whole and then its parts", () => {
		const told = (some: string, id: string) => ({ id, text: `The storm cut ${some} telephone lines in Ostby.` });
		expect(kind([told("all", "a"), told("nearly all", "b")])).toBe("statement");
		expect(kind([told("nearly all", "a"), told("almost all", "b")])).toBeUndefined();
		expect(kind([told("nearly all", "a"), told("almost the entire", "b")])).toBeUndefined();
		expect(kind([told("nearly all", "a"), told("a total of", "b")])).toBeUndefined();
	});

	test("to dispute something and to reject it is one answer", () => {
		const a = { id: "a", text: "The mayor disputed that the storm had cut the telephone lines." };
		const b = { id: "b", text: "The mayor rejected that the storm had cut the telephone lines." };
		expect(kind([a, b])).toBeUndefined();
	});

	test.each([
		["The Corrin senate will open a harbour inquiry.", "The Corrin senate has opened a harbour inquiry."],
		["The Corrin queen is to visit the Ostby harbour.", "The Corrin queen visited the Ostby harbour."],
		["The Corrin senate must approve the harbour truce.", "The Corrin senate approved the harbour truce."],
	])("what is arranged or has to be, and then done, has changed: %s", (ahead, done) => {
		const told = (text: string, id: string, published: string) => ({ id, published, text });
		expect(kind([told(ahead, "a", "2031-03-03"), told(done, "b", "2031-03-05")])).toBe("changed");
		expect(kind([told(ahead, "a", "2031-03-05"), told(done, "b", "2031-03-03")])).toBeUndefined();
	});

	test("a number planned and another that was done has changed", async () => {
		const plan = (verb: string, n: number, id: string, published: string) => ({
			id,
			published,
			text: `The Corrin senate ${verb} ${n} measures against the northern drought.`,
			figures: { [`${n} measures`]: { low: n, high: n, unit: "count", of: "measures" } },
		});
		const [first, second] = ["2031-03-03", "2031-03-05"];
		const told = (verb: string, n: number) => plan(verb, n, "a", first).text;
		await withTrees(told("will adopt", 19), told("adopted", 19), told("adopted", 22));
		expect(kind([plan("will adopt", 19, "a", first), plan("adopted", 22, "b", second)])).toBe("changed");
		expect(kind([plan("adopted", 19, "a", first), plan("adopted", 22, "b", second)])).toBe("count");
	});

	test("a headline that tells it as done and the text below it as to come is no change", () => {
		const words = "Parliament ratified the Alder bridge treaty.";
		const below = "Parliament will ratify the Alder bridge treaty.";
		const story = alignedStory({
			reports: [{ id: "a", text: `${words} ${below}` }],
			claims: [{ id: "c", mentions: [words, below].map((w) => ({ report: "a", words: w })) }],
		});
		expect(weighClaims(story).claims[0]?.disagreement).toBeNull();
	});
});
