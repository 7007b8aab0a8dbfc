import { annotateReport } from "../src/pipeline.js";
import { gumDocuments } from "./gum-documents.js";
import type { Figure, Measure } from "./measure.js";
import {
	alike,
	type HandMadeLinks,
	handMadeLinks,
	type LinkKind,
	linkKinds,
	nearestLinks,
	overlap,
	treeLinks,
	type VerbLink,
} from "./verb-links.js";

class Tally {
	private right = 0;
	private told = 0;
	private wanted = 0;
	get precision(): number {
		return this.right / Math.max(1, this.told);
	}
	get recall(): number {
		return this.right / Math.max(1, this.wanted);
	}
	get f1(): number {
		return (2 * this.right) / Math.max(1, this.told + this.wanted);
	}
	/** Counts the links of one kind in one report; `onError` hears of those on one side only. */
	add(
		kind: LinkKind,
		made: HandMadeLinks,
		found: readonly VerbLink[],
		onError: (what: string, link: VerbLink) => void,
	): void {
		const wanted = made.links.filter((l) => l.kind === kind);
		const left = new Set(wanted);
		for (const link of found) {
			if (link.kind !== kind) continue;
			const match = [...left].find((l) => alike(l, link));
			if (match) {
				left.delete(match);
				this.right++;
			} else {
				if (made.beside.some((l) => alike(l, link)) || made.raised.some((s) => overlap(s, link.word))) continue;
				const counted = wanted.some((l) => overlap(l.word, link.word));
				if (!counted && made.unlike.some((s) => overlap(s, link.verb))) continue;
				onError("wrong", link);
			}
			this.told++;
		}
		this.wanted += wanted.length;
		for (const link of left) onError("missed", link);
	}
}

/**
 * Who does what, against the trees that people made of GUM Wikinews. Its scheme is Universal Dependencies, ours ClearNLP, so only what both can
 * say is asked, as pairs of a word and its verb that overlap the labelled pair in the text:
 *
 * - subject: `nsubj`, `nsubj:pass`; ours `nsubj`, `nsubjpass`. Clauses as subjects are not counted.
 * - object: `obj`; ours `dobj`.
 * - agent of a passive: `obl:agent`; ours the `pobj` of the `agent` "by".
 * - negation: "not", "n't" as `advmod`; ours as `neg`.
 *
 * Verbs are words that the hand-made tree calls VERB, without "be" and without a copula: there the schemes take different words for the head, and what
 * we say of such, or rightly of other words, is not held against us. Nor are indirect objects, and objects of verbs that take a further verb ("want him to
 * go"), which ClearNLP names otherwise. Any word of a name stands for it. The model learned none of these trees; its layers learned names in 16 of the
 * 24 reports.
 */
export const measure: Measure = {
	name: "dependencies",
	what: "subjects, objects, agents and negations of verbs: pairs of word and verb as in the hand-made trees of GUM Wikinews, P, R and F1",
	baseline:
		"the nearest noun, name or pronoun before a verb is its subject, the next after it its object, the next after a 'by' the agent of the verb before it; 'not' denies the next verb",
	data: "GUM Wikinews, as for names; none of its trees was learned from",
	needs: ["gum-wikinews/documents.jsonl"],
	async run(dataFolder: string, onError): Promise<readonly Figure[]> {
		const tallies = linkKinds.map((kind) => ({ kind, model: new Tally(), naive: new Tally() }));
		for (const document of gumDocuments(dataFolder)) {
			const { text } = document.report;
			const made = handMadeLinks(document);
			const { sentences } = await annotateReport(document.report);
			const [found, near] = [sentences.flatMap(treeLinks), sentences.flatMap(nearestLinks)];
			for (const { kind, model, naive } of tallies) {
				model.add(kind, made, found, (what, { word, verb }) =>
					onError(
						`${kind} ${what}: ${text.slice(...word)} of ${text.slice(...verb)} (${document.report.id} ${word[0]})`,
					),
				);
				naive.add(kind, made, near, () => {});
			}
		}
		return tallies.flatMap(({ kind, model, naive }) =>
			(["precision", "recall", "f1"] as const).map((figure) => ({
				name: `${kind}-${figure}`,
				value: model[figure],
				baseline: naive[figure],
			})),
		);
	},
};
