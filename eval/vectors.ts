import { join } from "node:path";
import { cosine, lengthOf } from "../src/core/index.js";
import { ownReader } from "../src/model/index.js";
import { wordsOf } from "../src/model/words.js";
import type { Figure, Measure } from "./measure.js";
import { rowsOf } from "./report-rows.js";

interface Pair {
	readonly score: number;
	readonly a: string;
	readonly b: string;
}

function pearson(xs: readonly number[], ys: readonly number[]): number {
	const mean = (v: readonly number[]) => v.reduce((s, x) => s + x, 0) / v.length;
	const [mx, my] = [mean(xs), mean(ys)];
	let [xy, xx, yy] = [0, 0, 0];
	xs.forEach((x, i) => {
		const [dx, dy] = [x - mx, (ys[i] as number) - my];
		xy += dx * dy;
		xx += dx * dx;
		yy += dy * dy;
	});
	return xy / Math.sqrt(xx * yy);
}

const cosineOf = (a: Int8Array, b: Int8Array) => cosine(a, lengthOf(a), b, lengthOf(b)) ?? 0;

/** Share of the words of both that both have. */
function sharedWords(a: string, b: string): number {
	const [x, y] = [a, b].map((t) => new Set(wordsOf(t).map((w) => w.form))) as [Set<string>, Set<string>];
	return [...x].filter((w) => y.has(w)).length / new Set([...x, ...y]).size;
}

/** Sentence vectors against how alike people find two headlines. */
export const measure: Measure = {
	name: "vectors",
	what: "Pearson correlation of the cosine of two headlines' vectors with the likeness people gave them; the encoder it was distilled from stands at .804",
	baseline: "share of words that two headlines have in common",
	data: "SemEval STS headlines 2013 and 2014 (no licence stated)",
	needs: ["sts-headlines"],
	async run(dataFolder: string): Promise<readonly Figure[]> {
		const { read } = await ownReader();
		const vectorOf = async (text: string) => (await read(text, [[0, text.length]])).vectors[0] as Int8Array;
		const pairs = rowsOf<Pair>(join(dataFolder, "sts-headlines/2013-2014.jsonl"));
		const likeness = await Promise.all(pairs.map(async ({ a, b }) => cosineOf(await vectorOf(a), await vectorOf(b))));
		const people = pairs.map((p) => p.score);
		return [
			{
				name: "sts-pearson",
				value: pearson(likeness, people),
				baseline: pearson(
					pairs.map((p) => sharedWords(p.a, p.b)),
					people,
				),
			},
		];
	},
};
