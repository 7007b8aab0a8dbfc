import {
	type Act,
	type Attribution,
	addToSet,
	type ClaimKind,
	contains,
	type DateMark,
	type Figure,
	type MarkedReport,
	type Span,
	sharedLength,
	type Token,
	tokenAt,
} from "../../core/index.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { type Clause, clausesOf, spanOf } from "./clauses.js";
import { phraseStarts, phrasesOf, readable } from "./phrases.js";
import type { Piece, ReadSentence } from "./read-sentence.js";
import { measuredStems } from "./slots.js";

/** A piece of one report that may be a mention of a claim. */
export interface Unit {
	readonly report: string;
	readonly span: Span;
	/** Index of the sentence in its report. */
	readonly sentence: number;
	/** Same for units of one sentence, and only for those. */
	readonly place: string;
	/** What kind of joining it takes part in: by words, by figure slot or by date slot. */
	readonly slot: "words" | "figure" | "date";
	readonly kind: ClaimKind;
	/** A whole clause, which becomes a claim even when no other report says the same; a phrase does not. */
	readonly whole: boolean;
	/** The words a reader is shown: a phrase with what it hangs on. Holds `span`. */
	readonly shown: Span;
	/** The clause that the unit is or stands in. */
	readonly clause: Span;
	/** Folded content words of the piece; for a figure or date, of the words around it and without its value. */
	readonly stems: readonly string[];
	/** For a figure or date: for each of `stems`, nearest first, how near it stands, 1 to 0. */
	readonly nearness?: readonly number[];
	/** Those of `stems` that are no part of a name. */
	readonly common: readonly string[];
	/** Words of the piece inside quotation marks, lower case, in order. */
	readonly quoted: readonly string[];
	/** Whether its clause only says who speaks, to whom and where. */
	readonly frame: boolean;
	/** Whether the report names the voice by a pronoun alone, or by a surname that several in it bear. */
	readonly ambiguous?: boolean;
	/** Whether the voice was taken from other reports of the same quotation. */
	readonly revoiced?: boolean;
	/** What its sentence means, as the encoder sees it. */
	readonly vector?: Int8Array;
	/** Whether it may tell another thing than its claim: no surer passage of it is likely enough the same. */
	readonly unsure?: boolean;
	readonly voice?: string;
	readonly via?: string;
	readonly act?: Act;
	readonly figure?: Figure;
	readonly date?: DateMark;
	/** For a figure or date: in how many places its report gives this very value. */
	readonly repeats?: number;
}

/** Acts whose cue is part of the claim: "rejected the demand" says more than "the demand". */
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

/** How many tokens to either side of a figure or date tell what it is of. */
const wordsAround = 10;
/** Other figures of a sentence that are looked at: a bound for hostile text. */
const mostFigures = 20;
/** A word at this many tokens' distance counts half. */
const nearnessHalved = 4;
/** A mention of a figure or date stops growing at this many tokens. */
const windowWords = 14;

const pronoun = /^(?:he|she|they|it)$/i;

/** The surnames that two of a report's people bear, lower case: "holt" of a report on Ann Holt and Jon Holt. */
function sharedSurnames({ names }: MarkedReport): ReadonlySet<string> {
	const givenBy = new Map<string, Set<string>>();
	for (const { kind, entity } of names) {
		const parts = entity.split("-");
		if (kind === "person" && parts.length > 1) addToSet(givenBy, parts.at(-1) as string, parts[0] as string);
	}
	return new Set([...givenBy].flatMap(([surname, given]) => (given.size > 1 ? [surname] : [])));
}

const plainSaying =
	/^(?:(?:has|have|had|also|later|\w+ly) )*(?:said|says?|saying|tells?|told|telling|adds?|added|adding|writes?|wrote|writing|tweeted|stat(?:es?|ed|ing)|explain(?:s|ed|ing)?|continued|went on|replied|responded|answered)\b/i;

