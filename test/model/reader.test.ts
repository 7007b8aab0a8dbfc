import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Reading, relations } from "../../src/core/index.js";
import { openReader, ownReader, readModelFiles } from "../../src/model/index.js";
import { ownModel } from "../../src/model/model-files.js";
import { sentencesOf } from "../../src/text/sentences.js";

const spansOf = (text: string) => sentencesOf(text).map((s) => s.span);
const read = async (text: string) => (await ownReader()).read(text, spansOf(text));
const words = (text: string, spans: readonly (readonly [number, number])[]) =>
	spans.map(([s, e]) => text.slice(s, e)).join(" … ");
const told = (text: string, { spoken }: Reading) =>
	spoken.map((a) => [words(text, a.source), words(text, a.cue), words(text, a.content)]);

const long = Array.from(
	{ length: 60 },
	(_, i) => `Minister Jane Orlov said on day ${i} that the ferry would return. Peter Lunn of Varn denied it.`,
).join("\n\n");

describe("the trained encoder", () => {
	test("marks source, cue and content of plain indirect and direct speech", async () => {
		const text = 'Jane Orlov said the ferry would return in May. "It is ours," the minister said.';
		expect(told(text, await read(text))).toEqual([
			["Jane Orlov", "said", "the ferry would return in May"],
			["the minister", "said", '"It is ours,"'],
		]);
	});

	test("names people, bodies and places", async () => {
		const text = "Jane Orlov of the Labour Party met Peter Lunn in London on Monday.";
		expect((await read(text)).named.map((n) => `${text.slice(...n.span)}/${n.kind}`)).toEqual([
			"Jane Orlov/person",
			"Labour Party/organisation",
			"Peter Lunn/person",
			"London/place",
		]);
	});

	test("puts sentences of one meaning nearer than others", async () => {
		const text =
			"The mayor resigned on Friday. The head of the city stepped down at the week's end. Bread is sold at dawn.";
		const [a, b, c] = (await read(text)).vectors as [Int8Array, Int8Array, Int8Array];
		const near = (x: Int8Array, y: Int8Array) =>
			x.reduce((sum, v, i) => sum + v * (y[i] as number), 0) / (Math.hypot(...x) * Math.hypot(...y));
		expect(near(a, b)).toBeGreaterThan(near(a, c) + 0.2);
	});

	test("tells which word hangs on which, and how, in every sentence", async () => {
		const text = "Two guards were shot by a man in Varn. Jane Orlov didn’t blame the mayor.";
		const told = (await read(text)).parses.map((parse) => {
			const word = (i: number) => /^[^\W\d_]+|^\S/.exec(text.slice(parse?.starts[i]))?.[0];
			const how = [...(parse?.relations ?? [])].map((r) => relations[r]);
			return how.flatMap((r, i) =>
				/^(?:nsubj|nsubjpass|agent|pobj|dobj|root)$/.test(r ?? "")
					? [`${word(i)}-${r}-${word(parse?.heads[i] ?? 0)}`]
					: [],
			);
		});
		expect(told).toEqual([
			["guards-nsubjpass-shot", "shot-root-shot", "by-agent-shot", "man-pobj-by", "Varn-pobj-in"],
			["Orlov-nsubj-blame", "blame-root-blame", "mayor-dobj-blame"],
		]);
	});

	test("parses each sentence of a text longer than a window, but not one longer than that", async () => {
		const parses = (await read(`${long}\n\n${"the ferry and ".repeat(90)}the quay were shut.`)).parses;
		expect(parses.filter((p) => p === undefined)).toHaveLength(1);
		expect(parses.at(-1)).toBeUndefined();
	});

	test("keeps offsets exact through accents, ligatures, soft hyphens, joiners and emoji", async () => {
		const text = "👩‍👧 Zoë Ångström‐Lund said the of\u00adﬁce cafe\u0301 would “stay” open.";
		const [said] = told(text, await read(text));
		expect(said?.[1]).toBe("said");
		expect(said?.[2]).toMatch(/^the of\u00adﬁce cafe\u0301 would “stay” open\.?$/);
	});

	test("reads a text longer than a window all the way, alike at its start and end", async () => {
		const found = told(long, await read(long)).filter(([, cue]) => cue === "said");
		expect(found.length).toBeGreaterThan(55);
		expect(found.at(-1)?.[2]).toBe("that the ferry would return");
	});

	test("has nothing to say of an empty text", async () => {
		expect(await read("")).toEqual({ spoken: [], named: [], vectors: [], parses: [] });
		expect(await read(" \n\u00ad")).toMatchObject({ spoken: [], named: [] });
	});
});

describe("a reader", () => {
	test("gives the same reading whatever else is read and by however many workers", async () => {
		const one = await openReader({ workers: 1 });
		const three = await openReader({ workers: 3 });
		const texts = [long, 'Moor said: "No."', "Nothing was said.", long.slice(0, 3000)];
		const alone: Reading[] = [];
		for (const text of texts) alone.push(await one.read(text, spansOf(text)));
		expect(await Promise.all(texts.map((text) => three.read(text, spansOf(text))))).toEqual(alone);
		await Promise.all([one.close(), three.close()]);
	});

	test("once it is closed lets what it reads end, rejects what waits and refuses more", async () => {
		const reader = await openReader({ workers: 1 });
		const waiting = [reader.read(long, spansOf(long)), reader.read(long, spansOf(long))];
		const ended = Promise.allSettled(waiting);
		await Promise.all([reader.close(), reader.close()]);
		expect((await ended).map((r) => r.status)).toEqual(["fulfilled", "rejected"]);
		await expect(reader.read("x", [])).rejects.toThrow(/closed/);
	});
});

describe("a model folder", () => {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-model-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test("that is not there is named with what to do", async () => {
		await expect(openReader({ folder: join(folder, "none") })).rejects.toThrow(/none.*model\.json.*--model/s);
	});

	test("with an altered file is refused", async () => {
		const copy = join(folder, "copy");
		cpSync(ownModel, copy, { recursive: true });
		writeFileSync(join(copy, "roles.onnx"), "x");
		await expect(openReader({ folder: copy })).rejects.toThrow(/roles\.onnx.*SHA-256/);
		writeFileSync(join(copy, "model.json"), '{"name": 7}');
		await expect(openReader({ folder: copy })).rejects.toThrow(/model\.json is no model manifest/);
	});

	test("that comes with the package is at most 30 MB", async () => {
		expect((await readModelFiles()).bytes).toBeLessThanOrEqual(30e6);
	});
});
