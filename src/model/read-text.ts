import {
	chanceOfLogit,
	type NamedWords,
	type NameKind,
	type Reading,
	type Span,
	type SpokenWords,
} from "../core/index.js";
import { bestLabels, runsOf } from "./best-labels.js";
import { type CueRoles, type EncodedText, type Encoder, hidden, nameLabels, roleLabels } from "./encoder.js";
import type { ModelManifest } from "./model-files.js";
import { piecesOf, type TextPieces, type WordCutter } from "./pieces.js";

const nameKinds: readonly NameKind[] = ["person", "organisation", "place", "other"];
const roles = ["source", "cue", "content"] as const;

/** Rows of `scores` at the pieces that open a word. */
function atWords(scores: Float32Array, words: readonly number[], first: number, width: number): Float32Array {
	const out = new Float32Array(words.length * width);
	words.forEach((piece, row) => {
		out.set(scores.subarray((piece - first) * width, (piece - first + 1) * width), row * width);
	});
	return out;
}

/** The words `[from, to)` of `words` as pieces, `[from, to)`. */
function piecesAt(pieces: TextPieces, words: readonly number[], from: number, to: number): [from: number, to: number] {
	let end = (words[to - 1] as number) + 1;
	while (end < pieces.ids.length && pieces.opensWord[end] === 0) end++;
	return [words[from] as number, end];
}

function spanOf({ starts, ends }: TextPieces, [from, to]: readonly [number, number]): Span {
	return [starts[from] as number, ends[to - 1] as number];
}

/** Pieces of source, cue and content by the labels around one cue; undefined when it has no content. */
function rolesBy(pieces: TextPieces, words: readonly number[], around: CueRoles) {
	const labels = bestLabels(atWords(around.labels, words, around.first, roleLabels), words.length, roleLabels);
	const found = { source: [] as [number, number][], cue: [] as [number, number][], content: [] as [number, number][] };
	for (const { from, to, kind } of runsOf(labels))
		found[roles[kind] as (typeof roles)[number]].push(piecesAt(pieces, words, from, to));
	return found.content.length > 0 ? found : undefined;
}

function namesIn(pieces: TextPieces, words: readonly number[], encoded: EncodedText): NamedWords[] {
	const labels = bestLabels(atWords(encoded.names, words, 0, nameLabels), words.length, nameLabels);
	return runsOf(labels).map(({ from, to, kind }) => ({
		span: spanOf(pieces, piecesAt(pieces, words, from, to)),
		kind: nameKinds[kind] as NameKind,
	}));
}

/** The mean direction of a sentence's pieces, its longest number ±127; zeros for a sentence without pieces. */
function vectorOf(vectors: Float32Array, from: number, to: number): Int8Array {
	const sum = new Float64Array(hidden);
	for (let piece = from; piece < to; piece++) {
		const start = piece * hidden;
		for (let i = 0; i < hidden; i++) sum[i] = (sum[i] as number) + (vectors[start + i] as number);
	}
	let most = 0;
	for (let i = 0; i < hidden; i++) most = Math.max(most, Math.abs(sum[i] as number));
	const out = new Int8Array(hidden);
	if (most > 0) for (let i = 0; i < hidden; i++) out[i] = Math.round(((sum[i] as number) / most) * 127);
	return out;
}

/** First piece that ends after `at`. */
function pieceAt({ ends }: TextPieces, at: number): number {
	let [low, high] = [0, ends.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ends[middle] as number) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Attributions below the threshold are told, as unsure, from this score on. */
const unsureFrom = 0.3;

/** Of so many words at most one is looked at as a cue, besides a first few: a bound for hostile text; news has one in thirty. */
const wordsPerCue = 20;
const alwaysCues = 40;

/** A word this likely to begin a cue is looked at: with less, hardly one comes through (the figures on PolNeAR dev stay), and each costs time. */
const leastLikely = 0.15;

/** Words that may begin a cue, in text order. */
function likelyCues(scores: Float32Array, words: readonly number[]): number[] {
	const at = (piece: number) => scores[piece] as number;
	const likely = words.filter((piece) => chanceOfLogit(at(piece)) >= leastLikely);
	const most = alwaysCues + Math.floor(words.length / wordsPerCue);
	if (likely.length <= most) return likely;
	return likely
		.sort((a, b) => at(b) - at(a) || a - b)
		.slice(0, most)
		.sort((a, b) => a - b);
}

/** A model ready to read. */
export interface OpenModel {
	readonly encoder: Encoder;
	readonly cut: WordCutter;
	readonly manifest: ModelManifest;
}

/** What the encoder sees in a text whose sentences are known. The same text and sentences give the same reading. */
export async function readText(
	{ encoder, cut, manifest }: OpenModel,
	text: string,
	sentences: readonly Span[],
): Promise<Reading> {
	const { threshold } = manifest;
	const least = Math.min(threshold, unsureFrom);
	const pieces = piecesOf(text, cut);
	const ranges = sentences.map(([s, e]) => [pieceAt(pieces, s), pieceAt(pieces, e)] as const);
	const encoded = await encoder.encode(pieces, ranges);
	const words: number[] = [];
	for (let i = 0; i < pieces.ids.length; i++) if (pieces.opensWord[i] === 1) words.push(i);
	const cues = likelyCues(encoded.cues, words);
	const around = await encoder.rolesAround(encoded.near, cues);
	const spoken: SpokenWords[] = [];
	let [low, high] = [0, 0];
	cues.forEach((cue, i) => {
		const near = around[i] as CueRoles;
		const score = Math.sqrt(chanceOfLogit(encoded.cues[cue] as number) * chanceOfLogit(near.valid));
		if (score < least) return;
		const end = near.first + near.labels.length / roleLabels;
		while (low < words.length && (words[low] as number) < near.first) low++;
		while (high < words.length && (words[high] as number) < end) high++;
		const found = rolesBy(pieces, words.slice(low, high), near);
		if (!found) return;
		const spans = (of: readonly [number, number][]) => of.map((range) => spanOf(pieces, range));
		const cueWords = found.cue.length > 0 ? found.cue : [[cue, cue + 1] as [number, number]];
		spoken.push({
			source: spans(found.source),
			cue: spans(cueWords),
			content: spans(found.content),
			score,
			sure: score >= threshold,
		});
	});
	return {
		spoken,
		named: namesIn(pieces, words, encoded),
		vectors: ranges.map(([from, to]) => vectorOf(encoded.vectors, from, to)),
		parses: encoded.parses,
	};
}
