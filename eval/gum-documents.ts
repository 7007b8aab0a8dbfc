import { join } from "node:path";
import type { Report, Span } from "../src/core/index.js";
import { rowsOf } from "./report-rows.js";

/** A word of a Universal Dependencies tree, as people annotated it. */
export interface GumWord {
	readonly span: Span;
	readonly lemma: string;
	/** Universal part of speech: `VERB`. */
	readonly pos: string;
	/** `nsubj:pass`. */
	readonly relation: string;
	/** Index in the document's words of the word it hangs on; -1 at the root of a sentence. */
	readonly head: number;
}

/** A report of GUM Wikinews and the trees over its text. */
export interface GumDocument {
	readonly report: Report;
	/** All words in order, marks among them. */
	readonly words: readonly GumWord[];
}

const unspaced = /(?:^|\|)SpaceAfter=No(?:\||$)/;

/** The plain text of a CoNLL-U document, paragraphs on lines of their own, and where its words stand in it. */
function readConllu(conllu: string): { readonly text: string; readonly words: readonly GumWord[] } {
	const words: GumWord[] = [];
	let text = "";
	/** Words before the sentence; numbers of the words that are written as one, and whether a space follows these. */
	let [before, low, high, spaced] = [0, 0, 0, true];
	for (const line of conllu.split("\n")) {
		if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && text) text += "\n";
		if (!line) [before, low, high, spaced] = [words.length, 0, 0, true];
		if (!line || line.startsWith("#")) continue;
		const [number = "", form = "", lemma = "", pos = "", , , head = "", relation = "", , misc = ""] = line.split("\t");
		if (number.includes("-")) {
			[low, high] = number.split("-").map(Number) as [number, number];
			spaced = !unspaced.test(misc);
		}
		if (!/^\d+$/.test(number)) continue;
		const span: Span = [text.length, text.length + form.length];
		words.push({ span, lemma, pos, relation, head: head === "0" ? -1 : before + Number(head) - 1 });
		text += form;
		const at = Number(number);
		const space = at === high ? spaced : !(low <= at && at < high) && !unspaced.test(misc);
		if (space) text += " ";
	}
	return { text, words };
}

/** The reports of GUM Wikinews with their trees, which people made by hand. */
export function gumDocuments(dataFolder: string): GumDocument[] {
	return rowsOf<{ conllu: string }>(join(dataFolder, "gum-wikinews/documents.jsonl")).map(({ conllu }) => {
		const id = /newdoc id = (\S+)/.exec(conllu)?.[1] as string;
		const { text, words } = readConllu(conllu);
		return { report: { id, text, notes: [] }, words };
	});
}
