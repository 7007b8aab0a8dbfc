import type { Ingested } from "./item.js";

/** A list of something else has a note for every item; beyond so many they are counted and told as one. */
const mostNotes = 1_000;

/** Everything found, but of the notes only the first thousand; how many more there were is told last. */
export function* fewNotes(all: Iterable<Ingested>, place: string): Generator<Ingested> {
	let notes = 0;
	for (const found of all) {
		if ("note" in found) notes++;
		if ("source" in found || notes <= mostNotes) yield found;
	}
	if (notes > mostNotes) {
		const message = `${notes - mostNotes} more notes on what was not read were left out. Check that the items of the file are reports.`;
		yield { note: { code: "bad-lines", message, place } };
	}
}
