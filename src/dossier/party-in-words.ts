import { excerpt } from "./excerpt.js";

/** Small words that the names of people begin with. */
const particle = /^(?:van|von|der|den|del|della|bin|ibn|dos|das|ter|ten)\s/u;

/** A party's name as a heading: "Police" for "police"; a person's "van" or "al-" stays as it is. Safe to print. */
export function partyInWords(name: string): string {
	const shown = excerpt(name, 120);
	const isCommon = /^\p{Ll}{3,}(?:['’]s?)?(?:\s|$)/u.test(shown) && !particle.test(shown);
	return isCommon ? shown.slice(0, 1).toUpperCase() + shown.slice(1) : shown;
}
