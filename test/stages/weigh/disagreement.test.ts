import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { kind, weighedTogether } from "./weighed-together.js";

const money = (low: number | null, high: number | null) => ({ low, high, unit: "USD", of: "frozen reserves" });
const people = (n: number) => ({ low: n, high: n, unit: "count", of: "workers" });

describe("figures", () => {
	const told = (words: string, low: number | null, high: number | null, id: string) => ({
		id,
		text: `Corrin hopes to reach ${words} in frozen reserves held abroad.`,
		figures: { [words]: money(low, high) },
	});

	test("more than nine billion and nearly nine billion disagree, and both sides' words are cited", () => {
		const { disagreement } = weighedTogether([
			told("more than $9 billion", 9e9, null, "a"),
			told("nearly $9 billion", null, 9e9, "b"),
		]);
		expect(disagreement).toMatchObject({ kind: "figure", between: [["a"], ["b"]] });
		expect(disagreement?.reasons[0]?.cites.map((c) => c.report)).toEqual(["a", "b"]);
	});

	test("a rounded figure beside a closer one is no disagreement", () => {
		expect(kind([told("$9 billion", 9e9, 9e9, "a"), told("over $9.2 billion", 9.2e9, null, "b")])).toBeUndefined();
	});

	test("figures far apart disagree where nearly all around them is alike, and are two things where little is", () => {
		expect(kind([told("$9 billion", 9e9, 9e9, "a"), told("$18 billion", 18e9, 18e9, "b")])).toBe("figure");
		const other = {
			id: "b",
			text: "The bank of Corrin lent Belmara $18 billion.",
			figures: { "$18 billion": { ...money(18e9, 18e9), of: "loans" } },
		};
		expect(kind([told("$9 billion", 9e9, 9e9, "a"), other])).toBeUndefined();
	});

	test("a couple that pays counts nothing; a couple of millions does", () => {
		const paid = (words: string, low: number, id: string) => ({
			id,
			text: `The couple paid ${words} in frozen reserves held abroad.`,
			figures: { [words]: money(low, low) },
		});
		expect(kind([paid("$9.3 million", 9.3e6, "a"), paid("$9.7 million", 9.7e6, "b")])).toBe("figure");
	});

	test("a toll that a later report gives higher has changed", () => {
		const killed = (n: number, id: string, published: string) => ({
			id,
			published,
			text: `The fire at the Ostby depot killed ${n} workers on Saturday night.`,
			figures: { [`${n} workers`]: people(n) },
		});
		expect(kind([killed(3, "a", "2031-03-03"), killed(5, "b", "2031-03-05")])).toBe("changed");
		expect(kind([killed(5, "a", "2031-03-03"), killed(3, "b", "2031-03-05")])).toBe("count");
	});

	test("of three values that differ one place each is cited, in the order of the sides", () => {
		const { disagreement } = weighedTogether([
			told("$9.1 billion", 9.1e9, 9.1e9, "a"),
			told("$9.4 billion", 9.4e9, 9.4e9, "b"),
			told("$9.8 billion", 9.8e9, 9.8e9, "c"),
		]);
		expect(disagreement?.between).toEqual([["a"], ["b"], ["c"]]);
		expect(disagreement?.reasons[0]?.cites.map((c) => c.report)).toEqual(["a", "b", "c"]);
	});

	test("other names in a sentence do not keep one count from another of the same things, but for those in its own clause", () => {
		const crew = (words: string, n: number, id: string) => ({
			id,
			text: words,
			figures: { [`${n}`]: { low: n, high: n, unit: "count", of: "crew" } },
		});
		const reports = (one: string, other: string) => [
			crew(`The northern trawler lies off Ostby, held by the storm with a crew of 11${one}.`, 11, "a"),
			crew(`The northern trawler lies off Lund, held by the storm with a crew of 12${other}.`, 12, "b"),
		];
		expect(kind(reports("", ""))).toBe("count");
		expect(kind(reports(" in Ostby", " in Lund"))).toBeUndefined();
	});

	test("a toll told by its least has changed where a later report tells more, and not where that is near", () => {
		const killed = (words: string, low: number, high: number | null, id: string, published: string) => ({
			id,
			published,
			text: `${words} people were killed by the flood in the Alder valley.`,
			figures: { [words]: { low, high, unit: "count", of: "people" } },
		});
		const told = (...reports: ReturnType<typeof killed>[]) =>
			weighClaims(
				alignedStory({
					reports,
					claims: [
						{
							id: "c",
							kind: "count",
							mentions: reports.map(({ id, text }) => ({ report: id, words: text, ofFigure: true })),
						},
					],
				}),
			).claims[0]?.disagreement;
		const [first, second, third] = ["2031-03-03", "2031-03-04", "2031-03-05"] as const;
		const least = killed("At least 14", 14, null, "a", first);
		const [sixteen, nineteen] = [
			killed("Sixteen", 16, 16, "b", second),
			{ ...killed("19", 19, 19, "c", third), text: "The flood in the Alder valley has killed 19 people." },
		];
		expect(told(least, sixteen)).toMatchObject({ kind: "changed", between: [["a"], ["b"]] });
		expect(told(least, sixteen, nineteen)).toMatchObject({
			kind: "changed",
			between: [["a"], ["b"], ["c"]],
			reasons: [{ cites: [{ report: "a" }, { report: "b" }, { report: "c" }] }],
		});
		expect(told(least, { ...sixteen, published: first })).toBeNull();
		expect(told(killed("At least 16", 16, null, "a", second), killed("Fourteen", 14, 14, "b", first))?.kind).toBe(
			"changed",
		);
		expect(told(killed("More than 280", 280, null, "a", first), killed("291", 291, 291, "b", second))).toBeNull();
	});

	test("two ages of one person differ, those of two persons do not", () => {
		const aged = (name: string, age: number, id: string) => ({
			id,
			text: `${name}, ${age}, was found guilty of the Ostby robbery.`,
			figures: { [`${age}`]: { ...people(age), of: "age" } },
		});
		expect(kind([aged("Pavel Dorn", 20, "a"), aged("Pavel Dorn", 40, "b")])).toBe("count");
		expect(kind([aged("Pavel Dorn", 20, "a"), aged("Rita Lund", 40, "b")])).toBeUndefined();
		expect(kind([aged("Pavel Dorn", 20, "a"), aged("Rita Dorn", 40, "b")])).toBeUndefined();
	});

	test("one of two figures that stand as a pair may differ in other words, where the second is the same", () => {
		const vote = (text: string, votes: number, id: string) => ({
			id,
			text,
			figures: { [`${votes}`]: { ...people(votes), of: "" }, "63": { ...people(63), of: "" } },
		});
		const won = vote("Renholt won the chair of the union, 134 to 63.", 134, "a");
		expect(kind([won, vote("The union chose Renholt by 268 to 63 on Friday.", 268, "b")])).toBe("count");
		expect(kind([won, vote("The union chose Renholt by 134 to 63 on Friday.", 134, "b")])).toBeUndefined();
	});

	test("what is stated with both figures differs as well as the figure does", () => {
		const reports = [told("more than $9 billion", 9e9, null, "a"), told("nearly $9 billion", null, 9e9, "b")];
		const story = alignedStory({
			reports,
			claims: [
				{
					id: "amount",
					kind: "figure",
					mentions: reports.map(({ id, figures }) => ({
						report: id,
						words: `${Object.keys(figures)[0]} in frozen reserves`,
						ofFigure: true,
					})),
				},
				{ id: "hope", mentions: reports.map(({ id, text }) => ({ report: id, words: text })) },
			],
		});
		expect(weighClaims(story).claims.map((c) => c.disagreement?.kind)).toEqual(["figure", "figure"]);
	});

	test("a figure is not held against another where the other report tells it too", () => {
		const crew = (n: number) => `The ferry of Ostby carried ${n} of its crew`;
		const held = (numbers: readonly number[], id: string) => ({
			id,
			text: `${numbers.map(crew).join(". ")}.`,
			figures: Object.fromEntries(numbers.map((n) => [`${n}`, { ...people(n), of: "crew" }])),
		});
		expect(kind([held([12], "a"), held([19], "b")])).toBe("count");
		expect(kind([held([12], "a"), held([19, 12], "b")])).toBeUndefined();
	});

	test("a part is not held against the whole", () => {
		const dead = (text: string, n: string, id: string) => ({
			id,
			text,
			figures: { [n]: people(n === "Five" ? 5 : 2) },
		});
		const whole = dead("Five workers died in the fire at the Ostby depot on Saturday.", "Five", "a");
		expect(kind([whole, dead("Two of the workers died in the fire at the Ostby depot.", "Two", "b")])).toBeUndefined();
		expect(kind([whole, dead("Two workers died in the fire at the Ostby depot.", "Two", "b")])).toBe("count");
	});

	const counted = (text: string, numbers: Readonly<Record<string, readonly [number, string]>>, id: string) => ({
		id,
		text,
		figures: Object.fromEntries(Object.entries(numbers).map(([words, [n, of]]) => [words, { ...people(n), of }])),
	});

	test("the dead are not held against the hurt", () => {
		const fire = (did: string, n: string, id: string) =>
			counted(
				`The fire at the Ostby depot ${did} ${n} people on Saturday night.`,
				{ [n]: [n === "six" ? 6 : 7, "people"] },
				id,
			);
		expect(kind([fire("killed", "six", "a"), fire("injured", "seven", "b")])).toBeUndefined();
		expect(kind([fire("killed", "six", "a"), fire("killed", "seven", "b")])).toBe("count");
	});

	test("what became of somebody is told by verbs, not by who it was", () => {
		const siege = (whom: string, n: string, value: number, id: string) =>
			counted(`${n} ${whom} were killed in the siege of the Ostby bank.`, { [n]: [value, whom] }, id);
		expect(kind([siege("hostages", "Six", 6, "a"), siege("people", "Seven", 7, "b")])).toBe("count");
	});

	test("one woman is not held against a number of children", () => {
		const a = counted("The blast at the Ostby pier killed a woman on Friday.", { "a woman": [1, "woman"] }, "a");
		const b = (of: string) =>
			counted("The blast at the Ostby pier killed a mother of two on Friday.", { two: [2, of] }, "b");
		expect(kind([a, b("children")])).toBeUndefined();
	});

	test("others may be all there are", () => {
		const hurt = (n: string, value: number, id: string) =>
			counted(
				`The blast killed three people and injured ${n} at the pier of Ostby.`,
				{ [n.split(" ")[0] as string]: [value, "people"] },
				id,
			);
		expect(kind([hurt("12 others", 12, "a"), hurt("13", 13, "b")])).toBe("count");
	});

	test("about seven million and about seven billion are told apart", () => {
		const lent = (words: string, n: number, id: string) => ({
			id,
			text: `Corrin hopes to reach ${words} in frozen reserves held abroad.`,
			figures: { [words]: money(0.95 * n, 1.05 * n) },
		});
		expect(kind([lent("about $7 million", 7e6, "a"), lent("about $7 billion", 7e9, "b")])).toBe("figure");
	});

	test("two counts that make up a third are not held against it", () => {
		const seized = "The guards of Ostby seized seven old rifles and two other rifles on board the barge.";
		const a = counted(seized, { seven: [7, "old rifles"], two: [2, "other rifles"] }, "a");
		const all = (n: string, value: number) =>
			counted(`The guards of Ostby seized ${n} old rifles on board the barge.`, { [n]: [value, "old rifles"] }, "b");
		expect(kind([a, all("nine", 9)])).toBeUndefined();
		expect(kind([a, all("eight", 8)])).toBe("count");
	});

	test("a count of two kinds of things is not held against one of them", () => {
		const saved = (n: string, value: number, whom: string, id: string) =>
			counted(`The ferry of Ostby took ${n} ${whom} back to the pier on Sunday.`, { [n]: [value, whom] }, id);
		expect(kind([saved("46", 46, "passengers and crew", "a"), saved("42", 42, "passengers", "b")])).toBeUndefined();
		expect(kind([saved("46", 46, "passengers", "a"), saved("42", 42, "passengers", "b")])).toBe("count");
	});

	test("of two lists a figure is not held against that of another name", () => {
		const cut = (parts: readonly (readonly [number, string])[], id: string) => ({
			id,
			text: `Calls were down by ${parts.map(([n, where]) => `${n} percent in ${where}`).join(", ")}.`,
			figures: Object.fromEntries(parts.map(([n]) => [`${n} percent`, { low: n, high: n, unit: "percent", of: "" }])),
		});
		const a = cut(
			[
				[62, "Corrin"],
				[80, "Belmara"],
			],
			"a",
		);
		expect(kind([a, cut([[65, "Belmara"]], "b")])).toBe("figure");
		expect(kind([a, cut([[65, "Lund"]], "b")])).toBeUndefined();
		const blast = {
			id: "a",
			text: "The blast in Ostby killed 12 people and wounded 30, police chief Rita Dorn said.",
			figures: { "12": people(12), "30": people(30) },
		};
		const later = {
			id: "b",
			text: "Rita Dorn said the blast in Ostby had killed 14 people.",
			figures: { "14": people(14) },
		};
		expect(kind([blast, later])).toBe("count");
		const told = weighedTogether([
			a,
			cut(
				[
					[65, "Belmara"],
					[62, "Corrin"],
				],
				"b",
			),
		]).disagreement;
		expect(told?.reasons[0]?.detail).toBe("“80 percent” leaves no room for “65 percent”");
	});

	test("figures of different things are not held against each other", () => {
		const a = {
			id: "a",
			text: "Belmara left 46 locomotives in Corrin.",
			figures: { "46": { ...people(46), of: "locomotives" } },
		};
		const b = {
			id: "b",
			text: "Corrin employs 50 drivers at Ostby.",
			figures: { "50": { ...people(50), of: "drivers" } },
		};
		expect(kind([a, b])).toBeUndefined();
	});
});

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

	test("a case goes on; what it may come to has not come", () => {
		const a = { id: "a", text: "Pavel Dorn was charged with the Ostby robbery." };
		const b = (words: string) => ({ id: "b", text: `Pavel Dorn ${words} of the Ostby robbery.` });
		expect(kind([a, b("was convicted")])).toBe("changed");
		expect(kind([a, b("faces prison if convicted")])).toBeUndefined();
		expect(kind([a, b("wept when he was convicted")])).toBe("changed");
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

	test("a number planned and another that was done has changed", () => {
		const plan = (verb: string, n: number, id: string, published: string) => ({
			id,
			published,
			text: `The Corrin senate ${verb} ${n} measures against the northern drought.`,
			figures: { [`${n} measures`]: { low: n, high: n, unit: "count", of: "measures" } },
		});
		const [first, second] = ["2031-03-03", "2031-03-05"];
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

describe("weighClaims", () => {
	const reports = [
		{ id: "a", text: "Corrin has recognised the new government of Sund.", published: "2031-03-01" },
		{ id: "b", text: "Corrin has never recognised the new government of Sund.", published: "2031-03-02" },
		{ id: "c", text: "“The engines stay where they are,” Tomas Quill said.", published: "2031-03-02" },
	];
	const claims = [
		{
			id: "x",
			mentions: [
				{ report: "a", words: "Corrin has recognised the new government of Sund" },
				{ report: "b", words: "Corrin has never recognised the new government of Sund" },
			],
		},
		{ id: "y", mentions: [{ report: "c", words: "“The engines stay where they are,”", voice: "quill" }] },
	];
	const voices = { quill: { name: "Tomas Quill" } };

	test("gives the same whatever the order of reports and claims", () => {
		const one = weighClaims(alignedStory({ reports, voices, claims }));
		const other = weighClaims(alignedStory({ reports: [...reports].reverse(), voices, claims: [...claims].reverse() }));
		expect(JSON.stringify(other.claims)).toBe(JSON.stringify(one.claims));
	});

	test("an unrelated report changes no origin and no disagreement", () => {
		const unrelated = { id: "z", text: "The village choir sang carols in the rain, and nobody minded the cold." };
		const plain = (s: ReturnType<typeof weighClaims>) =>
			s.claims.map(({ id, origins, disagreement, standing }) => ({ id, origins, disagreement, standing }));
		expect(plain(weighClaims(alignedStory({ reports: [...reports, unrelated], voices, claims })))).toEqual(
			plain(weighClaims(alignedStory({ reports, voices, claims }))),
		);
	});

	test("a story without claims, and mentions of reports that are not there, do no harm", () => {
		expect(weighClaims(alignedStory({ reports: [], claims: [] })).claims).toEqual([]);
		const story = alignedStory({ reports, voices, claims });
		const gone = weighClaims({ ...story, reports: [] }).claims;
		expect(gone.map((c) => c.origins.atLeast)).toEqual([1, 1]);
	});
});
