import type { MarkedReport, Span } from "../../core/index.js";
import { quotedSpans } from "../../text/quoted-spans.js";
import { rarityOf } from "../../text/rarity-of.js";
import { reportingDay } from "../../text/reporting-day.js";
import { shinglesOf } from "../../text/shingles.js";
import { stemOf } from "../../text/stem-of.js";
import { wordsOf } from "../../text/words.js";
import { postedSpans } from "./posted-spans.js";
import { spokenSpans } from "./spoken-spans.js";

/** Words in a row that must be the same before two texts are compared further. */
export const shingleSize = 5;

/** A report as a row of words. */
export interface RunningWords {
	readonly report: MarkedReport;
	readonly words: readonly string[];
	readonly spans: readonly Span[];
	/** How much each word shows that two texts have one writer, 0 to 1. */
	readonly proofs: Float32Array;
	/** 1 where somebody's own words are given, in quotation marks, as a speaker's or in a post shown. */
	readonly quoted: Uint8Array;
	/** 1 where they are a named speaker's. */
	readonly spoken: Uint8Array;
	/** `shingles[i]` is of the words from `i` on. */
	readonly shingles: Uint32Array;
	/** Days since 1970-01-01. */
	readonly day: number | undefined;
}

/**
 * How much a word shows that two texts have one writer: names, figures and the first words of sentences nothing, since
 * whoever writes of the matter must use them; other words 0.4 ("the") to 1 (any but the commonest).
 */
function proof(lower: string, capital: boolean): number {
	return capital || !/^\p{L}/u.test(lower) ? 0 : Math.min(1, 0.4 + rarityOf(stemOf(lower)) / 5);
}

/** 1 for each word that begins inside one of `marked`, which are in order and may overlap. */
function inside(spans: readonly Span[], marked: readonly Span[]): Uint8Array {
	const out = new Uint8Array(spans.length);
	let next = 0;
	let until = -1;
	spans.forEach(([start], i) => {
		for (let span = marked[next]; span && span[0] <= start; span = marked[++next]) until = Math.max(until, span[1]);
		if (start < until) out[i] = 1;
	});
	return out;
}

export function runningWords(report: MarkedReport): RunningWords {
	const found = wordsOf(report.text);
	const words = found.map((w) => w.lower);
	const spans = found.map((w) => w.span);
	// A post is its poster's words, whether or not another report that shows it names them.
	const spoken = inside(
		spans,
		[...spokenSpans(report), ...postedSpans(report.text)].sort((a, b) => a[0] - b[0]),
	);
	const marked = inside(spans, quotedSpans(report));
	return {
		report,
		words,
		spans,
		proofs: Float32Array.from(found, ({ lower, capital }) => proof(lower, capital)),
		quoted: marked.map((is, i) => is | (spoken[i] as number)),
		spoken,
		shingles: shinglesOf(words, shingleSize),
		day: reportingDay(report),
	};
}
