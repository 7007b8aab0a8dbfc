/** Every disagreement flagged in stories that nobody labelled: how many a story, and, with `--errors`, each with its sentences, to be read. */
import { join } from "node:path";
import {
	type Cite,
	type Disagreement,
	type DisagreementKind,
	type MarkedReport,
	sharedLength,
} from "../src/core/index.js";
import { annotateReports } from "../src/pipeline.js";
import { differencesAmong } from "../src/stages/compose/differences.js";
import { sentenceAt } from "../src/stages/weigh/setting.js";
import { mayBeOneDay } from "../src/stages/weigh/slots/may-be-one-day.js";
import { compatible } from "../src/stages/weigh/slots/rounding.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";
import { weighedStory } from "./weighed-gold.js";

const sets: Readonly<Record<string, string>> = { basil: "basil/2010-2016.jsonl", ecb: "ecbplus/topics-01-35.jsonl" };

/** The reports of each story of two or more. */
async function storiesOf(file: string): Promise<Map<string, MarkedReport[]>> {
	const rows = rowsOf(file);
	const reports = rows.map(reportOf);
	const storyOf = new Map(reports.map(({ id }, i) => [id, rows[i]?.story ?? id]));
	const stories = new Map<string, MarkedReport[]>();
	for await (const report of annotateReports(reports)) {
		const story = storyOf.get(report.id) ?? report.id;
		stories.set(story, [...(stories.get(story) ?? []), report]);
	}
	for (const [story, held] of stories) if (held.length < 2) stories.delete(story);
	return stories;
}

/** The sentence that a cite begins in, on one line. */
function sentenceOf({ report: id, span }: Cite, reports: readonly MarkedReport[]): string {
	const report = reports.find((r) => r.id === id);
	const sentence = report && sentenceAt(report, span[0]);
	return sentence ? report.text.slice(...sentence.span).replace(/\s+/g, " ") : "";
}

/** Whether a report gives a value that can be that of a cite, wherever it stands; undefined where the cite is of no figure or day. */
function givesValueOf({ report: id, span }: Cite, report: MarkedReport, reports: readonly MarkedReport[]) {
	const cited = reports.find((r) => r.id === id);
	const figure = cited?.figures.find((f) => sharedLength(f.span, span) > 0);
	if (figure) return report.figures.some((f) => f.unit === figure.unit && compatible(f, figure));
	const date = cited?.dates.find((d) => sharedLength(d.span, span) > 0);
	return date ? report.dates.some((d) => mayBeOneDay(d, date)) : undefined;
}

const inValues: ReadonlySet<DisagreementKind> = new Set(["figure", "count", "date"]);

/** Reports that stand on a side of a difference in figures or days beside the one that is cited, and those of them that do not give its value at all. */
function besideCited(
	{ kind, between, reasons }: Disagreement,
	reports: readonly MarkedReport[],
): { all: number; wrong: number } {
	const cites = inValues.has(kind) ? (reasons[0]?.cites ?? []) : [];
	const gives = between.flatMap((side, i) => {
		const cite = cites[i];
		if (!cite || cites.length !== between.length) return [];
		return side
			.filter((id) => id !== cite.report)
			.flatMap((id) => reports.find((r) => r.id === id) ?? [])
			.flatMap((report) => givesValueOf(cite, report, reports) ?? []);
	});
	return { all: gives.length, wrong: gives.filter((g) => !g).length };
}

export const measure: Measure = {
	name: "flags",
	what: "Disagreements flagged a story, and by rule over all, in the stories of two sets, most of which nobody labelled: not how many are right, but what a reader is shown; --errors prints each with the sentences of both sides",
	data: "BASIL (Fan et al. 2019) and ECB+ topics 1 to 35 (Cybulska and Vossen 2014); games of sport and their statistics make up most of ECB+",
	needs: Object.values(sets),
	async run(dataFolder, onError) {
		const out: Figure[] = [];
		for (const [set, file] of Object.entries(sets)) {
			const byRule = new Map<string, number>();
			const flags: number[] = [];
			const entries: number[] = [];
			const beside = { all: 0, wrong: 0 };
			for (const [story, reports] of await storiesOf(join(dataFolder, file))) {
				const shown = new Set<string>();
				const { claims } = weighedStory(reports);
				const textOf = (id: string) => reports.find((r) => r.id === id)?.text ?? "";
				const told = differencesAmong(claims, textOf);
				entries.push(told.length);
				for (const { disagreement } of told) {
					const { all, wrong } = besideCited(disagreement, reports);
					beside.all += all;
					beside.wrong += wrong;
				}
				for (const { disagreement } of claims)
					for (const { rule, detail, cites } of disagreement?.reasons.slice(0, 1) ?? []) {
						const key = JSON.stringify(cites);
						if (shown.has(key)) continue;
						shown.add(key);
						byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
						const words = cites.map((c) => sentenceOf(c, reports));
						onError([`${set} ${story} ${rule}: ${detail}`, ...words].join("\n      "));
					}
				flags.push(shown.size);
			}
			out.push(
				{ name: `${set}-stories`, value: flags.length },
				{ name: `${set}-flags-error`, value: mean(flags) },
				{ name: `${set}-entries-error`, value: mean(entries) },
				{ name: `${set}-beside-cited`, value: beside.all },
				{ name: `${set}-other-value-error`, value: beside.wrong / Math.max(1, beside.all) },
			);
			for (const [rule, n] of [...byRule].sort()) out.push({ name: `${set}-${rule}`, value: n });
		}
		return out;
	},
};
