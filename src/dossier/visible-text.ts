/** Direction overrides, embeddings and isolates, which can make words read as other words. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Marks without width or shape that carry no meaning in English news; joiners (U+200C, U+200D) stay, names need them. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const controls = /\p{Cc}/gu;

/**
 * Report text made safe and plain for a line of output: runs of white space (line breaks too) become one space, invisible marks go, and
 * control characters, direction controls and half surrogates become U+FFFD, so that no report can move the cursor,
 * colour the screen, or make words read backwards.
 */
export function visibleText(text: string): string {
	return text
		.replace(/\p{Surrogate}/gu, "\ufffd")
		.replace(invisible, "")
		.replace(/\s+/gu, " ")
		.replace(directionControls, "\ufffd")
		.replace(controls, "\ufffd")
		.trim();
}