/** Who made the report, below it: "(Reporting by Ann Lee; editing by Bo Chen)". */
const signing =
	/^[([]?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|production|graphics) by \p{Lu}/iu;

/** Key of a value: the same for all figures or dates that give it. */
const valueKey = (mark: Figure | DateMark): string =>
	"unit" in mark ? `${mark.unit} ${mark.low} ${mark.high}` : `${mark.from} ${mark.to}`;

/** Whether what is said is a claim without its cue: "said" leaves what is told to the words said, though these deny something. */
function isFramed({ text }: MarkedReport, { act, form, doing, cue }: Attribution): boolean {
	return !doing && (form === "direct" || !cueBelongs.has(act) || isPlainlySaid(text, cue));
}

/** How far the cue of what is said stands from it, in code units. */
const fromCue = ({ span, attribution }: Piece) =>
	Math.min(
		Number.MAX_SAFE_INTEGER,
		...attribution.cue.map(([start, end]) => Math.max(span[0] - end, start - span[1], 0)),
	);

const isPlainlySaid = (text: string, cue: readonly Span[]) =>
	plainSaying.test(cue.map((span) => text.slice(...span)).join(" "));

/** The units of one report, in order of text. `voiceOf` gives the story's voice for a voice of this report. */
export function unitsOf(
	report: MarkedReport,
	readings: readonly ReadSentence[],
	voiceOf: (voice: string) => string | undefined,
): Unit[] {
	const out: Unit[] = [];
	const ofSeveral = sharedSurnames(report);
	const isAmbiguous = (source: string) => pronoun.test(source) || ofSeveral.has(source.toLowerCase());
	const times = new Map<string, number>();
	for (const mark of [...report.figures, ...report.dates])
		times.set(valueKey(mark), (times.get(valueKey(mark)) ?? 0) + 1);

	for (const reading of readings) {
		const { tokens } = reading.sentence;
		if (signing.test(report.text.slice(...reading.sentence.span))) continue;
		const content = reading.pieces.filter((p) => p.role === "content" && isFramed(report, p.attribution));
		const frames = reading.pieces
			.filter((p) => p.role === "frame" && isFramed(report, p.attribution))
			.map((p) => p.span);
		const breaks = new Set(content.flatMap((p) => [p.span[0], p.span[1]]));
		const framed = tokens.map((t) => frames.some((frame) => contains(frame, t.span)));
		for (const clause of clausesOf(tokens, reading.start, breaks)) {
			const at = spanOf(tokens, clause);
			if (!at) continue;
			const frame = isFrameOnly(tokens, clause, framed, content);
			const unit = wordsUnit(reading, framed, frame, clause, at);
			if (unit) {
				out.push(unit);
				for (const phrase of phrasesOf(tokens, clause)) {
					const shown = spanOf(tokens, readable(tokens, clause, phrase)) ?? at;
					const part = wordsUnit(reading, framed, frame, phrase, at, shown);
					if (part) out.push(part);
				}
			}
			for (const figure of reading.figures) {
				if (isArticleOnly(report.text, figure) || sharedLength(figure.span, at) === 0) continue;
				out.push(slotUnit(reading, frame, clause, at, { figure, repeats: times.get(valueKey(figure)) ?? 1 }));
			}
			for (const date of reading.dates) {
				if (!date.from || sharedLength(date.span, at) === 0) continue;
				out.push(slotUnit(reading, false, clause, at, { date, repeats: times.get(valueKey(date)) ?? 1 }));
			}
		}
	}
	return out;

	function base(reading: ReadSentence, span: Span, shown: Span, clause: Span) {
		const length = span[1] - span[0];
		const spoken = reading.pieces
			// Who votes or pleads guilty does something; it is the report that tells of it.
			.filter((p) => p.role === "content" && !p.attribution.doing && sharedLength(p.span, span) >= 0.4 * length)
			// "The guild released a film of Lund, where he said: “…”": of two who say the same words, whose cue stands next to them does.
			.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || fromCue(a) - fromCue(b))[0]?.attribution;
		const voice = spoken?.voice === undefined ? undefined : voiceOf(spoken.voice);
		const via = spoken?.via === undefined ? undefined : voiceOf(spoken.via);
		const vector = report.vectors[reading.index];
		const { index: sentence, place } = reading;
		const silent = { report: report.id, span, sentence, place, shown, clause, ...(vector ? { vector } : {}) };
		if (!spoken) return silent;
		return {
			...silent,
			...(voice === undefined ? {} : { voice }),
			...(via === undefined ? {} : { via }),
			act: actDoneIn(spoken, reading),
			...(spoken.source[0] && isAmbiguous(report.text.slice(...spoken.source[0])) ? { ambiguous: true } : {}),
		};
	}

	/** "“That is false. Every engine is here,” Quill said": what a plain verb of saying does is done by one sentence alone, the first where none is told. */
	function actDoneIn({ act, actIn, cue, content }: Attribution, { sentence }: ReadSentence): Act {
		const does = actIn ? sharedLength(actIn, sentence.span) > 0 : (content[0]?.[0] ?? 0) >= sentence.span[0];
		return does || !isPlainlySaid(report.text, cue) ? act : "state";
	}

	function wordsUnit(
		reading: ReadSentence,
		framed: readonly boolean[],
		frame: boolean,
		{ from, to }: Clause,
		clause: Span,
		part?: Span,
	): Unit | undefined {
		const whole = part === undefined;
		const span = whole ? clause : spanOf(reading.sentence.tokens, { from, to });
		if (!span) return undefined;
		const stems: string[] = [];
		const common: string[] = [];
		const quoted: string[] = [];
		let verb = false;
		let words = 0;
		for (let i = from; i < to; i++) {
			const token = reading.sentence.tokens[i]!;
			if (isTaggedVerb(token)) verb = true;
			if (!reading.worded[i]) continue;
			words++;
			if (reading.quoted[i]) quoted.push(token.lower);
			const stem = reading.stems[i];
			if (stem === undefined || framed[i]) continue;
			stems.push(stem);
			if (token.pos !== "PROPN") common.push(stem);
		}
		const telling = new Set(stems).size;
		if (telling < 2 && quoted.length < (whole ? 1 : 4)) return undefined;
		if (whole && !verb && telling < 4 && quoted.length < 2) return undefined;
		const kind: ClaimKind = quoted.length >= 0.6 * words && quoted.length > 0 ? "quote" : "statement";
		return { ...base(reading, span, part ?? clause, clause), slot: "words", kind, whole, frame, stems, common, quoted };
	}

	function slotUnit(
		reading: ReadSentence,
		frame: boolean,
		clause: Clause,
		whole: Span,
		mark: ({ figure: Figure } | { date: DateMark }) & { repeats: number },
	): Unit {
		const { tokens } = reading.sentence;
		const at = "figure" in mark ? mark.figure.span : mark.date.span;
		const first = tokenAt(tokens, at[0]);
		let last = first;
		while (last + 1 < clause.to && tokens[last + 1]!.span[0] < at[1]) last++;
		const others = reading.figures
			.filter((f) => /\d/.test(report.text.slice(...f.span)) && sharedLength(f.span, at) === 0)
			.slice(0, mostFigures);
		const near: { stem: string; distance: number; common: boolean }[] = [];
		for (let i = Math.max(clause.from, first - wordsAround); i <= Math.min(clause.to - 1, last + wordsAround); i++) {
			const stem = reading.stems[i];
			if (stem === undefined || (i >= first && i <= last)) continue;
			// The value of another figure tells nothing of what this one is of.
			if (others.some((f) => sharedLength(f.span, tokens[i]!.span) > 0)) continue;
			const distance = i < first ? first - i : i - last;
			near.push({ stem, distance, common: tokens[i]!.pos !== "PROPN" });
		}
		// What the mark says it measures stands nearest, even where the words lie inside the mark ("an envoy").
		if ("figure" in mark) for (const stem of measuredStems(mark.figure)) near.push({ stem, distance: 0, common: true });
		near.sort((a, b) => a.distance - b.distance);
		const window = windowAround(reading, clause, first, last);
		const around = spanOf(tokens, window) ?? whole;
		const shown = spanOf(tokens, readable(tokens, clause, window)) ?? around;
		const slot = "figure" in mark ? "figure" : "date";
		const kind: ClaimKind = "figure" in mark ? (mark.figure.unit === "count" ? "count" : "figure") : "date";
		return {
			...base(reading, around, shown, whole),
			slot,
			kind,
			whole: false,
			frame,
			stems: near.map((n) => n.stem),
			nearness: near.map((n) => 1 / (1 + Math.max(0, n.distance - 1) / nearnessHalved)),
			common: near.filter((n) => n.common).map((n) => n.stem),
			quoted: [],
			...mark,
		};
	}
}

