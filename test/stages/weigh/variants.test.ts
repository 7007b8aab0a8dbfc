import { describe, expect, test } from "vitest";
import type { MarkedReport, NameKind } from "../../../src/core/index.js";
import { areInCopies } from "../../../src/stages/weigh/copies.js";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { isOneOfManyHere } from "../../../src/stages/weigh/people/one-of-many.js";
import { settingOf } from "../../../src/stages/weigh/setting.js";
import { variantReadings } from "../../../src/stages/weigh/variants/variant-readings.js";
import { alignedStory } from "./aligned-story.js";
import { found } from "./weighed-together.js";

interface Marks {
	readonly names?: Readonly<Record<string, NameKind>>;
}

/** The words at which the two texts part, as copies of one sentence. */
function parted(texts: readonly [string, string], { names = {} }: Marks = {}): (readonly [string, string])[] {
	const story = alignedStory({ reports: texts.map((text, i) => ({ id: "ab"[i] as string, text })), claims: [] });
	const marked = ({ text }: MarkedReport, words: string) => {
		const start = text.search(new RegExp(`${words}(?!\\p{L})`, "u"));
		return start < 0 ? [] : [[start, start + words.length] as const];
	};
	const reports = story.reports.map((r) => ({
		...r,
		names: Object.entries(names).flatMap(([words, kind]) =>
			marked(r, words).map((span) => ({ span, kind, entity: words.toLowerCase() })),
		),
	}));
	return variantReadings(settingOf({ ...story, reports })).map(
		({ a, b }) => [a.report.text.slice(...a.span), b.report.text.slice(...b.span)] as const,
	);
}

const opened = (where: string, more = "") =>
	`The ministry of rails opened a new depot in ${where} after three years of work. ${more}`;
const towns = { Lund: "place", Ostby: "place", Renholt: "place", "Lund Harbour": "place" } as const;

