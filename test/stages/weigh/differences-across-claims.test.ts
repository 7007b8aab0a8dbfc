import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { found } from "./weighed-together.js";

describe("of two differences as sure as each other", () => {
	test("the one that more reports stand in is told", () => {
		const [none, was] = [
			"No country has recognised the council in Ostby",
			"The nation of Corrin recognised the council in Ostby",
		];
		const quoted = (how: string) => `“We will keep the northern engines of Ostby on our rails ${how},” Quill said.`;
		const texts = {
			a: [`${none}.`, quoted("for ever")],
			b: [`${was}.`],
			c: [quoted("this year")],
			d: [quoted("for ever")],
		};
		const inOrder = Object.entries(texts).map(([id, sentences]) => ({ id, text: sentences.join(" ") }));
		const kinds = (ids: string) =>
			weighClaims(
				alignedStory({
					reports: inOrder,
					voices: { quill: { name: "Tomas Quill" } },
					claims: [
						{
							id: "one",
							mentions: [
								...[..."ab"].map((report) => ({ report, words: report === "a" ? none : was })),
								...[...ids].map((report) => ({
									report,
									words: quoted(report === "c" ? "this year" : "for ever").slice(1, -14),
									voice: "quill",
								})),
							],
						},
					],
				}),
			).claims.map((c) => c.disagreement?.reasons[0]?.rule);
		expect(kinds("ac")).toEqual(["none-and-one"]);
		expect(kinds("acd")).toEqual(["quoted-differently"]);
	});
});

describe("what was granted or signed", () => {
	const told = (thing: string, id: string) => ({ id, text: `Last year, Corrin granted Belmara diplomatic ${thing}.` });

	test("is told with another noun, and only the words that decide are cited", () => {
		const reports = [told("recognition", "a"), told("credentials", "b")];
		const [first] = found(reports);
		expect(first?.kind).toBe("wording");
		expect(first?.reasons[0]?.cites.map((c, i) => reports[i]?.text.slice(...c.span))).toEqual([
			"diplomatic recognition",
			"diplomatic credentials",
		]);
	});

	test("is told with a noun of the same meaning", () => {
		expect(found([told("help", "a"), told("assistance", "b")])).toEqual([]);
	});
});

describe("one event told by another verb", () => {
	const engines = (words: string, id: string) => ({
		id,
		text: `Forty engines of the Northern Railway ${words} the Lund depot of Corrin.`,
	});

	test("is a difference in wording, and the verbs are cited with the words they need", () => {
		const reports = [engines("were handed over at", "a"), engines("were left behind at", "b")];
		const [first] = found(reports);
		expect(first).toMatchObject({ kind: "wording", between: [["a"], ["b"]] });
		expect(first?.reasons[0]?.cites.map((c, i) => reports[i]?.text.slice(...c.span))).toEqual([
			"handed over",
			"left behind",
		]);
	});

	test.each([
		["were transferred to", "were handed over at"],
		["were not transferred to", "were left behind at"],
		["may be transferred to", "were abandoned at"],
		["were transferred to", "were left at"],
	])("is none where both tell the same, or one denies or only supposes it: %s, %s", (one, other) => {
		expect(found([engines(one, "a"), engines(other, "b")])).toEqual([]);
	});

	test("leaves a figure that stands beside it what it is", () => {
		const figures = { Forty: { low: 40, high: 40, unit: "count", of: "engines" } };
		const reports = [engines("were handed over at", "a"), engines("were left behind at", "b")].map((r) => ({
			...r,
			figures,
		}));
		const mentions = reports.map(({ id }) => ({ report: id, words: "Forty engines of the Northern Railway" }));
		const claims = [{ id: "count", kind: "count" as const, mentions }];
		expect(weighClaims(alignedStory({ reports, claims })).claims.map((c) => c.disagreement)).toEqual([null]);
	});
});

describe("a role", () => {
	test("that a later report says was given up has changed", () => {
		const texts = [
			{ id: "a", published: "2031-03-04", text: "Belmara's transport minister, Ilsa Renholt, spoke in Sund." },
			{ id: "b", published: "2031-03-08", text: "Ilsa Renholt resigned as Belmara's transport minister in Sund." },
		].map((r) => ({ ...r, persons: { "Ilsa Renholt": "ilsa-renholt" } }));
		const claims = [{ id: "c", mentions: texts.map(({ id, text }) => ({ report: id, words: text })) }];
		const [claim] = weighClaims(alignedStory({ reports: texts, claims })).claims;
		expect(claim?.disagreement?.kind).toBe("changed");
	});
});

