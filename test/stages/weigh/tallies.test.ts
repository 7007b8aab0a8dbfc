import { describe, expect, test } from "vitest";
import { kind } from "./weighed-together.js";

const people = (n: number) => ({ low: n, high: n, unit: "count" });

describe("scores and votes", () => {
	test("a score is held against one with the same number on the other side only, a vote also against one of as many voters", () => {
		const game = (of: string, low: number, against: number, id: string) => ({
			id,
			text: `The Otters of Ostby beat the Herons ${low} to ${against} on Friday.`,
			figures: {
				[`${low}`]: { ...people(low), of, against },
				[`${against}`]: { ...people(against), of, against: low },
			},
		});
		const told = (of: string, first: readonly [number, number], second: readonly [number, number]) =>
			kind([game(of, ...first, "a"), game(of, ...second, "b")]);
		expect(told("score", [20, 13], [21, 13])).toBe("count");
		expect(told("score", [20, 13], [23, 16])).toBeUndefined();
		expect(told("score", [41, 20], [41, 20])).toBeUndefined();
		expect(told("votes", [52, 48], [51, 49])).toBe("count");
		expect(told("votes", [52, 48], [61, 17])).toBeUndefined();
	});

	test("a score is not held against a number that is none", () => {
		const game = (words: string, against: number | undefined, id: string) => ({
			id,
			text: `The Otters of Ostby beat the Herons ${words} on Friday.`,
			figures: {
				[words.slice(0, 2)]: { ...people(Number(words.slice(0, 2))), of: "", ...(against ? { against } : {}) },
			},
		});
		expect(kind([game("20 to 13", 13, "a"), game("21 to 13", 13, "b")])).toBe("count");
		expect(kind([game("20 to 13", 13, "a"), game("21 times", undefined, "b")])).toBeUndefined();
	});

	test("a number of a score adds nothing to what else is counted", () => {
		const streak = (games: number, id: string, more: Parameters<typeof kind>[0][number]["figures"] = {}) => ({
			id,
			text: `The Otters of Ostby (11-4) are on a streak of ${games} straight games this season.`,
			figures: { [`${games} straight`]: { ...people(games), of: "games" }, ...more },
		});
		const score = { "11": { ...people(11), of: "games", against: 4 }, "4": { ...people(4), of: "games", against: 11 } };
		expect(kind([streak(8, "a", score), streak(12, "b")])).toBe("count");
	});

	test("a length adds nothing to a count", () => {
		const lost = (hikers: number, id: string) => ({
			id,
			text: `The rangers of Ostby found ${hikers} hikers 4 miles from the lake.`,
			figures: {
				[`${hikers} hikers`]: { ...people(hikers), of: "hikers" },
				"4 miles": { low: 4, high: 4, unit: "mile", of: "" },
			},
		});
		expect(kind([lost(5, "a"), lost(9, "b")], {}, "hikers")).toBe("count");
	});
});

describe("a line of statistics", () => {
	const line = (id: string, points: number, more: number, of = "games") => ({
		id,
		text: `Tomas Quill had ${points} points and ${more} rebounds for the Otters of Ostby.`,
		figures: {
			[`${points}`]: { ...people(points), of: "points" },
			[`${more}`]: { ...people(more), of: `rebounds in ${of}` },
		},
	});

	test("is of another game than a line that has no number in common with it", () => {
		expect(kind([line("a", 24, 7), line("b", 23, 7)])).toBe("count");
		const other = line("b", 23, 9);
		expect(
			kind([line("a", 24, 7), { ...other, text: other.text.replace("for the Otters of Ostby", "in the Ostby hall") }]),
		).toBeUndefined();
	});

	test("is of a game where an average is of many", () => {
		const average = {
			...line("b", 23, 7),
			text: "Tomas Quill had 23.4 points and 7 rebounds for the Otters of Ostby.",
		};
		const figures = { "23.4": { ...people(23.4), of: "points" }, "7": { ...people(7), of: "rebounds in games" } };
		expect(kind([line("a", 24, 7), { ...average, figures }])).toBeUndefined();
	});

	test("may be no more than what a player scored", () => {
		const line = (id: string, text: string, seen: number, of: string) => ({
			id,
			text: text.replace("%", `${seen} ${of}`),
			figures: { [`${seen}`]: { ...people(seen), of } },
		});
		const told = (of: string) =>
			kind([
				line("a", "Tomas Quill had % for the Otters of Ostby.", 24, of),
				line("b", "Quill left the hall to cheers after % in the match.", 26, of),
			]);
		expect(told("cameras")).toBe("count");
		expect(told("points")).toBeUndefined();
	});
});
