import type { DossierVoice } from "../core/index.js";
import { excerpt } from "./excerpt.js";

/** Ends of names of bodies and places that speak as one. */
const collective =
	/\b(?:city|town|village|county|district|state|country|islands?|opposition|government|union|company|council|court|commission|party|team|club|hospital|university|church|ministry|family|side|camp)$/u;

/** A voice's name to begin a sentence: "Ilse Moor", "An unnamed official" for the bare word "official". Safe to print. */
export function voiceInWords({ name, kind }: Pick<DossierVoice, "name" | "kind">): string {
	const shown = excerpt(name, 80);
	const capital = shown.slice(0, 1).toUpperCase() + shown.slice(1);
	// "police", "its foreign ministry", "a 2030 audit", "report, by the counsel"; a person's "van" or "al-" stays as it is.
	if (kind !== "anonymous" && kind !== "person" && /^(?:\p{Ll}{3,}|an?)(?:[\s,]|$)/u.test(shown)) return capital;
	if (kind !== "anonymous" || !/^\p{Ll}/u.test(shown)) return shown;
	if (
		/^(?:an?|the|th[eo]se|both|all|even|one|two|three|some|several|many|most|other|another|his|her|its|their|unnamed|anonymous)\b/u.test(
			shown,
		) ||
		// "Ode's plan", "president's plan": whose it is, is told.
		/^\S+['’]s\s/u.test(shown)
	) {
		return capital;
	}
	const head = shown.split(/,|\s(?:and|of|in|from|with|at|for|who|that|on|to|by|close|familiar|working)\s/)[0] ?? shown;
	// A town or a union is no person whose name is kept back.
	if (collective.test(head)) return `The ${shown}`;
	return /(?:[^s]s|people|police|men|women|children)$/u.test(head) ? `Unnamed ${shown}` : `An unnamed ${shown}`;
}
