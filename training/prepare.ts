/**
 * Data sets as the encoder takes them: `npx tsx training/prepare.ts DATA_FOLDER WORK_FOLDER ENCODER_FOLDER`. Pieces, shapes and sentences
 * come from the product's own code, so that training and reading cut a text alike. One file a set, one line a report.
 */
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { piecesOf } from "../src/model/pieces.js";
import { wordCutter } from "../src/model/word-cutter.js";
import { sentencesOf } from "../src/text/sentences.js";

/** Longest part of a report that is learned from, in code units. */
const mostLearned = 40_000;

interface Row {
	readonly id: string;
	readonly text: string;
	readonly annotations?: unknown;
	readonly names?: unknown;
	readonly clusters?: unknown;
}

const [data, work, encoder] = process.argv.slice(2);
if (!data || !work || !encoder) {
	console.error("usage: npx tsx training/prepare.ts DATA_FOLDER WORK_FOLDER ENCODER_FOLDER");
	process.exit(2);
}
mkdirSync(work, { recursive: true });
const file = (name: string): object => JSON.parse(readFileSync(join(encoder, name), "utf8"));
const cut = wordCutter(file("tokenizer.json"), file("tokenizer_config.json"));
const sets = {
	train: join(data, "polnear/train.jsonl"),
	dev: join(data, "polnear/dev.jsonl"),
	fnc1: join(data, "fnc1/train-bodies.jsonl"),
	gum: join(work, "gum.jsonl"),
};
for (const [set, path] of Object.entries(sets)) {
	const out = createWriteStream(join(work, `prep-${set}.jsonl`));
	let pieces = 0;
	for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
		const { id, text: whole, annotations, names, clusters } = JSON.parse(line) as Row;
		const text = whole.slice(0, mostLearned);
		const { ids, starts, ends, opensWord, shapes } = piecesOf(text, cut);
		pieces += ids.length;
		const sentences = sentencesOf(text).map((s) => s.span);
		const arrays = { ids: [...ids], starts: [...starts], ends: [...ends], word: [...opensWord], shapes: [...shapes] };
		out.write(`${JSON.stringify({ id, text, ...arrays, sentences, annotations, names, clusters })}\n`);
	}
	out.end();
	await finished(out);
	console.log(`${set}: ${pieces} pieces`);
}
