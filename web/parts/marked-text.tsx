import type { JSX } from "preact";
import { memo } from "preact/compat";
import type { Span } from "../../src/core/index.js";
import { paragraphsOf } from "../../src/text/paragraphs.js";
import { safeText } from "../data/safe-text.js";

/** A span to mark: `current` is the one being read, `other` one more mention of the same claim. */
export interface Highlight {
	readonly span: Span;
	readonly current: boolean;
}

interface Piece {
	readonly from: number;
	readonly to: number;
	readonly marked: "" | "current" | "other";
}

/** The pieces of `[from, to)` between the ends of the highlights that reach into it. */
function piecesOf(from: number, to: number, highlights: readonly Highlight[]): Piece[] {
	const inside = highlights.filter(({ span }) => span[0] < to && span[1] > from);
	const cuts = new Set([from, to]);
	for (const { span } of inside) for (const at of span) if (at > from && at < to) cuts.add(at);
	const ends = [...cuts].sort((a, b) => a - b);
	return ends.slice(0, -1).map((start, i) => {
		const end = ends[i + 1] as number;
		const over = inside.filter(({ span }) => span[0] <= start && span[1] >= end);
		const marked = over.some((h) => h.current) ? "current" : over.length > 0 ? "other" : "";
		return { from: start, to: end, marked };
	});
}

interface MarkedTextProps {
	readonly text: string;
	readonly highlights: readonly Highlight[];
}

/** A report's text as paragraphs, with highlights marked. Text nodes only; misleading characters show as their codes. */
export const MarkedText = memo(function MarkedText({ text, highlights }: MarkedTextProps): JSX.Element {
	return (
		<div class="report-text" dir="auto">
			{paragraphsOf(text).map(([from, to]) => (
				<p key={from}>
					{piecesOf(from, to, highlights).map((piece) => {
						const words = safeText(text.slice(piece.from, piece.to));
						if (!piece.marked) return words;
						return (
							<mark key={piece.from} class={piece.marked}>
								{words}
							</mark>
						);
					})}
				</p>
			))}
		</div>
	);
});
