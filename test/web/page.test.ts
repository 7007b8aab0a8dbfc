import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim, Dossier } from "../../src/core/index.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { report, story } from "../build/story.js";
import { Desk } from "./browser.js";
import { straitDossier } from "./strait-dossier.js";

let desk: Desk;
beforeAll(async () => {
	desk = await Desk.open();
});
afterAll(() => desk.close());

/** The dossier with a log of `n` statements among its reports; each thirtieth names the Maritime Court. */
function withLog(n: number): Dossier {
	const lines = Array.from(
		{ length: n },
		(_, i) => `Barge ${i} was turned back${i % 30 === 0 ? " by order of the Maritime Court" : " at the third buoy"}.`,
	);
	const claims = lines.map((line, i): Claim => {
		const start = lines.slice(0, i).reduce((sum, one) => sum + one.length + 1, 0);
		const mention = { report: "log", span: [start, start + line.length] as const, quote: line };
		const origins = { atLeast: 0, atMost: 1, groups: [] };
		return {
			...{ id: `log-${i}`, story: straitDossier.stories[0]?.id ?? "", statement: line, kind: "statement", reasons: [] },
			...{ mentions: [mention], standing: "unsourced", origins, disagreement: null, weight: 1 - i / n },
		} as Claim;
	});
	return {
		...straitDossier,
		reports: [...straitDossier.reports, { id: "log", text: lines.join(" "), notes: [] }],
		stories: straitDossier.stories.map((s) => ({ ...s, reports: [...s.reports, "log"] })),
		claims: [...straitDossier.claims, ...claims],
	};
}

const narrow = { viewport: { width: 360, height: 740 } };

