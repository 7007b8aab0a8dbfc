/** Passages that the program once put into one claim, as readers judged them: which does it still put together? */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cite, sharedLength, type WeighedStory } from "../src/core/index.js";
import { markedAll } from "./gold.js";
import type { Measure } from "./measure.js";
import { placedWords, type Words } from "./placed-words.js";
import { type ReportRow, reportOf, rowsOf } from "./report-rows.js";
import { weighedStory } from "./weighed-gold.js";

/** The passages of one claim that was shown: those that say what its statement did, and others. Those that say part of it are under `part`. */
interface Judged {
	readonly says: readonly Words[];
	readonly other: readonly Words[];
}

interface Labels {
	readonly reports: readonly string[];
	readonly claims: readonly Judged[];
}

const folder = join(import.meta.dirname, "labels", "passages");
const sets = ["basil/2010-2016.jsonl", "ecbplus/topics-01-35.jsonl", "fnc1/train-bodies.jsonl"];

/** Half of the shorter of two passages is the same words. */
const leastShared = 0.5;

const isAt = (m: Cite, words: Cite) =>
	m.report === words.report &&
	sharedLength(m.span, words.span) > 0 &&
	sharedLength(m.span, words.span) >= leastShared * Math.min(m.span[1] - m.span[0], words.span[1] - words.span[0]);

/** The claims that surely have a passage as a mention. */
const claimsOf = ({ claims }: WeighedStory, words: Cite) =>
	new Set(claims.filter((c) => c.mentions.some((m) => !m.unsure && isAt(m, words))));

interface Pairs {
	readonly right: { of: number; told: number };
	readonly wrong: { of: number; told: number };
}

/** Adds the pairs of one claim to those counted. */
function addPairs(
	story: WeighedStory,
	{ says, other }: Judged,
	placed: (words: Words) => Cite | undefined,
	pairs: Pairs,
	onWrong: (a: Cite, b: Cite) => void,
): void {
	const found = (all: readonly Words[]) =>
		all.flatMap((words) => {
			const at = placed(words);
			return at ? [{ at, claims: claimsOf(story, at) }] : [];
		});
	const [same, others] = [found(says), found(other)];
	const together = (a: (typeof same)[number], b: (typeof same)[number]) => [...a.claims].some((c) => b.claims.has(c));
	same.forEach((a, i) => {
		for (const b of same.slice(i + 1)) {
			if (a.at.report === b.at.report) continue;
			pairs.right.of++;
			if (together(a, b)) pairs.right.told++;
		}
		for (const b of others) {
			pairs.wrong.of++;
			if (!together(a, b)) continue;
			pairs.wrong.told++;
			onWrong(a.at, b.at);
		}
	});
}

export const measure: Measure = {
	name: "passages",
	what: "Pairs of passages that a version of November 2026 put into one claim among the first six of a story, surely or perhaps, and that a reader judged: the share now surely told as one, of those in two reports that say the same, and of those of which one says something else",
	baseline: "all that was put together is one",
	data: "34 stories of BASIL, ECB+ and FNC-1 (research terms; see docs/evaluation.md), one reader each, by id and span in eval/labels/passages/",
	needs: sets,
	async run(dataFolder, onError) {
		const rows = new Map<string, ReportRow>(
			sets.flatMap((set) => rowsOf(join(dataFolder, set))).map((row) => [row.id, row]),
		);
		const pairs: Pairs = { right: { of: 0, told: 0 }, wrong: { of: 0, told: 0 } };
		for (const file of readdirSync(folder).sort()) {
			const { reports, claims } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Labels;
			const own = reports.flatMap((id) => rows.get(id) ?? []);
			const marked = await markedAll(own.map(reportOf));
			const textOf = (id: string) => marked.find((r) => r.id === id)?.text ?? "";
			const placed = (words: Words) => {
				const at = placedWords(words, own, marked);
				if (!at) onError(`${file}: ${words.doc} ${words.span} is not found in the reports`);
				return at;
			};
			const words = ({ report, span }: Cite) =>
				textOf(report)
					.slice(...span)
					.replace(/\s+/g, " ");
			const story = weighedStory(marked);
			for (const judged of claims)
				addPairs(story, judged, placed, pairs, (a, b) => onError(`${file}: ${words(a)}\n      ${words(b)}`));
		}
		return [
			{ name: "same-told", value: pairs.right.told / pairs.right.of, baseline: 1 },
			{ name: "other-told-error", value: pairs.wrong.told / pairs.wrong.of, baseline: 1 },
			{ name: "same-pairs", value: pairs.right.of },
			{ name: "other-pairs", value: pairs.wrong.of },
		];
	},
};
