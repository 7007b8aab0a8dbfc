import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Measure } from "./measure.js";
import { costOf } from "./process-cost.js";

const root = resolve(import.meta.dirname, "..");
const set = "ecbplus/topics-01-35.jsonl";

/** The whole way on many reports: what a desk waits for. */
export const measure: Measure = {
	name: "speed",
	what: "Reports a second of processor time and of the clock, and the most memory held, from a file of 772 reports in 35 topics to the dossier as JSON.",
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
			const whole = await costOf(
				`process.argv = ["node", ${main}, "dossier", ${JSON.stringify(file)}, "--out", ${out}];\nawait import(${main});`,
			);
			const bare = await costOf(
				`import { readFileSync, writeFileSync } from "node:fs";
const lines = readFileSync(${JSON.stringify(file)}, "utf8").split("\\n").filter((l) => l.trim()).map((l) => JSON.parse(l));
writeFileSync(${out}, JSON.stringify(lines));`,
			);
			return [
				{ name: "reports-per-cpu-second", value: reports / whole.cpu, baseline: reports / bare.cpu },
				{ name: "reports-per-second", value: reports / whole.clock, baseline: reports / bare.clock },
				{ name: "peak-mebibytes-error", value: whole.peak, baseline: bare.peak },
			];
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
};
