import type { Token } from "./marks.js";
import { firstEndingAfter } from "./span.js";

/** Index of the first token of a sentence that ends after `at`: the one that holds that code unit, or the next; their number when none does. */
export function tokenAt(tokens: readonly Token[], at: number): number {
	return firstEndingAfter(tokens, at, ({ span }) => span[1]);
}

/** Index of the first token of a sentence that begins at or after `at`; their number when none does. */
export function tokenFrom(tokens: readonly Token[], at: number): number {
	return firstEndingAfter(tokens, at - 1, ({ span }) => span[0]);
}
