import {
	type Act,
	type Attribution,
	type Cite,
	type Claim,
	dayOf,
	isToldBy,
	type Mention,
	type Move,
	textOrder,
} from "../../core/index.js";
import { isCharge } from "./charge.js";
import { contentWordsOf, overlap } from "./content-words.js";
import { inHeadline } from "./headline.js";
import type { ReportIndex } from "./report-index.js";
import { saidOn } from "./said-on.js";

/** Acts that change the matter, the most telling first; stating, predicting and praising only comment on it. */
const moving: readonly Act[] = [
	"retract",
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

/** Whether one party turns down what another says in the claim: its reasons cite what is said before what turns it down. */
const isDispute = ({ disagreement }: Claim) => isToldBy(disagreement, "party-against-party");

/** The one of some mentions by whose words a dispute is shown, and whether it is the side that turns the other down. */
function shownIn(
	{ disagreement }: Claim,
	mentions: readonly Mention[],
): { readonly mention: Mention; readonly refuses: boolean } | undefined {
	for (const [i, { report, span }] of (disagreement?.reasons[0]?.cites ?? []).entries()) {
		const mention = mentions.find((m) => m.report === report && m.span[0] === span[0]);
		if (mention) return { mention, refuses: i === 1 };
	}
	return undefined;
}

function moveOf(
	claim: Claim,
	mentions: readonly Mention[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Move | undefined {
	const sure = mentions.filter((m) => !m.unsure);
	const acts = sure.map((m) => m.act).filter((act): act is Act => act !== undefined && moving.includes(act));
	const act = mostFrequent(acts, (a) => moving.indexOf(a));
	// Half of the tellings must call it more than a statement, or one odd cue verb would make a move of a remark.
	const moves = act !== undefined && acts.length * 2 >= sure.length;
	// What the other side turns down has moved the matter, however plainly it was said.
	const answered = isDispute(claim) ? shownIn(claim, mentions) : undefined;
	if (!moves && !answered) return undefined;
	const headed = (m: Mention) => inHeadline(indexes.get(m.report)?.report, m.span);
	// A headline abridges what is told below it, which is shown.
	if (!answered && sure.every(headed)) return undefined;
	const below = sure.filter((m) => m.act === act && !headed(m));
	const own = below.length > 0 ? below : sure.filter((m) => m.act === act);
	const shown = moves ? (own.find((m) => m.quote === claim.statement) ?? own[0]) : answered?.mention;
	if (!shown?.voice) return undefined;
	const saidBy = (m: Mention) => {
		const index = indexes.get(m.report);
		return index && saidOn(m, index);
	};
	const told = mentions.flatMap((m) => saidBy(m) ?? []);
	const published = mentions.flatMap((m) => dayOf(indexes.get(m.report)?.report.published) ?? []);
	// The words shown must not stand beside another day than their own.
	const day =
		saidBy(shown)?.day ??
		mostFrequent(
			told.map((t) => t.day),
			(d) => d,
		);
	const date = day ?? published.sort()[0];
	const full = told.some((t) => t.day === day && !t.yearless);
	const datedBy = day === undefined ? "publication" : full ? "words" : "story";
	const textOf = ({ report, span }: Cite) => indexes.get(report)?.report.text.slice(...span) ?? "";
	const calledDenial = indexes.get(shown.report)?.attributionOf(shown)?.act === "deny";
	const turn = calledDenial ? "deny" : "reject";
	const plainly = answered?.refuses ? turn : isCharge(claim, textOf) ? "accuse" : "state";
	return {
		claim: claim.id,
		voice: shown.voice,
		act: moves ? act : plainly,
		report: shown.report,
		span: shown.span,
		quote: shown.quote,
		...(date ? { date, datedBy } : {}),
		reports: [...new Set(mentions.filter((m) => m === shown || !m.unsure).map((m) => m.report))],
	};
}

/** Shared words, as part of the shorter quote, that make two moves of one act by one voice the same move told twice. */
const sameMove = 0.55;
/** Moves that a further one is compared with: a bound for hostile text. */
const mostCompared = 60;

interface Candidate {
	readonly move: Move;
	readonly words: ReadonlySet<string>;
	/** The attributions it is told by: two claims from one saying ("demanded A and B") are one move. */
	readonly attributions: ReadonlySet<Attribution>;
}

/** The words of a move without who does it and by which verb: "the ministry denied" tells nothing of what. */
function toldIn(move: Move, index: ReportIndex | undefined): Set<string> {
	const { source = [], cue = [] } = index?.attributionOf(move) ?? {};
	const [start] = move.span;
	const quote = [...source, ...cue].reduce((words, [from, to]) => {
		const [a, b] = [Math.max(0, from - start), Math.max(0, to - start)];
		return words.slice(0, a) + " ".repeat(Math.max(0, Math.min(b, words.length) - a)) + words.slice(b);
	}, move.quote);
	return contentWordsOf(quote);
}

/** To deny and to reject is one turn, which reports call by either word. */
const turnOf = ({ act }: Move) => (act === "deny" ? "reject" : act);

function isSame(a: Candidate, b: Candidate): boolean {
	if (turnOf(a.move) !== turnOf(b.move) || a.move.voice !== b.move.voice) return false;
	for (const attribution of a.attributions) if (b.attributions.has(attribution)) return true;
	const [x, y] = [a.move, b.move].map((m) => (m.datedBy === "publication" ? undefined : m.date));
	const anotherDay = x !== undefined && y !== undefined && x !== y;
	return !anotherDay && overlap(a.words, b.words) >= sameMove;
}

/** Days that the words name before days of publication. */
const sureness = ({ datedBy }: Move) => (datedBy === "words" ? 2 : datedBy === "story" ? 1 : 0);

/** `move` with the reports of `other`, and its day where that is surer or earlier. */
function joined(move: Move, other: Move): Move {
	const surer = sureness(other) > sureness(move);
	const earlier = move.datedBy === other.datedBy && other.date !== undefined && other.date < (move.date ?? "9999");
	const { date, datedBy } = surer || earlier || !move.date ? other : move;
	return {
		...move,
		...(date && datedBy ? { date, datedBy } : {}),
		reports: [...new Set([...move.reports, ...other.reports])],
	};
}

/** A claim with those of its mentions that one party says. */
export interface PartyClaim {
	readonly claim: Claim;
	readonly own: readonly Mention[];
}

/** To say something and to take it back are two moves, of however many tellings each. */
function parted({ claim, own }: PartyClaim): { readonly claim: Claim; readonly mentions: readonly Mention[] }[] {
	const [back, others] = [own.filter((m) => m.act === "retract"), own.filter((m) => m.act !== "retract")];
	return [others, back].flatMap((mentions) => (mentions.length > 0 ? [{ claim, mentions }] : []));
}

/**
 * A party's moves in order of time, those without a day last, from the claims it makes, heaviest first. Claims of one
 * saying, and claims by one voice and act in like words, are one move, under the heaviest claim.
 */
export function movesOf(claims: readonly PartyClaim[], indexes: ReadonlyMap<string, ReportIndex>): Move[] {
	const found: Candidate[] = [];
	for (const { claim, mentions } of claims.flatMap(parted)) {
		const move = moveOf(claim, mentions, indexes);
		if (!move) continue;
		const attributions = new Set(mentions.flatMap((m) => indexes.get(m.report)?.attributionOf(m) ?? []));
		const candidate = { move, words: toldIn(move, indexes.get(move.report)), attributions };
		const i = found.slice(0, mostCompared).findIndex((other) => isSame(other, candidate));
		const same = found[i];
		if (same) found[i] = { ...same, move: joined(same.move, move) };
		else found.push(candidate);
	}
	return found
		.map(({ move }, weight) => ({ move, weight }))
		.sort((a, b) => textOrder(a.move.date ?? "9999", b.move.date ?? "9999") || a.weight - b.weight)
		.map(({ move }) => move);
}
