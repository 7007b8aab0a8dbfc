import type { Span, SpokenWords } from "../../core/index.js";

/** An attribution that the encoder found and typography completed, with who passes it on. */
export interface FoundAttribution extends SpokenWords {
	/** Who passes the words on: "state television" in "state television quoted X as saying". Empty when nobody does. */
	readonly via: readonly Span[];
}
