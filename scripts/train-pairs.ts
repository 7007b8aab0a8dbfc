/**
 * Fits the weights by which align joins passages and weigh knows two figures, dates, people or deeds of one slot, and writes
 * src/stages/align/pair-weights.ts and src/stages/weigh/slots/slot-weights.ts: `npx tsx scripts/train-pairs.ts DATA_FOLDER`.
 * The same labels and model give the same files.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { learnedFrom } from "../eval/gold.js";
import { featureNames, type LabelledPair, labelledPairs, rowsOf } from "../eval/labelled-pairs.js";
import { labelledSlots } from "../eval/labelled-slots.js";
import { logistic } from "../eval/logistic.js";

const formula = "`1 / (1 + exp(-(intercept + Σ weight × feature)))`";

/** A module of weights, a set for each slot of the pairs. */
function moduleOf(name: string, about: readonly string[], pairs: readonly LabelledPair[]): string {
	const parts = [...new Set(pairs.map((p) => p.slot))].map((slot) => {
		const own = pairs.filter((p) => p.slot === slot);
		const names = featureNames(own);
		const weights = logistic(rowsOf(own, names));
		const lines = ["intercept", ...names].map(
			(feature, i) => `\t\t${feature}: ${Number((weights[i] as number).toFixed(2))},`,
		);
		return `\t/** ${own.length} pairs, ${own.filter((p) => p.same).length} of one claim. */\n\t${slot}: {\n${lines.join("\n")}\n\t},`;
	});
	const doc = [...about, "Written by", "`npx tsx scripts/train-pairs.ts DATA_FOLDER`; not to be changed by hand."];
	return `/**\n${doc.map((line) => ` * ${line}\n`).join("")} */\nexport const ${name} = {\n${parts.join("\n")}\n} as const;\n`;
}

async function main(dataFolder: string): Promise<void> {
	const stories = await learnedFrom(dataFolder);
	const write = (path: string, text: string) => writeFile(join(import.meta.dirname, "../src/stages", path), text);
	const of = `Logistic regressions over pairs of ${stories.length} labelled stories;`;
	await write(
		"align/pair-weights.ts",
		moduleOf(
			"pairWeights",
			[
				of,
				`the chance that two passages say one thing is ${formula}.`,
				"Features are explained in `pair-features.ts`.",
			],
			(await Promise.all(stories.map(labelledPairs))).flat(),
		),
	);
	await write(
		"weigh/slots/slot-weights.ts",
		moduleOf(
			"slotWeights",
			[
				of,
				`the chance that two figures, dates, people or deeds that cannot both be right fill one slot is ${formula}.`,
				"Features are explained in `slot-comparison.ts`.",
			],
			(await Promise.all(stories.map(labelledSlots))).flat(),
		),
	);
}

const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) {
	process.stderr.write("Name the data folder: npx tsx scripts/train-pairs.ts DATA_FOLDER\n");
	process.exitCode = 2;
} else await main(dataFolder);