describe("copies of one sentence", () => {
	test("part in a name that one of both reports does not know", () => {
		expect(parted([opened("Lund"), opened("Ostby")], { names: towns })).toEqual([["Lund", "Ostby"]]);
	});

	test("do not where each report knows both, or one name is a part or a short form of the other", () => {
		const both = [opened("Lund", "Ostby waits."), opened("Ostby", "Lund waits.")] as const;
		expect(parted(both, { names: towns })).toEqual([]);
		expect(parted([opened("Lund"), opened("Lund Harbour")], { names: towns })).toEqual([]);
		expect(
			parted([opened("St. Renholt"), opened("Saint Renholt")], {
				names: { "St. Renholt": "place", "Saint Renholt": "place" },
			}),
		).toEqual([]);
	});

	test("do not where one name lacks the “s” of the other", () => {
		const names = { "Renholt Wells": "place", "Renholt Well": "place" } as const;
		expect(parted([opened("Renholt Wells"), opened("Renholt Well")], { names })).toEqual([]);
	});

	test("do not where an apostrophe or another vowel spells one name", () => {
		const names = { "Ra'da": "place", Rada: "place", Reda: "place", "Ra’eda": "place" } as const;
		expect(parted([opened("Ra'da"), opened("Rada")], { names })).toEqual([]);
		expect(parted([opened("Ra’eda"), opened("Raida")], { names: { ...names, Raida: "place" } })).toEqual([]);
	});

	test("part there too where one leaves out an article or spells a word as others do", () => {
		const told = (who: string) => `${who} organised a search of the harbour at dawn.`;
		const bodies = { "Rail Office": "organisation", "Port Office": "organisation" } as const;
		const other = told("Port Office").replace("organised", "organized");
		expect(parted([told("The Rail Office"), other], { names: bodies })).toEqual([["Rail Office", "Port Office"]]);
	});

	test("do not in a dateline", () => {
		const told = (head: string) =>
			`${head} - The ministry of rails opened a new depot in the north after three years of work.`;
		const names = { "LUND TOWN": "place", OSTBY: "place" } as const;
		expect(parted([told("LUND TOWN"), told("OSTBY")], { names })).toEqual([]);
	});

	test("do not in capitals that begin the words of the other name", () => {
		const names = { ROMK: "organisation", "Rail Office": "organisation", "Port Office": "organisation" } as const;
		expect(parted([opened("the ROMK"), opened("the Rail Office")], { names })).toEqual([]);
		expect(parted([opened("the ROMK"), opened("the Port Office")], { names })).toEqual([["ROMK", "Port Office"]]);
	});

	test("part in two names that begin alike, but not in two forms of one", () => {
		const short = { "Mt Renholt": "place", "Mount Renholt": "place", Norland: "place", Norlandia: "place" } as const;
		expect(parted([opened("Mt Renholt"), opened("Mount Renholt")], { names: short })).toEqual([]);
		expect(parted([opened("Norland"), opened("Norlandia")], { names: short })).toEqual([["Norland", "Norlandia"]]);
		const lands = { Iran: "place", Iraq: "place", "U.S.": "place", America: "place" } as const;
		expect(parted([opened("Iran"), opened("Iraq")], { names: lands })).toEqual([["Iran", "Iraq"]]);
		expect(parted([opened("America"), opened("the U.S.")], { names: lands })).toEqual([]);
		const names = { Orland: "place", Oran: "place", "U.O.": "place", "United Orland": "place", Lund: "place" } as const;
		expect(parted([opened("Orland"), opened("Oran")], { names })).toEqual([["Orland", "Oran"]]);
		expect(parted([opened("U.O."), opened("Lund")], { names })).toEqual([["U.O.", "Lund"]]);
		expect(parted([opened("U.O."), opened("United Orland")], { names })).toEqual([]);
	});

	test("part in a name wherever the article stands", () => {
		const said = (name: string) => `${name} Rail Board said the new depot in the town would be built this year.`;
		const names = { "Lund Rail Board": "organisation", "Ostby Rail Board": "organisation" } as const;
		expect(parted([said("The Lund"), said("The Ostby")], { names })).toEqual([["Lund Rail Board", "Ostby Rail Board"]]);
		expect(parted([said("The Lund"), said("Lund")], { names })).toEqual([]);
	});

	test("do not where one of several is named", () => {
		const among = (where: string) => opened(`${where}, among other towns,`);
		expect(parted([among("Lund"), among("Ostby")], { names: towns })).toEqual([]);
	});

	test("part in a name though somebody “also” says it: only a name beside another is one of several", () => {
		const text = "The board also said the fire led Lund Rail to send all its engineers to the old harbour.";
		const said = [{ source: "The board", cue: "said", content: ["the fire led"] }];
		const story = (name: string) =>
			alignedStory({
				reports: [{ id: "a", text: text.replace("Lund Rail", name), said }],
				claims: [],
				voices: { "The board": { name: "The board" } },
			});
		const spot = (name: string) => {
			const report = story(name).reports[0] as MarkedReport;
			const start = report.text.indexOf(name);
			return {
				report,
				sentence: report.sentences[0] as MarkedReport["sentences"][0],
				span: [start, start + name.length] as const,
			};
		};
		expect(isOneOfManyHere(spot("Lund Rail"))).toBe(false);
		expect(isOneOfManyHere(spot("also Lund Rail"))).toBe(true);
	});

	test("part in a “not”, but for one that is only supposed or no denial", () => {
		const depot = (verb: string, before = "") =>
			`${before}the new depot of the ministry ${verb} expected to open this year.`;
		expect(parted([depot("is"), depot("is not")])).toEqual([["is", "is not"]]);
		expect(parted([depot("is"), depot("is not only")])).toEqual([]);
		expect(parted([depot("could be"), depot("can not be")])).toEqual([]);
		expect(parted([depot("can be"), depot("cannot be")])).toEqual([["can", "cannot"]]);
		expect(parted([depot("will be"), depot("won't be")])).toEqual([["will", "won't"]]);
		expect(parted([depot("is", "They ask if "), depot("is not", "They ask if ")])).toEqual([]);
	});

	test("are none where another is told of", () => {
		const manager = (of: string, verb: string) => `The ${of} manager ${verb} expected to sign the new rail contract.`;
		expect(parted([manager("Lund", "was"), manager("Ostby", "was not")])).toEqual([]);
	});

	test("part in a name near an end or behind a comma too, where the rest is one sentence with a word changed", () => {
		const patrol = (who: string, when: string) =>
			`The ${who} patrolling the sound ${when} stopped a ferry with smugglers on board, seizing tools and taking nineteen sailors to the harbour of the island.`;
		const bodies = { "Lund Navy": "organisation", "Ostby Guard": "organisation" } as const;
		const told = [patrol("Lund Navy", "on Friday"), patrol("Ostby Guard", "yesterday")] as const;
		expect(parted(told, { names: bodies })).toEqual([["Lund Navy", "Ostby Guard"]]);
		const riot = (where: string) =>
			`Masked youths threw bottles at shops in the centre of the old capital${where} and students tried to storm the parliament.`;
		expect(parted([riot(", Lund,"), riot(" Ostby")], { names: towns })).toEqual([["Lund", "Ostby"]]);
		const other =
			"The Ostby Guard patrolling the sound yesterday found no ferry with smugglers on board, seizing neither tools nor sailors near the harbour of the island.";
		expect(parted([told[0], other], { names: bodies })).toEqual([]);
	});

	test("are held against each other at one place though one of them has a word or two more beside it", () => {
		const chased = (where: string, who: string) =>
			`The young driver of the stolen coal lorry was stopped for speeding early on Sunday in the old harbour${where}, the ${who} said.`;
		const places = ["a", "b"].map((id, i) => {
			const text = [chased(" Renholt", "Lund Guard"), chased("", "Ostby Police")][i] as string;
			const { reports } = alignedStory({ reports: [{ id, text }], claims: [] });
			const start = text.search(/Lund Guard|Ostby Police/);
			return { sentence: reports[0]?.sentences[0], span: [start, text.indexOf(" said")] };
		}) as unknown as [Parameters<typeof areInCopies>[0], Parameters<typeof areInCopies>[0]];
		expect(areInCopies(...places)).toBe(true);
	});

	test("are at no one place where both have a name of their own beside it", () => {
		const named = (strongman: string) =>
			`The minister said that nobody of his own party understood what was happening now, and that strongman ${strongman} would beat them all by spring.`;
		const [a, b] = [named("Tomas Quill"), named("Thomas Kwill")].map((text, i) => {
			const { reports } = alignedStory({ reports: [{ id: "ab"[i] as string, text }], claims: [] });
			const word = i === 0 ? "Tomas" : "Kwill";
			const start = text.indexOf(word);
			return { sentence: reports[0]?.sentences[0], span: [start, start + word.length] };
		}) as unknown as [Parameters<typeof areInCopies>[0], Parameters<typeof areInCopies>[0]];
		expect(areInCopies(a, b)).toBe(false);
	});

	test("part in a name of which a word is written small", () => {
		const names = { "Lund House of Mercy": "organisation", "Ostby Jail": "organisation" } as const;
		const freed = (from: string) =>
			`Tomas Quill was freed from the ${from} in late spring after a year of hard labour.`;
		expect(parted([freed("Lund House of Mercy"), freed("Ostby Jail")], { names })).toEqual([
			["Lund House of Mercy", "Ostby Jail"],
		]);
	});

	test("are none where too few words around a place are the same", () => {
		expect(parted(["The depot in Lund opened.", "The depot in Ostby opened."], { names: towns })).toEqual([]);
	});
});

