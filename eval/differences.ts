/** Differences between reports that a reader found, pair by pair: how many are told? */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cite, sharedLength, type WeighedStory } from "../src/core/index.js";
import { placesOfSides } from "../src/stages/compose/differences.js";
import { spelledApart } from "../src/stages/compose/spellings.js";
import { sentenceAt } from "../src/stages/weigh/setting.js";
import { markedAll } from "./gold.js";
import type { Figure, Measure } from "./measure.js";
import { placedWords, type Words } from "./placed-words.js";
import { type ReportRow, reportOf, rowsOf } from "./report-rows.js";
import { weighedStory } from "./weighed-gold.js";

interface LabelledDifference {
	readonly kind: string;
	/** Whether an editor would surely ask, or may wave it away. */
	readonly worth: "must" | "may";
	readonly a: Words;
	readonly b: Words;
}

/** A disagreement that an earlier version told, as the same reader judged it. */
interface JudgedFlag {
	readonly judged: "right" | "fair" | "wrong";
	readonly a: Words;
	readonly b: Words;
}

interface Labels {
	readonly story: string;
	readonly differences: readonly LabelledDifference[];
	readonly flags: readonly JudgedFlag[];
}

const folder = join(import.meta.dirname, "labels", "differences");
const sets = ["basil/2010-2016.jsonl", "ecbplus/topics-01-35.jsonl"];

/** What a disagreement holds against each other. */
interface Told {
	/** The sentences of the words it shows. */
	readonly shown: readonly [Cite, Cite];
	/** For each claim that it is told of, the mentions of its sides. */
	readonly told: readonly (readonly (readonly Cite[])[])[];
}

/** Each disagreement with the sentences it is of, once. */
function toldIn({ claims, reports }: WeighedStory): Told[] {
	const byId = new Map(reports.map((r) => [r.id, r]));
	const sentence = ({ report, span }: Cite): Cite => {
		const own = byId.get(report);
		return { report, span: (own && sentenceAt(own, span[0])?.span) ?? span };
	};
	const out = new Map<string, Told>();
	for (const claim of claims) {
		const { disagreement, mentions } = claim;
		if (!disagreement) continue;
		const places = placesOfSides(claim)?.map((side) => side.map(sentence)) ?? [];
		const [a, b] = (disagreement.reasons[0]?.cites ?? []).map(sentence);
		if (!a || !b) continue;
		const sides = disagreement.between.map((side, i) => [
			...mentions.filter((m) => side.includes(m.report)).map(sentence),
			...(places[i] ?? []),
		]);
		const key = JSON.stringify([a, b].map((c) => [c.report, c.span[0]]).sort());
		out.set(key, { shown: [a, b], told: [...(out.get(key)?.told ?? []), sides] });
	}
	return [...out.values()];
}

const touches = (cite: Cite, words: Cite) => cite.report === words.report && sharedLength(cite.span, words.span) > 0;

/** Whether a disagreement holds the sentence of one side against that of the other, or two that it puts on their sides. */
function tells({ shown: [x, y], told }: Told, [a, b]: readonly [Cite, Cite]): boolean {
	if ((touches(x, a) && touches(y, b)) || (touches(x, b) && touches(y, a))) return true;
	return told.some((sides) => {
		const on = (words: Cite) => sides.flatMap((side, i) => (side.some((c) => touches(c, words)) ? [i] : []));
		return on(a).some((i) => on(b).some((j) => i !== j));
	});
}

interface Score {
	stories: number;
	/** Disagreements told. */
	told: number;
	/** Of each worth those listed, and those of them that were told. */
	readonly must: { listed: number; told: number };
	readonly may: { listed: number; told: number };
	/** Flags of an earlier version that were judged right or fair, and those judged wrong; and those of them still told. */
	readonly right: { listed: number; told: number };
	readonly wrong: { listed: number; told: number };
}

/** The stories of one of the two folders: `held-out` is never looked at. */
async function scored(set: string, rows: readonly ReportRow[], onError: (line: string) => void): Promise<Score> {
	const none = () => ({ listed: 0, told: 0 });
	const score: Score = { stories: 0, told: 0, must: none(), may: none(), right: none(), wrong: none() };
	for (const file of readdirSync(join(folder, set)).sort()) {
		const { story, differences, flags } = JSON.parse(readFileSync(join(folder, set, file), "utf8")) as Labels;
		const own = rows.filter((r) => r.story === story);
		const reports = await markedAll(own.map(reportOf));
		const found = toldIn(weighedStory(reports));
		const textOf = ({ report, span }: Cite) => reports.find((r) => r.id === report)?.text.slice(...span) ?? "";
		const plain = (words: string) => ` ${(words.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
		const spelled = spelledApart(reports).map(({ cites }) => cites.map((cite) => plain(textOf(cite))));
		const isSpelled = (words: readonly [string, string]) => {
			const [one, other] = words.map(plain) as [string, string];
			return spelled.some((ways) =>
				ways.some((x) => one.includes(x) && ways.some((y) => y !== x && other.includes(y))),
			);
		};
		const placed = (words: Words) => placedWords(words, own, reports);
		const count = (kind: "must" | "may" | "right" | "wrong", words: { a: Words; b: Words }, why: string) => {
			const [a, b] = [placed(words.a), placed(words.b)];
			if (!a || !b) {
				onError(`${file}: ${why} is not found in the reports`);
				return;
			}
			const shown = [textOf(a), textOf(b)] as const;
			const told = found.some((f) => tells(f, [a, b])) || isSpelled(shown);
			score[kind].listed++;
			if (told) score[kind].told++;
			if (told === (kind === "wrong")) {
				onError([`${file} ${why}`, ...shown.map((w) => w.replace(/\s+/g, " "))].join("\n      "));
			}
		};
		for (const difference of differences) count(difference.worth, difference, `${difference.worth} ${difference.kind}`);
		for (const flag of flags) count(flag.judged === "wrong" ? "wrong" : "right", flag, `judged ${flag.judged}`);
		score.stories++;
		score.told += found.length;
	}
	return score;
}

const figuresOf = (score: Score, before: string): Figure[] => [
	{ name: `${before}stories`, value: score.stories },
	...(["must", "may", "right", "wrong"] as const).flatMap((kind): Figure[] => [
		{ name: `${before}${kind}-listed`, value: score[kind].listed },
		{
			name: `${before}${kind}-told${kind === "wrong" ? "-error" : ""}`,
			value: score[kind].told / Math.max(1, score[kind].listed),
		},
	]),
	{ name: `${before}told-a-story-error`, value: score.told / Math.max(1, score.stories) },
];

export const measure: Measure = {
	name: "differences",
	what: "Share of the differences between two reports, listed by a reader who had not seen the program's, that it tells, with the same two sentences, with both among its sides or as two spellings of a name: those an editor must ask about, and those one may; of the flags of version 0.1.0 in these stories, the share still told of those the reader judged right or fair, and of those judged wrong",
	data: "stories of ECB+ and BASIL (research terms; see docs/evaluation.md), one reader each, by id and span in eval/labels/differences/",
	needs: sets,
	async run(dataFolder, onError) {
		const rows = sets.flatMap((set) => rowsOf<ReportRow>(join(dataFolder, set)));
		return [
			...figuresOf(await scored("read", rows, onError), ""),
			...figuresOf(await scored("held-out", rows, () => {}), "held-out-"),
		];
	},
};
