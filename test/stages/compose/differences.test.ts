import { expect, test } from "vitest";
import type { Claim, DisagreementKind } from "../../../src/core/index.js";
import { differencesAmong } from "../../../src/stages/compose/differences.js";
import { differingClaim } from "../../build/differing-claim.js";

const texts: Readonly<Record<string, string>> = {
	a: "The pilot is serving a suspension.",
	b: "The pilot is not serving a suspension.",
	c: "The pilot serves a suspension now.",
};

/** A claim of which two reports, each whole, are the sides. */
const differs = (id: string, kind: DisagreementKind, one: string, other: string) =>
	differingClaim(texts, { id, kind, rule: "r" }, [one, other]);

const told = (...claims: Claim[]) => differencesAmong(claims, (report) => texts[report] ?? "").map(({ id }) => id);

test("what shares the words of one side is told once, of two disputes each", () => {
	expect(told(differs("x", "statement", "a", "b"), differs("y", "statement", "c", "b"))).toEqual(["x"]);
	expect(told(differs("x", "dispute", "a", "b"), differs("y", "dispute", "c", "b"))).toEqual(["x", "y"]);
});

test("that a report contradicts itself is another thing than that another contradicts it", () => {
	expect(told(differs("x", "statement", "a", "a"), differs("y", "statement", "a", "b"))).toEqual(["x", "y"]);
});

test("what a dispute is over is not told again as a mere difference", () => {
	expect(told(differs("x", "dispute", "a", "b"), differs("y", "statement", "c", "b"))).toEqual(["x"]);
	expect(told(differs("y", "statement", "c", "b"), differs("x", "dispute", "a", "b"))).toEqual(["y", "x"]);
});

test("what differs over some of the same words is told once, however much of them is cited", () => {
	const shorter = (id: string, kind: DisagreementKind) => {
		const claim = differs(id, kind, "a", "b");
		const [reason] = claim.disagreement?.reasons ?? [];
		const cites = (reason?.cites ?? []).map((cite) => ({ ...cite, span: [10, 20] as const }));
		return { ...claim, disagreement: { ...claim.disagreement, reasons: [{ ...reason, cites }] } } as Claim;
	};
	expect(told(differs("x", "changed", "a", "c"), shorter("y", "changed"))).toEqual(["x"]);
	expect(told(differs("x", "count", "a", "c"), shorter("y", "count"))).toEqual(["x", "y"]);
});

test("what one speaker has of another's words is told once, and again of two others", () => {
	const spoken = (id: string, one: string, other: string, voices: readonly [string, string]): Claim => {
		const claim = differingClaim(texts, { id, kind: "statement", rule: "said-by-another" }, [one, other]);
		return { ...claim, mentions: claim.mentions.map((m, i) => ({ ...m, voice: voices[i] as string })) };
	};
	expect(
		told(
			spoken("x", "a", "b", ["quill", "osei"]),
			spoken("y", "b", "c", ["osei", "quill"]),
			spoken("z", "a", "c", ["quill", "holt"]),
		),
	).toEqual(["x", "z"]);
});

test("that one report names one person where the other names another is told once, however often", () => {
	const names: Readonly<Record<string, string>> = { p: "A. Smith", q: "A. Butler", r: "A. Butler", s: "A. Lund" };
	const named = (id: string, one: string, other: string) =>
		differingClaim(names, { id, kind: "statement", rule: "another-person" }, [one, other]);
	const claims = [named("x", "p", "q"), named("y", "r", "p"), named("z", "p", "s")];
	expect(differencesAmong(claims, (report) => names[report] ?? "").map(({ id }) => id)).toEqual(["x", "z"]);
});