const occasion =
	/^(?:interview|statement|e-?mail|letter|tweet|post|message|video|release|conference|briefing|memo|appearance)$/;
/** "In an interview **airing** Thursday", "a statement **released** by his office": what becomes of the words tells nothing of what they say. */
const tellsOfOccasion = (tokens: readonly Token[], i: number): boolean =>
	/(?:ing|ed|en|nt|cast)$/.test(tokens[i]?.lower ?? "") && occasion.test(tokens[i - 1]?.lower ?? "");

/**
 * Whether a clause only says who speaks, to whom and where ("the mayor told reporters in Orsk on Monday"): it holds a cue,
 * nothing that is said, and no verb of its own. One that gives the hour or the full date says something by that.
 */
function isFrameOnly(
	tokens: readonly Token[],
	{ from, to }: Clause,
	framed: readonly boolean[],
	content: readonly Piece[],
): boolean {
	let cue = false;
	let numbers = 0;
	for (let i = from; i < to; i++) {
		const token = tokens[i] as Token;
		if (token.pos === "NUM") numbers++;
		if (framed[i]) cue ||= token.pos === "VERB";
		else if ((token.pos === "VERB" && !tellsOfOccasion(tokens, i)) || token.pos === "AUX") return false;
		if (content.some((p) => sharedLength(p.span, token.span) > 0 && /[\p{L}\p{N}]/u.test(token.text))) return false;
	}
	return cue && numbers < 2;
}

