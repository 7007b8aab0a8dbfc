import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Claim, Report } from "../src/core/index.js";
import { renderJson } from "../src/dossier/index.js";
import { dossierOf, readReports } from "../src/pipeline.js";
import { heirOf } from "./build/heir-of.js";
import { shuffled } from "./build/shuffled.js";
import { smallStories } from "./build/small-stories.js";

const example = join(resolve(import.meta.dirname, ".."), "examples/northern-railway");

const stories = new Map<string, readonly Report[]>(Object.entries(smallStories));
beforeAll(async () => {
	stories.set("northern-railway", (await readReports([example])).reports);
});
const names = ["northern-railway", ...Object.keys(smallStories)];
const reportsOf = (name: string) => stories.get(name) ?? [];

/** A claim without what changes its place among others only: its weight, and the id of the story it stands in. */
const told = ({ story: _, weight: __, ...claim }: Claim) => claim;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Of the claims of a story this part can be found again when a report is copied. */
const mostly = 0.95;

const copyOf = (report: Report): Report => ({
	...report,
	id: `${report.id}-again`,
	outlet: "The Copying Clarion",
	published: "2039-12-30T10:00:00Z",
});

const unrelated: Report = {
	id: "bakery",
	outlet: "Sweet Weekly",
	published: "2012-02-03",
	text: 'Pastry chefs in Quillon baked 300 almond tarts for a charity raffle. "Butter matters most," said baker Odile Fenn, who won a ribbon for her brioche.',
	notes: [],
};

describe.each(names)("the dossier of %s", (name) => {
	test("is the same bytes when made twice, and when its reports come in any order", async () => {
		const reports = reportsOf(name);
		const json = renderJson(await dossierOf(reports));
		expect(renderJson(await dossierOf(reports))).toBe(json);
		for (const seed of [1, 2, 3, 4]) expect(renderJson(await dossierOf(shuffled(reports, seed)))).toBe(json);
	});

	test("counts no more origins for any claim when a report is copied", async () => {
		const reports = reportsOf(name);
		const before = await dossierOf(reports);
		let followed = 0;
		for (const report of reports) {
			const after = await dossierOf([...reports, copyOf(report)]);
			for (const claim of before.claims) {
				const heir = heirOf(claim, after);
				// A remark that nobody else makes may be told as part of another claim.
				if (!heir) continue;
				followed++;
				expect
					.soft(heir.origins.atLeast, `origins of "${claim.statement}" with ${report.id} copied`)
					.toBeLessThanOrEqual(claim.origins.atLeast);
			}
		}
		expect(followed).toBeGreaterThanOrEqual(mostly * before.claims.length * reports.length);
	});

	test("keeps every claim as it is when an unrelated report is added", async () => {
		const reports = reportsOf(name);
		const before = await dossierOf(reports);
		const after = await dossierOf([...reports, unrelated]);
		expect(
			after.claims
				.filter((c) => c.mentions.every((m) => m.report !== "bakery"))
				.map(told)
				.sort(byId),
		).toEqual(before.claims.map(told).sort(byId));
		expect(after.claims.every((c) => new Set(c.mentions.map((m) => m.report === "bakery")).size === 1)).toBe(true);
	});
});
