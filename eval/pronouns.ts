import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkedReport } from "../src/core/index.js";
import { annotateReport } from "../src/pipeline.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";
import { sameName } from "./voices.js";

interface Labelled {
	readonly id: string;
	/** Where "he" or "she" begins, whom it means, and how it was chosen. */
	readonly pronouns: readonly (readonly [at: number, name: string, chosen: "drawn" | "differed" | "rest"])[];
}

const sets = ["basil/2010-2016.jsonl", "ecbplus/topics-01-35.jsonl"];

/** The person named last before `at`: the naive speaker. */
const namedLast = ({ names, text }: MarkedReport, at: number): string => {
	const before = names.filter(({ kind, span }) => kind === "person" && span[1] <= at);
	const last = before.sort((a, b) => a.span[0] - b.span[0]).at(-1);
	return last ? text.slice(...last.span) : "";
};

/** Whom "he" and "she" mean where they speak. */
export const measure: Measure = {
	name: "pronouns",
	what: 'share of "he" and "she" who speak that are given to the person they mean: of 154 drawn from all by which two people or more stand in the four sentences before, and of 40 more of which two versions of the program said otherwise, which are hard; and of 69 drawn later from all the others, by which nothing was set',
	baseline: "the person named last before it",
	data: "BASIL (Fan et al. 2019) and ECB+ topics 1-35 (Cybulska, Vossen 2014); labels: eval/labels/pronouns.json, by one reader who saw the program's answer",
	needs: sets,
	async run(dataFolder: string, onError): Promise<readonly Figure[]> {
		const labelled: readonly Labelled[] = JSON.parse(
			readFileSync(join(import.meta.dirname, "labels/pronouns.json"), "utf8"),
		);
		const reports = new Map(sets.flatMap((set) => rowsOf(join(dataFolder, set))).map((row) => [row.id, reportOf(row)]));
		const none = () => ({ all: 0, right: 0, naive: 0 });
		const counts = { drawn: none(), differed: none(), rest: none() };
		for (const { id, pronouns } of labelled) {
			const report = reports.get(id);
			if (!report) continue;
			const marked = await annotateReport(report);
			for (const [at, name, chosen] of pronouns) {
				const count = counts[chosen];
				const spoken = marked.attributions.find(({ source }) => source.some(([start]) => start === at));
				const voice = marked.voices.find((v) => v.id === spoken?.voice)?.name ?? "";
				const before = report.text.slice(Math.max(0, at - 120), at + 12).replace(/\s+/g, " ");
				count.all++;
				if (sameName(namedLast(marked, at), name)) count.naive++;
				if (sameName(voice, name)) count.right++;
				else onError(`${id}: "${voice}", labelled "${name}": …${before}`);
			}
		}
		return Object.entries(counts).flatMap(([chosen, { all, right, naive }]) => [
			{ name: `${chosen}-pronouns`, value: all },
			{ name: `${chosen}-right`, value: right / Math.max(1, all), baseline: naive / Math.max(1, all) },
		]);
	},
};
