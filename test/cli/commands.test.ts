import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./run.js";

let folder: string;

const first =
	'The Mirel lock stays shut. "The lock stays shut until the toll is paid," said Ilse Moor, chair of the harbour board, on Tuesday.\n\nAbout 40 barges are waiting at the quay of Halden.\n';
const second =
	'Skippers are angry at the Mirel lock. "The lock stays shut until the toll is paid," Ilse Moor said.\n\nSome 25 barges are waiting at the quay of Halden, the union said.\n';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
	mkdirSync(join(folder, "reports"));
	writeFileSync(join(folder, "reports", "courier.txt"), first);
	writeFileSync(join(folder, "reports", "post.txt"), second);
	writeFileSync(join(folder, "empty.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reports = () => join(folder, "reports");

describe("hearsay dossier", () => {
	test("prints a page for a person", async () => {
		const { status, out } = await run(["dossier", reports()]);
		expect(status).toBe(0);
		expect(out).toMatch(/REPORTS/);
		expect(out).not.toContain("\u001b");
	});

	test("colours for a terminal, and not under NO_COLOR or --no-color; --color colours a pipe", async () => {
		const coloured = async (args: string[], io: Parameters<typeof run>[1]) =>
			(await run(["dossier", reports(), ...args], io)).out.includes("\u001b[");
		expect(await coloured([], { tty: true })).toBe(true);
		expect(await coloured([], { tty: true, env: { NO_COLOR: "1" } })).toBe(false);
		expect(await coloured(["--no-color"], { tty: true })).toBe(false);
		expect(await coloured(["--color"], { tty: false })).toBe(true);
	});

	test("writes JSON whose every quote is exactly the words at its span", async () => {
		const { out } = await run(["dossier", reports(), "--format", "json"]);
		const dossier = JSON.parse(out);
		const text = new Map<string, string>(dossier.reports.map((r: { id: string; text: string }) => [r.id, r.text]));
		const quotes = [
			...dossier.claims.flatMap((c: { mentions: unknown[] }) => c.mentions),
			...dossier.voices.flatMap((v: { statements: unknown[] }) => v.statements),
			...dossier.parties.flatMap((p: { moves: unknown[] }) => p.moves),
			...dossier.timeline,
		];
		expect(quotes.length).toBeGreaterThan(0);
		for (const { report, span, quote } of quotes) expect(text.get(report)?.slice(span[0], span[1])).toBe(quote);
	});

	test("writes a file, whose ending decides the format", async () => {
		const file = join(folder, "memo.md");
		const { status, out, err } = await run(["dossier", reports(), "--out", file]);
		expect([status, out]).toEqual([0, ""]);
		expect(err).toContain(`wrote ${file}`);
		expect(readFileSync(file, "utf8")).toMatch(/^# /);
	});

	test("gives the same bytes whatever the order of the paths", async () => {
		const [a, b] = [join(reports(), "courier.txt"), join(reports(), "post.txt")];
		const one = await run(["dossier", a, b, "--format", "json"]);
		const other = await run(["dossier", b, a, "--format", "json"]);
		expect(other.out).toBe(one.out);
	});
});

describe("failures say what, which value and what to do", () => {
	test.each([
		[["dossier", "no/such/folder"], 3, /"no\/such\/folder" does not exist.*Check the path/],
		[["dossier", ".", "--format", "pdf"], 2, /pdf.*terminal, html, json, md/],
		[["dossier", ".", "--formt", "json"], 2, /unknown option '--formt'[\s\S]*--format/],
		[["dosier", "."], 2, /unknown command 'dosier'[\s\S]*dossier/],
		[["dossier"], 2, /missing required argument/],
		[["dossier", ".", "--width", "9"], 2, /40 to 1000/],
		[[], 2, /Usage: hearsay/],
	])("%j ends with %i", async (args, status, message) => {
		const done = await run(args);
		expect(done.status).toBe(status);
		expect(done.err).toMatch(message);
		expect(done.out).toBe("");
	});

	test("nothing readable ends with 4", async () => {
		const { status, err } = await run(["dossier", join(folder, "empty.txt")]);
		expect(status).toBe(4);
		expect(err).toMatch(/No report could be read/);
	});

	test("an address that is not fetched ends with 4 when it is alone, and is a note beside a report", async () => {
		const alone = await run(["dossier", "http://127.0.0.1/"], { env: { XDG_CACHE_HOME: folder } });
		expect(alone.status).toBe(4);
		expect(alone.err).toContain("this machine itself");
		const beside = await run(["group", "http://127.0.0.1/", reports()], { env: { XDG_CACHE_HOME: folder } });
		expect(beside.status).toBe(0);
		expect(beside.err).toContain("[refused-address]");
		expect((await run(["group", "file:///etc/hostname"])).status).toBe(2);
	});

	test("annotate of paths that hold no report ends with 4 too, with the reasons", async () => {
		const { status, out, err } = await run(["annotate", join(folder, "empty.txt")]);
		expect([status, out]).toEqual([4, ""]);
		expect(err).toMatch(/No report could be read[\s\S]*empty \(0 bytes\)/);
	});

	test("a folder that cannot be written to ends with 4", async () => {
		const { status, err } = await run(["dossier", reports(), "--out", join(folder, "none", "x.json")]);
		expect(status).toBe(4);
		expect(err).toMatch(/cannot be written/);
	});

	test("an HTML page is not poured over a terminal", async () => {
		const { status, err } = await run(["dossier", reports(), "--format", "html"], { tty: true });
		expect(status).toBe(2);
		expect(err).toMatch(/--out/);
	});
});

describe("hearsay annotate", () => {
	const lines = [
		JSON.stringify({ id: "b", text: first, published: "2031-03-05" }),
		"",
		"{not json",
		JSON.stringify({ id: "a", text: "Zażółć gęślą jaźń, said Ilse Moor." }),
		JSON.stringify({ id: "c" }),
		JSON.stringify({ id: 7, text: "Nothing is said." }),
	];

	test("writes a line for each report, in the order they came, and notes for the rest", async () => {
		const { status, out, err } = await run(["annotate"], { stdin: `${lines.join("\n")}\n` });
		expect(status).toBe(0);
		const marked = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(marked.map((m) => m.id)).toEqual(["b", "a", "7"]);
		for (const m of marked) {
			expect(Object.keys(m)).toEqual(
				expect.arrayContaining(["attributions", "figures", "dates", "names", "credits", "voices"]),
			);
		}
		expect(err).toMatch(/input:3: .*not valid JSON/);
		expect(err).toMatch(/input:5: .*"text"/);
	});

	test("reads a last line without a line break", async () => {
		const { out } = await run(["annotate"], { stdin: lines[0] as string });
		expect(JSON.parse(out).id).toBe("b");
	});

	test("with nothing to read writes nothing", async () => {
		expect(await run(["annotate"])).toEqual({ status: 0, out: "", err: "" });
	});
});

test("hearsay group names each report's story, in the order they came", async () => {
	const stdin = ["z", "a"].map((id) => JSON.stringify({ id, text: first })).join("\n");
	const { out } = await run(["group"], { stdin });
	const lines = out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(lines.map((l) => l.id)).toEqual(["z", "a"]);
	expect(lines[0].story).toBe(lines[1].story);
});

describe("hearsay explain", () => {
	test("finds a claim by words and shows the words behind it", async () => {
		const { status, out } = await run(["explain", "the lock stays shut", reports()]);
		expect(status).toBe(0);
		expect(out).toContain("THE WORDS");
		expect(out).toMatch(/stays shut/);
	});

	test("gives JSON for programs", async () => {
		const { out } = await run(["explain", "lock stays shut", reports(), "--json"]);
		expect(Object.keys(JSON.parse(out))).toEqual(["claim", "voices", "lineage", "others"]);
	});

	test("ends with 3 when no claim fits", async () => {
		const { status, err } = await run(["explain", "giraffes", reports()]);
		expect(status).toBe(3);
		expect(err).toMatch(/No claim fits "giraffes"/);
	});
});

test("--version and --help go to standard output", async () => {
	expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
	const help = await run(["--help"]);
	expect(help.status).toBe(0);
	expect(help.out).toMatch(/Examples:[\s\S]*hearsay dossier/);
	expect((await run(["dossier", "--help"])).out).toMatch(/Examples:/);
});

test.each([
	"dossier",
	"annotate",
	"group",
	"explain",
	"export",
	"mcp",
])("%s names all that it reads", async (command) => {
	const { out } = await run([command, "--help"]);
	expect(out.replace(/\s+/g, " ")).toContain(
		"files, folders or web addresses (http, https) of reports, feeds, mail, documents or archives",
	);
});

describe("hearsay model", () => {
	test("tells which model reads, for people and for programs", async () => {
		const { status, out } = await run(["model"]);
		expect(status).toBe(0);
		expect(out).toMatch(/^model +hearsay-reader-en \d/m);
		expect(JSON.parse((await run(["model", "--json"])).out)).toMatchObject({
			language: "en",
			workers: expect.any(Number),
		});
	});

	test("of another folder is used where named, and a folder without one is told", async () => {
		const { status, err } = await run(["annotate", "--model", join(folder, "reports"), reports()]);
		expect(status).toBe(3);
		expect(err).toMatch(/no readable model\.json.*--model/);
	});
});
