/**
 * Runs the measures on open data: `npx tsx eval/run.ts DATA_FOLDER [NAME…] [--check] [--errors]`.
 * Each measure says which data set it needs and where that is to be had; a set that is not there is told and passed over.
 * `--check` compares with `eval/floors.json` and fails below a floor; `--errors` prints the wrong answers of the measures
 * that can name them.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { belowFloor } from "./floors.js";
import type { Figure, Measure } from "./measure.js";

const notMeasures = new Set(["run.ts", "floors.ts", "measure.ts"]);

async function measures(): Promise<Measure[]> {
	const found: Measure[] = [];
	for (const file of readdirSync(import.meta.dirname).sort()) {
		if (!file.endsWith(".ts") || notMeasures.has(file)) continue;
		const module: { measure?: Measure } = await import(join(import.meta.dirname, file));
		if (module.measure) found.push(module.measure);
	}
	return found;
}

function line({ name, value, baseline }: Figure): string {
	const plain = (n: number) => (Number.isInteger(n) ? String(n) : n.toFixed(3));
	return `  ${name.padEnd(28)} ${plain(value).padStart(9)}${baseline === undefined ? "" : `   baseline ${plain(baseline)}`}`;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { check: { type: "boolean" }, errors: { type: "boolean" } },
});
const [dataFolder, ...names] = positionals;
const all = await measures();
if (!dataFolder) {
	console.log("usage: npx tsx eval/run.ts DATA_FOLDER [NAME…] [--check] [--errors]\n");
	for (const m of all)
		console.log(
			`${m.name}: ${m.what}\n  data: ${m.data}\n  needs: ${m.needs.join(", ") || "nothing outside the repository"}\n`,
		);
	process.exit(2);
}
let failed = false;
for (const m of all.filter((m) => names.length === 0 || names.includes(m.name))) {
	const missing = m.needs.filter((path) => !existsSync(join(dataFolder, path)));
	console.log(`${m.name}: ${m.what}${m.baseline ? `\n  baseline: ${m.baseline}` : ""}`);
	if (missing.length > 0) {
		console.log(`  passed over: ${missing.join(", ")} not found in ${dataFolder}\n  to be had from: ${m.data}`);
		continue;
	}
	const start = performance.now();
	const figures = await m.run(dataFolder, values.errors ? (error) => console.log(`  ${error}`) : () => {});
	for (const figure of figures) console.log(line(figure));
	console.log(`  (${((performance.now() - start) / 1000).toFixed(1)} s)`);
	if (!values.check) continue;
	for (const complaint of belowFloor(m.name, figures)) {
		failed = true;
		console.log(`  BELOW FLOOR: ${complaint}`);
	}
}
process.exit(failed ? 1 : 0);
