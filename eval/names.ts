import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NameKind, type Report, type Span, sharedLength } from "../src/core/index.js";
import { annotateReport } from "../src/pipeline.js";
import { gumDocuments } from "./gum-documents.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";

type Labels = readonly (readonly [start: number, end: number, kind: NameKind])[];
interface Labelled {
	readonly set: string;
	readonly id: string;
	/** The sentence, or the whole text, in which every name is labelled. */
	readonly span: Span;
	readonly names: Labels;
}

const files: Readonly<Record<string, string>> = {
	ecbplus: "ecbplus/topics-01-35.jsonl",
	fnc1: "fnc1/train-bodies.jsonl",
	basil: "basil/2010-2016.jsonl",
};

class Tally {
	right = 0;
	spans = 0;
	predicted = 0;
	gold = 0;
	get f1(): number {
		return (2 * this.right) / Math.max(1, this.predicted + this.gold);
	}
	get spanF1(): number {
		return (2 * this.spans) / Math.max(1, this.predicted + this.gold);
	}
	add(gold: Labels, predicted: Labels): void {
		const key = (n: Labels[number]) => n.join();
		const place = (n: Labels[number]) => `${n[0]},${n[1]}`;
		const wanted = new Set(gold.map(key));
		const places = new Set(gold.map(place));
		this.gold += gold.length;
		this.predicted += predicted.length;
		for (const name of predicted) {
			if (wanted.has(key(name))) this.right++;
			if (places.has(place(name))) this.spans++;
		}
	}
}

/** Runs of capitalised words, all of them people: the naive way. */
function capitalised(text: string, [start, end]: Span): Labels {
	return [...text.slice(start, end).matchAll(/\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/gu)].map(
		(m) => [start + m.index, start + m.index + m[0].length, "person"] as const,
	);
}

interface HeldNames {
	readonly measure: "news" | "gum";
	readonly report: Report;
	readonly span: Span;
	readonly names: Labels;
}

/** What names are measured on: passages whose every name is labelled, in the reports they stand in. */
export function heldNames(dataFolder: string): HeldNames[] {
	const reports = new Map<string, Report>();
	for (const [set, file] of Object.entries(files))
		for (const row of rowsOf(join(dataFolder, file))) reports.set(`${set} ${row.id}`, reportOf(row));
	for (const { report } of gumDocuments(dataFolder)) reports.set(`gum ${report.id}`, report);
	const read = (file: string) =>
		JSON.parse(readFileSync(join(import.meta.dirname, "labels", file), "utf8")) as readonly Labelled[];
	const of = (measure: HeldNames["measure"], file: string) =>
		read(file).flatMap(({ set, id, span, names }) => {
			const report = reports.get(`${set} ${id}`);
			return report ? [{ measure, report, span, names }] : [];
		});
	return [...of("news", "names.json"), ...of("gum", "gum-names.json")];
}

/** Names of people, organisations, places and other things. */
export const measure: Measure = {
	name: "names",
	what: "F1 of names, span and kind both right: 300 sentences of other news (two passes of labels agree at .989), and the eight GUM Wikinews reports kept out of training (.992)",
	baseline: "every run of capitalised words is a person",
	data: "ECB+, FNC-1, BASIL and GUM Wikinews; labels by id and span in eval/labels/",
	needs: [...Object.values(files), "gum-wikinews/documents.jsonl"],
	async run(dataFolder: string, onError): Promise<readonly Figure[]> {
		const out: Figure[] = [];
		const held = heldNames(dataFolder);
		for (const name of ["news", "gum"] as const) {
			const [model, naive] = [new Tally(), new Tally()];
			for (const { measure, span, names, report } of held) {
				if (measure !== name) continue;
				const marked = await annotateReport(report);
				const found: Labels = marked.names
					.filter((n) => sharedLength(n.span, span) === n.span[1] - n.span[0])
					.map((n) => [n.span[0], n.span[1], n.kind] as const);
				model.add(names, found);
				naive.add(names, capitalised(report.text, span));
				const words = (n: Labels[number]) => `${report.text.slice(n[0], n[1])} ${n[2]}`;
				const [has, wants] = [new Set(found.map(String)), new Set(names.map(String))];
				for (const n of names) if (!has.has(String(n))) onError(`${name} missed ${words(n)}`);
				for (const n of found) if (!wants.has(String(n))) onError(`${name} wrong ${words(n)}`);
			}
			out.push({ name: `${name}-f1`, value: model.f1, baseline: naive.f1 });
			out.push({ name: `${name}-span-f1`, value: model.spanF1, baseline: naive.spanF1 });
		}
		return out;
	},
};
