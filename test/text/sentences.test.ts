import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/text/sentences.js";

const read = (text: string) => sentencesOf(text).map((s) => text.slice(s.span[0], s.span[1]));

describe("sentences", () => {
	test("a full stop inside a name of the web does not end one", () => {
		expect(read("The fleet grew, Tidings.Cv reports citing foreign media. It has ten boats.")).toEqual([
			"The fleet grew, Tidings.Cv reports citing foreign media.",
			"It has ten boats.",
		]);
	});

	test("a missing space after a full stop does", () => {
		expect(read("The strike ended.The ferries sailed again.")).toEqual([
			"The strike ended.",
			"The ferries sailed again.",
		]);
	});

	test("an acronym may end one", () => {
		expect(read("They fear the ARK. Despite that, they stayed.")).toEqual([
			"They fear the ARK.",
			"Despite that, they stayed.",
		]);
	});

	test("a question inside quotation marks goes on with its speaker", () => {
		expect(read("“Is it over?” she asked. Nobody answered.")).toEqual(["“Is it over?” she asked.", "Nobody answered."]);
	});

	test("a leading point belongs to its number", () => {
		expect(read(".08 was the level found. It is the limit.")).toEqual([".08 was the level found.", "It is the limit."]);
	});

	test("every token is the text at its span, whatever the text", () => {
		for (const text of [
			"",
			"\ud800 a \udc00",
			"“”“”",
			"a\u0000b c",
			"x".repeat(50_000),
			"- - - …",
			"한국어 text 😀 here.",
		]) {
			for (const sentence of sentencesOf(text)) {
				for (const token of sentence.tokens) expect(text.slice(...token.span)).toBe(token.text);
			}
		}
	});
});
