import { join } from "node:path";
import type { Report } from "../src/core/index.js";
import { groupStories } from "../src/stages/group/index.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { type ReportRow, reportOf, rowsOf } from "./report-rows.js";

interface GroupScore {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** Share of the pairs of reports put together that belong to different stories. */
	readonly wrongPairs: number;
}

/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of the groups `said` against `gold`, both report id to group. */
function bCubed(gold: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): GroupScore {
	const sizes = new Map<string, number>();
	const add = (key: string) => sizes.set(key, (sizes.get(key) ?? 0) + 1);
	for (const [id, g] of gold) {
		const s = said.get(id) ?? id;
		add(`g\0${g}`);
		add(`s\0${s}`);
		add(`b\0${g}\0${s}`);
	}
	let p = 0;
	let r = 0;
	let pairs = 0;
	let wrong = 0;
	for (const [id, g] of gold) {
		const s = said.get(id) ?? id;
		const both = sizes.get(`b\0${g}\0${s}`) as number;
		const inSaid = sizes.get(`s\0${s}`) as number;
		p += both / inSaid;
		r += both / (sizes.get(`g\0${g}`) as number);
		pairs += inSaid - 1;
		wrong += inSaid - both;
	}
	const precision = p / gold.size;
	const recall = r / gold.size;
	const f1 = (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1, wrongPairs: pairs ? wrong / pairs : 0 };
}

/** Share of the pairs of reports on two events of one topic that are put together: mean over pairs of events; undefined for a set without topics. */
function eventsMerged(rows: readonly ReportRow[], said: ReadonlyMap<string, string>): number | undefined {
	const byStory = new Map<string, ReportRow[]>();
	for (const row of rows) byStory.set(row.story ?? row.id, [...(byStory.get(row.story ?? row.id) ?? []), row]);
	const events = [...byStory.values()];
	const shares = events.flatMap((one, i) =>
		events.slice(i + 1).flatMap((other) => {
			if (one[0]?.topic === undefined || one[0].topic !== other[0]?.topic) return [];
			const together = one.map((r) => other.filter((o) => said.get(o.id) === said.get(r.id)).length);
			return [together.reduce((sum, n) => sum + n, 0) / (one.length * other.length)];
		}),
	);
	return shares.length > 0 ? mean(shares) : undefined;
}

/** Plain tf-idf over the batch; reports whose cosine with the group's first is over `threshold` join it. */
function topicBlind(reports: readonly Report[], threshold: number): Map<string, string> {
	const df = new Map<string, number>();
	const counts = reports.map((report) => {
		const tf = new Map<string, number>();
		for (const word of report.text.toLowerCase().match(/[a-z]+/g) ?? []) tf.set(word, (tf.get(word) ?? 0) + 1);
		for (const word of tf.keys()) df.set(word, (df.get(word) ?? 0) + 1);
		return tf;
	});
	const vectors = counts.map((tf) => {
		const v = new Map([...tf].map(([w, n]) => [w, n * Math.log(reports.length / (df.get(w) as number))]));
		const norm = Math.sqrt([...v.values()].reduce((sum, x) => sum + x * x, 0)) || 1;
		return new Map([...v].map(([w, x]) => [w, x / norm]));
	});
	const leaders: number[] = [];
	const said = new Map<string, string>();
	reports.forEach((report, i) => {
		const own = vectors[i] as Map<string, number>;
		let best = threshold;
		let leader = i;
		for (const j of leaders) {
			const other = vectors[j] as Map<string, number>;
			let dot = 0;
			for (const [w, x] of own) dot += x * (other.get(w) ?? 0);
			if (dot > best) {
				best = dot;
				leader = j;
			}
		}
		if (leader === i) leaders.push(i);
		said.set(report.id, String(leader));
	});
	return said;
}

function saidOf(reports: readonly Report[]): Map<string, string> {
	return new Map(groupStories(reports).flatMap((s) => s.reports.map((r): [string, string] => [r.id, s.id])));
}

const sets = [
	{ name: "ecb", path: "ecbplus/topics-01-35.jsonl" },
	{ name: "basil", path: "basil/2010-2016.jsonl" },
	{ name: "aquaint", path: "aquaint/N19-N35.jsonl" },
] as const;

export const measure: Measure = {
	name: "stories",
	what: "B-cubed precision, recall and F1 of grouping reports into stories, all topics of a set mixed; `wrong-pairs` is the share of pairs put together that belong to different stories, `events-merged` the share of the pairs of reports on two events of one topic that are put together, mean over pairs of such events.",
	baseline:
		"A report joins the group whose first report has the highest plain tf-idf cosine over 0.2, and else begins its own.",
	data: "ECB+ topics 1-35 (Cybulska and Vossen 2014, CC BY 3.0), BASIL 2010-2016 (Fan et al. 2019), AQUAINT TimeML N19 and N35 (research only).",
	needs: sets.map((s) => s.path),
	async run(dataFolder) {
		const figures: Figure[] = [];
		for (const { name, path } of sets) {
			const rows = rowsOf(join(dataFolder, path));
			const gold = new Map(rows.map((r) => [r.id, r.story ?? r.id]));
			const reports = rows.map(reportOf);
			const [said, blind] = [saidOf(reports), topicBlind(reports, 0.2)];
			const score = bCubed(gold, said);
			const naive = bCubed(gold, blind);
			const [merged, mergedBlind] = [eventsMerged(rows, said), eventsMerged(rows, blind)];
			figures.push(
				{ name: `${name}-precision`, value: score.precision, baseline: naive.precision },
				{ name: `${name}-recall`, value: score.recall, baseline: naive.recall },
				{ name: `${name}-f1`, value: score.f1, baseline: naive.f1 },
				{ name: `${name}-wrong-pairs`, value: score.wrongPairs, baseline: naive.wrongPairs },
			);
			if (merged !== undefined && mergedBlind !== undefined)
				figures.push({ name: `${name}-events-merged-error`, value: merged, baseline: mergedBlind });
		}
		return figures;
	},
};
