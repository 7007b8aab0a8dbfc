import { contains, type Reading, type Sentence, type Span, type SpokenWords } from "../../../core/index.js";
import type { Quotation } from "../../../text/quotations.js";
import { sideLinesOf } from "../../../text/side-lines.js";
import { actOf, turningActs, wordsOf } from "../acts/act-of.js";
import type { FoundAttribution } from "../found-attribution.js";
import { sentenceAt } from "../voices/source-words.js";
import { withContinuedQuotations } from "./continued-quotations.js";
import { headlineSource } from "./headline-source.js";
import { oneSpeaker } from "./one-speaker.js";
import { withOwnContent } from "./own-content.js";
import { passedOn } from "./passed-on.js";
import { tidiedContent } from "./tidied-content.js";
import { tidiedSource } from "./tidied-source.js";
import { toldSource } from "./told-source.js";
import { toldWithin } from "./told-within.js";
import { wholeRefusal } from "./whole-refusal.js";
import { wholeSource } from "./whole-source.js";
import { withoutImpersonal, withWhomToldOf } from "./whom-told-of.js";
import { withoutSideLines } from "./without-side-lines.js";

const passing = /\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|report(?:s|ed|ing)?)\b/i;

/** How many attributions back one is looked for that holds another: a bound for hostile text. */
const reach = 20;

function startOf({ source, cue, content }: SpokenWords): number {
	return Math.min(...[source[0], cue[0], content[0]].filter((s) => s !== undefined).map((s) => s[0]));
}

/** "She said when asked to consider it": who is asked asks for nothing. */
function isAsked(text: string, { cue }: SpokenWords): boolean {
	const [first] = cue;
	if (!first || !/^(?:asked|questioned|pressed|challenged|urged)\b/i.test(text.slice(...first))) return false;
	return /\b(?:when|if|once|after being|while being)\s$/i.test(text.slice(Math.max(0, first[0] - 14), first[0]));
}

/** Whether all of `inner` stands inside what `outer` says. */
function holds(outer: SpokenWords, inner: SpokenWords): boolean {
	return [...inner.source, ...inner.cue, ...inner.content].every((span) =>
		outer.content.some((content) => contains(content, span)),
	);
}

/**
 * The attributions of a reading in text order, each with who passes it on: the source that quotes, cites or reports an
 * attribution which stands whole inside its own content.
 */
export function foundAttributions(
	text: string,
	sentences: readonly Sentence[],
	{ spoken, named }: Reading,
	quotations: readonly Quotation[],
): FoundAttribution[] {
	const reported = withoutSideLines(text, spoken, sideLinesOf(text));
	const headline = headlineSource(text, sentences, named, reported);
	const tidied = [...(headline ? [headline] : []), ...reported].flatMap((read): SpokenWords[] => {
		const sentence = sentences[sentenceAt(sentences, read.cue[0]?.[0] ?? 0)];
		const words = withWhomToldOf(text, withoutImpersonal(text, wholeRefusal(text, sentence, read)));
		if (isAsked(text, words)) return [];
		// An unsure one counts where its words turn the matter: "…, rejecting a demand from X".
		if (
			!words.sure &&
			!turningActs.has(actOf({ cue: wordsOf(text, words.cue), content: wordsOf(text, words.content) }))
		)
			return [];
		const source = tidiedSource(text, words.source, words.cue, named);
		const content = tidiedContent(text, words.content, words.cue, source, quotations);
		return content.length > 0 ? [{ ...words, source, content }] : [];
	});
	const byCue = tidied.sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
	const own = withOwnContent(sentences, byCue);
	const whole = withContinuedQuotations(text, sentences, quotations, own);
	const ordered = whole.sort((a, b) => startOf(a) - startOf(b) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
	const one = (pieces: readonly Span[], cue: readonly Span[]) => oneSpeaker(text, sentences, pieces, cue);
	const passed = ordered.map((words) => {
		const { source, via, ...rest } = passedOn(text, words);
		const speaks = one(source, rest.cue).map((span) => {
			const sentence = sentences[sentenceAt(sentences, span[0])];
			return sentence ? wholeSource(sentence, span, [...rest.cue, ...rest.content]) : span;
		});
		const told = toldSource(text, sentences, { ...rest, source: speaks }, named);
		return { ...rest, source: told, via: one(via, rest.cue) };
	});
	const within = passed.map((inner, i) => {
		const outers = passed.slice(Math.max(0, i - reach), i + reach).filter((o) => o !== inner);
		const source = outers.map((outer) => toldWithin(text, sentences, outer, inner)).find((s) => s !== inner.source);
		return source ? { ...inner, source } : inner;
	});
	return within.map((inner, i) => {
		if (inner.via.length > 0) return inner;
		const outer = within
			.slice(Math.max(0, i - reach), i)
			.findLast((o) => o.source.length > 0 && inner.source.length > 0 && holds(o, inner));
		const passes = outer?.cue.some(([s, e]) => passing.test(text.slice(s, e)));
		return { ...inner, via: outer && passes ? outer.source : [] };
	});
}
