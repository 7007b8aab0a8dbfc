import { jsonText } from "../dossier/json.js";

/** A JSON document around one long list, an item a line: `before` ends where the list begins, `after` goes on where it ends. */
export function* jsonList(before: string, items: Iterable<unknown>, after: string): Generator<string> {
	yield `${before}[`;
	let first = true;
	for (const item of items) {
		yield `${first ? "\n" : ",\n"}${jsonText(item)}`;
		first = false;
	}
	yield `\n]${after}\n`;
}
