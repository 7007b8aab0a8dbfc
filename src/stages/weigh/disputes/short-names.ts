import { onDemand, type Token } from "../../../core/index.js";
import { foldedWords } from "../../../text/folded-words.js";
import type { Setting } from "../setting.js";

/** A body of fewer capital words has initials that are other words too: "IS". */
const fewest = 3;
/** They tell no body from others. */
const general = /^(?:the|united|national|international|federal|state|states|north|south|east|west|new)$/;

/** A body as its initials tell it: its whole name, and the first word of that which tells it from others. */
interface Body {
	readonly name: string;
	readonly telling: string;
}

/** For each story the bodies that its reports name in full, by their initials; undefined for those of two bodies. */
const bodiesOf = onDemand((setting: Setting): ReadonlyMap<string, Body | undefined> => {
	const found = new Map<string, Body | undefined>();
	for (const { text, names } of setting.inOrder)
		for (const { kind, span } of names) {
			if (kind !== "organisation") continue;
			const words = (text.slice(...span).match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).filter((word) => word !== "The");
			const folded = words.flatMap((word) => foldedWords(word));
			const telling = folded.find((word) => !general.test(word));
			if (words.length < fewest || telling === undefined) continue;
			const initials = words.map((word) => word[0]).join("");
			const name = folded.join(" ");
			const held = found.get(initials);
			found.set(initials, found.has(initials) && held?.name !== name ? undefined : { name, telling });
		}
	return found;
});

/** The word that tells apart the one body whose initials a token gives: "harbour" for "HLC", where some report has "Harbour League of Corrin"; undefined for none, and for those of two. */
export const bodyOfInitials = ({ text }: Token, setting: Setting): string | undefined =>
	/^\p{Lu}+$/u.test(text) ? bodiesOf(setting).get(text)?.telling : undefined;
