import type { Ingested } from "./item.js";

/** A file of another kind has a note for every item or line; beyond so many they are counted and told as one. */
const mostNotes = 1_000;

/** Everything found, but of the notes only the first thousand; how many more there were is told last, in the words of `more`. */
export async function* fewNotes(
	all: Iterable<Ingested> | AsyncIterable<Ingested>,
	place: string,
	more = (notes: number) =>
		`${notes} more notes on what was not read were left out. Check that the items of the file are reports.`,
): AsyncGenerator<Ingested> {
	let notes = 0;
	for await (const found of all) {
		if ("note" in found) notes++;
		if ("source" in found || notes <= mostNotes) yield found;
	}
	if (notes > mostNotes) yield { note: { code: "bad-lines", message: more(notes - mostNotes), place } };
}
