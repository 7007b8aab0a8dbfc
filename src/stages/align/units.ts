import {
	type Act,
	type Attribution,
	type ClaimKind,
	type DateMark,
	type Figure,
	type MarkedReport,
	type Name,
	type Sentence,
	type Span,
	sharedLength,
	type Token,
} from "../../core/index.js";
import { clausesOf, spanOf } from "./clauses.js";
import { phrasesOf } from "./phrases.js";
import { isContent, stemsOf } from "./terms.js";

/** A piece of one report that may be a mention of a claim. */
export interface Unit {
	readonly report: string;
	readonly span: Span;
	readonly quote: string;
	/** Index of the sentence in its report. */
	readonly sentence: number;
	/** What kind of joining it takes part in: by words, by figure slot or by date slot. */
	readonly slot: "words" | "figure" | "date";
	readonly kind: ClaimKind;
	/** A whole clause, which becomes a claim even when no other report says the same; a phrase does not. */
	readonly whole: boolean;
	/** Folded content words of the piece; for a figure or date, of the words around it and without its value. */
	readonly stems: readonly string[];
	/** Those of `stems` that are no part of a name; two passages that share names only say nothing in common. */
	readonly common: readonly string[];
	/** Folded content words of the sentence around the piece, the piece's own left out. */
	readonly context: readonly string[];
	/** Words of the piece inside quotation marks, lower case, in order. */
	readonly quoted: readonly string[];
	/** Entity keys of the names in the piece. */
	readonly names: readonly string[];
	readonly voice?: string;
	readonly via?: string;
	readonly act?: Act;
	readonly figure?: Figure;
	readonly date?: DateMark;
}

/** Acts whose cue is the claim: "rejected the demand" says more than "the demand". */
const cueBelongs: ReadonlySet<Act> = new Set<Act>([
	"reject",
	"demand",
	"request",
	"offer",
	"promise",
	"threaten",
	"accuse",
	"criticise",
	"praise",
	"deny",
	"decline",
]);

/** Marks of one kind by the sentence they start in, so that each sentence looks at its own only. */
function bySentence<T>(sentences: readonly Sentence[], marks: readonly T[], spanOfMark: (mark: T) => Span): T[][] {
	const out: T[][] = sentences.map(() => []);
	for (const mark of marks) {
		const at = spanOfMark(mark)[0];
		let low = 0;
		let high = sentences.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((sentences[middle] as Sentence).span[0] <= at) low = middle;
			else high = middle - 1;
		}
		out[low]?.push(mark);
	}
	return out;
}

interface Piece {
	readonly span: Span;
	readonly role: "content" | "frame";
	readonly attribution: Attribution;
}

/** Content, source and cue of attributions as single pieces of text. */
function piecesOf(attributions: readonly Attribution[]): Piece[] {
	return attributions.flatMap((attribution) => [
		...attribution.content.map((span): Piece => ({ span, role: "content", attribution })),
		...attribution.source.map((span): Piece => ({ span, role: "frame", attribution })),
		...attribution.cue.map((span): Piece => ({ span, role: "frame", attribution })),
	]);
}

/** Per token whether it stands inside quotation marks; state carries over sentences of one paragraph. */
function quotedTokens(sentences: readonly Sentence[]): boolean[][] {
	let open = false;
	let paragraph = -1;
	return sentences.map((sentence) => {
		if (sentence.paragraph !== paragraph) open = false;
		paragraph = sentence.paragraph;
		return sentence.tokens.map((token) => {
			if (/^(?:[“„«]|``)$/.test(token.text)) open = true;
			else if (/^(?:[”»]|'')$/.test(token.text)) open = false;
			else if (token.text === '"') open = !open;
			else return open;
			return false;
		});
	});
}

const wordsAround = 12;

