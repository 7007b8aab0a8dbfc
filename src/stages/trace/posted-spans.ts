import type { Span } from "../../core/index.js";
import { handle } from "../../text/handle.js";

/** "— Ann Holt (@annholt) March 8, 2024", at the end of a post that a report shows. */
const signature = new RegExp(
	`([—–-]{0,3} ?[^()\\n—–]{0,60})${handle.source} \\p{Lu}\\p{Ll}{2,8} \\d{1,2}, \\d{4}`,
	"gu",
);
/** A post is at most so long, its signature left aside. */
const longest = 400;

/**
 * The posts that a text shows, in order, each with its signature: two reports that show one post have it from whoever posted it, and not
 * from each other. A post is what stands before its signature in the line, or the line before where the signature has one to itself.
 */
export function postedSpans(text: string): Span[] {
	// Looking for a signature is dear, and few texts hold a handle.
	if (!text.includes("(@")) return [];
	const out: Span[] = [];
	let last = 0;
	for (const match of text.matchAll(signature)) {
		const end = match.index + match[0].length;
		const from = Math.max(last, match.index - longest);
		const before = text.slice(from, match.index).trimEnd();
		const line = before.lastIndexOf("\n", Math.max(0, before.length - 1));
		out.push([from + line + 1, end]);
		last = end;
	}
	return out;
}
