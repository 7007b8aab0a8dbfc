import { type Act, type Claim, type Mention, type Move, sharedLength, type WeighedStory } from "../../core/index.js";
import { contentWordsOf, overlap } from "./content-words.js";
import type { ReportIndex } from "./report-index.js";
import { saidOn } from "./said-on.js";

/** Acts that change the matter, the most telling first; stating, predicting and praising only comment on it. */
const moving: readonly Act[] = [
	"reject",
	"deny",
	"threaten",
	"accuse",
	"demand",
	"promise",
	"offer",
	"confirm",
	"announce",
	"request",
	"criticise",
	"decline",
];

/** The most frequent of some values, ties by `rank`; undefined for none. */
function mostFrequent<T>(values: readonly T[], rank: (value: T) => number | string): T | undefined {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (rank(a[0]) < rank(b[0]) ? -1 : 1))[0]?.[0];
}

function moveOf(
	claim: Claim,
	mentions: readonly Mention[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Move | undefined {
	const acts = mentions.map((m) => m.act).filter((act): act is Act => act !== undefined && moving.includes(act));
	const act = mostFrequent(acts, (a) => moving.indexOf(a));
	// Half of the tellings must call it more than a statement, or one odd cue verb would make a move of a remark.
	if (!act || acts.length * 2 < mentions.length) return undefined;
	const own = mentions.filter((m) => m.act === act);
	const shown = own.find((m) => m.quote === claim.statement) ?? own[0];
	if (!shown?.voice) return undefined;
	const told = mentions.flatMap((m) => {
		const index = indexes.get(m.report);
		return (index && saidOn(m, index)) ?? [];
	});
	const published = mentions.flatMap(
		(m) => /^\d{4}-\d{2}-\d{2}/.exec(indexes.get(m.report)?.report.published ?? "")?.[0] ?? [],
	);
	const date = mostFrequent(told, (day) => day) ?? published.sort()[0];
	return {
		claim: claim.id,
		voice: shown.voice,
		act,
		report: shown.report,
		span: shown.span,
		quote: shown.quote,
		...(date ? { date, datedBy: told.length > 0 ? ("words" as const) : ("publication" as const) } : {}),
		reports: [...new Set(mentions.map((m) => m.report))],
	};
}

/** Shared words, as part of the shorter quote, that make two moves of one act by one voice the same move told twice. */
const sameMove = 0.6;
/** Moves that a further one is compared with: a bound for hostile text. */
const mostCompared = 60;

/** Adds a move, or its reports to a heavier move that says the same. */
function joined(moves: readonly Move[], move: Move): Move[] {
	const words = contentWordsOf(move.quote);
	const i = moves.slice(0, mostCompared).findIndex((other) => {
		if (other.act !== move.act || other.voice !== move.voice) return false;
		if (other.report === move.report && sharedLength(other.span, move.span) > 0) return true;
		return overlap(contentWordsOf(other.quote), words) >= sameMove;
	});
	const same = moves[i];
	if (!same) return [...moves, move];
	const earlier =
		move.date &&
		(!same.date || (same.datedBy === "publication" && (move.datedBy === "words" || move.date < same.date)));
	const dated = earlier ? { date: move.date as string, datedBy: move.datedBy as "words" } : {};
	const reports = [...new Set([...same.reports, ...move.reports])];
	return moves.with(i, { ...same, ...dated, reports });
}

/** The moves of a party's voices, one for each claim, in order of time; those without a day come last. */
export function movesOf(
	voices: ReadonlySet<string>,
	story: WeighedStory,
	indexes: ReadonlyMap<string, ReportIndex>,
): Move[] {
	return story.claims
		.flatMap((claim) => {
			const own = claim.mentions.filter((m) => m.voice !== undefined && voices.has(m.voice));
			return own.length > 0 ? (moveOf(claim, own, indexes) ?? []) : [];
		})
		.reduce(joined, [])
		.map((move, weight) => ({ move, weight }))
		.sort((a, b) => {
			const [x, y] = [a.move.date ?? "9999", b.move.date ?? "9999"];
			return x < y ? -1 : x > y ? 1 : a.weight - b.weight;
		})
		.map(({ move }) => move);
}