/** The units of one report, in order of text. `voiceOf` gives the story's voice for a voice of this report. */
export function unitsOf(report: MarkedReport, voiceOf: (voice: string) => string | undefined): Unit[] {
	const { sentences } = report;
	const pieces = bySentence(sentences, piecesOf(report.attributions), (p) => p.span);
	const figures = bySentence(sentences, report.figures, (f) => f.span);
	const dates = bySentence(sentences, report.dates, (d) => d.span);
	const names = bySentence<Name>(sentences, report.names, (n) => n.span);
	const credits = bySentence(
		sentences,
		report.credits.filter((c) => c.scope === "report"),
		(c) => c.span,
	);
	const quoted = quotedTokens(sentences);
	const out: Unit[] = [];
	let carried: Piece[] = [];
	sentences.forEach((sentence, index) => {
		// Content may run over several sentences; what reaches beyond this one is looked at again in the next.
		const own = [...carried, ...(pieces[index] as Piece[])];
		carried = own.filter((p) => p.span[1] > sentence.span[1]);
		const credited = (credits[index] ?? []).reduce((n, c) => n + sharedLength(c.span, sentence.span), 0);
		if (credited > 0.6 * (sentence.span[1] - sentence.span[0])) return;
		const breaks = new Set(own.flatMap((p) => (p.role === "content" ? [p.span[0], p.span[1]] : [])));
		const { tokens } = sentence;
		for (const clause of clausesOf(tokens, breaks)) {
			const span = spanOf(tokens, clause);
			if (!span) continue;
			const inside = tokens.slice(clause.from, clause.to);
			const flags = quoted[index]!.slice(clause.from, clause.to);
			const unit = unitOf(inside, flags, span, own, true);
			if (unit) {
				out.push(unit);
				for (const phrase of phrasesOf(tokens, clause)) {
					const at = spanOf(tokens, phrase);
					if (!at) continue;
					const part = unitOf(
						tokens.slice(phrase.from, phrase.to),
						quoted[index]!.slice(phrase.from, phrase.to),
						at,
						own,
						false,
					);
					if (part) out.push(part);
				}
			}
			for (const figure of figures[index] as Figure[]) {
				if (sharedLength(figure.span, span) > 0) out.push(slotUnit(inside, span, own, figure.span, { figure }));
			}
			for (const date of dates[index] as DateMark[]) {
				if (date.from && sharedLength(date.span, span) > 0) out.push(slotUnit(inside, span, own, date.span, { date }));
			}
		}

		function base(tokensOfUnit: readonly Token[], span: Span, from: readonly Piece[]) {
			const piece = from
				.filter((p) => p.role === "content" && sharedLength(p.span, span) >= 0.5 * (span[1] - span[0]))
				.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
			const spoken = piece?.attribution;
			const voice = spoken?.voice === undefined ? undefined : voiceOf(spoken.voice);
			const via = spoken?.via === undefined ? undefined : voiceOf(spoken.via);
			const rest = tokens.filter((t) => t.span[1] <= span[0] || t.span[0] >= span[1]);
			return {
				report: report.id,
				span,
				quote: report.text.slice(span[0], span[1]),
				sentence: index,
				stems: stemsOf(tokensOfUnit),
				common: stemsOf(tokensOfUnit.filter((t) => t.pos !== "PROPN")),
				context: stemsOf(rest),
				names: (names[index] as Name[]).filter((n) => sharedLength(n.span, span) > 0).map((n) => n.entity),
				...(voice === undefined ? {} : { voice }),
				...(via === undefined ? {} : { via }),
				...(spoken ? { act: spoken.act } : {}),
				spoken,
			};
		}

		function unitOf(
			inside: readonly Token[],
			flags: readonly boolean[],
			span: Span,
			from: readonly Piece[],
			whole: boolean,
		): Unit | undefined {
			const { spoken, ...rest } = base(inside, span, from);
			const frame = from.filter((p) => p.role === "frame").map((p) => p.span);
			const bare = inside.filter((t) => isContent(t) && !frame.some((f) => f[0] <= t.span[0] && t.span[1] <= f[1]));
			const quotedWords = inside.filter((t, k) => flags[k] && /[\p{L}\p{N}]/u.test(t.text)).map((t) => t.lower);
			if (bare.length < 2 && quotedWords.length < 1) return undefined;
			if (!inside.some((t) => t.pos === "VERB" || t.pos === "AUX") && bare.length < 4 && quotedWords.length < 2)
				return undefined;
			const words = inside.filter((t) => /[\p{L}\p{N}]/u.test(t.text)).length;
			const kind: ClaimKind = quotedWords.length >= 0.6 * words && spoken ? "quote" : "statement";
			return { ...rest, slot: "words", kind, whole, quoted: quotedWords };
		}

		function slotUnit(
			inside: readonly Token[],
			span: Span,
			from: readonly Piece[],
			at: Span,
			mark: { figure: Figure } | { date: DateMark },
		): Unit {
			const first = inside.findIndex((t) => t.span[1] > at[0]);
			const near = inside
				.slice(Math.max(0, first - wordsAround), first + wordsAround)
				.filter((t) => sharedLength(t.span, at) === 0);
			const { spoken: _, ...rest } = base(near, span, from);
			const slot = "figure" in mark ? "figure" : "date";
			const kind: ClaimKind = "figure" in mark ? (mark.figure.unit === "count" ? "count" : "figure") : "date";
			return { ...rest, slot, kind, whole: false, quoted: [], ...mark };
		}
	});
	return out;
}

export { cueBelongs };