describe("the dossier page", () => {
	test("opens from disk without a network and without an error", async () => {
		const { page, errors, requests } = await desk.show(straitDossier);
		await expect.poll(() => page.locator("h1").textContent()).toContain("Skerry Sound");
		expect(await page.locator(".facts").first().textContent()).toContain("8 reports");
		expect(errors).toEqual([]);
		expect(requests).toEqual([]);
	});

	test("shows every statement against every report, each once", async () => {
		const { page } = await desk.show(straitDossier);
		const rows = page.locator("[role=grid] tbody tr");
		// Days by themselves stand in the timeline, and one statement holds another.
		expect(await rows.count()).toBe(25);
		expect(await page.locator(".summary").textContent()).toContain("The reports make 25 statements");
		expect(await rows.first().locator("td").count()).toBe(straitDossier.reports.length);
		expect(await rows.first().textContent()).toContain("2 to 3 origins");
		expect(await rows.first().locator("td").first().textContent()).toContain("€7.1 million, Ada Brandt said");
	});

	test("shows the marked words of a report when a cell is clicked, and the claim's other mentions in turn", async () => {
		const { page } = await desk.show(straitDossier);
		const cell = page.locator('tr[data-claim="turned-back"] td:not(.empty)').nth(2);
		await cell.click();
		const panel = page.locator(".panel");
		expect(await panel.locator("h2").textContent()).toContain("We owe them nothing");
		expect(await panel.locator("mark.current").textContent()).toBe("Four ferries had to turn around");
		await panel.getByRole("button", { name: "Next" }).click();
		expect(await panel.locator("mark.current").textContent()).toBe(
			"The coast guard confirmed that three vessels were sent back",
		);
		expect(await panel.locator(".mention-steps").textContent()).toContain("Mention 4 of 5");
	});

	test("shows a claim with both sides, its figures on an axis, and its origins", async () => {
		const { page } = await desk.show(straitDossier);
		await page.locator('tr[data-claim="debt"] th').click();
		const panel = page.locator(".panel");
		expect(await panel.locator(".one-side").count()).toBe(3);
		expect(await panel.locator(".axis li").count()).toBe(3);
		const edge = panel.getByRole("button", { name: "The Northern Ledger has it from a 2030 audit" });
		await edge.focus();
		expect(await panel.locator(".why-edge").textContent()).toContain("says it has seen it");
		expect(await panel.locator(".origin-list li").count()).toBeGreaterThan(1);
	});

	test("opens at a claim or a report named in the address, and the Back button closes it", async () => {
		const { page } = await desk.show(straitDossier, {}, "#claim=court");
		expect(await page.locator(".panel h2").textContent()).toContain("Maritime Court");
		await page.locator(".panel .words").first().click();
		expect(await page.locator(".panel mark.current").textContent()).toContain("Maritime Court");
		await page.goBack();
		expect(await page.locator(".panel h2").textContent()).toContain("Maritime Court");
		expect(await page.locator(".panel mark").count()).toBe(0);
	});

	test("brings a claim named in the address into view, however far down it stands", async () => {
		const { page } = await desk.show(withLog(100), {}, "#claim=log-99");
		const row = page.locator(".matrix tr.current");
		await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
	});

	test("can be used with the keyboard alone", async () => {
		const { page } = await desk.show(straitDossier);
		for (let i = 0; i < 60; i++) {
			await page.keyboard.press("Tab");
			if (await page.evaluate('document.activeElement?.closest("[role=grid]") !== null')) break;
		}
		const at = () => page.evaluate('document.activeElement?.getAttribute("data-place")');
		expect(await at()).toBe("1,0");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("End");
		expect(await at()).toBe("2,8");
		await page.keyboard.press("Home");
		await page.keyboard.press("ArrowRight");
		expect(await at()).toBe("2,1");
		await page.keyboard.press("Enter");
		expect(await page.locator(".panel mark.current").textContent()).toBe("Three ferries were turned back");
		await expect.poll(() => page.evaluate('document.activeElement?.closest(".panel") !== null')).toBe(true);
		await page.keyboard.press("Escape");
		await expect.poll(() => page.locator(".panel").count()).toBe(0);
		await expect.poll(at).toBe("2,1");
	});

	test("keeps the colours that the reader chose", async () => {
		const { page } = await desk.show(straitDossier, { colorScheme: "light" });
		const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
		const light = await paper();
		await page.getByRole("radio", { name: "dark" }).check();
		await expect.poll(paper).not.toBe(light);
		await page.reload();
		await page.locator("h1").waitFor();
		await expect.poll(paper).not.toBe(light);
		await page.emulateMedia({ media: "print" });
		expect(await paper()).toBe("rgb(255, 255, 255)");
	});

	test("filters and searches the claims", async () => {
		const { page } = await desk.show(straitDossier);
		const rows = page.locator("[role=grid] tbody tr");
		await page.getByLabel("Disagreements only").check();
		await expect.poll(() => rows.count()).toBe(straitDossier.claims.filter((claim) => claim.disagreement).length);
		await page.getByLabel("Standing").selectOption("unsourced");
		await expect.poll(() => rows.count()).toBe(2);
		await page.getByRole("button", { name: "Show all", exact: true }).click();
		await page.getByLabel("Search").fill("HOSPITAL");
		await expect.poll(() => rows.count()).toBe(1);
		await page.getByLabel("Search").fill("no such words");
		await expect.poll(() => page.getByText("No statement matches").count()).toBe(1);
	});

	test("of a single report tells of one, and nothing that takes two", async () => {
		const text =
			"<content><claim:lock>The lock is shut</claim></content>, <source:moor>Ilse Moor</source> <cue:state>said</cue> in an <credit:interview>interview</credit>.";
		const voices = { moor: { name: "Ilse Moor", role: "minister of Halden", speaksFor: "Halden" } };
		const { page } = await desk.show(composeDossier([story([report("a", text)], { voices })], []));
		expect(await page.locator(".summary").textContent()).toMatch(/^The report makes one statement\. /);
		expect(await page.locator(".facts").first().textContent()).toContain("outlet not named");
		expect(await page.locator("#standing-heading").textContent()).toBe("How the statement stands");
		expect(await page.locator("#lineage").count()).toBe(0);
		expect(await page.locator(".contents a").allTextContents()).not.toContain("Who copies whom");
		expect(await page.locator(".credits dt").allTextContents()).toEqual(["“interview” "]);
		expect(await page.locator(".voices summary").textContent()).toContain("minister of Halden · 1 statement");
	});

	test("says at the drawing of origins what is only perhaps of the claim", async () => {
		const dossier = composeDossier(
			[
				story(
					[
						report(
							"a",
							"<content><claim:lock>The lock is shut</claim></content>, <source:moor>Ilse Moor</source> said.",
							{
								...{ outlet: "Echo", published: "2031-03-04" },
							},
						),
						report(
							"b",
							"<content><claim:lock>The lock was shut</claim></content>, <source:roe>Jan Roe</source> said.",
							{
								...{ outlet: "Echo", published: "2031-03-05" },
							},
						),
					],
					{ voices: { moor: { name: "Ilse Moor" }, roe: { name: "Jan Roe" } } },
				),
			],
			[],
		);
		const claims = dossier.claims.map((claim): Claim => {
			const group = (name: string, id: string) => ({ name, reports: [id], reasons: [] });
			const mentions = claim.mentions.map((m) => (m.report === "b" ? { ...m, unsure: true as const } : m));
			const groups = [group("Ilse Moor", "a"), group("Jan Roe", "b")];
			return { ...claim, mentions, origins: { atLeast: 1, atMost: 2, groups } };
		});
		const { page } = await desk.show({ ...dossier, claims }, {}, "#claim=lock");
		const origins = page.locator(".panel .origins");
		expect(await origins.locator(".node.origin").allTextContents()).toEqual(["Ilse Moor"]);
		expect(await origins.locator(".edge.unsure").getAttribute("aria-label")).toBe(
			"Echo (5 Mar 2031) perhaps has it from Jan Roe",
		);
		expect(await origins.locator(".origin-list strong").allTextContents()).toEqual(["Ilse Moor", "Perhaps Jan Roe"]);
		// The day stands under the name and is told once.
		expect(await page.locator(".matrix thead .name").allTextContents()).toEqual(["Echo", "Echo"]);
	});

	test("tells what changed under a figure of one of its sides, not under a third", async () => {
		const between = [["wire-01"], ["courier-08"]];
		const claims = straitDossier.claims.flatMap((claim): Claim[] => {
			if (claim.id !== "passengers" || !claim.disagreement) return [];
			const statement = claim.mentions.find((m) => m.figure?.low === 500)?.quote ?? "";
			return [{ ...claim, statement, disagreement: { ...claim.disagreement, kind: "changed", between } }];
		});
		const { page } = await desk.show({ ...straitDossier, claims });
		const first = page.locator(".difference", { hasText: "Changed with time" });
		expect(await first.locator("h3").textContent()).toContain("In all, 612 passengers");
		expect(await first.locator(".why").textContent()).toMatch(/^[^a-z]/);
	});

	test("never scrolls sideways on a narrow screen", async () => {
		const { page } = await desk.show(straitDossier, narrow);
		const overflow = () => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		expect(await overflow()).toBe(0);
		await page.locator('tr[data-claim="debt"] th').click();
		await page.locator(".panel").waitFor();
		expect(await overflow()).toBe(0);
		expect(await page.evaluate('(p => p.scrollWidth - p.clientWidth)(document.querySelector(".panel"))')).toBe(0);
	});

	test("shows a thousand statements page by page and finds among all of them", async () => {
		const { page } = await desk.show(withLog(1000));
		expect(await page.locator("[role=grid] tbody tr").count()).toBe(50);
		await page.getByLabel("Search").fill("maritime");
		await expect.poll(() => page.locator("[role=grid] tbody tr").count()).toBe(35);
	});
});
