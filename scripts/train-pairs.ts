/**
 * Fits the weights by which align joins passages and weigh knows two figures, dates, people or deeds of one slot, and writes
 * src/stages/align/pair-weights.ts, then, since rivals are found by those, src/stages/align/rival-weights.ts, and
 * with `slots` src/stages/weigh/slots/slot-weights.ts, whose thresholds must be set anew with them:
 * `npx tsx scripts/train-pairs.ts DATA_FOLDER [pairs|rivals|slots]`. The same labels and model give the same files.
 */
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type GoldStory, learnedFrom } from "../eval/gold.js";
import { featureNames, type LabelledPair, labelledPairs, rowsOf } from "../eval/labelled-pairs.js";
import { labelledSlots } from "../eval/labelled-slots.js";
import { logistic } from "../eval/logistic.js";

const formula = "`1 / (1 + exp(-(intercept + Σ weight × feature)))`";

/** A module of weights, a set for each slot of the pairs. */
function moduleOf(step: string, name: string, about: readonly string[], pairs: readonly LabelledPair[]): string {
	const parts = [...new Set(pairs.map((p) => p.slot))].map((slot) => {
		const own = pairs.filter((p) => p.slot === slot);
		const names = featureNames(own);
		const weights = logistic(rowsOf(own, names));
		const lines = ["intercept", ...names].map(
			(feature, i) => `\t\t${feature}: ${Number((weights[i] as number).toFixed(2))},`,
		);
		return `\t/** ${own.length} pairs, ${own.filter((p) => p.same).length} of one claim. */\n\t${slot}: {\n${lines.join("\n")}\n\t},`;
	});
	const doc = [
		...about,
		`Written by \`npx tsx scripts/train-pairs.ts DATA_FOLDER ${step}\`; not to be changed by hand.`,
	];
	return `/**\n${doc.map((line) => ` * ${line}\n`).join("")} */\nexport const ${name} = {\n${parts.join("\n")}\n} as const;\n`;
}

/** What each set of weights is for; a later one is fitted by the earlier as they then stand written. */
const steps = {
	pairs: {
		file: "align/pair-weights.ts",
		name: "pairWeights",
		tells: "two passages by themselves say one thing",
		explained: "pair-features",
		pairsOf: labelledPairs,
	},
	rivals: {
		file: "align/rival-weights.ts",
		name: "rivalWeights",
		tells: "two figures or dates fill one slot, beside their rivals,",
		explained: "likeness",
		pairsOf: async (story: GoldStory) =>
			(await labelledPairs(story)).flatMap((p) => (p.rivals ? [{ ...p, features: p.rivals }] : [])),
	},
	slots: {
		file: "weigh/slots/slot-weights.ts",
		name: "slotWeights",
		tells: "two figures, dates, people or deeds that cannot both be right fill one slot",
		explained: "slot-comparison",
		beside:
			"The thresholds of `figure-clash.ts` and its like were set with these very weights: set them anew with others.",
		pairsOf: labelledSlots,
	},
} as const;

const isStep = (name: string): name is keyof typeof steps => Object.hasOwn(steps, name);

async function fitStep(step: keyof typeof steps, dataFolder: string): Promise<void> {
	const of = steps[step];
	const { file, name, tells, explained, pairsOf } = of;
	const stories = await learnedFrom(dataFolder);
	const about = [
		`Logistic regressions over pairs of ${stories.length} labelled stories;`,
		`the chance that ${tells} is ${formula}.`,
		`Features are explained in \`${explained}.ts\`.`,
		...("beside" in of ? [of.beside] : []),
	];
	const pairs = (await Promise.all(stories.map(pairsOf))).flat();
	await writeFile(join(import.meta.dirname, "../src/stages", file), moduleOf(step, name, about, pairs));
}

const [dataFolder, step] = process.argv.slice(2);
if (dataFolder === undefined || (step !== undefined && !isStep(step))) {
	process.stderr.write(
		`Name the data folder: npx tsx scripts/train-pairs.ts DATA_FOLDER [${Object.keys(steps).join("|")}]\n`,
	);
	process.exitCode = 2;
} else if (step === undefined) {
	// A step reads what the one before wrote: each is a process of its own.
	const self = fileURLToPath(import.meta.url);
	for (const name of ["pairs", "rivals"]) execFileSync("npx", ["tsx", self, dataFolder, name], { stdio: "inherit" });
} else await fitStep(step, dataFolder);
