import type { Span } from "../../../core/index.js";
import { isSpeech, type Line } from "./line.js";
import type { Draft } from "./special-cues.js";

/** The furthest a speaker may go on in quotations of their own, in paragraphs after the last cue. */
const maxParagraphs = 12;

/**
 * Adds to each attribution the quotations that follow it with no cue of their own: whole sentences in quotation marks in
 * the same paragraph, or in the next one when nothing but quotations stands between. Linear in quotations and drafts.
 */
export function withContinuedQuotations(lines: readonly Line[], drafts: readonly Draft[]): Draft[] {
	const quotations = lines[0]?.quotations ?? [];
	const text = lines[0]?.text ?? "";
	const covered = drafts.flatMap((d) => d.content).sort((a, b) => a[0] - b[0]);
	const extra = new Map<number, Span[]>();
	let c = 0;
	let coveredTo = -1;
	let nextDraft = 0;
	let lineIndex = 0;
	let last: number | undefined;
	// Where the words of the last speaker end, by this pass.
	let spokenTo = -1;
	for (const quotation of quotations) {
		const first = quotation.pieces[0] as Span;
		for (; nextDraft < drafts.length; nextDraft++) {
			const draft = drafts[nextDraft] as Draft;
			if ((draft.cue[0]?.[0] ?? 0) >= first[0]) break;
			const previous = last === undefined ? undefined : drafts[last];
			// Among the cues of one sentence the one with words in quotation marks speaks on.
			if (previous && previous.line === draft.line && quotes(previous) && !quotes(draft)) continue;
			last = nextDraft;
			spokenTo = draft.line.sentence.span[1];
		}
		for (; c < covered.length && (covered[c] as Span)[0] < first[1]; c++)
			coveredTo = Math.max(coveredTo, (covered[c] as Span)[1]);
		while (lineIndex < lines.length - 1 && (lines[lineIndex] as Line).sentence.span[1] <= first[0]) lineIndex++;
		const line = lines[lineIndex] as Line;
		const end = (quotation.pieces.at(-1) as Span)[1];
		if (coveredTo > first[0]) {
			if (last !== undefined && coveredTo >= end) spokenTo = Math.max(spokenTo, end);
			continue;
		}
		if (last === undefined || line.sentence.span[0] !== first[0] || !isSpeech(text, quotation)) continue;
		const speaker = drafts[last] as Draft;
		const distance = line.sentence.paragraph - speaker.line.sentence.paragraph;
		if (distance > maxParagraphs || first[0] - spokenTo > 40 || /\p{L}{2}/u.test(text.slice(spokenTo, first[0])))
			continue;
		// Across paragraphs only a speaker who was quoted goes on in quotation marks.
		if (distance > 0 && !quotes(speaker) && !extra.has(last)) continue;
		const list = extra.get(last) ?? [];
		list.push(...quotation.pieces);
		extra.set(last, list);
		spokenTo = end;
	}
	return drafts.map((draft, i) => {
		const more = extra.get(i);
		return more ? { ...draft, content: [...draft.content, ...more].sort((a, b) => a[0] - b[0]) } : draft;
	});
}

function quotes(draft: Draft): boolean {
	return draft.content.some(([s, e]) =>
		/["“”«]|''/.test(draft.line.text.slice(s, s + 2) + draft.line.text.slice(Math.max(s, e - 2), e)),
	);
}
