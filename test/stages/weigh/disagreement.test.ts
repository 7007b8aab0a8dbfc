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
		// Who tells fewer later on stands neither with "at least" nor with the most.
		const later = {
			...killed("Fifteen", 15, 15, "d", "2031-03-09"),
			text: "Fifteen people died last week when heavy rain fell on the hills of Corrin, a priest told the bishop of Lund.",
		};
		expect(told(least, sixteen, later)?.between).toEqual([["a"], ["b"], ["d"]]);
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
