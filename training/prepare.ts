/**
 * Data sets as the encoder takes them: `npx tsx training/prepare.ts DATA_FOLDER WORK_FOLDER ENCODER_FOLDER`. Pieces, shapes and sentences
 * come from the product's own code, so that training and reading cut a text alike. One file a set, one line a report.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gumDocuments } from "../eval/gum-documents.js";
import { heldNames } from "../eval/names.js";
import { rowsOf } from "../eval/report-rows.js";
import { piecesOf } from "../src/model/pieces.js";
import { wordCutter } from "../src/model/word-cutter.js";
import { sentencesOf } from "../src/text/sentences.js";

/** Longest part of a report that is learned from, in code units. */
const mostLearned = 40_000;

interface Row {
	readonly id: string;
	readonly text: string;
	readonly annotations?: unknown;
}

const [data, work, encoder] = process.argv.slice(2);
if (!data || !work || !encoder) {
	console.error("usage: npx tsx training/prepare.ts DATA_FOLDER WORK_FOLDER ENCODER_FOLDER");
	process.exit(2);
}
mkdirSync(work, { recursive: true });
const file = (name: string): object => JSON.parse(readFileSync(join(encoder, name), "utf8"));
const cut = wordCutter(file("tokenizer.json"), file("tokenizer_config.json"));

function prepared(text: string) {
	const { ids, starts, ends, opensWord, shapes } = piecesOf(text, cut);
	const sentences = sentencesOf(text).map((s) => s.span);
	return { ids: [...ids], starts: [...starts], ends: [...ends], word: [...opensWord], shapes: [...shapes], sentences };
}

function write(set: string, rows: readonly object[]) {
	writeFileSync(join(work as string, `prep-${set}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
	console.log(`${set}: ${rows.length}`);
}

const sets: Record<string, readonly Row[]> = {
	train: rowsOf(join(data, "polnear/train.jsonl")),
	dev: rowsOf(join(data, "polnear/dev.jsonl")),
	fnc1: rowsOf(join(data, "fnc1/train-bodies.jsonl")),
	gum: gumDocuments(data).map(({ report }) => report),
};
for (const [set, rows] of Object.entries(sets))
	write(
		set,
		rows.map(({ id, text: whole, annotations }) => {
			const text = whole.slice(0, mostLearned);
			return { id, text, ...prepared(text), annotations };
		}),
	);

// What names and vectors are measured on after each epoch; never learned from.
write(
	"held",
	heldNames(data).map(({ measure, report, span, names }) => ({
		id: report.id,
		measure,
		span,
		held: names,
		...prepared(report.text),
	})),
);
write(
	"headlines",
	rowsOf<{ score: number; a: string; b: string }>(join(data, "sts-headlines/2013-2014.jsonl")).map(
		({ score, a, b }) => ({ score, a: prepared(a), b: prepared(b) }),
	),
);
