import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report, Span } from "../src/core/index.js";
import { annotateReport } from "../src/pipeline.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";
import { attributionOf, nearestName, sameName } from "./voices.js";

interface Labelled {
	readonly id: string;
	/** Start, end, and who speaks: a name, "anonymous: …", "document: …", "none" or "unclear". */
	readonly quotations: readonly (readonly [number, number, string])[];
}

const small = new Set("the a an of for with from to in at on by who was were is not and or".split(" "));
const wordsOf = (words: string) =>
	words
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1 && !small.has(w));

/** Whether a voice is the one labelled: the same name, or for one without a name at least half of its describing words. */
function isVoice(name: string, label: string): boolean {
	const described = /^(?:anonymous|document): (.*)$/.exec(label)?.[1];
	if (described === undefined) return sameName(name, label);
	const [given, wanted] = [new Set(wordsOf(name)), wordsOf(described)];
	const shared = wanted.filter((w) => given.has(w)).length;
	return shared > 0 && shared * 2 >= Math.min(given.size, wanted.length);
}

/** Who speaks the quotations of forty reports. */
export const measure: Measure = {
	name: "quoted-voices",
	what: "share of attributed quotations whose resolved voice is the one that two readers name",
	baseline: "the nearest two or more capitalised words before the quotation",
	data: "ECB+ topics 1-35 (Cybulska, Vossen 2014), CC BY 3.0; labels: eval/labels/voices.json, made in two passes that agree on 159 of 162",
	needs: ["ecbplus/topics-01-35.jsonl"],
	async run(dataFolder: string, onError): Promise<readonly Figure[]> {
		const labelled = JSON.parse(
			readFileSync(join(import.meta.dirname, "labels/voices.json"), "utf8"),
		) as readonly Labelled[];
		const reports = new Map<string, Report>(
			rowsOf(join(dataFolder, "ecbplus/topics-01-35.jsonl")).map((row) => [row.id, reportOf(row)]),
		);
		let [all, found, right, naive, none, silent] = [0, 0, 0, 0, 0, 0];
		for (const { id, quotations } of labelled) {
			const report = reports.get(id);
			if (!report) continue;
			const marked = await annotateReport(report);
			for (const [start, end, label] of quotations) {
				if (label === "unclear") continue;
				const span: Span = [start, end];
				const attribution = attributionOf(marked, span);
				const voice = marked.voices.find((v) => v.id === attribution?.voice);
				if (label === "none") {
					none++;
					if (!voice) silent++;
					continue;
				}
				all++;
				if (isVoice(nearestName(report, span), label)) naive++;
				if (voice) found++;
				if (voice && isVoice(voice.name, label)) right++;
				else onError(`${id}: "${voice?.name ?? ""}", labelled "${label}": ${report.text.slice(start, end)}`);
			}
		}
		return [
			{ name: "quotations", value: all },
			{ name: "with-voice", value: found / Math.max(1, all) },
			{ name: "voice-right", value: right / Math.max(1, all), baseline: naive / Math.max(1, all) },
			{ name: "no-voice-kept-silent", value: silent / Math.max(1, none) },
		];
	},
};
