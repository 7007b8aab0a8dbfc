import { onDemand } from "../../../core/index.js";
import { foldedWords } from "../../../text/folded-words.js";
import type { Setting } from "../setting.js";

/** A body of fewer capital words has initials that are other words too: "IS". */
const fewest = 3;
/** They tell no body from others. */
const general = /^(?:the|united|national|international|federal|state|states|north|south|east|west|new)$/;

/** For each story the bodies that its reports name in full, by their initials; those of two bodies tell none. */
const bodiesOf = onDemand((setting: Setting): ReadonlyMap<string, string> => {
	const found = new Map<string, Set<string>>();
	for (const { text, names } of setting.inOrder)
		for (const { kind, span } of names) {
			const words = kind === "organisation" ? (text.slice(...span).match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []) : [];
			const telling = words.flatMap((word) => foldedWords(word)).find((word) => !general.test(word));
			if (words.length < fewest || telling === undefined) continue;
			const initials = words.map((word) => word[0]).join("");
			const held = found.get(initials.toLowerCase());
			if (held) held.add(telling);
			else found.set(initials.toLowerCase(), new Set([telling]));
		}
	return new Map(
		[...found].flatMap(([short, bodies]) => (bodies.size === 1 ? [[short, [...bodies][0] as string]] : [])),
	);
});

/** The first word that tells apart the one body whose initials a folded word gives: "harbour" for "HLC", where some report has "Harbour League of Corrin"; undefined for none. */
export const bodyOfInitials = (word: string, setting: Setting): string | undefined => bodiesOf(setting).get(word);
