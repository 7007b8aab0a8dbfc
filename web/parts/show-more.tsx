import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { usePrinting } from "./use-printing.js";

interface ShowMoreProps<T> {
	readonly items: readonly T[];
	/** How many to show at first, and with each step. */
	readonly step: number;
	/** What they are, in the plural. */
	readonly what: string;
	readonly children: (shown: readonly T[]) => ComponentChildren;
}

/** A long list in steps, so that the page stays quick. */
export function ShowMore<T>({ items, step, what, children }: ShowMoreProps<T>) {
	const [most, setMost] = useState(step);
	const printing = usePrinting();
	// A button that shows one more thing takes the room of that thing.
	const left = printing || items.length - most < 2 ? 0 : items.length - most;
	return (
		<>
			{children(left === 0 ? items : items.slice(0, most))}
			{left > 0 && (
				<p class="more">
					<button type="button" onClick={() => setMost(most + Math.max(step, most))}>
						{left <= Math.max(step, most) ? `Show ${left} more ${what}` : `Show more ${what} (${left} left)`}
					</button>
				</p>
			)}
		</>
	);
}
