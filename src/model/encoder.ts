import { InferenceSession, Tensor } from "onnxruntime-node";
import { type ParsedWords, relations as relationNames } from "../core/index.js";
import { headsBy } from "./heads-by.js";
import type { ModelFiles, ModelManifest } from "./model-files.js";
import type { TextPieces } from "./pieces.js";
import { depthIn, windowsOf } from "./windows.js";

/** Numbers of a piece's and of a sentence's vector. */
export const hidden = 384;
/** BERT's signs for the begin and end of a pass. */
const [opening, closing] = [101, 102];
/** Labels of the role layers: outside, then begin and inside of source, cue and content. */
export const roleLabels = 7;
/** Labels of the name head: outside, then begin and inside of person, organisation, place and other. */
export const nameLabels = 9;
/** Numbers of the relation of a root, and of one that has no name. */
const [rootRelation, unnamedRelation] = [relationNames.indexOf("root"), relationNames.indexOf("dep")];
/** Cues whose roles are looked at in one pass; they belong to one report, so that no report changes another's numbers. */
const cuesAtOnce = 16;

/** Pieces `[from, to)`. */
export type PieceRange = readonly [from: number, to: number];

/** What the encoder gives for each piece of a text, row by row. */
export interface EncodedText {
	/** What the role layers see of each piece: `width` numbers of the manifest. */
	readonly near: Float32Array;
	readonly vectors: Float32Array;
	/** Logit that a cue begins here. */
	readonly cues: Float32Array;
	readonly names: Float32Array;
	/** One for each sentence. */
	readonly parses: readonly (ParsedWords | undefined)[];
}

/** Roles of the pieces around one cue: logits from `first` on, and the logit that it is a cue at all. */
export interface CueRoles {
	readonly first: number;
	readonly labels: Float32Array;
	readonly valid: number;
}

/** The trees of one text, all in one piece of memory each: thousands of small ones take longer to hand from worker to worker than to find. */
class Trees {
	readonly #starts: Int32Array;
	readonly #heads: Int16Array;
	readonly #relations: Uint8Array;
	#used = 0;

	constructor(readonly pieces: TextPieces) {
		const n = pieces.ids.length;
		this.#starts = new Int32Array(n);
		this.#heads = new Int16Array(n);
		this.#relations = new Uint8Array(n);
	}

	/** Those of the pieces `[from, to)` that open a word. */
	wordsIn(from: number, to: number): number[] {
		const out: number[] = [];
		for (let piece = from; piece < to; piece++) if (this.pieces.opensWord[piece] === 1) out.push(piece);
		return out;
	}

	/** Keeps the tree of a sentence by the first pieces of its words, their heads and what names the relation of each. */
	add(words: readonly number[], heads: Int16Array, relationOf: (piece: number) => number): ParsedWords {
		const [from, to] = [this.#used, this.#used + words.length];
		this.#used = to;
		words.forEach((piece, word) => {
			this.#starts[from + word] = this.pieces.starts[piece] as number;
			// The graph names a relation by the likeliest head; of a tree just one word is the root.
			this.#relations[from + word] = heads[word] === word ? rootRelation : relationOf(piece) || unnamedRelation;
		});
		this.#heads.set(heads, from);
		return {
			starts: this.#starts.subarray(from, to),
			heads: this.#heads.subarray(from, to),
			relations: this.#relations.subarray(from, to),
		};
	}
}

/**
 * The three ONNX graphs. 8-bit weights meet activations that are scaled anew for each pass, so what shares a pass changes
 * each other's last digits: each window passes alone, at its own length, and a report's reading depends on it alone.
 */
export class Encoder {
	private constructor(
		private readonly encoder: InferenceSession,
		private readonly roles: InferenceSession,
		private readonly dependencies: InferenceSession,
		private readonly manifest: ModelManifest,
	) {}

	/** One pass uses one core: the reader runs as many passes side by side as there are. */
	static async open(files: ModelFiles): Promise<Encoder> {
		const options: InferenceSession.SessionOptions = {
			executionProviders: ["cpu"],
			intraOpNumThreads: 1,
			interOpNumThreads: 1,
			graphOptimizationLevel: "all",
			enableMemPattern: false,
			// Without the arena a pass takes and gives back its memory piece by piece, of which the allocator keeps more than an arena holds: 25 MB a worker.
			enableCpuMemArena: true,
			// One operation for a sum and its norm takes eight times as long as two (onnxruntime 1.30, .8 for .1 ms of 1,288 rows): a seventh of all reading.
			extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
		};
		const [encoder, roles, dependencies] = await Promise.all([
			InferenceSession.create(files.encoder, options),
			InferenceSession.create(files.roles, options),
			InferenceSession.create(files.dependencies, options),
		]);
		return new Encoder(encoder, roles, dependencies, files.manifest);
	}

