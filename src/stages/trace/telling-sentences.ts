import type { Span } from "../../core/index.js";
import { rarityOf } from "../../text/rarity-of.js";
import { stemOf } from "../../text/stem-of.js";
import type { RunningWords } from "./running-words.js";

/** Rarity of a word that tells something: it stands in less than one report of ten. */
const telling = 2.3;
/** A sentence by the words that tell something, quotations left out. */
export interface TellingSentence {
	readonly report: number;
	readonly place: number;
	readonly span: Span;
	/** Telling words, names and figures included. */
	readonly all: ReadonlySet<string>;
	readonly plain: ReadonlySet<string>;
}

/** The sentences of a report, of which `index` is the number. */
export function tellingSentences(
	{ report, words, spans, quoted, proofs }: RunningWords,
	index: number,
): TellingSentence[] {
	let at = 0;
	return report.sentences.map(({ span }, place) => {
		const all = new Set<string>();
		const plain = new Set<string>();
		for (; at < spans.length && (spans[at] as Span)[0] < span[1]; at++) {
			const stem = stemOf(words[at] as string);
			if ((spans[at] as Span)[0] < span[0] || quoted[at] || rarityOf(stem) < telling) continue;
			all.add(stem);
			if ((proofs[at] as number) > 0) plain.add(stem);
		}
		return { report: index, place, span, all, plain };
	});
}

/** How many words both have. */
export const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
	let n = 0;
	for (const word of a) if (b.has(word)) n++;
	return n;
};
