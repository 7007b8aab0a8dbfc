import type { StoryVoice } from "../../../core/index.js";
import { stemOf } from "../../../text/stem-of.js";

/** Bodies of which a state, a city or a trade has one of each kind. */
const body =
	/^(?:ministry|department|police|brigade|army|navy|coastguard|court|parliament|council|commission|inspectorate|authority|agency|bureau|office|service|embassy|bank|institute|union)$/;
/** What stands before such a body and does not say which it is. */
const telling =
	/^(?:local|national|federal|state|public|own|other|another|new|senior|an?|the|this|that|these|its|his|her|their|same|head|main|press|\p{N}+)$/u;

const wordsIn = (words: string) => words.toLowerCase().match(/[\p{L}\p{N}]+(?=['’]s?\b)|[\p{L}\p{N}]{2,}/gu) ?? [];

/**
 * Whether a name written small is that of one body and no other of its story: it says which ("interior ministry", "port authority",
 * "prosecutor's office"), or of what ("police of Orsk"). Not "the ministry", nor people: "officials", "a spokesman".
 */
export function isDefiniteBody({ kind, name }: StoryVoice): boolean {
	if (kind !== "organisation" || name.length > longest || /^an?\s/i.test(name)) return false;
	const [own = "", of] = name.split(/\s+(?:of|in|for)\s+/);
	const words = wordsIn(own);
	const head = words.at(-1) ?? "";
	if (!body.test(head)) return false;
	return words.slice(0, -1).some((w) => !telling.test(w)) || /(?:^|\s)\p{Lu}/u.test(of ?? "");
}

/** Longer ones are sentences rather than names. */
const longest = 60;

/** What a voice is called, is and speaks for, by the roots of the words: minister and ministry share one. */
export function calledBy({ name, role = "", speaksFor = "" }: StoryVoice): ReadonlySet<string> {
	return new Set(wordsIn(`${name} ${role} ${speaksFor}`).map((w) => stemOf(w).slice(0, rootLength)));
}

/** So many letters of "minister", "ministry" and "ministerial" are the same. */
const rootLength = 6;
