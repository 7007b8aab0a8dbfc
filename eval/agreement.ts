import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Claim, Span } from "../src/core/index.js";
import { type GoldClaim, ownStories } from "./gold.js";
import { mean } from "./mean.js";
import type { Measure } from "./measure.js";
import { pooledDisagreement, scoreDossier } from "./score-dossier.js";

/** The second reader's claims over the first reader's mentions. */
interface SecondPass {
	readonly claims: readonly (Pick<GoldClaim, "id" | "kind" | "origins" | "disagreement"> & {
		readonly mentions: readonly { readonly doc: string; readonly span: Span }[];
	})[];
}

export const measure: Measure = {
	name: "agreement",
	what: "How far two readers agree who are given the same mentions: the second's claims, origins and disagreements scored as the program's are, against the first's; what the program can reach at most",
	data: "fifteen stories of ECB+ and BASIL; labels in eval/labels/stories/, the second reader's in eval/labels/second-pass/",
	needs: ["basil/2010-2016.jsonl", "ecbplus/topics-01-35.jsonl"],
	async run(dataFolder) {
		const scores = await Promise.all(
			(await ownStories(dataFolder, "stories")).map(async ({ name, gold, reports }) => {
				const file = join(import.meta.dirname, "labels/second-pass", `${name}.json`);
				const second = JSON.parse(await readFile(file, "utf8")) as SecondPass;
				const texts = new Map(reports.map((r) => [r.id, r.text]));
				const claims = second.claims.map(
					({ id, kind, origins, disagreement, mentions }): Claim => ({
						id,
						kind,
						story: gold.story,
						statement: "",
						reasons: [],
						standing: "single",
						weight: 0,
						origins: { atLeast: origins?.atLeast ?? 1, atMost: origins?.atMost ?? 1, groups: [] },
						disagreement: disagreement ? { ...disagreement, confidence: 1, reasons: [] } : null,
						mentions: mentions.map(({ doc, span }) => ({
							report: doc,
							span,
							quote: (texts.get(doc) ?? "").slice(...span),
						})),
					}),
				);
				return scoreDossier(gold, { reports, claims, lineage: [], credits: [] });
			}),
		);
		const pooled = pooledDisagreement(scores);
		return [
			{ name: "align-precision", value: mean(scores.map((s) => s.align?.precision)) },
			{ name: "align-recall", value: mean(scores.map((s) => s.align?.recall)) },
			{ name: "align-f1", value: mean(scores.map((s) => s.align?.f1)) },
			{ name: "origins-right", value: mean(scores.map((s) => s.origins?.right)) },
			{ name: "origins-mean-error", value: mean(scores.map((s) => s.origins?.meanError)) },
			{ name: "disagree-pooled-precision", value: pooled.precision },
			{ name: "disagree-pooled-recall", value: pooled.recall },
		];
	},
};
