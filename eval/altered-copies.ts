import { join } from "node:path";
import type { MarkedReport, Report, Sentence, Span } from "../src/core/index.js";
import { contentOf } from "../src/stages/weigh/content-words.js";
import { markedAll } from "./gold.js";
import type { Measure } from "./measure.js";
import { changes, figuresOf, flagged, found, type MutationKind, mutationKinds } from "./mutations.js";
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

/** A change of `kind` in the sentence, of words that its copy has too; undefined where its words allow none. */
function changeIn([one, other]: readonly [Placed, Placed], kind: MutationKind): { span: Span; by: string } | undefined {
	const { report, sentence } = one;
	const { span: within } = sentence;
	const said = report.attributions.find(({ content }) => content.some((c) => c[0] >= within[0] && c[1] <= within[1]));
	const voice = report.voices.find((v) => v.id === said?.voice)?.name;
	const claimKind = kind === "attribution" ? "quote" : kind === "negation" || kind === "name" ? "statement" : kind;
	const change = changes[kind](report.text, within, {
		id: "",
		kind: claimKind,
		mentions: [],
		...(voice ? { voice } : {}),
	});
	if (!change) return undefined;
	const [start, end] = change.span;
	// "Not" must come before a word that the copy has there too.
	const after = kind === "negation" ? (/^\s*\w+/.exec(report.text.slice(end))?.[0] ?? "") : "";
	const copied = textOf(other);
	if (!copied.includes(report.text.slice(start, end) + after) || (kind === "negation" && /\bnot\b|n['’]t/.test(copied)))
		return undefined;
	// "More than 200" leaves room for 400: no difference.
	const figure = report.figures.find((f) => f.span[0] <= start && f.span[1] >= end);
	return kind === "figure" && (!figure || figure.low === null || figure.high === null) ? undefined : change;
}

/** One fact changed in a sentence that another report has in nearly the same words: what nobody should miss. */
export const measure: Measure = {
	name: "altered-copies",
	what: "Share of changes that are flagged, by kind, where the changed sentence stands in another report of the story in nearly the same words (.8 of the content words): one change of each kind in each story; bounds that still leave room for each other are left out",
	data: "ECB+ topics 1 to 35 as JSON lines (Cybulska and Vossen 2014, github.com/cltl/ecbPlus, CC BY 3.0)",
	needs: [set],
	async run(dataFolder, onError) {
		const byStory = new Map<string, Report[]>();
		for (const row of rowsOf(join(dataFolder, set))) {
			const story = row.story ?? row.id;
			byStory.set(story, [...(byStory.get(story) ?? []), reportOf(row)]);
		}
		const results = new Map<MutationKind, boolean[]>(mutationKinds.map((kind) => [kind, []]));
		for (const [story, reports] of byStory) {
			const marked = await markedAll(reports);
			const plain = weighedStory(marked);
			const copies = copiesIn(marked);
			for (const kind of mutationKinds) {
				for (const pair of copies) {
					const change = changeIn(pair, kind);
					const [{ report }] = pair;
					if (!change || flagged(plain, report.id, change.span)) continue;
					const mutation = { kind, claim: "", report: report.id, ...change };
					const hit = await found(mutation, marked, reports);
					results.get(kind)?.push(hit);
					const was = report.text.slice(...change.span);
					if (!hit) onError(`${kind} ${story}: [${was} → ${change.by}] ${textOf(pair[0])}`.replace(/\s+/g, " "));
					break;
				}
			}
		}
		return figuresOf(results);
	},
};
