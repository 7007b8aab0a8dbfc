import { join } from "node:path";
import type { MarkedReport, Report, Sentence } from "../src/core/index.js";
import { contentOf } from "../src/stages/weigh/content-words.js";
import { type ChangeKind, changeKinds, changeOf } from "./changes.js";
import { markedAll } from "./gold.js";
import type { Measure } from "./measure.js";
import { figuresOf, flagged, found } from "./mutations.js";
import { reportOf, rowsOf } from "./report-rows.js";
import { weighedStory } from "./weighed-gold.js";

const set = "ecbplus/topics-01-35.jsonl";
/** Share of the content words of both that a sentence and its copy have in common, and the fewest words of either. */
const copy = { share: 0.8, words: 5 };

interface Placed {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly words: ReadonlySet<string>;
}

const textOf = ({ report, sentence }: Placed) => report.text.slice(...sentence.span);
const passageOf = ({ report, sentence }: Placed) => ({ report, span: sentence.span });

/** Sentences of which another report has a copy, with that copy, in text order. */
function copiesIn(marked: readonly MarkedReport[]): (readonly [Placed, Placed])[] {
	const all = marked.flatMap((report) =>
		report.sentences.map((sentence): Placed => {
			const words = [...contentOf(sentence.tokens)].filter((word) => !/\d/.test(word));
			return { report, sentence, words: new Set(words) };
		}),
	);
	const long = all.filter(({ words }) => words.size >= copy.words);
	return long.flatMap((one) => {
		const other = long.find((o) => {
			if (o.report === one.report) return false;
			const both = [...one.words].filter((word) => o.words.has(word)).length;
			return both >= copy.share * (one.words.size + o.words.size - both);
		});
		return other ? [[one, other] as const] : [];
	});
}

/** One fact changed in a sentence that another report has in nearly the same words: what nobody should miss. */
export const measure: Measure = {
	name: "altered-copies",
	what: "Share of changes that are flagged, by kind, where the changed sentence stands in another report of the story in nearly the same words (.8 of the content words): one change of each kind in each story",
	data: "ECB+ topics 1 to 35 as JSON lines (Cybulska and Vossen 2014, github.com/cltl/ecbPlus, CC BY 3.0)",
	needs: [set],
	async run(dataFolder, onError) {
		const byStory = new Map<string, Report[]>();
		for (const row of rowsOf(join(dataFolder, set))) {
			const story = row.story ?? row.id;
			byStory.set(story, [...(byStory.get(story) ?? []), reportOf(row)]);
		}
		const results = new Map<ChangeKind, boolean[]>(changeKinds.map((kind) => [kind, []]));
		for (const [story, reports] of byStory) {
			const marked = await markedAll(reports);
			const plain = weighedStory(marked);
			const copies = copiesIn(marked);
			for (const kind of changeKinds) {
				for (const [one, other] of copies) {
					const { report } = one;
					const change = changeOf(kind, passageOf(one), passageOf(other));
					if (!change || flagged(plain, report.id, change)) continue;
					const mutation = { kind, claim: "", report: report.id, ...change };
					const hit = await found(mutation, marked, reports);
					results.get(kind)?.push(hit);
					const was = report.text.slice(...change.span);
					if (!hit) onError(`${kind} ${story}: [${was} → ${change.by}] ${textOf(one)}`.replace(/\s+/g, " "));
					break;
				}
			}
		}
		return figuresOf(results);
	},
};
