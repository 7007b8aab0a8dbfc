import { contains, type Span, sharedLength } from "../../../core/index.js";
import { isQuoted, type Quotation, quotationAfter } from "../../../text/quotations.js";

/** A quotation of which the content holds this part is meant whole. */
const mostOf = 0.5;

/** So many code units from either end of a quotation are enough: the encoder sees only so far from the cue. */
const leastSeen = 25;

/** Who is told stands before what they are told: "told **Radio Alder** that …". */
const telling = /\b(?:told|tells?|telling|informed|assured|reminded)$/i;
const told = /^(?:(?:the|a|an|his|her|their) )?[\p{L}\d.'’-]+(?: [\p{L}\d.'’-]+){0,3},? (?=that\b|how\b|["“])/u;

/** When it is said stands before what is said: "said **Wednesday** the lecture stays". */
const saidWhen =
	/^(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:earlier |late(?:r)? )?(?:this|last) (?:week|month|year))(?: (?:morning|afternoon|evening|night))?,? (?!(?:is|are|was|were|will|would|has|had|may|could|and|or|marks?|marked)\b)(?=\p{L}|["“])/iu;

/** What others make of it is the reporter's: "the letters are few**, a point the office denied**". */
const judgedBy =
	/,["”]? an? (?:accusation|allegation|argument|assertion|charge|claim|contention|point|suggestion|view) (?:that |which |on which |with which )?(?:(?:the|his|her|its|their|some|many|most|both|even) |(?=\p{Lu}))[^,]{2,80}$/u;

const leading = /^[\s,;:.–—-]+/;
const trailing = /[\s,;:–—-]+$/;

/** Where a content ends before what others make of it, which is not in quotation marks. */
function beforeJudgement(text: string, [start, end]: Span, quotations: readonly Quotation[]): number {
	const at = start + (judgedBy.exec(text.slice(start, end))?.index ?? end - start);
	const isQuoted = quotations.some(({ pieces }) => pieces.some((quoted) => quoted[0] < at && at < quoted[1]));
	return isQuoted ? end : at;
}

/** The end of a paragraph, with the white space behind it. */
const paragraphEnd = /\n[^\S\n]*\n\s*/gu;
/** How a line begins that goes on with what was said: quoted words, or a sentence broken by the layout. */
const goesOn = /^["“”'‘«\p{Ll}]/u;

/**
 * Of a piece that runs over the ends of paragraphs, as over a headline, a caption or the next report's first words, what stands in the
 * paragraph nearest to its cue; undefined for a piece behind the cue that another paragraph holds whole. What a colon announces and what goes
 * on in quotation marks is said all the same. Of a quotation the rest is given back below.
 */
function ownParagraph(text: string, [start, end]: Span, [cueStart, cueEnd]: Span): Span | undefined {
	if (start < cueStart) {
		let from = start;
		for (const { index, 0: gap } of text.slice(start, Math.min(end, cueStart)).matchAll(paragraphEnd)) {
			const at = start + index + gap.length;
			if (index > 0 && at < end && !goesOn.test(text[at] ?? "")) from = at;
		}
		return [from, end];
	}
	for (const { index, 0: gap } of text.slice(cueEnd, end).matchAll(paragraphEnd)) {
		const at = cueEnd + index;
		const follows = at + gap.length;
		if (follows >= end || goesOn.test(text[follows] ?? "")) continue;
		if (at > start) return [start, at];
		if (!/:\s*$/u.test(text.slice(cueStart, at))) return undefined;
	}
	return [start, end];
}

/**
 * The pieces of a content as a reader would mark them, in text order: the stops and commas that join it to its frame are
 * no part of it, nor when it was said and what others make of it, a quotation mostly inside it, or seen from one of its ends, is inside it whole, with the paragraphs it goes on through, and what only white space parts is one piece. A quotation must not
 * swallow `source` or `cue`. The encoder sees words one by one; this is what typography knows better.
 */
export function tidiedContent(
	text: string,
	content: readonly Span[],
	cue: readonly Span[],
	source: readonly Span[],
	quotations: readonly Quotation[],
): Span[] {
	const pieces: Span[] = [];
	const taken = [...source, ...cue];
	const [cueStart, cueEnd] = cue.at(-1) ?? [0, 0];
	const tells = telling.test(text.slice(cueStart, cueEnd));
	for (const span of content) {
		const own = ownParagraph(text, span, [cueStart, cueEnd]);
		// Who speaks is not what is said.
		if (!own || source.some((s) => contains(s, span))) continue;
		let [start, end] = own;
		for (let i = quotationAfter(quotations, start); i < quotations.length; i++) {
			const quotation = quotations[i] as Quotation;
			const { pieces: quoted } = quotation;
			if ((quoted[0] as Span)[0] >= end) break;
			if (!isQuoted(text, quotation)) continue;
			let isMeant = false;
			for (const q of quoted) {
				const seen = content.reduce((sum, piece) => sum + sharedLength(q, piece), 0);
				const atEdge = Math.abs(start - q[0]) <= 1 || Math.abs(end - q[1]) <= 1;
				// Who speaks its first paragraph speaks those that follow, however far the encoder saw.
				isMeant ||= seen >= mostOf * (q[1] - q[0]) || (atEdge && seen >= leastSeen);
				if (!isMeant || taken.some((t) => sharedLength(t, q) > 0)) continue;
				start = Math.min(start, q[0]);
				end = Math.max(end, q[1]);
			}
		}
		if (tells && /^\s?$/.test(text.slice(cueEnd, start)))
			start += told.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
		start += leading.exec(text.slice(start, end))?.[0].length ?? 0;
		end = beforeJudgement(text, [start, end], quotations);
		end -= trailing.exec(text.slice(start, end))?.[0].length ?? 0;
		if (start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end))) pieces.push([start, end]);
	}
	const merged: [number, number][] = [];
	for (const [start, end] of pieces.sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && (start <= last[1] || text.slice(last[1], start).trim() === "")) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged.map(([start, end]): Span => {
		const behindCue = /^\s$/.test(text.slice(cueEnd, start));
		const when = behindCue ? saidWhen.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length : undefined;
		return [start + (when ?? 0), end];
	});
}