	/**
	 * One pass for each window; where two overlap, a piece's numbers are those of the window it stands deeper in, and a sentence is parsed in
	 * the first that holds it whole. `sentences`: pieces `[from, to)` of each, in order.
	 */
	async encode(pieces: TextPieces, sentences: readonly PieceRange[]): Promise<EncodedText> {
		const n = pieces.ids.length;
		const { width } = this.manifest;
		const out = {
			near: new Float32Array(n * width),
			vectors: new Float32Array(n * hidden),
			cues: new Float32Array(n),
			names: new Float32Array(n * nameLabels),
			parses: new Array<ParsedWords | undefined>(sentences.length).fill(undefined),
		};
		const trees = new Trees(pieces);
		const windows = windowsOf(
			n,
			sentences.map(([from]) => from),
		);
		for (let w = 0; w < windows.length; w++) {
			const window = windows[w] as [number, number];
			const [from, to] = window;
			const size = to - from + 2;
			const ids = new BigInt64Array(size);
			const shapes = new BigInt64Array(size);
			ids[0] = BigInt(opening);
			ids[size - 1] = BigInt(closing);
			for (let i = from; i < to; i++) {
				ids[i - from + 1] = BigInt(pieces.ids[i] as number);
				shapes[i - from + 1] = BigInt(pieces.shapes[i] as number);
			}
			const got = await this.encoder.run({
				ids: new Tensor("int64", ids, [1, size]),
				shapes: new Tensor("int64", shapes, [1, size]),
			});
			// Of the pieces that two windows share the first half is deeper in the earlier one; three never share any.
			const before = windows[w - 1];
			const after = windows[w + 1];
			let first = from;
			while (before && first < before[1] && depthIn(before, first, n) >= depthIn(window, first, n)) first++;
			let last = to;
			while (after && last > after[0] && depthIn(after, last - 1, n) > depthIn(window, last - 1, n)) last--;
			const keep = (name: string, into: Float32Array, width: number) => {
				const data = got[name]?.data as Float32Array;
				into.set(data.subarray((first - from + 1) * width, (last - from + 1) * width), first * width);
			};
			keep("near", out.near, width);
			keep("vectors", out.vectors, hidden);
			keep("cues", out.cues, 1);
			keep("names", out.names, nameLabels);
			await this.parse(trees, window, got.syntax?.data as Float32Array, sentences, out.parses);
		}
		return out;
	}

	/** Parses the sentences that lie in a window and have no parse yet, from what its pass gave for the pieces between its two signs. */
	private async parse(
		trees: Trees,
		[from, to]: readonly [number, number],
		syntax: Float32Array,
		sentences: readonly PieceRange[],
		parses: (ParsedWords | undefined)[],
	): Promise<void> {
		const size = to - from;
		const own = new BigInt64Array(size).fill(-1n);
		const found: number[] = [];
		sentences.forEach(([first, end], i) => {
			if (parses[i] || first < from || end > to || first === end) return;
			own.fill(BigInt(i), first - from, end - from);
			found.push(i);
		});
		if (found.length === 0) return;
		const width = syntax.length / (size + 2);
		const got = await this.dependencies.run({
			syntax: new Tensor("float32", syntax.subarray(width, width * (size + 1)), [1, size, width]),
			sentences: new Tensor("int64", own, [1, size]),
			words: new Tensor("int64", BigInt64Array.from(trees.pieces.opensWord.subarray(from, to), BigInt), [1, size]),
		});
		const arcs = got.arcs?.data as Float32Array;
		const roots = got.roots?.data as Float32Array;
		const relations = got.relations?.data as BigInt64Array;
		for (const i of found) {
			const [first, end] = sentences[i] as PieceRange;
			const words = trees.wordsIn(first, end);
			const heads = headsBy(
				words.length,
				(word, head) => arcs[((words[word] as number) - from) * size + (words[head] as number) - from] as number,
				(word) => roots[(words[word] as number) - from] as number,
			);
			parses[i] = trees.add(words, heads, (piece) => Number(relations[piece - from]));
		}
	}

	/** Roles around each cue, given by its piece. */
	async rolesAround(near: Float32Array, cues: readonly number[]): Promise<CueRoles[]> {
		const { reach, width } = this.manifest;
		const n = near.length / width;
		const span = 2 * reach + 1;
		const out: CueRoles[] = [];
		for (let i = 0; i < cues.length; i += cuesAtOnce) {
			const part = cues.slice(i, i + cuesAtOnce);
			const around = new Float32Array(part.length * span * width);
			const seen = new Float32Array(part.length * span);
			part.forEach((cue, k) => {
				const [from, to] = [Math.max(0, cue - reach), Math.min(n, cue + reach + 1)];
				const at = k * span + from - cue + reach;
				around.set(near.subarray(from * width, to * width), at * width);
				seen.fill(1, at, at + to - from);
			});
			const got = await this.roles.run({
				near: new Tensor("float32", around, [part.length, span, width]),
				seen: new Tensor("float32", seen, [part.length, span]),
			});
			const labels = got.labels?.data as Float32Array;
			const valid = got.valid?.data as Float32Array;
			part.forEach((cue, k) => {
				const first = Math.max(0, cue - reach);
				const to = Math.min(n, cue + reach + 1);
				const at = (k * span + first - cue + reach) * roleLabels;
				out.push({ first, labels: labels.slice(at, at + (to - first) * roleLabels), valid: valid[k] as number });
			});
		}
		return out;
	}
}
