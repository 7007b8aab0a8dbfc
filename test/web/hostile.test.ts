import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "../../src/core/index.js";
import { renderHtml } from "../../src/dossier/html.js";
import { emptied } from "../build/emptied.js";
import { Desk } from "./browser.js";
import { straitDossier } from "./strait-dossier.js";

let desk: Desk;
beforeAll(async () => {
	desk = await Desk.open();
});
afterAll(() => desk.close());

const attack = '</script><script>alert("title")</script><img src=x onerror=alert(1)><!--<script>';

/** The invented dossier with every string that a report can supply replaced by an attack. */
function hostile(): Dossier {
	const [first, ...rest] = straitDossier.reports;
	const [claim, ...claims] = straitDossier.claims;
	if (!first || !claim) throw new Error("the fixture has a report and a claim");
	return {
		...straitDossier,
		reports: [
			{
				...first,
				title: attack,
				outlet: attack,
				byline: attack,
				url: "javascript:alert(2)",
				text: `${attack}\u2028${first.text}`,
			},
			...rest,
		],
		stories: straitDossier.stories.map((story) => ({ ...story, title: attack })),
		claims: [{ ...claim, statement: attack }, ...claims],
		notes: [{ code: "x", message: attack, place: attack }],
	};
}

describe("hostile reports", () => {
	test("cannot run a script from a title, a text, an outlet or a note", async () => {
		const { page, errors, requests } = await desk.show(hostile());
		expect(await page.locator("h1").textContent()).toBe(attack);
		await page.locator("[role=grid] td:not(.empty)").first().click();
		expect(await page.locator(".panel h2").textContent()).toBe(attack);
		expect(await page.locator(".panel .report-text").textContent()).toContain("<img src=x");
		expect(await page.locator(".panel a").count()).toBe(0);
		expect(await page.title()).toContain("alert(");
		expect(errors).toEqual([]);
		expect(requests).toEqual([]);
	});

	test("cannot turn words around or hide characters in them", async () => {
		const [first, ...rest] = straitDossier.reports;
		if (!first) throw new Error("the fixture has a report");
		const title = "Tolsay \u202Edias ton\u202C and\u200B \ud800 \u0000 end";
		const { page, errors } = await desk.show(
			{
				...straitDossier,
				reports: [{ ...first, title, text: `${title}\n${first.text}` }, ...rest],
			},
			{},
			"#report=wire-01",
		);
		const shown = "Tolsay ⟦U+202E⟧dias ton⟦U+202C⟧ and⟦U+200B⟧ ⟦U+D800⟧ ⟦U+0000⟧ end";
		expect(await page.locator(".panel h2").textContent()).toBe(shown);
		expect(await page.locator(".report-text p").first().textContent()).toBe(shown);
		expect(errors).toEqual([]);
	});

	test("travel as JSON that holds no tag and reads back the same", () => {
		const html = renderHtml(hostile());
		const carried = /<script id="dossier" type="application\/json">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
		expect(JSON.parse(carried)).toEqual(hostile());
		expect(carried).not.toMatch(/[\u2028\u2029]/);
	});

	test("survive addresses that make no sense", async () => {
		for (const hash of [
			"#claim=%E0%A4%A",
			"#report=nobody&at=9-1",
			"#report=wire-01&at=5-999999999",
			"#=&=",
			"#story=x",
		]) {
			const { page, errors } = await desk.show(straitDossier, {}, hash);
			expect(await page.locator("h1").count()).toBe(1);
			expect(errors).toEqual([]);
		}
	});

	test("an empty dossier says that there is nothing to show", async () => {
		const { page, errors } = await desk.show(emptied(straitDossier));
		expect(await page.locator("h1").textContent()).toBe("Nothing to show");
		expect(errors).toEqual([]);
	});
});
