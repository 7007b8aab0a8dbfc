/** Widest line that a mail program breaks text at; text with longer lines is not broken. */
const widest = 80;
/** Narrowest: verse and lists of names are shorter. */
const narrowest = 60;
/** Room that a mail program may leave at the end of a line beside the word that did not fit. */
const room = 8;

const beginsAnew = /^(?:>|[-*•] |\d{1,2}[.)] )/;

/**
 * Plain text of a mail message with the lines joined that the mail program broke: those after which the next word had no
 * room. Empty lines, quoted lines (">") and lists stay as they are, and so does text that is not broken at all.
 */
export function unwrap(text: string): string {
	const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
	const width = Math.max(...lines.slice(0, 50_000).map((line) => line.length));
	if (width > widest || width < narrowest) return lines.join("\n");
	const joins = lines.map((line, i) => {
		const above = lines[i - 1];
		if (!above || line === "" || above.startsWith(">") || beginsAnew.test(line)) return false;
		const word = /^\S*/.exec(line)?.[0] ?? "";
		return above.length + 1 + word.length > width - room;
	});
	return lines.map((line, i) => (joins[i] ? ` ${line}` : i === 0 ? line : `\n${line}`)).join("");
}
