import type { Sentence, Span } from "../../../core/index.js";

/** Who says what, as spans of one report's text, before the speaker is resolved and the act is named. */
export interface FoundAttribution {
	/** The words that name the source; empty when the text names none. */
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	/** Never empty; in text order. */
	readonly content: readonly Span[];
	/** Who passes the words on: "state television" in "state television quoted X as saying". Empty when nobody does. */
	readonly via: readonly Span[];
}

/**
 * The port between "where are the attributions" and everything made of them (form, act, voice). An implementation takes
 * a text with its sentences and gives attributions in text order; same input, same output; never throws on any text.
 */
export interface AttributionFinder {
	find(text: string, sentences: readonly Sentence[]): readonly FoundAttribution[];
}
