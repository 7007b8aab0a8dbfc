import {
	contains,
	type MarkedReport,
	type PartOfSpeech,
	type Sentence,
	type Span,
	sharedLength,
	type Token,
	tokenAt,
	trimmed,
} from "../../core/index.js";
import { datelineEndFrom } from "../../text/dateline-end.js";
import { headOf, relationOf } from "../../text/dependents.js";
import { untrueWords } from "../../text/untrue-words.js";
import { leadsOn, wholenessOf } from "../../text/wholeness.js";
import { agreedWords } from "./consolidate.js";
import type { Unit } from "./units.js";
import { wholeClauses } from "./whole-clauses.js";

/** A statement over so many words is hard to take in at a glance, and over so many hardly read at all. */
const mostWords = { glance: 32, ever: 45 };
/** The length that reads best. Set by eye on the claims of invented and real stories, like the weights below. */
const goodWords = 14;

const dangling: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["ADP", "CCONJ", "SCONJ", "DET", "PART"]);
const pointing =
	/^(?:he|she|it|they|we|i|this|that|these|those|which|who|whom|whose|where|such|his|her|their|its|there)$/;
/** Words that lead a clause into its sentence and tell nothing of it; "if" and "unless" do. */
const leadsIn = /^(?:when|that|while|as|because|however)$/;
const word = /[\p{L}\p{N}]/u;

/**
 * The tokens of a span without what cannot stand at the end of a statement: "…, stating", "… in", "and …", "on Friday, two days | after"; of a sentence with
 * a tree what hangs on a word behind the end, or lacks what hangs on it there.
 */
