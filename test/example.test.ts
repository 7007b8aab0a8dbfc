import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Claim, type Dossier, dossierOf, readReports, renderMarkdown } from "../src/index.js";

const root = join(import.meta.dirname, "..");
let dossier: Dossier;

beforeAll(async () => {
	const { reports, notes } = await readReports([join(root, "examples/northern-railway")]);
	dossier = await dossierOf(reports, notes);
});

const reportsOf = (claim: Claim) => [...new Set(claim.mentions.map((m) => m.report))].sort();
const holding = (words: string) => dossier.claims.filter((c) => c.mentions.some((m) => m.quote.includes(words)));
const nameOf = (voice: string | undefined) => dossier.voices.find((v) => v.id === voice)?.name;
const decidingWords = (claim: Claim) =>
	(claim.disagreement?.reasons ?? []).flatMap((r) =>
		r.cites.map(({ report, span }) => dossier.reports.find((one) => one.id === report)?.text.slice(...span) ?? ""),
	);

describe("the shipped example", () => {
	test("is one story of nine reports", () => {
		expect(dossier.reports).toHaveLength(9);
		expect(dossier.stories).toHaveLength(1);
	});

	test("joins the quotation that three reports carry into one claim of one speaker", () => {
		const [claim, ...more] = holding("come home across it").filter((c) => c.kind === "quote");
		expect(more).toEqual([]);
		expect(claim && reportsOf(claim)).toEqual(["daily-lantern", "harbour-times", "meridian-agency"]);
		expect(claim?.origins).toMatchObject({ atLeast: 1, atMost: 1 });
		expect(claim?.origins.groups.map((g) => g.name)).toEqual(["Ilsa Renholt"]);
	});

	test("finds no difference in the worth of the locomotives, told two ways that agree", () => {
		const worth = dossier.claims.filter((c) =>
			c.mentions.some((m) => m.figure?.unit === "USD" && (m.figure.high ?? 0) > 1e9),
		);
		expect(worth.flatMap(reportsOf)).toEqual(
			expect.arrayContaining(["daily-lantern", "harbour-times", "meridian-agency"]),
		);
		expect(worth.filter((c) => c.disagreement?.kind === "figure")).toEqual([]);
	});

	test("finds that nearly 40 locomotives cannot be more than 40 or 46", () => {
		const found = dossier.claims.filter((c) => c.disagreement?.kind === "count");
		expect(found.flatMap(decidingWords).some((words) => words.includes("nearly 40"))).toBe(true);
	});

	test("finds the two tellings of the toll", () => {
		const found = dossier.claims.filter((c) => ["count", "changed"].includes(c.disagreement?.kind ?? ""));
		expect(found.flatMap(decidingWords).some((words) => /^four\b/i.test(words))).toBe(true);
	});

	test("sets the demand and its refusal against each other", () => {
		const disputes = dossier.claims.filter((c) => c.kind === "dispute");
		const speakers = disputes.map((c) => c.mentions.map((m) => nameOf(m.voice)));
		expect(speakers.some((names) => names.includes("Ilsa Renholt"))).toBe(true);
	});

	test("tells which report carries, rewrites or relies on which", () => {
		expect(dossier.lineage.map(({ from, to, kind }) => `${from} ${kind} ${to}`).sort()).toEqual([
			"harbour-times derived northern-post",
			"meridian-agency copy harbour-times",
			"meridian-agency derived daily-lantern",
		]);
	});

	test("takes nothing of the pages around the reports for a claim", () => {
		const furniture =
			/cookie|subscribe|sign up|leave a comment|rights reserved|most read|read also|share this|ferry fares/i;
		expect(dossier.claims.flatMap((c) => c.mentions.map((m) => m.quote)).filter((q) => furniture.test(q))).toEqual([]);
	});

	test("reads as the expected memo", () => {
		const expected = readFileSync(join(root, "test/cases/dossier/northern-railway--example/expected.md"), "utf8");
		expect(renderMarkdown(dossier)).toBe(expected);
	});
});
