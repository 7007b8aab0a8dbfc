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

const write = (path: string, text: string) => writeFile(join(import.meta.dirname, "../src/stages", path), text);

/** What each set of weights is for, in the order in which they are fitted: a later one is fitted by the earlier as they then stand written. */
const steps = {
	async pairs(stories: readonly GoldStory[], of: string): Promise<void> {
		const about = [
			of,
			`the chance that two passages by themselves say one thing is ${formula}.`,
			explained("pair-features"),
		];
		const pairs = (await Promise.all(stories.map(labelledPairs))).flat();
		await write("align/pair-weights.ts", moduleOf("pairWeights", about, pairs));
	},
	async rivals(stories: readonly GoldStory[], of: string): Promise<void> {
		const about = [
			of,
			`the chance that two figures or dates fill one slot, beside their rivals, is ${formula}.`,
			explained("likeness"),
		];
		const pairs = (await Promise.all(stories.map(labelledPairs))).flat();
		const own = pairs.flatMap((p) => (p.rivals ? [{ ...p, features: p.rivals }] : []));
		await write("align/rival-weights.ts", moduleOf("rivalWeights", about, own));
	},
	async slots(stories: readonly GoldStory[], of: string): Promise<void> {
		const about = [
			of,
			`the chance that two figures, dates, people or deeds that cannot both be right fill one slot is ${formula}.`,
			explained("slot-comparison"),
		];
		const pairs = (await Promise.all(stories.map(labelledSlots))).flat();
		await write("weigh/slots/slot-weights.ts", moduleOf("slotWeights", about, pairs));
	},
};

const explained = (file: string) => `Features are explained in \`${file}.ts\`.`;
const isStep = (name: string): name is keyof typeof steps => Object.hasOwn(steps, name);

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
} else {
	const stories = await learnedFrom(dataFolder);
	await steps[step](stories, `Logistic regressions over pairs of ${stories.length} labelled stories;`);
}
