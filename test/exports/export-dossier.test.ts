import { describe, expect, test } from "vitest";
import { exportDossier, exportFormats, needsFolder } from "../../src/exports/index.js";
import { inTime } from "../build/in-time.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { written } from "./written.js";

describe.each(exportFormats)("%s", (format) => {
	test("gives the same bytes each time, and each time its pieces are asked for", () => {
		for (const dossier of [lockDossier(), oddDossier()]) {
			expect(written(dossier, format)).toEqual(written(structuredClone(dossier), format));
			for (const { pieces } of exportDossier(dossier, format)) expect([...pieces()]).toEqual([...pieces()]);
		}
	});

	test("gives paths that stay in their folder", () => {
		for (const { path } of exportDossier(oddDossier(), format))
			expect(path).toMatch(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/);
	});

	test("is one file, or needs a folder", () => {
		expect(exportDossier(lockDossier(), format).length > 1).toBe(needsFolder(format));
	});

	test("of 20,000 mentions is written within seconds", async () => {
		const dossier = lockDossier();
		const claims = Array.from({ length: 5_000 }, (_, i) => {
			const claim = dossier.claims[i % dossier.claims.length];
			if (!claim) throw new Error("no claim");
			return { ...claim, id: `c${i}`, mentions: [...claim.mentions, ...claim.mentions].slice(0, 4) };
		});
		await inTime(5, () => void written({ ...dossier, claims }, format));
	});
});

test("a table that is not there, or is asked of a format without tables, is told with what to do", () => {
	expect(() => exportDossier(lockDossier(), "csv", { table: "rumours" })).toThrow(/"rumours".*reports.*claims/);
	expect(() => exportDossier(lockDossier(), "prov", { table: "claims" })).toThrow(
		/"prov" has no table.*csv or parquet/,
	);
	expect(exportDossier(lockDossier(), "csv", { table: "claims" }).map((f) => f.path)).toEqual(["claims.csv"]);
});
