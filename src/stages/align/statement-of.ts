import {
	type MarkedReport,
	type PartOfSpeech,
	type Sentence,
	type Span,
	sharedLength,
	type Token,
	trimmed,
} from "../../core/index.js";
import { datelineEndFrom } from "../../text/dateline-end.js";
import { agreedWords } from "./consolidate.js";
import type { Unit } from "./units.js";
import { closesBefore, opensAfter, wholenessOf } from "./wholeness.js";

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

/** The tokens of a span without what cannot stand at the end of a statement: "…, stating", "… in", "and …". */
function core(tokens: readonly Token[], [start, end]: Span): Token[] {
	const inside = tokens.filter((t) => t.span[0] >= start && t.span[1] <= end);
	while (
		inside[0] &&
		(inside[0].pos === "CCONJ" ||
			leadsIn.test(inside[0].lower) ||
			(!word.test(inside[0].text) && !/["“‘'($€£]/.test(inside[0].text)))
	)
		inside.shift();
	for (;;) {
		const last = inside.at(-1);
		if (!last) return inside;
		const comma = inside.findLastIndex((t) => t.text === ",");
		const tail = inside.slice(comma + 1);
		// "…resigned on Friday, two days | after": a short tail that the cut left without its rest.
		if (
			comma > 3 &&
			last !== tokens.findLast((t) => word.test(t.text)) &&
			tail.length <= 3 &&
			tail.every((t) => t.pos !== "PROPN")
		) {
			inside.length = comma;
			continue;
		}
		const mark = !word.test(last.text) && !/["”’')\]%]/.test(last.text);
		const stating = /ing$/.test(last.lower) && last.pos === "VERB" && inside.at(-2)?.text === ",";
		if (!mark && !dangling.has(last.pos) && !stating) return inside;
		inside.pop();
	}
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

/** What a statement loses that tells nothing, begins or ends in the middle. Set by eye on 204 claims of 34 stories, of which readers had called 50 fragments. */
const faults = { tellsNothing: 3, opensInside: 2, breaksOff: 1.5 };

function candidate(report: MarkedReport, tokens: readonly Token[], span: Span, shown: Span): Candidate | undefined {
	const inside = core(tokens, span);
	const [first, last] = [inside[0], inside.at(-1)];
	const range = first && last && trimmed(report.text, [first.span[0], last.span[1]]);
	if (!first || !last || !range) return undefined;
	const text = balanced(report.text.slice(...range).replace(/\s+/g, " "));
	const words = inside.filter((t) => word.test(t.text));
	const opening = words[0];
	const quotes = /^["“]/.test(first.text) || /["“]/.test(report.text[range[0] - 1] ?? "");
	const from = tokens.indexOf(first);
	const { opens, tells, closes } = wholenessOf(tokens, from, from + inside.length);
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
	value += 1.5 * (sharedLength(range, shown) / (range[1] - range[0]));
	return { text: text.charAt(0).toUpperCase() + text.slice(1), value, whole: opens && tells && closes };
}

/**
 * So many differently worded units are looked at, so many of them once more where the best statement is not whole, and so many places where a clause
 * begins before and ends after each.
 */
const looked = { units: 24, again: 6, places: 3 };

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

/** Stretches from where a clause may begin, at or before the words of a unit, to where one may end, of each the nearest. */
function widened(tokens: readonly Token[], [start, end]: Span): Span[] {
	const starts = tokens.filter(
		(t, i) => t.span[0] <= start && (i === 0 || opensAfter.test((tokens[i - 1] as Token).text)),
	);
	const ends = tokens.filter((t, i) => t.span[1] >= end && closesBefore.test(tokens[i + 1]?.text ?? "."));
	return starts
		.slice(-looked.places)
		.flatMap((first) => ends.slice(0, looked.places).map((last): Span => [first.span[0], last.span[1]]));
}

/**
 * The claim in the words of its clearest mention: a clause or sentence that has a subject and a verb, names rather than
 * points, is mostly the mention itself, has what the other mentions have, and is of middle length. Ends that cannot stand are cut, the first letter is
 * a capital; otherwise the words are the report's, white space folded.
 */
export function statementOf(units: readonly Unit[], reportOf: (id: string) => MarkedReport | undefined): string {
	const agreed = agreedWords(units);
	let best: Candidate | undefined;
	const consider = (unit: Unit, spansOf: (sentence: Sentence) => readonly Span[]) => {
		const report = reportOf(unit.report);
		const sentence = report?.sentences[unit.sentence];
		if (!report || !sentence) return;
		let shared = 0;
		for (const stem of new Set(unit.stems)) if (agreed.has(stem)) shared++;
		const begun = datelineEndFrom(report.text, sentence.span[0]);
		for (const [start, end] of spansOf(sentence)) {
			const found = candidate(report, sentence.tokens, [Math.max(start, begun), end], unit.shown);
			if (!found) continue;
			const value = found.value + shared;
			if (!best || value > best.value) best = { ...found, value };
		}
	};
	const worded = inOtherWords(units, reportOf);
	for (const unit of worded) consider(unit, (sentence) => [unit.shown, unit.clause, sentence.span]);
	if (!best?.whole)
		for (const unit of worded.slice(0, looked.again)) consider(unit, ({ tokens }) => widened(tokens, unit.shown));
	if (best) return best.text;
	const [first] = units;
	const text = first ? (reportOf(first.report)?.text.slice(...first.shown) ?? "") : "";
	return text.replace(/\s+/g, " ");
}
