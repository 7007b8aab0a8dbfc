import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownModel, readModelFiles } from "../../src/model/model-files.js";
import { piecesOf } from "../../src/model/pieces.js";
import { wordCutter } from "../../src/model/word-cutter.js";
import { wordsOf } from "../../src/model/words.js";

const files = await readModelFiles(ownModel);
const cut = wordCutter(files.tokenizer, files.tokenizerConfig);
const written = (text: string) => wordsOf(text).map(({ span, form }) => `${text.slice(...span)}=${form}`);

describe("words of a text", () => {
	test("are lower case without accents, and keep where they stood", () => {
		expect(written("Ångström’s café, naïve")).toEqual([
			"Ångström=angstrom",
			"’=’",
			"s=s",
			"café=cafe",
			",=,",
			"naïve=naive",
		]);
	});

	test("write ligatures, full-width letters and composed accents out", () => {
		expect(written("ﬁnal ＡＢＣ cafe\u0301")).toEqual(["ﬁnal=final", "ＡＢＣ=abc", "cafe\u0301=cafe"]);
	});

	test("pass over soft hyphens, joiners and byte order marks", () => {
		expect(wordsOf("\ufeffpro\u00adtest \u200d").map((w) => w.form)).toEqual(["protest"]);
	});

	test("take each mark and each ideograph for a word", () => {
		expect(wordsOf("$5-漢字.").map((w) => w.form)).toEqual(["$", "5", "-", "漢", "字", "."]);
	});
});

describe("pieces of a text", () => {
	test("say how a word was capitalised, whether it is quoted and whether it opens a paragraph", () => {
		const text = "Moor “said NO”.\n\nIt ended";
		const { starts, shapes } = piecesOf(text, cut);
		const shapeAt = (word: string) => shapes[starts.indexOf(text.indexOf(word))];
		expect(shapeAt("Moor")).toBe(2 * 4 + 1);
		expect(shapeAt("said")).toBe(1 * 4 + 2);
		expect(shapeAt("NO")).toBe(3 * 4 + 2);
		expect(shapeAt("It")).toBe(2 * 4 + 1);
		expect(shapeAt("ended")).toBe(1 * 4);
	});

	test("are those of the tokenizer's own library on plain text", () => {
		const text = "The unbelievable ferrymen of Varn re-anchored 1,250 barges.";
		const { ids, opensWord } = piecesOf(text, cut);
		const tokens = wordsOf(text).map((w) => cut(w.form).length);
		expect(ids.length).toBe(tokens.reduce((a, b) => a + b, 0));
		expect(opensWord.filter((x) => x === 1).length).toBe(tokens.length);
	});

	test("of any text lie in it, in order, none empty", () => {
		const parts = fc.constantFrom(
			...'Moor|said|“|”|"|é|e\u0301|ﬁ|👩‍👧|漢|\u00ad|\u200d|\ufeff|\ud800|\0|ß|İ|ŉ|Ǆ|…|½|①|\n\n| | |x'.split("|"),
		);
		const text = fc
			.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 60 })
			.map((a) => a.join(""));
		fc.assert(
			fc.property(text, (t) => {
				const { ids, starts, ends, opensWord, shapes } = piecesOf(t, cut);
				let before = 0;
				for (let i = 0; i < ids.length; i++) {
					const [start, end] = [starts[i] as number, ends[i] as number];
					expect(start).toBeGreaterThanOrEqual(i > 0 && opensWord[i] === 1 ? before : 0);
					expect(end).toBeGreaterThanOrEqual(start);
					expect(end).toBeLessThanOrEqual(t.length);
					expect(shapes[i]).toBeLessThan(16);
					before = end;
				}
			}),
			{ numRuns: 500 },
		);
	});
});