/** "a mother of twelve" counts children, not mothers: an article before another number is no figure. */
function isArticleOnly(text: string, { low, high, unit, span }: Figure): boolean {
	return (
		unit === "count" &&
		low === 1 &&
		high === 1 &&
		/^\s+of\s+(?:\d|[a-z]+(?:een|ty|elve|ven|our|ive|ree)\b)/.test(text.slice(span[1], span[1] + 12))
	);
}

/** The phrases around tokens `first` to `last` that tell what the figure or date is of: those before it first. */
function windowAround(
	{ sentence: { tokens }, stems }: ReadSentence,
	clause: Clause,
	first: number,
	last: number,
): Clause {
	const starts = phraseStarts(tokens, clause);
	let from = starts.findLast((s) => s <= first) ?? clause.from;
	let to = starts.find((s) => s > last) ?? clause.to;
	const told = () => {
		let n = 0;
		for (let i = from; i < to; i++) if (stems[i] !== undefined && (i < first || i > last)) n++;
		return n;
	};
	while (told() < 3 && to - from < windowWords) {
		const before = starts.findLast((s) => s < from);
		if (before !== undefined) from = before;
		else if (to < clause.to) to = starts.find((s) => s > to) ?? clause.to;
		else break;
	}
	return { from, to };
}
