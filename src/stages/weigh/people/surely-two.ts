import { remembered, type StoryVoice } from "../../../core/index.js";
import { maySamePerson, personOf } from "../../../text/same-person.js";
import { familyOf, lettersOf } from "./named-here.js";
import { sameParty } from "./party.js";

/** Voices come again and again: what was compared is kept, by the first of the two, up to so many. */
const known = new WeakMap<StoryVoice, Map<StoryVoice, boolean>>();
const mostKept = 1000;

function compare(a: StoryVoice, b: StoryVoice): boolean {
	const [x, y] = [lettersOf(a.name), lettersOf(b.name)];
	if (x.endsWith(familyOf(b)) || y.endsWith(familyOf(a)) || sameParty(a, b)) return false;
	return !maySamePerson(personOf(a.name, a.name), personOf(b.name, b.name));
}

/**
 * Whether two voices are two people for sure: of other families, not one spelled in two ways, and neither speaks for the other. A body has many
 * names, and passes on what people tell it: of it and another nothing is sure.
 */
export function surelyTwo(a: StoryVoice, b: StoryVoice): boolean {
	if (a === b || a.kind !== "person" || b.kind !== "person") return false;
	const held = known.get(a) ?? new Map<StoryVoice, boolean>();
	known.set(a, held);
	return remembered(held, b, mostKept, () => compare(a, b));
}
