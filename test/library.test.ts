import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import * as library from "../src/index.js";

const root = resolve(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/library.md"), "utf8");

test("the example in the documentation runs and prints a dossier", async () => {
	const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
	// Inside the repository, so that the example finds the same packages.
	const folder = mkdtempSync(join(root, "test/.example-"));
	try {
		const file = join(folder, "example.ts");
		writeFileSync(file, code.replace('"hearsay"', JSON.stringify(join(root, "src/index.ts"))));
		const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file], { cwd: root });
		expect(stdout).toContain("The lock stays shut until the toll is paid");
		expect(stdout).toContain("THE WORDS");
		expect(stdout).toMatch(/^# /m);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test("every function that the documentation names is exported, and every export is named there", () => {
	const named = [...page.matchAll(/`(\w+)\(/g), ...page.matchAll(/`(render\w+)`/g)].map((m) => m[1]);
	const functions = Object.entries(library).flatMap(([name, value]) =>
		typeof value === "function" && name !== "HearsayError" ? [name] : [],
	);
	expect([...new Set(named)].sort()).toEqual(functions.sort());
});

test("reports with the same id are refused with what to do", async () => {
	const report = { id: "a", text: "A lock.", notes: [] };
	await expect(library.dossierOf([report, report])).rejects.toThrow(/"a".*unique/s);
});

test("the order of reports does not change a dossier", async () => {
	const report = (id: string, text: string) => ({ id, text, notes: [] });
	const reports = [
		report("a", 'Ilse Moor said: "The lock stays shut."'),
		report("b", "The lock of Halden stays shut, Ilse Moor said."),
		report("c", "A fox was seen on a roof in Orl on Sunday."),
	];
	expect(await library.dossierOf([...reports].reverse())).toEqual(await library.dossierOf(reports));
});
