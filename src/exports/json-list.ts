import { jsonText } from "../dossier/json.js";

const escapes = /\\(?:u(d[89a-f][0-9a-f]{2})|.)/g;

/**
 * A value as one line of JSON for other tools. Half surrogates, at which strict readers refuse the whole, become U+FFFD; spans stay right,
 * since both are one code unit.
 */
export function jsonLine(value: unknown): string {
	// Every escape is looked at, so that an escaped backslash before "ud800" is not taken for one.
	return jsonText(value).replace(escapes, (whole, half) => (half ? "\ufffd" : whole));
}

/** A JSON document around one long list, an item a line: `before` ends where the list begins, `after` goes on where it ends. */
export function* jsonList(before: string, items: Iterable<unknown>, after: string): Generator<string> {
	yield `${before}[`;
	let first = true;
	for (const item of items) {
		yield `${first ? "\n" : ",\n"}${jsonLine(item)}`;
		first = false;
	}
	yield `\n]${after}\n`;
}
