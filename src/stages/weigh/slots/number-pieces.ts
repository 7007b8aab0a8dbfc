import type { MarkedReport, Span } from "../../../core/index.js";

const months =
	"(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const monthBefore = new RegExp(`\\b${months} $`);
// "The 19 Sept. 11 hijackers" are no 19 September.
const monthAfter = new RegExp(`^ ${months}(?!\\.? ?\\d{1,2}\\b|\\p{L})`, "u");
const longestMonth = 31;

/** So many code units before and after a number show that it is a piece of another. */
const looked = 12;

/**
 * Whether what reads as a number is a piece of one that a text has in pieces ("2, 106", "5. 8", "4 1 / 2"), as texts out of PDF files and tokenizers
 * have, or the day of a date ("Dec. 19"): it measures nothing by itself.
 */
export function isPiece({ text }: MarkedReport, [start, end]: Span): boolean {
	const words = text.slice(start, end);
	if (!/^\d/.test(words)) return false;
	const [before, after] = [text.slice(Math.max(0, start - looked), start), text.slice(end, end + looked)];
	const [first] = /^\d+/.exec(words) as RegExpExecArray;
	const whole = first === words;
	// "2, 106", from behind and from before.
	if (first.length === 3 && /(?<![\d.,])\d{1,3}, $/.test(before)) return true;
	if (whole && first.length <= 3 && /^, \d{3}\b/.test(after)) return true;
	// No sentence begins with a numeral in print.
	if (/\d\. $/.test(before) || (whole && /^\. \d/.test(after))) return true;
	if (/\d ?[/⁄] ?$/.test(before) || (whole && /^ ?[/⁄] ?\d/.test(after))) return true;
	return whole && Number(first) <= longestMonth && (monthBefore.test(before) || monthAfter.test(after));
}
