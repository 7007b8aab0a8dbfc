import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/index.js";
import { explainClaim, findClaims } from "../../src/dossier/index.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { hostileStory } from "../build/hostile-story.js";
import { lockDispute } from "../build/lock-dispute.js";
import { withoutOrder } from "../build/without-order.js";

const dossier = composeDossier([lockDispute()], []);
const ids = (query: string) => findClaims(dossier, query).map((c) => c.id);

describe("finding a claim", () => {
	test("goes by id, then by the beginning of an id, then by words", () => {
		expect(ids("barges")).toEqual(["barges"]);
		expect(ids("bar")).toEqual(["barges"]);
		expect(ids("open water")).toEqual(["theft"]);
	});

	test("goes by the speaker's name too", () => {
		expect(ids("Anker water")).toEqual(["theft"]);
	});

	test("gives nothing when at most a few of the words fit", () => {
		expect(ids("a giraffe walked into the zoo quietly")).toEqual([]);
		expect(ids("  ")).toEqual([]);
	});
});

describe("explaining a claim", () => {
	test("shows every report's words, the origins with their reasons, and what differs", () => {
		const text = explainClaim(dossier, findClaims(dossier, "barges")[0] as Claim);
		expect(text).toContain("“Twenty-five barges lie at anchor.”");
		expect(text).toContain("because 40 and 25 barges cannot both be right. [intervals-apart 0.90]");
		expect(text).toContain("Quay Post draws on Halden Courier");
	});

	test("says no more than that two share text where nothing tells which came first", () => {
		const unsure = withoutOrder(dossier);
		const text = explainClaim(unsure, findClaims(unsure, "barges")[0] as Claim);
		expect(text).toContain("Quay Post shares text with Halden Courier");
	});

	test("lets no report act on the terminal", () => {
		const evil = composeDossier([hostileStory()], []);
		const text = explainClaim(evil, evil.claims[0] as Claim);
		expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
	});
});