describe("a voice", () => {
	test("does not stand behind the time that the reporter gives, nor behind what it declines to speak of", () => {
		const text =
			"The ministry said it lost the engines during the flood of 2029. It would not speak of the fire in Lund.";
		const story = alignedStory({
			reports: [{ id: "a", text }],
			voices: { ministry: { name: "Ministry of Rails", kind: "organisation" } },
			claims: [
				{ id: "time", mentions: [{ report: "a", words: "during the flood of 2029", voice: "ministry" }] },
				{ id: "fire", mentions: [{ report: "a", words: "the fire in Lund", voice: "ministry", act: "decline" }] },
				{ id: "loss", mentions: [{ report: "a", words: "it lost the engines", voice: "ministry" }] },
			],
		});
		const standing = Object.fromEntries(weighClaims(story).claims.map((c) => [c.id, c.standing]));
		expect(standing).toEqual({ time: "unsourced", fire: "unsourced", loss: "single" });
	});
});

describe("two people in one part", () => {
	const rescue = (who: string, id: string, more = "") => ({
		id,
		text: `The ferry master ${who} steered the burning barge away from the Lund pier. ${more}`,
		persons: { [who]: who.toLowerCase().replace(/\W+/g, "-") },
	});

	test("are told apart where neither report knows the other's", () => {
		const [first] = found([rescue("Ida Marsh", "a"), rescue("Tom Weller", "b")]);
		expect(first?.reasons[0]?.rule).toBe("another-person");
		expect(first?.between).toEqual([["a"], ["b"]]);
	});

	test("are none where one is the other's short form, spelling or family name", () => {
		for (const [one, other] of [
			["Catherine Marsh", "Kate Marsh"],
			["Ida Marsh", "Ida Marsch"],
			["Ida Marsh", "Marsh"],
			["Ida Marsh Jr.", "Ida Marsh"],
			["Moaz al-Kasim", "Muadh al-Qasim"],
			["Ali al-Badri", "al-Bredi"],
		] as const)
			expect(found([rescue(one, "a"), rescue(other, "b")])).toEqual([]);
	});

	test("are two where only parts of their names are alike", () => {
		for (const [one, other] of [
			["Rob Jones", "Robert Smith"],
			["Jan Peters", "Peter Dorn"],
			["Omar al-Hadi", "Alice Brown"],
			["Al Gorman", "Tilda Gorman"],
			["Ben Marsh", "Casey Marsh"],
			["Hassan al-Bashir", "Hussein al-Bashir"],
		] as const)
			expect(found([rescue(one, "a"), rescue(other, "b")]).length).toBeGreaterThan(0);
	});

	test("are none where they may be two of several", () => {
		const dead = (who: string, id: string) => ({
			id,
			text: `${who} of Ostby was among the dead in the fire at the Lund pier.`,
			persons: { [who]: who.toLowerCase().replace(" ", "-") },
		});
		expect(found([dead("Ida Marsh", "a"), dead("Tom Weller", "b")])).toEqual([]);
	});

	test("are two in copies of a sentence, where others are spoken of further off and a report names both", () => {
		const unhurt = (who: string, id: string, more = "") => ({
			id,
			text: `The other people at the Lund pier were able to leave without injury, ${who} said. ${more}`,
			persons: { [who]: who.toLowerCase().replace(" ", "-") },
		});
		const [first] = found([unhurt("Ida Marsh", "a"), unhurt("Tom Weller", "b", "Ida Marsh steered the barge.")]);
		expect(first).toMatchObject({ confidence: 0.9, reasons: [{ rule: "another-person" }] });
	});

	test("are none where a sentence names both", () => {
		const both = {
			id: "b",
			text: "With Ida Marsh, the ferry master Tom Weller steered the burning barge away from the Lund pier.",
		};
		expect(
			found([rescue("Ida Marsh", "a"), { ...both, persons: { "Ida Marsh": "ida-marsh", "Tom Weller": "tom-weller" } }]),
		).toEqual([]);
	});

	test("of one family need less around them to be alike", () => {
		const [first] = found([
			{
				id: "a",
				text: "Rolf Anders, a grandson of the painter, said so at the Lund pier.",
				persons: { "Rolf Anders": "rolf-anders" },
			},
			{
				id: "b",
				text: "It was told by the painter's grandson Nils Anders.",
				persons: { "Nils Anders": "nils-anders" },
			},
		]);
		expect(first?.reasons[0]?.rule).toBe("another-person");
	});
});

describe("what was to come and is done", () => {
	const treaty = (words: string, id: string, meaning: readonly number[]) => ({
		id,
		text: `The parliament of Corrin ${words} the Alder bridge treaty with Belmara.`,
		meaning: Int8Array.from(meaning),
	});

	test("has changed where the two sentences mean much the same", () => {
		const [first] = found([treaty("will ratify", "a", [100, 60]), treaty("ratified", "b", [100, 20])]);
		expect(first?.reasons[0]?.rule).toBe("expected-then-done");
	});

	test("is two things where they do not", () => {
		expect(found([treaty("will ratify", "a", [100, 0]), treaty("ratified", "b", [0, 100])])).toEqual([]);
	});
});

