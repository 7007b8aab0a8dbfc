import type { Dossier } from "../core/index.js";

/** Characters that a terminal or an editor may act on, written as escapes: the value stays the same. */
const unsafe = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as JSON that is safe to print; on one line, or indented by `indent` spaces. */
export function jsonText(value: unknown, indent = 0): string {
	const text = JSON.stringify(value, null, indent);
	return text.replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The dossier as one JSON document with a newline at its end, by `schema/dossier.schema.json`. */
export function renderJson(dossier: Dossier): string {
	return `${jsonText(dossier, 1)}\n`;
}
