import { describe, expect, it } from "vitest";
import type { Figure, MarkedReport } from "../../../src/core/index.js";
import { candidatesOf } from "../../../src/stages/align/cluster.js";
import { Likeness } from "../../../src/stages/align/likeness.js";
import { figureFeatures } from "../../../src/stages/align/pair-features.js";
import { type Profile, profilesOf } from "../../../src/stages/align/profile.js";
import { storyUnits } from "../../../src/stages/align/story-units.js";
import { at, marked, story } from "./tell.js";

/** A report with counts, by their words in it; all its sentences mean one thing. */
function counting(id: string, text: string, counts: Readonly<Record<string, Partial<Figure>>>): MarkedReport {
	const figures = Object.entries(counts).map(([words, figure]): Figure => {
		const low = Number.parseInt(words, 10);
		const [start] = at(text, words);
		return { span: [start, start + `${low}`.length], low, high: low, unit: "count", of: "", ...figure };
	});
	const report = marked(id, text, { figures });
	return { ...report, vectors: report.sentences.map(() => Int8Array.from([127, 0])) };
}

/** The scores of the first figure of the first report with each figure of the second, in their order. */
function scores(one: MarkedReport, other: MarkedReport): number[] {
	const { units, rarity } = storyUnits(story(one, other));
	const profiles = profilesOf(
		units.filter((u) => u.slot === "figure"),
		rarity,
	);
	const likeness = new Likeness(profiles, candidatesOf(profiles));
	const [first] = profiles.filter((p) => p.unit.report === one.id);
	if (!first) throw new Error(`no figure was read in ${one.id}`);
	return profiles.filter((p) => p.unit.report === other.id).map((p) => likeness.scoreOf(first, p));
}

describe("the likeness of two counts", () => {
	const score = (id: string, text: string, words: string, against?: number, of = "") =>
		counting(id, text, { [words]: { of, ...(against === undefined ? {} : { against }) } });
	const won = score("a", "The Otters of Orsk beat the Herons 20-13 on Friday.", "20", 13);

	it("is great for one score told from either side, and small for two scores that share a number", () => {
		const [same] = scores(won, score("b", "The Herons lost to the Otters of Orsk 13-20 on Friday.", "20", 13));
		const [half] = scores(won, score("b", "The Otters of Orsk led the Herons 20-3 on Friday.", "20", 3));
		expect(same).toBeGreaterThan(0.5);
		expect(half).toBeLessThan(0.2);
	});

	it("is nothing for a score and a number that is none, but not for a vote and its voters", () => {
		expect(scores(won, score("b", "The Otters of Orsk ran 20 plays on Friday.", "20"))).toEqual([0]);
		const vote = score("a", "Brandt beat Karl Orr in the Orsk council by 134 to 63.", "63", 134, "votes");
		const [voters] = scores(vote, score("b", "The 63 members of the Orsk council for Karl Orr left.", "63"));
		expect(voters).toBeGreaterThan(0.3);
	});

	it("is less where the other report gives the value in a likelier place too", () => {
		const one = counting("a", "The flood destroyed 40 houses in Orsk.", { "40 houses": { of: "houses" } });
		const barns = "The flood also spoiled 40 barns beyond Orsk.";
		const both = `The flood destroyed 40 houses in Orsk. ${barns}`;
		const [alone] = scores(one, counting("b", barns, { "40 barns": { of: "barns" } })) as [number];
		const [houses, beside] = scores(
			one,
			counting("b", both, { "40 houses": { of: "houses" }, "40 barns": { of: "barns" } }),
		) as [number, number];
		expect(beside).toBeLessThan(alone);
		expect(houses).toBeGreaterThan(beside);
	});

	it("is less for a value that stands in many places, though a headline may repeat it", () => {
		const one = counting("a", "The flood destroyed 40 houses in Orsk.", { "40 houses": { of: "houses" } });
		const told = (times: number) => {
			const others = ["The Orsk mayor saw 40 boats.", "The Orsk choir sang 40 songs."].slice(0, times);
			const counts = Object.fromEntries(["40 homes", "40 boats", "40 songs"].slice(0, times + 1).map((w) => [w, {}]));
			const text = ["The flood destroyed 40 homes in Orsk.", ...others].join(" ");
			const { units, rarity } = storyUnits(story(one, counting("b", text, counts)));
			const [x, y] = profilesOf(
				units.filter((u) => u.slot === "figure"),
				rarity,
			);
			return figureFeatures(x as Profile, y as Profile)?.repeats;
		};
		expect([0, 1, 2].map(told)).toEqual([0, 0, Math.log(2)]);
	});

	it("is the same from either side", () => {
		const told = (id: string, text: string, low: number, high: number | null) =>
			counting(id, text, { [`${low} were`]: { low, high } });
		const few = told("a", "The flood in Orsk: 10 were drowned.", 10, null);
		const many = told("b", "The flood in Orsk: 40 were drowned.", 40, 40);
		expect(scores(few, many)).toEqual(scores(many, few));
	});
});

describe("the likeness of two passages", () => {
	const name = "“The Queen of the Orsk”";
	const told = (id: string, text: string) => marked(id, text);
	const most = (one: MarkedReport, other: MarkedReport) => {
		const { units, rarity } = storyUnits(story(one, other));
		const profiles = profilesOf(
			units.filter((u) => u.slot === "words"),
			rarity,
		);
		const likeness = new Likeness(profiles, candidatesOf(profiles));
		const of = (id: string) => profiles.filter((p) => p.unit.report === id);
		return Math.max(0, ...of(one.id).flatMap((p) => of(other.id).map((q) => likeness.scoreOf(p, q))));
	};

	it("is sure for words quoted in both, not for the name of a thing", () => {
		const quoted = "“we will keep the old ferry for ever”";
		expect(most(told("a", `It said ${quoted} in May.`), told("b", `Brandt wrote ${quoted} there.`))).toBe(1);
		expect(most(told("a", `${name} sank in a storm off Varn.`), told("b", `They built ${name} at home.`))).toBeLessThan(
			1,
		);
	});
});
