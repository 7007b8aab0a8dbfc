import { firstEndingAfter, type Span } from "../../core/index.js";

/**
 * Counts positions of one text in Unicode code points, as the Web Annotation model asks, where spans count UTF-16 code units: the two
 * differ after every character beyond U+FFFF, an emoji for one. A position within such a character is that before it.
 */
export class CodePoints {
	/** Where each character of two code units begins. */
	readonly #pairs: readonly number[];

	constructor(readonly text: string) {
		this.#pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((m) => m.index);
	}

	/** How many code points stand before code unit `at`. */
	before(at: number): number {
		return at - firstEndingAfter(this.#pairs, at, (pair) => pair + 2) - (this.#splits(at) ? 1 : 0);
	}

	/** The smallest span of whole characters that covers `span`. */
	whole([start, end]: Span): Span {
		return [start - (this.#splits(start) ? 1 : 0), end + (this.#splits(end) ? 1 : 0)];
	}

	#splits(at: number): boolean {
		return at > 0 && at < this.text.length && (this.text.codePointAt(at - 1) ?? 0) > 0xffff;
	}
}
