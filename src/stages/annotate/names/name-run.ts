import type { NameKind, Span } from "../../../core/index.js";

export type Gender = "female" | "male";

/** A name as the tagger's words of one sentence. */
export interface NameRun {
	readonly span: Span;
	readonly kind: NameKind;
	readonly sentence: number;
	/** Token indices in the sentence, `[from, to)`. */
	readonly from: number;
	readonly to: number;
	readonly words: readonly string[];
	/** Titles right before it, lower case, without the point: "mr", "president". */
	readonly titles: readonly string[];
	readonly afterThe: boolean;
}
