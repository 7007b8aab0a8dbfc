import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml, renderJson, renderMarkdown, renderTerminal } from "../../src/dossier/index.js";
import { lockDossier } from "../exports/dossiers.js";
import { onlyText } from "../exports/written.js";
import { run } from "./run.js";

const json = renderJson(lockDossier());
let folder: string;
let plain: string;
let packed: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-saved-"));
	plain = join(folder, "story.json");
	packed = join(folder, "story.json.gz");
	writeFileSync(plain, json);
	writeFileSync(packed, gzipSync(json));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each way in which a saved dossier is given: what stands for the path, and what comes on standard input. */
const ways: readonly (readonly [string, () => { path: string; stdin?: string | Uint8Array }])[] = [
	["a file", () => ({ path: plain })],
	["a gzip file", () => ({ path: packed })],
	["standard input", () => ({ path: "-", stdin: json })],
	["gzip on standard input", () => ({ path: "-", stdin: gzipSync(json) })],
];

describe.each(ways)("a dossier saved as %s", (_, given) => {
	test("is told by hearsay dossier in every format, and written again byte for byte", async () => {
		const { path, ...io } = given();
		const told = async (...args: string[]) => {
			const { status, out } = await run(["dossier", path, ...args], io);
			expect(status).toBe(0);
			return out;
		};
		expect(await told()).toBe(renderTerminal(lockDossier(), { width: 80, color: false, all: false }));
		expect(await told("--format", "md")).toBe(renderMarkdown(lockDossier()));
		expect(await told("--format", "html")).toBe(renderHtml(lockDossier()));
		expect(await told("--format", "json")).toBe(json);
	});

	test("is explained by hearsay explain", async () => {
		const { path, ...io } = given();
		const [claim] = lockDossier().claims;
		const { status, out } = await run(["explain", claim?.id ?? "", path, "--json"], io);
		expect(status).toBe(0);
		expect(JSON.parse(out).claim).toEqual(JSON.parse(JSON.stringify(claim)));
	});

	test("is exported", async () => {
		const { path, ...io } = given();
		const { status, out } = await run(["export", path, "--as", "ndjson"], io);
		expect([status, out]).toEqual([0, onlyText(lockDossier(), "ndjson")]);
	});
});

const changed = json.replace("theft on the open water", "theft on the open sea");

describe("a saved dossier that is no longer one is refused", () => {
	test.each([["dossier"], ["explain", "lock"], ["export", "--as", "ndjson"]])("by hearsay %s", async (...args) => {
		const bad = join(folder, "bad.json");
		writeFileSync(bad, changed);
		const { status, out, err } = await run([...args, bad]);
		expect([status, out]).toEqual([4, ""]);
		expect(err).toMatch(/bad\.json" is not a dossier that can be read: .* quotes other words.* Make it anew/);
	});

	test("by hearsay mcp", async () => {
		const bad = join(folder, "bad.json.gz");
		writeFileSync(bad, gzipSync(changed));
		const { status, err } = await run(["mcp", bad]);
		expect(status).toBe(4);
		expect(err).toMatch(/bad\.json\.gz" is not a dossier that can be read/);
	});

	test("when it is cut off, packed or not, or unpacks without end", async () => {
		const given = async (stdin: string | Uint8Array) => (await run(["dossier", "-"], { stdin })).err;
		expect(await given(json.slice(0, 5_000))).toMatch(/standard input is not a dossier .*not valid JSON/);
		const whole = gzipSync(json);
		expect(await given(whole.subarray(0, whole.length - 20))).toMatch(/standard input cannot be unpacked .*Pack/);
		const bomb = join(folder, "bomb.json.gz");
		writeFileSync(bomb, gzipSync(`{"format": "hearsay-dossier/1", "reports": "${" ".repeat(120_000_000)}`));
		const { status, err } = await run(["dossier", bomb]);
		expect(status).toBe(4);
		expect(err).toMatch(/bomb\.json\.gz": It unpacks to more than 100 MB/);
	});
});

test("gzip of something else is read as it was", async () => {
	const lines = gzipSync(JSON.stringify({ id: "courier", text: '"The lock stays shut," said Ilse Moor on Tuesday.' }));
	const { status, out } = await run(["dossier", "-", "--format", "json"], { stdin: lines });
	expect(status).toBe(0);
	expect(JSON.parse(out).reports).toHaveLength(1);
});
