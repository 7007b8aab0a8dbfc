import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Disagreement, disagreementRules, isToldBy } from "../../src/core/index.js";

const weigh = new URL("../../src/stages/weigh/", import.meta.url);

it("names every rule once, and none that weigh does not tell", () => {
	expect(new Set(disagreementRules).size).toBe(disagreementRules.length);
	const files = readdirSync(weigh, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
	const source = files.map((file) => readFileSync(new URL(file.replaceAll("\\", "/"), weigh), "utf8")).join("\n");
	expect(disagreementRules.filter((rule) => !source.includes(`"${rule}"`))).toEqual([]);
});

it("finds a rule among a disagreement's reasons, and none where there is no disagreement", () => {
	const reason = { rule: "toll-rises", score: 0.8, detail: "", cites: [] };
	const disagreement: Disagreement = { kind: "changed", between: [["a"], ["b"]], confidence: 0.8, reasons: [reason] };
	expect(isToldBy(disagreement, "toll-rises")).toBe(true);
	expect(isToldBy(disagreement, "case-step")).toBe(false);
	expect(isToldBy(null, "toll-rises")).toBe(false);
});
