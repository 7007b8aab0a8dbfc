import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Measure } from "./measure.js";
import { costOf } from "./process-cost.js";
import { type ReportRow, rowsOf } from "./report-rows.js";

const root = resolve(import.meta.dirname, "..");
const set = "ecbplus/topics-01-35.jsonl";

/** Reports of the large story, and sentences of each: about 300 words. */
const many = { reports: 1_000, sentences: 17 };

/** One story of many near-copies: each report mixed anew from the sentences of one topic, the same in every run. */
function mixed(rows: readonly ReportRow[], story: string): string {
	const sentences = rows.filter((r) => r.story === story).flatMap((r) => r.text.split(/(?<=[.!?])\s+/));
	let seed = 7;
	const next = () => {
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		return seed / 2 ** 31;
	};
	const text = () =>
		Array.from({ length: many.sentences }, () => sentences[Math.floor(next() * sentences.length)]).join(" ");
	return Array.from({ length: many.reports }, (_, i) => JSON.stringify({ id: `r${i}`, text: text() })).join("\n");
}

/** The whole way on many reports: what a desk waits for. */
export const measure: Measure = {
	name: "speed",
	what: "Reports a second of processor time and of the clock, and the most memory held, from a file of 772 reports in 35 topics to the dossier as JSON; and seconds on the clock and memory for one story of 1,000 reports of about 300 words.",
	baseline: "reading the file, parsing its lines and writing them as JSON",
	data: "ECB+ topics 1 to 35 as JSON lines (Cybulska and Vossen 2014, github.com/cltl/ecbPlus, CC BY 3.0)",
	needs: [set],
	async run(dataFolder) {
		const file = resolve(dataFolder, set);
		const reports = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim()).length;
		const folder = await mkdtemp(join(tmpdir(), "hearsay-speed-"));
		try {
			const out = JSON.stringify(join(folder, "dossier.json"));
			const main = JSON.stringify(join(root, "src/cli/main.ts"));
			const dossier = (path: string) =>
				`process.argv = ["node", ${main}, "dossier", ${JSON.stringify(path)}, "--out", ${out}];\nawait import(${main});`;
			const whole = await costOf(dossier(file));
			const bare = await costOf(
				`import { readFileSync, writeFileSync } from "node:fs";
const lines = readFileSync(${JSON.stringify(file)}, "utf8").split("\\n").filter((l) => l.trim()).map((l) => JSON.parse(l));
writeFileSync(${out}, JSON.stringify(lines));`,
			);
			const large = join(folder, "large.jsonl");
			await writeFile(large, mixed(rowsOf(file), "20-ecbplus"));
			const story = await costOf(dossier(large));
			return [
				{ name: "reports-per-cpu-second", value: reports / whole.cpu, baseline: reports / bare.cpu },
				{ name: "reports-per-second", value: reports / whole.clock, baseline: reports / bare.clock },
				{ name: "peak-mebibytes-error", value: whole.peak, baseline: bare.peak },
				{ name: "thousand-seconds-error", value: story.clock },
				{ name: "thousand-mebibytes-error", value: story.peak },
			];
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
};
