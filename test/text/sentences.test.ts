import { expect, test } from "vitest";
import { sentencesOf } from "../../src/text/sentences.js";

const words = (text: string) => sentencesOf(text).flatMap((s) => s.tokens.map((t) => t.text));

test("a text is cut the same whatever was read before it", () => {
	const text = "`` The lock is shut, '' Zorvik's rep told Quillan's mayor. Zorvik's rep nodded.";
	const first = words(text);
	for (const other of ["Zorvik's", "(Zorvik's)", "Zorvik's,", "\"Quillan's rep", "the Zorvik's-gate", "Quillan's."])
		words(other);
	expect(words(text)).toEqual(first);
	expect(first.filter((w) => w === "Zorvik")).toHaveLength(2);
});

test("a word drawn together of two that stands right before a mark is its own lemma, whatever was read before it", () => {
	const text = 'The pier, Jonathan Ive, who dont, and they CANNOT. "We cannot," he said.';
	const lemmas = () => sentencesOf(text).flatMap((s) => s.tokens.map((t) => t.lemma));
	const first = lemmas();
	expect(first.filter((l) => /^(?:ive|dont|cannot)$/.test(l))).toEqual(["ive", "dont", "cannot", "cannot"]);
	for (let i = 0; i < 200; i++) words(Array.from({ length: 100 }, (_, k) => `zorv${i}x${k}`).join(" "));
	expect(lemmas()).toEqual(first);
});

test("a sentence has at most 500 tokens, and every token is the text at its span", () => {
	const text = `${"barge, ".repeat(2000)}and ${"x".repeat(5000)}👩‍👧${"y".repeat(5000)}.`;
	const sentences = sentencesOf(text);
	expect(Math.max(...sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(500);
	for (const { tokens } of sentences) for (const t of tokens) expect(text.slice(...t.span)).toBe(t.text);
	expect(sentences.flatMap((s) => s.tokens.map((t) => t.text)).join("")).toBe(text.replace(/\s/g, ""));
});

test("a title in short ends no sentence, the word does", () => {
	const sentences = (text: string) => sentencesOf(text).map((s) => text.slice(...s.span));
	const titled = ["It was Const. Rita Dorn.", "Former Sens. Pavel Quill and Rita Dorn met Vice Adm. Jo Vane."];
	expect(sentences(titled.join(" "))).toEqual(titled);
	const plain = ["It held over the const.", "It was led by a Rev.", "The pier was shut."];
	expect(sentences(plain.join(" "))).toEqual(plain);
});

test("a stop that opens a number ends no sentence, one that closes a word does", () => {
	const sentences = (text: string) => sentencesOf(text).map((s) => text.slice(...s.span));
	const rates = "In nine seasons Rita Dorn hit .266/.353/.515 for Orsk.";
	expect(sentences(`${rates} She left.`)).toEqual([rates, "She left."]);
	expect(sentences("The season had ended.5 boats were left.")).toHaveLength(2);
});

test("no sentence begins with a comma, a colon or a closing bracket", () => {
	const sentences = (text: string) => sentencesOf(text).map((s) => text.slice(...s.span));
	const whole = [
		"Sen. Rita Dorn (R-Ariz.), who owns the pier, met Pavel Quill (D-Calif.): she lost.",
		"The song “Will It Sail?”, heard twice (!), was his.",
	];
	expect(sentences(whole.join(" "))).toEqual(whole);
});

test("a list of headlines in a web text is no hard-wrapped paragraph, short lines of one text are", () => {
	const list = [
		"MORE FROM THE LOCK",
		"3/2 - Keeper of the Orsk Lock Turns Down Claims of a Leak",
		"3/1 - Rita Dorn and Pavel Quill Give Advice to the Keeper",
		"2/28 - The Best Barges of the Winter Fair of Orsk, Ranked",
		"2/25 - Fantasy Barges of the Week: The Orsk Regatta 2015",
	];
	const opening = `Rita Dorn said on Monday that the lock had held${", and that it would hold".repeat(20)}.`;
	const paragraphs = (text: string) => new Set(sentencesOf(text).map((s) => s.paragraph)).size;
	expect(paragraphs([...list, opening].join("\n"))).toBe(list.length + 1);
	expect(paragraphs(list.slice(1).join("\n"))).toBe(1);
});
