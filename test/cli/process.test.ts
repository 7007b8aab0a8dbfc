import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "hearsay-process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (args: string[]) =>
	spawn(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...args], { cwd: root });

test("a reader that has seen enough ends the program quietly", async () => {
	const line = (i: number) =>
		JSON.stringify({ id: `r${i}`, text: `Barge ${i} waits at the lock.${" ".repeat(20_000)}` });
	const file = join(folder, "many.jsonl");
	writeFileSync(file, Array.from({ length: 12 }, (_, i) => line(i)).join("\n"));
	const child = start(["dossier", file, "--format", "json"]);
	let err = "";
	child.stderr.on("data", (chunk) => {
		err += chunk;
	});
	child.stdout.once("data", () => child.stdout.destroy());
	const status = await new Promise((done) => child.on("close", done));
	expect(status).toBe(0);
	expect(err).not.toMatch(/EPIPE|bug/);
});

test("annotate answers each line before the next one comes", async () => {
	const child = start(["annotate"]);
	const answers: string[] = [];
	const answer = () => new Promise<string>((done) => child.stdout.once("data", (chunk) => done(String(chunk))));
	for (const id of ["one", "two"]) {
		const next = answer();
		child.stdin.write(`${JSON.stringify({ id, text: "The lock is shut, said Ilse Moor." })}\n`);
		answers.push(JSON.parse(await next).id);
	}
	child.stdin.end();
	expect(await new Promise((done) => child.on("close", done))).toBe(0);
	expect(answers).toEqual(["one", "two"]);
});
