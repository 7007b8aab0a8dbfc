import {
	type Cite,
	type Disagreement,
	type Dossier,
	type Mention,
	type Span,
	type Token,
	tokenFrom,
	wordsAt,
} from "../../core/index.js";
import { datelineEndFrom } from "../../text/dateline-end.js";
import { type Run, runOf } from "../../text/dependents.js";
import { endsHanging, tidied, unbroken } from "../../text/unbroken.js";
import type { ReportIndex } from "./report-index.js";

/** The tokens of a sentence around a run between which nothing that is said begins or ends and no semicolon stands, without a dateline. */
function roomAround(tokens: readonly Token[], [from, to]: Run, begun: number, said: readonly Span[]): Run {
	const stops = tokens.flatMap(({ text }, i) => (text === ";" ? i : []));
	let low = Math.max(tokenFrom(tokens, begun), ...stops.filter((i) => i <= from));
	let high = Math.min(tokens.length, ...stops.filter((i) => i >= to));
	for (const [start, end] of said.map(([start, end]) => [tokenFrom(tokens, start), tokenFrom(tokens, end)] as const)) {
		if (end <= from) low = Math.max(low, end);
		else if (start >= to) high = Math.min(high, start);
		else if (start <= from && to <= end) [low, high] = [Math.max(low, start), Math.min(high, end)];
	}
	return [Math.min(low, from), high];
}

/** The words at `span` with whole phrases at their ends, by the tree of their sentence, and with `mark` in them; as they are where that is unknown or they stand in two. */
function wholeSpan(index: ReportIndex, span: Span, mark: Span | undefined): Span {
	const { report } = index;
	const sentence = index.sentenceAt(span[0]);
	if (!sentence?.dependencies || span[1] > sentence.span[1]) return span;
	const { tokens } = sentence;
	const run = runOf(tokens, span);
	const room = roomAround(tokens, run, datelineEndFrom(report.text, sentence.span[0]), index.contentsIn(sentence.span));
	const found = unbroken(sentence, run, room, mark && runOf(tokens, mark));
	if (found === run && !endsHanging(sentence, run)) return span;
	const [from, to] = tidied(sentence, found);
	return [(tokens[from] as Token).span[0], (tokens[to - 1] as Token).span[1]];
}

/** Of a difference up to so many words are those that differ ("more than 9 billion", "abandoned"), and shown as they stand; more are what a side says. By eye, on the five pages the project began with and the example. */
const fewDiffering = 5;

/** Words that a dossier shows. */
type Shown = Cite & { readonly quote?: string };

/**
 * A dossier's claims, differences, statements, moves and checks with whole phrases at the ends of the words they show. Weigh has judged them by the words that they were joined by: this changes
 * what people read, and no verdict.
 */
export function withWholeCites<D extends Pick<Dossier, "claims" | "voices" | "parties" | "checks">>(
	dossier: D,
	indexes: ReadonlyMap<string, ReportIndex>,
): D {
	const known = new Map<string, Span>();
	const whole = <C extends Shown>(cite: C, mark?: Span): C => {
		const index = indexes.get(cite.report);
		if (!index) return cite;
		const bare = `${cite.report} ${cite.span}`;
		const key = mark ? `${bare} ${mark}` : bare;
		const span = known.get(key) ?? wholeSpan(index, cite.span, mark);
		known.set(key, span);
		// Words of one claim read the same wherever they are told.
		if (!known.has(bare)) known.set(bare, span);
		return { ...cite, span, ...(cite.quote === undefined ? {} : { quote: wordsAt(index.report.text, span) }) };
	};
	const mention = (m: Mention) => whole(m, (m.figure ?? m.date)?.span);
	const differing = (cite: Cite) => {
		const words = wordsAt(indexes.get(cite.report)?.report.text ?? "", cite.span);
		return words.split(/\s+/).length > fewDiffering ? whole(cite) : cite;
	};
	const disagreement = (found: Disagreement): Disagreement => ({
		...found,
		reasons: found.reasons.map((reason) => ({ ...reason, cites: reason.cites.map(differing) })),
	});
	return {
		...dossier,
		claims: dossier.claims.map((claim) => ({
			...claim,
			mentions: claim.mentions.map(mention),
			disagreement: claim.disagreement && disagreement(claim.disagreement),
		})),
		voices: dossier.voices.map((voice) => ({ ...voice, statements: voice.statements.map((s) => whole(s)) })),
		parties: dossier.parties.map((party) => ({ ...party, moves: party.moves.map((m) => whole(m)) })),
		checks: dossier.checks.map((check) => ({
			...check,
			cites: check.cites.map((cite, i) =>
				/^(?:difference|spelling)$/.test(check.kind) ? differing(cite) : whole(cite, i === 0 ? check.about : undefined),
			),
		})),
	};
}
