import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/core/index.js";
import { groupStories } from "../../../src/stages/group/index.js";

function report(id: string, text: string, more: Partial<Report> = {}): Report {
	return { id, text, notes: [], ...more };
}

const ferry = [
	report(
		"ferry-1",
		"The ferry Marta Lind ran aground off Osmo on Tuesday with 112 passengers aboard.\n\nHarbour master Jon Tveit said nobody was hurt. The Marta Lind was on its way from Osmo to Halden when it struck a sandbank.",
	),
	report(
		"ferry-2",
		"Passengers of the Marta Lind were taken off by lifeboats after the ferry struck a sandbank near Osmo.\n\nTveit, the harbour master, said all 112 passengers were safe in Halden by evening.",
	),
	report(
		"ferry-3",
		"Osmo harbour will stay closed until the grounded ferry Marta Lind is towed away, harbour master Jon Tveit said.\n\nThe ferry ran onto a sandbank on its way to Halden.",
	),
];
const bank = [
	report(
		"bank-1",
		"Velmora Savings Bank named Ines Carrado its chief executive, replacing Paul Brandt, whose term ended in scandal.\n\nCarrado, 51, ran the bank's mortgage arm in Tarnis.",
	),
	report(
		"bank-2",
		"Ines Carrado will lead Velmora Savings Bank after Paul Brandt resigned over the mortgage scandal.\n\nShareholders in Tarnis backed Carrado by a wide margin.",
	),
];
const stray = report("stray", "The village choir of Lund sang carols in the rain, and nobody minded the cold at all.");

const partition = (reports: readonly Report[]) => groupStories(reports).map((s) => s.reports.map((r) => r.id));

describe("groupStories", () => {
	test("puts the reports of one matter together and keeps other matters apart", () => {
		const groups = partition([...ferry, ...bank, stray]).map((ids) => [...ids].sort());
		expect(groups.sort()).toEqual([["bank-1", "bank-2"], ["ferry-1", "ferry-2", "ferry-3"], ["stray"]]);
	});

	test("gives the same stories with the same ids whatever the order of the reports", () => {
		const all = [...ferry, ...bank, stray];
		const expected = groupStories(all);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(groupStories(shuffled)).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});

	test("leaves the other stories as they were when an unrelated report is added", () => {
		const before = groupStories([...ferry, ...bank]);
		const after = groupStories([...ferry, stray, ...bank]);
		expect(after.filter((s) => !s.reports.includes(stray))).toEqual(before);
	});

	test("gives every report back exactly once, even empty ones and ones without a letter", () => {
		const odd = [report("empty", ""), report("marks", "?!  …"), report("empty-2", ""), ...ferry];
		expect(partition(odd).flat().sort()).toEqual(odd.map((r) => r.id).sort());
	});

	test("orders a story's reports by time and then by id, those of unknown time last", () => {
		const [a, b, c] = ferry as [Report, Report, Report];
		const dated = [{ ...a, published: "2031-05-03" }, { ...b, published: "2031-05-02" }, c];
		expect(partition(dated)).toEqual([["ferry-2", "ferry-1", "ferry-3"]]);
	});

	test("keeps two events of one kind apart when names and figures tell them apart", () => {
		const quake = (town: string, size: string, mayor: string, year: string) => (n: number) =>
			report(
				`${town}-${n}`,
				[
					`An earthquake of magnitude ${size} struck ${town} in ${year}, damaging homes and injuring dozens of people.`,
					`Mayor ${mayor} of ${town} said rescuers searched the rubble of collapsed homes. The earthquake measured ${size}.`,
					`Homes collapsed in ${town} when an earthquake of magnitude ${size} struck in ${year}, mayor ${mayor} said.`,
					`Rescuers in ${town} searched damaged homes after the ${size} earthquake of ${year}; dozens of people were injured, said ${mayor}.`,
				]
					.slice(n % 2)
					.join("\n\n"),
			);
		const first = [0, 1, 2, 3].map(quake("Karvala", "5.4", "Tomas Ree", "2027"));
		const second = [0, 1, 2, 3].map(quake("Dunmere", "6.1", "Ada Moll", "2031"));
		const groups = partition([...first, ...second]).map((ids) => [...ids].sort());
		expect(groups.sort()).toEqual([second.map((r) => r.id), first.map((r) => r.id)]);
	});

	test("groups many exact copies as one story", () => {
		const copies = Array.from({ length: 500 }, (_, i) => ({ ...(ferry[0] as Report), id: `copy-${i}` }));
		expect(groupStories(copies)).toHaveLength(1);
	});

	test("reads a text of a million characters without white space or with lone surrogates", () => {
		const hostile = [report("long", "x".repeat(1_000_000)), report("half", "\ud800 ".repeat(100_000))];
		expect(partition(hostile).flat().sort()).toEqual(["half", "long"]);
	});
});