describe("two figures of one thing", () => {
	const bounded = (words: string, low: number | null, high: number | null, id: string) => ({
		id,
		text: `Corrin holds ${words} engines of the Northern Railway in its Lund depot.`,
		figures: { [words]: { low, high, unit: "count", of: "engines" } },
	});
	const engines = (words: string, low: number, id: string) => bounded(words, low, low, id);

	test.each([
		["Three", 3, 0],
		["Four", 4, 1],
	])("%s guards against the captain and two others: %#", (words, low, differences) => {
		const raid = (who: string, of: Readonly<Record<string, number>>, id: string) => ({
			id,
			text: `${who} took part in the raid on the Lund depot of the Northern Railway.`,
			figures: Object.fromEntries(
				Object.entries(of).map(([w, n]) => [w, { low: n, high: n, unit: "count", of: "guards" }]),
			),
		});
		const reports = [
			raid(`${words} guards`, { [words]: low }, "a"),
			raid("The captain and two other guards", { two: 2 }, "b"),
		];
		expect(found(reports).slice(0, 1)).toHaveLength(differences);
	});

	test.each([
		["46", 46, "48", 48, 1],
		["46 million", 46e6, "46 billion", 46e9, 1],
		["46", 46, "2,301", 2301, 0],
		["zero", 0, "1.3 million", 1.3e6, 0],
	])("%s and %i against %s and %i: %i", (one, low, other, high, differences) => {
		expect(found([engines(one, low, "a"), engines(other, high, "b")]).slice(0, 1)).toHaveLength(differences);
	});

	test.each([
		["nearly 30", [null, 30], "nearly 20", [null, 20], 1],
		["nearly 46", [null, 46], "45", [45, 45], 0],
		["at least 40", [40, null], "at least 46", [46, null], 0],
		["at least 10", [10, null], "at least 46", [46, null], 1],
		["more than 10", [10, null], "46", [46, 46], 1],
		["more than 200", [200, null], "more than 400", [400, null], 1],
		["up to 46", [null, 46], "10", [10, 10], 0],
	] as const)("%s %j against %s %j: %i, since a bound means a number near it", (one, [low, high], other, [
		least,
		most,
	], differences) => {
		expect(found([bounded(one, low, high, "a"), bounded(other, least, most, "b")]).slice(0, 1)).toHaveLength(
			differences,
		);
	});

	test("are not said to leave no room for each other where they do by the letter", () => {
		const [reason] =
			found([bounded("at least 10", 10, null, "a"), bounded("at least 46", 46, null, "b")])[0]?.reasons ?? [];
		expect(reason?.detail).toContain("would hardly be said of");
	});

	test("are two lines of a list within one report, not two copies", () => {
		const [one, other] = [engines("46", 46, "a"), engines("48", 48, "a")];
		const list = { id: "a", text: `${one.text} ${other.text}`, figures: { ...one.figures, ...other.figures } };
		expect(found([list]).some((d) => d.confidence === 0.9)).toBe(false);
	});

	const beside = (sentence: string, words: string, low: number, high: number | null) => {
		const { text, figures, id } = engines("46", 46, "b");
		return {
			id,
			text: `${text} ${sentence}`,
			figures: { ...figures, [words]: { low, high, unit: "count", of: "engines" } },
		};
	};

	test("are none where the other report tells that value too, just beyond a bound of its own", () => {
		const other = beside("The depot of the Northern Railway holds more than 40 engines.", "more than 40", 40, null);
		expect(found([engines("48", 48, "a"), other])).toEqual([]);
	});

	test("are two though the other report tells a bound that leaves room for nearly anything", () => {
		const other = beside("The depot of the Northern Railway holds more than 4 engines.", "more than 4", 4, null);
		expect(found([engines("48", 48, "a"), other])[0]?.reasons[0]?.rule).toBe("figures-apart");
	});
});

describe("what one report affirms and another denies", () => {
	const pier = (words: string, id: string) => ({
		id,
		text: `The old ferry pier in Lund ${words} by the spring storm.`,
	});

	test("is told though no claim holds both", () => {
		const [first] = found([pier("was badly damaged", "a"), pier("was not badly damaged", "b")]);
		expect(first?.reasons[0]?.rule).toBe("said-and-denied");
		expect(first?.between).toEqual([["a"], ["b"]]);
	});

	test("is none where both deny, however it is put", () => {
		for (const words of [
			"had yet to be damaged",
			"had never been damaged",
			"hadnt been damaged",
			"hadn ’ t been damaged",
		])
			expect(found([pier(words, "a"), pier("had not been damaged", "b")])).toEqual([]);
	});

	test("has changed where the denial came first", () => {
		const [first] = found([
			{ ...pier("was not badly damaged", "a"), published: "2031-03-01" },
			{ ...pier("was badly damaged", "b"), published: "2031-03-09" },
		]);
		expect(first?.kind).toBe("changed");
	});

	test("is none where other people are told of", () => {
		expect(
			found([
				{ id: "a", text: "Ida Marsh was charged over the burning barge in Ostby." },
				{ id: "b", text: "Tom Weller was not charged over the burning barge in Lund." },
			]),
		).toEqual([]);
	});

	test("is none where one only supposes it", () => {
		expect(found([pier("would be badly damaged", "a"), pier("was not badly damaged", "b")])).toEqual([]);
	});
});