test("a place is one of two copies by the words on both its sides", () => {
	const { reports } = alignedStory({
		reports: [
			{ id: "a", text: "Seven rail workers were hurt in the fire at the old depot." },
			{ id: "b", text: "Nine rail workers were hurt in the fire at the old depot." },
			{ id: "c", text: "Of nine rail workers were hurt in the fire at the old depot." },
		],
		claims: [],
	});
	const [a, b, c] = reports.map((r, i) => {
		const start = r.text.search(/seven|nine/i);
		return {
			sentence: r.sentences[0] as NonNullable<(typeof r.sentences)[0]>,
			span: [start, start + (i === 0 ? 5 : 4)] as const,
		};
	}) as [Parameters<typeof areInCopies>[0], Parameters<typeof areInCopies>[0], Parameters<typeof areInCopies>[0]];
	expect(areInCopies(a, b)).toBe(true);
	expect(areInCopies(a, c)).toBe(false);
});

describe("a difference of two copies", () => {
	test("is told though both may be no mentions of the claim that holds them", () => {
		const told = (id: string, year: number) => ({
			id,
			text: `In ${year} the ministry of rails opened the new depot by the river after three years of work.`,
			dates: { [`${year}`]: [`${year}-01-01`, `${year}-12-31`] as const },
		});
		const reports = [told("a", 2031), told("b", 2029)];
		const mentions = reports.map(({ id }) => ({
			report: id,
			words: "the ministry of rails opened the new depot by the river after three years of work",
			unsure: true as const,
		}));
		const { claims } = weighClaims(alignedStory({ reports, claims: [{ id: "c", mentions }] }));
		expect(claims[0]?.disagreement?.kind).toBe("date");
	});

	test("is one whatever stands around it: a copy counts the same things", () => {
		const told = (id: string, year: number, who: string) => ({
			id,
			text: `In ${year}, he was charged with burning two boats of ${who} in the old harbour, according to court papers, which say he fled.`,
			dates: { [`${year}`]: [`${year}-01-01`, `${year}-12-31`] as const },
		});
		expect(found([told("a", 2031, "Ms. Holt"), told("b", 2028, "Holt")])[0]?.kind).toBe("date");
	});
});
