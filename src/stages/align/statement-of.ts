import {
	type MarkedReport,
	type PartOfSpeech,
	type Span,
	sharedLength,
	type Token,
	trimmed,
} from "../../core/index.js";
import { agreedWords } from "./consolidate.js";
import type { Unit } from "./units.js";

/** A statement over this many words is hard to take in at a glance; the sentence it stands in is then not shown whole. */
const mostWords = 32;
/** The length that reads best. Set by eye on the claims of invented and real stories, like the weights below. */
const goodWords = 14;

const subject: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"]);
const dangling: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["ADP", "CCONJ", "SCONJ", "DET", "PART"]);
const pointing =
	/^(?:he|she|it|they|we|i|this|that|these|those|which|who|whom|whose|where|such|his|her|their|its|there)$/;
/** Words that lead a clause into its sentence and tell nothing of it; "if" and "unless" do. */
const leadsIn = /^(?:when|that|while|as|because)$/;
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
	return out.split('"').length % 2 === 0 ? out.replaceAll('"', "") : out;
}

interface Candidate {
	readonly text: string;
	readonly value: number;
}

function candidate(report: MarkedReport, tokens: readonly Token[], span: Span, shown: Span): Candidate | undefined {
	const inside = core(tokens, span);
	const [first, last] = [inside[0], inside.at(-1)];
	const whole = first && last && trimmed(report.text, [first.span[0], last.span[1]]);
	if (!first || !whole) return undefined;
	const text = balanced(report.text.slice(...whole).replace(/\s+/g, " "));
	const words = inside.filter((t) => word.test(t.text));
	const opening = words[0];
	const verb = words.findIndex((t) => t.pos === "VERB" || t.pos === "AUX");
	const quotes = /^["“]/.test(first.text) || /["“]$/.test(report.text.slice(0, whole[0]));
	let value = -0.12 * Math.abs(words.length - goodWords);
	if (quotes || (opening && verb > 0 && subject.has(opening.pos))) value += 2.5;
	if (opening && pointing.test(opening.lower)) value -= 2;
	// "…officials said | that": cut off before what was said.
	if (last?.pos === "VERB" && last !== tokens.findLast((t) => word.test(t.text))) value -= 2;
	if (words.length > mostWords) value -= 3;
	value += 1.5 * (sharedLength(whole, shown) / (whole[1] - whole[0]));
	return { text: text.charAt(0).toUpperCase() + text.slice(1), value };
}

/**
 * The claim in the words of its clearest mention: a clause or sentence that has a subject and a verb, names rather than
 * points, is mostly the mention itself, has what the other mentions have, and is of middle length. Ends that cannot stand are cut, the first letter is
 * a capital; otherwise the words are the report's, white space folded.
 */
export function statementOf(units: readonly Unit[], reportOf: (id: string) => MarkedReport | undefined): string {
	const agreed = agreedWords(units);
	let best: Candidate | undefined;
	for (const unit of units) {
		const report = reportOf(unit.report);
		const sentence = report?.sentences[unit.sentence];
		if (!report || !sentence) continue;
		let shared = 0;
		for (const stem of new Set(unit.stems)) if (agreed.has(stem)) shared++;
		for (const span of [unit.shown, unit.clause, sentence.span]) {
			const found = candidate(report, sentence.tokens, span, unit.shown);
			if (found && (!best || found.value + shared > best.value))
				best = { text: found.text, value: found.value + shared };
		}
	}
	if (best) return best.text;
	const [first] = units;
	const text = first ? (reportOf(first.report)?.text.slice(...first.shown) ?? "") : "";
	return text.replace(/\s+/g, " ");
}