function core(sentence: Sentence, span: Span): Token[] {
	const { tokens } = sentence;
	const inside = tokens.filter((t) => contains(span, t.span));
	// "As the ferry sank, the town waited": what the clause belongs to is told.
	const isTold = (i: number) => {
		const verb = headOf(sentence, i);
		const above = verb === undefined ? undefined : headOf(sentence, verb);
		if (tokens[i]?.lower === "that" && relationOf(sentence, i) === "mark") return false;
		return above !== undefined && inside.includes(tokens[above] as Token);
	};
	while (
		inside[0] &&
		(inside[0].pos === "CCONJ" ||
			(leadsIn.test(inside[0].lower) && !isTold(tokens.indexOf(inside[0]))) ||
			(!word.test(inside[0].text) && !/["“‘'($€£]/.test(inside[0].text)))
	)
		inside.shift();
	const from = tokens.indexOf(inside[0] as Token);
	const cut = (end: number, isOpen: (to: number) => boolean): number => {
		for (let to = end; to > from; to--) {
			const last = tokens[to - 1] as Token;
			const mark = !word.test(last.text) && !/["”’')\]%]/.test(last.text);
			const stating = /ing$/.test(last.lower) && last.pos === "VERB" && tokens[to - 2]?.text === ",";
			if (!mark && !stating && !dangling.has(last.pos) && !isOpen(to)) return to;
		}
		return from;
	};
	const to = cut(from + inside.length, () => false);
	const closed = cut(to, (end) => leadsOn(sentence, from, end));
	// "The jury will begin | hearing": what is left must not lack what was cut.
	return tokens.slice(from, closed > from && wholenessOf(sentence, from, closed).closes ? closed : to);
}

/** A text without quotation marks and brackets that lack their partner. */
function balanced(text: string): string {
	let out = text;
	for (const [open, close] of ["“”", "()", "[]"] as const) {
		const opened = out.split(open as string).length;
		const closed = out.split(close as string).length;
		if (opened > closed) out = out.replaceAll(open as string, "");
		if (closed > opened) out = out.replaceAll(close as string, "");
	}
	if (!/(?:^|[\s(])[‘']/.test(out)) out = out.replace(/[’']$/, "");
	if (out.split('"').length % 2 === 0) out = out.replaceAll('"', "");
	// A stop before the mark that went.
	return out.length < text.length ? out.replace(/[.,;:]$/, "") : out;
}

interface Candidate {
	readonly text: string;
	readonly value: number;
	/** Whether it can be read as a sentence. */
	readonly whole: boolean;
}

/** Whether a sentence is a line without a stop within a report: a heading, or the headline of another story. */
const isLine = ({ text, sentences }: MarkedReport, sentence: Sentence): boolean =>
	sentence !== sentences[0] && !/[.!?:;…—–-]["'”’)\]]*$/u.test(text.slice(...sentence.span).trimEnd());

/** What a statement loses that tells nothing, begins or ends in the middle. Set by eye on 1,655 claims of 30 stories. */
const faults = { tellsNothing: 6, opensInside: 2.5, breaksOff: 2, line: 3 };

/**
 * What of the denied tells that it is: of "Quill denied that the crews had left" the clause behind "that" tells the contrary. A statement without such a word is
 * taken only where there is no other.
 */
const denying = new RegExp(
	`\\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without|den(?:y|ies|ied|ying|ials?)|(?:debunk|dismiss|disput|refut|reject)\\p{L}*|lies?|hoax|${untrueWords})\\b|n['’]t\\b`,
	"iu",
);
const tellsContrary = 20;

function candidate(
	report: MarkedReport,
	sentence: Sentence,
	span: Span,
	shown: Span,
	begun: number,
): Candidate | undefined {
	const { tokens } = sentence;
	const inside = core(sentence, span);
	const [first, last] = [inside[0], inside.at(-1)];
	const range = first && last && trimmed(report.text, [first.span[0], last.span[1]]);
	if (!first || !last || !range) return undefined;
	const text = balanced(report.text.slice(...range).replace(/\s+/g, " "));
	const words = inside.filter((t) => word.test(t.text));
	const opening = words[0];
	const quotes = /^["“]/.test(first.text) || /["“]/.test(report.text[range[0] - 1] ?? "");
	const from = tokens.indexOf(first);
	const { opens, tells, closes } = wholenessOf(sentence, from, from + inside.length, begun);
	let value = -0.12 * Math.abs(words.length - goodWords);
	// Words that are quoted are often no sentence.
	if (!tells) value -= faults.tellsNothing * (quotes ? 0.5 : 1);
	if (!opens) value -= faults.opensInside;
	if (!closes) value -= faults.breaksOff;
	if (opening && pointing.test(opening.lower)) value -= 2;
	// "…officials said | that": cut off before what was said.
	if (last.pos === "VERB" && last !== tokens.findLast((t) => word.test(t.text))) value -= 2;
	if (words.length > mostWords.glance) value -= 1.5;
	if (words.length > mostWords.ever) value -= 3;
	if (isLine(report, sentence)) value -= faults.line;
	value += 1.5 * (sharedLength(range, shown) / (range[1] - range[0]));
	return { text: text.charAt(0).toUpperCase() + text.slice(1), value, whole: opens && tells && closes };
}

/** So many differently worded units are looked at, and of so many the clauses around them where the best statement is not whole. */
const looked = { units: 24, again: 6 };

/** The first units of a claim that stand in sentences of their own words: copies read the same. */
function inOtherWords(units: readonly Unit[], reportOf: (id: string) => MarkedReport | undefined): Unit[] {
	const out = new Map<string, Unit>();
	for (const unit of units) {
		if (out.size >= looked.units) break;
		const report = reportOf(unit.report);
		const sentence = report?.sentences[unit.sentence];
		if (!report || !sentence) continue;
		const key = `${unit.shown[0] - sentence.span[0]} ${report.text.slice(...sentence.span)}`;
		if (!out.has(key)) out.set(key, unit);
	}
	return [...out.values()];
}

/**
 * The claim in the words of its clearest mention: a clause or sentence that has a subject and a verb, names rather than
 * points, is mostly the mention itself, has what the other mentions have, and is of middle length. Ends that cannot stand are cut, the first letter is
 * a capital; otherwise the words are the report's, white space folded.
 */
export function statementOf(units: readonly Unit[], reportOf: (id: string) => MarkedReport | undefined): string {
	const agreed = agreedWords(units);
	const denied = units.every((u) => u.act === "deny");
	let best: Candidate | undefined;
	const consider = (unit: Unit, spansOf: (sentence: Sentence) => readonly Span[]) => {
		const report = reportOf(unit.report);
		const sentence = report?.sentences[unit.sentence];
		if (!report || !sentence) return;
		let shared = 0;
		for (const stem of new Set(unit.stems)) if (agreed.has(stem)) shared++;
		const begun = datelineEndFrom(report.text, sentence.span[0]);
		for (const [start, end] of spansOf(sentence)) {
			const found = candidate(
				report,
				sentence,
				[Math.max(start, begun), end],
				unit.shown,
				tokenAt(sentence.tokens, begun),
			);
			if (!found) continue;
			const contrary = denied && !denying.test(found.text) ? tellsContrary : 0;
			const value = found.value + shared - contrary;
			if (!best || value > best.value) best = { ...found, value };
		}
	};
	const worded = inOtherWords(units, reportOf);
	for (const unit of worded) consider(unit, (sentence) => [unit.shown, unit.clause, sentence.span]);
	if (!best?.whole)
		for (const unit of worded.slice(0, looked.again)) consider(unit, (sentence) => wholeClauses(sentence, unit.shown));
	if (best) return best.text;
	const [first] = units;
	const text = first ? (reportOf(first.report)?.text.slice(...first.shown) ?? "") : "";
	return text.replace(/\s+/g, " ");
}
