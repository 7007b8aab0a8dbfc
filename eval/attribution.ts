import { join } from "node:path";
import type { Report, Span } from "../src/core/index.js";
import { annotateReports } from "../src/pipeline.js";
import { sentencesOf } from "../src/text/sentences.js";
import type { Figure, Measure } from "./measure.js";
import { rowsOf } from "./report-rows.js";

type Spans = readonly Span[];
type Gold = { readonly source?: Spans; readonly cue?: Spans; readonly content?: Spans };
type Row = {
	readonly id: string;
	readonly text: string;
	readonly annotations: readonly { readonly attributions: readonly Gold[] }[];
};

const roles = ["content", "source", "cue"] as const;
const figures = [...roles, "found", "attributed", "exact"] as const;

/** Spans as an ordered list of disjoint ones. */
function merged(spans: Spans): Span[] {
	const out: [number, number][] = [];
	for (const [s, e] of spans.filter((x) => x[0] < x[1]).toSorted((a, b) => a[0] - b[0])) {
		const last = out.at(-1);
		if (last && s <= last[1]) last[1] = Math.max(last[1], e);
		else out.push([s, e]);
	}
	return out;
}

const sizeOf = (spans: Spans) => spans.reduce((n, [s, e]) => n + e - s, 0);

function shared(a: Spans, b: Spans): number {
	let n = 0;
	let j = 0;
	for (const [s, e] of a) {
		while (j < b.length && (b[j] as Span)[1] <= s) j++;
		for (let k = j; k < b.length && (b[k] as Span)[0] < e; k++)
			n += Math.min(e, (b[k] as Span)[1]) - Math.max(s, (b[k] as Span)[0]);
	}
	return n;
}

const same = (a: Spans, b: Spans) => sizeOf(a) === sizeOf(b) && shared(a, b) === sizeOf(a);

class Tally {
	readonly counts = new Map<string, [tp: number, predicted: number, gold: number]>();
	add(key: string, tp: number, predicted: number, gold: number): void {
		const row = this.counts.get(key) ?? [0, 0, 0];
		this.counts.set(key, [row[0] + tp, row[1] + predicted, row[2] + gold]);
	}
	/** `onWrong` is told each attribution missed, found in vain, or given to another source: the labelled one and the found one. */
	document(
		gold: readonly Gold[],
		predicted: readonly Gold[],
		onWrong: (gold: Gold | undefined, found: Gold | undefined) => void = () => {},
	): void {
		for (const role of roles) {
			const g = merged(gold.flatMap((a) => a[role] ?? []));
			const p = merged(predicted.flatMap((a) => a[role] ?? []));
			this.add(role, shared(g, p), sizeOf(p), sizeOf(g));
		}
		const g = gold.map((a) => ({ content: merged(a.content ?? []), source: merged(a.source ?? []) }));
		const p = predicted.map((a) => ({ content: merged(a.content ?? []), source: merged(a.source ?? []) }));
		const candidates: [dice: number, i: number, j: number][] = [];
		g.forEach((x, i) => {
			p.forEach((y, j) => {
				const inter = shared(x.content, y.content);
				if (inter > 0) candidates.push([(2 * inter) / (sizeOf(x.content) + sizeOf(y.content)), i, j]);
			});
		});
		candidates.sort((a, b) => b[0] - a[0]);
		const usedGold = new Set<number>();
		const usedPredicted = new Set<number>();
		let [found, attributed, exact] = [0, 0, 0];
		for (const [dice, i, j] of candidates) {
			if (dice < 0.5) break;
			if (usedGold.has(i) || usedPredicted.has(j)) continue;
			usedGold.add(i);
			usedPredicted.add(j);
			const x = g[i] as (typeof g)[number];
			const y = p[j] as (typeof p)[number];
			found++;
			if (shared(x.source, y.source) > 0 || (x.source.length === 0 && y.source.length === 0)) attributed++;
			else onWrong(gold[i], predicted[j]);
			if (same(x.content, y.content) && same(x.source, y.source)) exact++;
		}
		gold.forEach((a, i) => {
			if (!usedGold.has(i) && (g[i] as (typeof g)[number]).content.length > 0) onWrong(a, undefined);
		});
		predicted.forEach((a, j) => {
			if (!usedPredicted.has(j)) onWrong(undefined, a);
		});
		this.add("found", found, predicted.length, gold.length);
		this.add("attributed", attributed, predicted.length, gold.length);
		this.add("exact", exact, predicted.length, gold.length);
	}
	f1(key: string): number {
		const [tp, predicted, gold] = this.counts.get(key) ?? [0, 0, 0];
		return (2 * tp) / Math.max(predicted + gold, 1);
	}
}

/** Every sentence with "said" or "according to": source is the nearest run of capitalised words, content the sentence without it. */
function naiveAttributions({ text }: Report): Gold[] {
	const out: Gold[] = [];
	for (const { span } of sentencesOf(text)) {
		const words = text.slice(span[0], span[1]);
		const cue = /\bsaid\b|\baccording to\b/.exec(words);
		if (!cue) continue;
		let best: Span | undefined;
		for (const name of words.matchAll(/\b\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/gu)) {
			const distance = Math.abs(name.index - cue.index);
			if (!best || distance < Math.abs(best[0] - cue.index)) best = [name.index, name.index + name[0].length];
		}
		const taken = merged([[cue.index, cue.index + cue[0].length], ...(best ? [best] : [])]);
		const content: Span[] = [];
		let from = 0;
		for (const [s, e] of [...taken, [words.length, words.length] as Span]) {
			if (s > from) content.push([span[0] + from, span[0] + s]);
			from = e;
		}
		const shift = ([s, e]: Span): Span => [span[0] + s, span[0] + e];
		out.push({
			source: best ? [shift(best)] : [],
			cue: [shift([cue.index, cue.index + cue[0].length])],
			content,
		});
	}
	return out;
}

const reportOf = ({ id, text }: Row): Report => ({ id, text, notes: [] });

/** Attributions against PolNeAR's development part, by the formulas of its scorer: character F1 and paired attributions. */
export const measure: Measure = {
	name: "attribution",
	what: "F1 of attributions: characters of content, source and cue; attributions found, with the right source, exact",
	baseline:
		'every sentence with "said" or "according to": nearest capitalised words are the source, the rest is content',
	data: "PolNeAR 1.0 (Newell, Margolin, Ruths, LREC 2018), development part; research use",
	needs: ["polnear/dev.jsonl"],
	async run(dataFolder: string, onError): Promise<readonly Figure[]> {
		const rows = rowsOf<Row>(join(dataFolder, "polnear/dev.jsonl"));
		const golden = new Map(rows.map((row) => [row.id, row.annotations[0]?.attributions ?? []]));
		const [ours, naive] = [new Tally(), new Tally()];
		for await (const report of annotateReports(rows.map(reportOf))) {
			const gold = golden.get(report.id) ?? [];
			const words = (spans: Spans = []) => spans.map(([s, e]) => report.text.slice(s, e)).join(" … ");
			ours.document(gold, report.attributions, (wanted, found) => {
				const told = (a: Gold | undefined) =>
					a ? `[${words(a.source)}] (${words(a.cue)}) ${words(a.content)}` : "nothing";
				onError(`labelled ${told(wanted)}; found ${told(found)}`);
			});
			naive.document(gold, naiveAttributions(report));
		}
		return figures.map((name) => ({ name: `${name}-f1`, value: ours.f1(name), baseline: naive.f1(name) }));
	},
};
