import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/core/index.js";
import { type Cell, type Table, tables } from "../../src/exports/index.js";
import { emptied } from "../build/emptied.js";
import { withoutOrder } from "../build/without-order.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { onlyText, written } from "./written.js";

const rowsOf = (table: Table, dossier: Dossier) =>
	[...table.cells(dossier)].map((cells) => Object.fromEntries(table.columns.map(({ name }, i) => [name, cells[i]])));

const csvRows = (dossier: Dossier, table: string): Record<string, string>[] =>
	parse(onlyText(dossier, "csv", table), { columns: true, record_delimiter: "\r\n" });

const mapped = <V, W>(row: Readonly<Record<string, V>>, to: (value: V) => W): Record<string, W> =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, to(value)]));

const arrayBuffer = (bytes: Buffer) =>
	bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe.each(tables.map((table) => [table.name, table] as const))("the table %s", (name, table) => {
	test("is told column by column on its page, with the same types and meanings and in the same order", () => {
		const page = readFileSync(join(import.meta.dirname, "../../docs/formats/csv-parquet.md"), "utf8");
		const section = page.split(/^### /m).find((part) => part.startsWith(`${name}\n`)) ?? "";
		expect(section).toContain(`A row is ${table.row}.`);
		const told = section.split("\n").filter((line) => line.startsWith("| `"));
		expect(told).toEqual(
			table.columns.map((c) => `| \`${c.name}\` | ${c.type} | ${c.meaning.replaceAll("|", "\\|")} |`),
		);
	});

	test.each([lockDossier(), oddDossier()])("reads back from CSV and from Parquet as the same rows", async (dossier) => {
		const rows = rowsOf(table, dossier);
		const asText = (cell: Cell | undefined) =>
			typeof cell === "string" ? cell.replace(/^[=+\-@\t\r]/, "'$&").toWellFormed() : `${cell ?? ""}`;
		expect(csvRows(dossier, name)).toEqual(rows.map((row) => mapped(row, asText)));
		const [file] = written(dossier, "parquet", name).values();
		const read = await parquetReadObjects({ file: arrayBuffer(file as Buffer) });
		expect(read.map((row) => mapped(row, (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v)))).toEqual(
			rows.map((row) => mapped(row, (v) => (typeof v === "string" ? v.toWellFormed() : v))),
		);
	});

	test("has each cell of the kind its column names, whatever the reports say", () => {
		for (const dossier of [lockDossier(), oddDossier()])
			for (const cells of table.cells(dossier))
				for (const [i, { type }] of table.columns.entries()) {
					const cell = cells[i] ?? null;
					if (cell === null) continue;
					if (type === "day") expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/);
					else expect(typeof cell).toBe(type === "text" ? "string" : "number");
					if (type === "integer") expect(Number.isSafeInteger(cell)).toBe(true);
				}
	});

	test("is written also where it has no rows", async () => {
		const empty = emptied(lockDossier());
		expect(onlyText(empty, "csv", name)).toBe(`${table.columns.map((c) => c.name).join(",")}\r\n`);
		const [file] = written(empty, "parquet", name).values();
		expect(await parquetReadObjects({ file: arrayBuffer(file as Buffer) })).toEqual([]);
	});
});

test("the dossiers of these tests fill every table", () => {
	const empty = tables
		.filter((table) => [lockDossier(), oddDossier()].every((dossier) => rowsOf(table, dossier).length === 0))
		.map((t) => t.name);
	expect(empty).toEqual([]);
});

describe("CSV", () => {
	test("gives text that a spreadsheet would run an apostrophe, and nothing else", () => {
		const [first] = csvRows(oddDossier(), "reports");
		expect(first?.outlet).toBe("'@Quay & <Tide>");
		expect(first?.byline).toBe("'\tBy Nobody");
		expect(first?.title).toBe("</script><b>=cmd|' /C calc'!A0</b>\u001b[31m");
		const quotes = csvRows(oddDossier(), "mentions").map((row) => row.quote);
		expect(quotes).toContain("'=1+1 boats lie at the quay");
		expect(quotes).toContain("'-3 boats lie at the quay");
		expect(quotes).toContain("“two\r\nmasts” broke");
	});

	test("lets no cell begin as a formula in any table", () => {
		for (const { name } of tables)
			for (const row of csvRows(oddDossier(), name))
				for (const cell of Object.values(row))
					if (!/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
	});

	test("ends lines with CRLF and has no byte order mark", () => {
		const text = onlyText(lockDossier(), "csv", "claims");
		expect(text.endsWith("\r\n")).toBe(true);
		expect(text.startsWith("story_id,")).toBe(true);
	});
});

describe("Parquet", () => {
	test("types its columns, so that no reader has to guess", () => {
		const [file] = written(lockDossier(), "parquet", "figures").values();
		const types = parquetMetadata(arrayBuffer(file as Buffer)).schema.slice(1);
		const of = (name: string) => types.find((element) => element.name === name);
		expect(of("words")).toMatchObject({ type: "BYTE_ARRAY", converted_type: "UTF8" });
		expect(of("start")).toMatchObject({ type: "INT32" });
		expect(of("low")).toMatchObject({ type: "DOUBLE" });
		const [reports] = written(lockDossier(), "parquet", "reports").values();
		expect(parquetMetadata(arrayBuffer(reports as Buffer)).schema).toContainEqual(
			expect.objectContaining({ name: "published_day", type: "INT32", converted_type: "DATE" }),
		);
	});

	test("holds words as they stand, formulas too", async () => {
		const [file] = written(oddDossier(), "parquet", "mentions").values();
		const quotes = (await parquetReadObjects({ file: arrayBuffer(file as Buffer) })).map((row) => row.quote);
		expect(quotes).toContain("=1+1 boats lie at the quay");
	});

	test("of more rows than a row group holds reads back whole", async () => {
		const dossier = lockDossier();
		const [claim] = dossier.claims;
		const many = Array.from(
			{ length: 5_000 },
			(_, i) => ({ ...claim, id: `c${i}` }) as (typeof dossier.claims)[number],
		);
		const [file] = written({ ...dossier, claims: many }, "parquet", "claims").values();
		const buffer = arrayBuffer(file as Buffer);
		expect(parquetMetadata(buffer).row_groups.length).toBeGreaterThan(1);
		const ids = (await parquetReadObjects({ file: buffer, columns: ["claim_id"] })).map((row) => row.claim_id);
		expect(ids).toEqual(many.map((c) => c.id));
	});
});

test("a day that no calendar has is left empty, and the words of it kept", () => {
	const reports = csvRows(oddDossier(), "reports");
	const con = reports.find((row) => row.report_id === "CON");
	expect([con?.published, con?.published_day]).toEqual(["2031-02-31", ""]);
});

test("lineage tells whether its direction is known", () => {
	const orderOf = (dossier: Dossier) => csvRows(dossier, "lineage").map((row) => row.order);
	expect([lockDossier(), withoutOrder(lockDossier()), oddDossier()].map(orderOf)).toEqual([
		["known"],
		["unknown"],
		["unknown"],
	]);
});
