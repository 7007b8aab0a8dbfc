import { describe, expect, test } from "vitest";
import { rarityOf } from "../../src/text/rarity-of.js";
import { reportingDay } from "../../src/text/reporting-day.js";
import { shinglesOf } from "../../src/text/shingles.js";
import { stemOf } from "../../src/text/stem-of.js";
import { wordsOf } from "../../src/text/words.js";
import { writtenDays } from "../../src/text/written-days.js";

const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;

describe("wordsOf", () => {
	test("keeps inner apostrophes, hyphens, points and commas and tells where each word stands", () => {
		const text = "Osmo’s U.S.-built ferry cost $7,000.";
		const words = wordsOf(text);
		expect(words.map((w) => w.lower)).toEqual(["osmo's", "u.s", "built", "ferry", "cost", "7,000"]);
		expect(words.map((w) => text.slice(...w.span))[0]).toBe("Osmo’s");
		expect(words.map((w) => w.capital)).toEqual([true, true, false, false, false, false]);
	});
});

describe("stemOf", () => {
	test("folds possessives and plurals and leaves short words and double s", () => {
		expect(["ferry's", "strikes", "his", "class"].map(stemOf)).toEqual(["ferry", "strike", "his", "class"]);
	});
});

describe("rarityOf", () => {
	test("rises from the commonest words over everyday nouns to names", () => {
		const [the, city, tveit] = [rarityOf("the"), rarityOf("city"), rarityOf("tveit")];
		expect(the).toBeLessThan(0.1);
		expect(city).toBeGreaterThan(1.5);
		expect(tveit).toBeGreaterThan(city + 2);
	});
});

describe("writtenDays", () => {
	test("reads the ways news writes a full day", () => {
		const day = dayOf("2031-05-06");
		for (const text of ["May 6, 2031", "6 May 2031", "Tuesday, 6th of May, 2031", "2031-05-06", "on May 6th, 2031."])
			expect(writtenDays(text)).toEqual([day]);
	});

	test("leaves out days that no calendar has and digits that may be either day or month", () => {
		expect(writtenDays("February 30, 2031 and 03/04/2031 and 2031-13-01")).toEqual([]);
	});
});

describe("reportingDay", () => {
	test("goes by the published time and else by a day in the head of the text", () => {
		const text = "Quay closed\nMay 6, 2031\nThe quay is closed.";
		expect(reportingDay({ text, published: "2031-05-08T10:00:00Z" })).toBe(dayOf("2031-05-08"));
		expect(reportingDay({ text })).toBe(dayOf("2031-05-06"));
		expect(reportingDay({ text: `${"x ".repeat(300)} May 6, 2031` })).toBeUndefined();
	});
});

describe("shinglesOf", () => {
	test("gives one hash for each run and the same for the same words", () => {
		const one = shinglesOf(["a", "b", "c", "a", "b"], 2);
		expect(one).toHaveLength(4);
		expect(one[0]).toBe(one[3]);
		expect(one[0]).not.toBe(one[1]);
		expect(shinglesOf(["a"], 2)).toHaveLength(0);
	});
});
