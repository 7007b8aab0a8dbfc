import type { Dependencies } from "./dependencies.js";
import type { NameKind } from "./marks.js";
import type { Span } from "./span.js";

/** Who says what, as spans of one report's text, before the speaker is resolved and the act is named. */
export interface SpokenWords {
	/** The words that name the source; empty when the text names none. */
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	/** Never empty; in text order. */
	readonly content: readonly Span[];
	/** How sure the encoder is that this is an attribution, 0 to 1. */
	readonly score: number;
	/** Whether the score is one from which most are attributions; others are worth a look where their words speak for them. */
	readonly sure: boolean;
}

/** A name where it stands. */
export interface NamedWords {
	readonly span: Span;
	readonly kind: NameKind;
}

/** A sentence's words as the encoder cuts them, which is not quite as the tagger does, and how they hang together. */
export interface ParsedWords extends Dependencies {
	/** Where each word begins in the text; ascending. */
	readonly starts: Int32Array;
}

/** What the trained encoder sees in one text; a function of the text and its sentences alone. */
export interface Reading {
	/** By and large in order of their cues. */
	readonly spoken: readonly SpokenWords[];
	/** In text order, none overlapping. */
	readonly named: readonly NamedWords[];
	/** One for each sentence: its meaning as a direction of 384 numbers, the longest of them ±127. Cosine compares two. */
	readonly vectors: readonly Int8Array[];
	/** One for each sentence; undefined for one that is longer than the encoder sees at once. */
	readonly parses: readonly (ParsedWords | undefined)[];
}

/** Reads one text, given the spans of its sentences. */
export type ReadText = (text: string, sentences: readonly Span[]) => Promise<Reading>;
