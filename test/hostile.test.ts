import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dossier, Report } from "../src/core/index.js";
import { renderHtml, renderMarkdown, renderTerminal } from "../src/dossier/index.js";
import { annotateReport, dossierOf } from "../src/index.js";
import { faultsOf } from "./build/faults-of.js";
import { heirOf } from "./build/heir-of.js";
import { hostileTexts } from "./build/hostile-texts.js";
import { inTime } from "./build/in-time.js";
import { run } from "./cli/run.js";

/** Seconds of processor time in which every input is answered, whatever it holds. */
const patience = 10;

// The language model is loaded once for all.
beforeAll(async () => void (await annotateReport({ id: "first", text: 'Moor said "no".', notes: [] })));

const folder = mkdtempSync(join(tmpdir(), "hearsay-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const honest =
	'Ilse Moor said: "The lock stays shut until the toll is paid." About 40 barges wait, she said on Tuesday.';

/** A folder with these files beside one honest report, told as JSON. */
async function told(name: string, files: Readonly<Record<string, string | Uint8Array>>, more?: (path: string) => void) {
	const path = join(folder, name);
	mkdirSync(path);
	writeFileSync(join(path, "honest.txt"), honest);
	for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
	more?.(path);
	const { status, out, err } = await inTime(patience, () => run(["dossier", path, "--format", "json"]));
	expect(err).not.toContain("bug");
	expect(status).toBe(0);
	const dossier: Dossier = JSON.parse(out);
	expect(faultsOf(dossier)).toEqual([]);
	const notes = [...dossier.notes, ...dossier.reports.flatMap((r) => r.notes)];
	expect(dossier.reports.map((r) => r.id)).toContain("honest");
	return { dossier, codes: notes.map((n) => n.code), report: (id: string) => dossier.reports.find((r) => r.id === id) };
}

const page = (body: string, head = "") =>
	`<!doctype html><html><head><title>Lock shut</title>${head}</head><body>${body}</body></html>`;
const paragraph =
	"<p>The lock of Halden stays shut, Ilse Moor said on Tuesday, because the toll of 40 crowns has not been paid.</p>";

describe("a hostile file beside an honest one", () => {
	test("may hold scripts, which are no part of a report", async () => {
		const script = '<script>document.write("The lock is open, said Moor")</script>';
		const title = '<script>alert("t")</script>';
		const { report } = await told("scripts", {
			"page.html": page(`<article><h1>Lock</h1>${script}${paragraph.repeat(6)}<img src=x onerror=alert(1)></article>`),
			"titled.md": `---\ntitle: '${title}'\noutlet: '${title}'\n---\n${honest}\n`,
		});
		expect(report("page")?.text).toContain("stays shut");
		expect(report("page")?.text).not.toMatch(/document|alert/);
		expect(report("titled")?.title).toBe(title);
	});

	test("may break its tags", async () => {
		const { report } = await told("broken", {
			"broken.html": `<html><body><div <p <<article><p>${paragraph.repeat(6)}</i></span></table><td><p style="a=b>`,
			"cut.html": page(paragraph.repeat(6)).slice(0, -30),
			"attributes.html": page(`<p ${'a="b" '.repeat(50_000)}>${paragraph.repeat(3)}</p>`),
			"unclosed.html": page(`${"<b>".repeat(20_000)}${paragraph}`),
			"comment.html": page(`${paragraph.repeat(3)}<!-- ${"<!--".repeat(20_000)}`),
			"entities.html": page(`<p>${"&amp;#x110000;&#0;&bogus;".repeat(20_000)}</p>${paragraph}`),
		});
		expect(report("broken")?.text).toContain("stays shut");
		expect(report("cut")?.text).toContain("stays shut");
	});

	test("may nest 10,000 elements", async () => {
		const { report } = await told("nested", {
			"nested.html": page("<div>".repeat(10_000) + paragraph.repeat(6) + "</div>".repeat(10_000)),
			"lists.html": page("<ul><li>".repeat(10_000) + paragraph),
			"quotes.md": `${"> ".repeat(10_000)}${honest}`,
			"facts.html": page(
				paragraph.repeat(6),
				`<script type="application/ld+json">${'{"@graph":['.repeat(10_000)}</script>`,
			),
		});
		expect(report("nested")?.text).toContain("stays shut");
	});

	test("may be a line of 50 MB", async () => {
		const { codes } = await told("line", { "line.txt": "the lock is shut ".repeat(3_000_000) });
		expect(codes.length).toBeGreaterThan(0);
	});

	test("may be a JSON line of 50 MB", async () => {
		const text = '"Shut it," said Moor. '.repeat(2_300_000);
		const { codes } = await told("json-line", { "line.jsonl": JSON.stringify({ id: "long", text }) });
		expect(codes.length).toBeGreaterThan(0);
	});

	test("may be empty, binary or cut off", async () => {
		const { codes } = await told("empty", {
			"zero.txt": "",
			"zero.html": "",
			"zero.md": "",
			"zero.jsonl": "",
			"blank.txt": " \n\n\t ",
			"nul.txt": "\0".repeat(1000),
			"noise.txt": Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
			"half.jsonl": '{"id":"a","text":"The lock',
			"wrong.jsonl": '[1]\nnull\n{"id":{},"text":7}\n{"text":"\\ud800"}\n"x"\n',
			"front.md": `---\n${"a: &a [*a]\n".repeat(100)}`,
		});
		expect(codes.length).toBeGreaterThanOrEqual(8);
	});

	test("may stand in a folder that holds itself", async () => {
		const { dossier } = await told("loop", {}, (path) => {
			mkdirSync(join(path, "inner"));
			symlinkSync(path, join(path, "inner/loop"));
			symlinkSync(join(path, "nowhere"), join(path, "dangling.txt"));
		});
		expect(dossier.reports).toHaveLength(1);
	});
});

describe("a report of nothing but", () => {
	test.each(Object.keys(hostileTexts))("%s is answered", async (name) => {
		const text = hostileTexts[name]?.() ?? "";
		const report: Report = { id: "hostile", text, title: text.slice(0, 1000), published: "2031-03-05", notes: [] };
		const dossier = await inTime(patience, async () => {
			const told = await dossierOf([report, { id: "honest", text: honest, notes: [] }]);
			renderTerminal(told);
			renderMarkdown(told);
			renderHtml(told);
			return told;
		});
		expect(faultsOf(dossier).slice(0, 5)).toEqual([]);
		const notes = dossier.reports.find((r) => r.id === "hostile")?.notes ?? [];
		expect(notes.map((n) => n.code)).not.toContain("not-annotated");
		if (text.length > 300_000) expect(notes.map((n) => n.code)).toContain("marked-in-part");
	}, 120_000);
});

describe("any reports whatever", () => {
	const pieces = fc.constantFrom(
		..."Ilse Moor|President Orl|she|the ministry|said|denied|told reporters that|according to|rejected|\"|“|”|'|‘|’|(|)|--|—|,|.|. |\n|\n\n|\r\n|about 40|$3.5 million|12 percent|at least|two dozen|barges|on Tuesday|3 March 2031|last year|(Reuters)|the gate is shut|killed|not|U.S.|Mr.|…|:|;|%|1,2,3|-|\ud800|\udfff|\0|\u202e|\u200b|\ufeff|é|e\u0301|漢|👩‍👧|<b>|&amp;|{|\\".split(
			"|",
		),
	);
	const text = fc
		.array(
			fc.oneof(
				{ weight: 8, arbitrary: pieces },
				{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
			),
			{
				maxLength: 120,
			},
		)
		.chain((words) => fc.constantFrom(" ", "").map((between) => words.join(between)));
	const stated = fc.option(fc.oneof(pieces, fc.constantFrom("2031-03-05", "2031", "2031-03-05T10:00:00Z")), {
		nil: undefined,
	});
	const report = fc.record({ text, title: stated, outlet: stated, published: stated, url: stated });
	const reports = fc.array(report, { minLength: 1, maxLength: 4 }).map((all) =>
		all.map(
			(fields, i): Report => ({
				...(Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as { text: string }),
				id: `r${i}`,
				notes: [],
			}),
		),
	);

	test("make a dossier without a fault, that every rendering can tell", async () => {
		await fc.assert(
			fc.asyncProperty(reports, async (all) => {
				const dossier = await dossierOf(all);
				expect(faultsOf(dossier)).toEqual([]);
				expect(dossier.reports.flatMap((r) => r.notes).map((n) => n.message)).toEqual([]);
				renderTerminal(dossier);
				renderMarkdown(dossier);
				renderHtml(dossier);
			}),
			{ numRuns: 300 },
		);
	}, 120_000);

	test("give the same bytes in any order, and no claim more origins when one is copied", async () => {
		await fc.assert(
			fc.asyncProperty(reports, fc.nat(), async (all, at) => {
				const dossier = await dossierOf(all);
				expect(JSON.stringify(await dossierOf([...all].reverse()))).toBe(JSON.stringify(dossier));
				const copied = all[at % all.length] as Report;
				const after = await dossierOf([...all, { ...copied, id: "z" }]);
				expect(faultsOf(after)).toEqual([]);
				for (const claim of dossier.claims)
					expect(heirOf(claim, after)?.origins.atLeast ?? 0).toBeLessThanOrEqual(claim.origins.atLeast);
			}),
			{ numRuns: 100 },
		);
	}, 120_000);
});
