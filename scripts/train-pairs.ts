/**
 * Fits the weights by which align joins passages and writes src/stages/align/pair-weights.ts:
 * `npx tsx scripts/train-pairs.ts DATA_FOLDER`. The same labels and model give the same file.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { learnedFrom } from "../eval/gold.js";
import { featureNames, labelledPairs, rowsOf, type Slot } from "../eval/labelled-pairs.js";
import { logistic } from "../eval/logistic.js";

async function main(dataFolder: string): Promise<void> {
	const stories = await learnedFrom(dataFolder);
	const pairs = (await Promise.all(stories.map(labelledPairs))).flat();
	const parts = (["words", "figure", "date"] as Slot[]).map((slot) => {
		const own = pairs.filter((p) => p.slot === slot);
		const names = featureNames(own);
		const weights = logistic(rowsOf(own, names));
		const lines = ["intercept", ...names].map(
			(name, i) => `\t\t${name}: ${Number((weights[i] as number).toFixed(2))},`,
		);
		return `\t/** ${own.length} pairs, ${own.filter((p) => p.same).length} of one claim. */\n\t${slot}: {\n${lines.join("\n")}\n\t},`;
	});
	const text = `/**
 * Weights of logistic regressions over pairs of passages: the chance that both say one thing is
 * \`1 / (1 + exp(-(intercept + Σ weight × feature)))\`. Features are explained in \`pair-features.ts\`. Written by
 * \`npx tsx scripts/train-pairs.ts DATA_FOLDER\` from ${stories.length} labelled stories; not to be changed by hand.
 */
export const pairWeights = {
${parts.join("\n")}
} as const;
`;
	await writeFile(join(import.meta.dirname, "../src/stages/align/pair-weights.ts"), text);
}

const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) {
	process.stderr.write("Name the data folder: npx tsx scripts/train-pairs.ts DATA_FOLDER\n");
	process.exitCode = 2;
} else await main(dataFolder);
