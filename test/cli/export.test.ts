import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderJson } from "../../src/dossier/index.js";
import { exportFormats } from "../../src/exports/index.js";
import { lockDossier, oddDossier } from "../exports/dossiers.js";
import { onlyText, written } from "../exports/written.js";
import { run } from "./run.js";

let folder: string;
let saved: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-export-"));
	saved = join(folder, "story.json");
	writeFileSync(saved, renderJson(lockDossier()));
	mkdirSync(join(folder, "reports"));
	writeFileSync(
		join(folder, "reports", "courier.txt"),
		'The Mirel lock stays shut. "The lock stays shut until the toll is paid," said Ilse Moor, chair of the harbour board, on Tuesday.\n\nAbout 40 barges are waiting at the quay of Halden.\n',
	);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("hearsay export", () => {
	test("reads reports and writes what the dossier of them holds", async () => {
		const reports = join(folder, "reports");
		const { status, out, err } = await run(["export", reports, "--as", "ndjson"]);
		expect([status, err]).toEqual([0, ""]);
		const types = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).type);
		expect(types).toEqual(expect.arrayContaining(["dossier", "report", "claim", "mention", "voice"]));
		const { out: json } = await run(["dossier", reports, "--format", "json"]);
		expect((await run(["export", "-", "--as", "ndjson"], { stdin: json })).out).toBe(out);
	});

	test.each(
		exportFormats.filter((f) => !["csv", "parquet", "annotations"].includes(f)),
	)("writes a saved dossier as %s to standard output, clean", async (format) => {
		const { status, out, err } = await run(["export", saved, "--as", format]);
		expect(status).toBe(0);
		expect(out).toBe(onlyText(lockDossier(), format));
		expect(err).toMatch(/^note: /);
	});

	test.each(["csv", "parquet", "annotations"] as const)("writes %s under a folder, which it makes", async (format) => {
		const out = join(folder, "made", format);
		const done = await run(["export", saved, "--as", format, "--out", out]);
		expect([done.status, done.out]).toEqual([0, ""]);
		const files = written(lockDossier(), format);
		expect(done.err).toContain(`wrote ${files.size} files under ${out}`);
		for (const [path, bytes] of files) expect(readFileSync(join(out, path)).equals(bytes)).toBe(true);
	});

	test("writes one table to standard output or a file", async () => {
		const csv = await run(["export", saved, "--as", "csv", "--table", "claims"]);
		expect(csv.out).toBe(onlyText(lockDossier(), "csv", "claims"));
		const parquet = await run(["export", saved, "--as", "parquet", "--table", "claims"]);
		expect(parquet.out).toMatch(/^PAR1[\s\S]*PAR1$/);
		const file = join(folder, "claims.parquet");
		const done = await run(["export", saved, "--as", "parquet", "--table", "claims", "--out", file]);
		expect(done.err).toContain(`wrote ${file}`);
		expect(readFileSync(file)).toEqual([...written(lockDossier(), "parquet", "claims").values()][0]);
	});

	test("writes into a folder that is there under a name of its own", async () => {
		const { err } = await run(["export", saved, "--as", "graphml", "--out", folder]);
		expect(err).toContain(`wrote ${join(folder, "dossier.graphml")}`);
		expect(existsSync(join(folder, "dossier.graphml"))).toBe(true);
	});

	test("lets no id of a report lead out of the folder", async () => {
		const odd = join(folder, "odd.json");
		writeFileSync(odd, renderJson(oddDossier()));
		const out = join(folder, "inner", "annotations");
		expect((await run(["export", odd, "--as", "annotations", "--out", out])).status).toBe(0);
		expect(readdirSync(join(folder, "inner"))).toEqual(["annotations"]);
		expect(readdirSync(out).sort()).toEqual(["SHA256SUMS", "annotations.jsonld", "texts"]);
		expect(readdirSync(join(out, "texts"))).toHaveLength(3);
	});

	test("shows examples with --help", async () => {
		const { out } = await run(["export", "--help"]);
		expect(out).toMatch(/Examples:[\s\S]*--as csv --out tables\//);
	});
});

describe("a failing export says what, which value and what to do", () => {
	test.each<[string, () => string[], number, RegExp]>([
		["no format", () => [saved], 2, /required option '-a, --as <format>'/],
		["an unknown format", () => [saved, "--as", "docx"], 2, /docx.*ndjson, csv, parquet/],
		[
			"several files without a folder",
			() => [saved, "--as", "csv"],
			2,
			/"csv" is several files\. Add --out FOLDER, or --table/,
		],
		["an unknown table", () => [saved, "--as", "csv", "--table", "x"], 2, /x.*reports, lineage/],
		["a table of a format without", () => [saved, "--as", "ftm", "--table", "claims"], 2, /"ftm" has no table/],
		["nothing at the path", () => ["no/such", "--as", "ftm"], 3, /"no\/such" does not exist/],
		[
			"a folder that is not there",
			() => [saved, "--as", "ftm", "--out", join(folder, "none", "x")],
			4,
			/cannot be written/,
		],
		["a file in the place of the folder", () => [saved, "--as", "csv", "--out", saved], 4, /cannot be written/],
	])("%s", async (_, args, status, message) => {
		const done = await run(["export", ...args()]);
		expect(done.status).toBe(status);
		expect(done.err).toMatch(message);
		expect(done.out).toBe("");
	});

	test("Parquet is not poured over a terminal", async () => {
		const { status, err } = await run(["export", saved, "--as", "parquet", "--table", "claims"], { tty: true });
		expect(status).toBe(2);
		expect(err).toMatch(/--out FILE/);
	});
});
