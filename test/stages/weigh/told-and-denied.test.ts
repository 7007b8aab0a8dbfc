import { expect, test } from "vitest";
import type { Claim, DisagreementKind, DisagreementRule } from "../../../src/core/index.js";
import { differencesAmong } from "../../../src/stages/compose/differences.js";
import { settingOf } from "../../../src/stages/weigh/setting.js";
import { oneForEachMatter } from "../../../src/stages/weigh/told-and-denied.js";
import { differingClaim } from "../../build/differing-claim.js";
import { alignedStory } from "./aligned-story.js";

const texts: Record<string, string> = {
	told: "The pilot Ada Quill was arrested at the Ostby harbour on Monday.",
	again: "Guards arrested the pilot, Ada Quill, at the harbour over a lost barge.",
	not: "The pilot Ada Quill was not arrested at the Ostby harbour.",
	false: "The mayor said that reports that the pilot Ada Quill was arrested at the harbour are false.",
	denied: "The Ostby guild denied the allegation.",
	another: "The Corrin guild denied the allegation.",
	theft: "The mayor said that the Corrin guild stole a barge.",
	gates: "Smugglers opened the Lund gates.",
	store: "Soldiers burned the Lund store.",
	both: "The mayor said that reports that smugglers opened the Lund gates and that soldiers burned the Lund store are false.",
	copied:
		"Reports that smugglers opened the Lund gates and that soldiers burned the Lund store are false, said the mayor.",
	sails: "The Ostby harbour guild of the pilot Ada Quill sails for Corrin.",
	moors: "The Ostby harbour guild of the pilot Ada Quill does not moor in Lund.",
};

for (const i of Array(30).keys()) {
	texts[`told ${i}`] = `On day ${i}, smugglers opened the Corrin gates.`;
	texts[`not ${i}`] = `On day ${i}, smugglers had not opened the Corrin gates.`;
}

/** A claim of which two reports, each whole, are the sides: what is told and what denies it. */
const differs = (rule: DisagreementRule, told: string, denied: string, kind: DisagreementKind = "dispute") =>
	differingClaim(texts, { id: `${rule} ${told}`, kind, rule }, [told, denied]);

const setting = settingOf(
	alignedStory({ reports: Object.entries(texts).map(([id, text]) => ({ id, text })), claims: [] }),
);
/** What is told of these: for each difference its sides and the rules of its reasons. */
const told = (...claims: Claim[]) =>
	differencesAmong(oneForEachMatter(claims, setting), (id) => texts[id] ?? "").map(({ disagreement }) => ({
		between: disagreement?.between,
		rules: disagreement?.reasons.map(({ rule }) => rule),
	}));

test("what is told and denied is one difference by whatever rules it is found, with the reports and reasons of all", () => {
	const one = [
		{
			between: [
				["again", "told"],
				["false", "not"],
			],
			rules: ["said-and-denied", "called-false"],
		},
	];
	const [said, called] = [
		differs("said-and-denied", "told", "not"),
		differs("called-false", "again", "false", "statement"),
	];
	expect(told(said, called)).toEqual(one);
	expect(told(called, said)).toEqual(one);
});

test("a dispute of parties takes in what else clashes over its matter, and two such stay two", () => {
	const [one, other] = [
		differs("party-against-party", "told", "denied"),
		differs("party-against-party", "again", "another"),
	];
	expect(told(one, other)).toHaveLength(2);
	expect(told(one, differs("called-false", "again", "false"))).toEqual([
		{
			between: [
				["again", "told"],
				["denied", "false"],
			],
			rules: ["called-false", "party-against-party"],
		},
	]);
});

test("two are no one matter that share only a long name, or only that an allegation is denied", () => {
	expect(told(differs("said-and-denied", "told", "not"), differs("said-and-denied", "sails", "moors"))).toHaveLength(2);
	expect(told(differs("called-false", "told", "denied"), differs("called-false", "theft", "another"))).toHaveLength(2);
});

test("two that one sentence denies are no one matter, in copies of it neither", () => {
	for (const denial of ["both", "copied"])
		expect(
			told(differs("called-false", "gates", "both"), differs("called-false", "store", denial)).map((d) => d.between),
		).toEqual([
			[["gates"], ["both"]],
			[["store"], [denial]],
		]);
});

test("however many tell one matter and deny it, it is told once", () => {
	const many = [...Array(30).keys()].map((i) => differs("said-and-denied", `told ${i}`, `not ${i}`));
	const [difference, ...others] = told(...many);
	expect(others).toEqual([]);
	expect(difference?.between?.map((side) => side.length)).toEqual([30, 30]);
	// Each also cites once more of its own; those of one alone are left out first.
	const twice = many.map((claim) => {
		const { disagreement } = claim;
		const beside = disagreement?.reasons.map((reason) => ({ ...reason, cites: reason.cites.slice(0, 1) })) ?? [];
		return disagreement
			? { ...claim, disagreement: { ...disagreement, reasons: [...disagreement.reasons, ...beside] } }
			: claim;
	});
	expect(told(...twice)).toHaveLength(1);
});

test("each claim keeps what it differs in itself, but for the one by which all are told", () => {
	const called = differs("called-false", "again", "false");
	expect(oneForEachMatter([differs("said-and-denied", "told", "not"), called], setting)[1]).toEqual(called);
});
