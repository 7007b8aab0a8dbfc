import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Desk } from "./browser.js";
import { straitDossier } from "./strait-dossier.js";

let desk: Desk;
beforeAll(async () => {
	desk = await Desk.open();
});
afterAll(() => desk.close());

/** The heaviest claims: every kind of mark and badge, in a page that axe reads quickly. */
const dossier = { ...straitDossier, claims: straitDossier.claims.slice(0, 14) };

/** What axe finds serious or critical, each with the first element it names. */
async function serious(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as axe.AxeResults;
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

describe.each(["light", "dark"] as const)("in %s colours axe finds nothing serious", (colorScheme) => {
	test("in the story", async () => {
		const { page } = await desk.show(dossier, { colorScheme });
		expect(await serious(page)).toEqual([]);
	});

	test("in a claim", async () => {
		const { page } = await desk.show(dossier, { colorScheme }, "#claim=debt");
		expect(await serious(page)).toEqual([]);
	});

	test("in a report's words, on a narrow screen", async () => {
		const { page } = await desk.show(
			dossier,
			{ colorScheme, viewport: { width: 360, height: 740 } },
			"#claim=debt&report=wire-01",
		);
		expect(await serious(page)).toEqual([]);
	});
});
