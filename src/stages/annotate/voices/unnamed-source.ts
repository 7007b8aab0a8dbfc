import type { Voice } from "../../../core/index.js";
import { smallNumbers } from "../figures/number-words.js";

/** Words that begin how a source is placed: "familiar with the matter", "in the ministry", "who was not authorised to speak". */
const placing =
	/\s(?:familiar with|close to|briefed|privy to|with|in|at|inside|within|from|near|on|who|not authori[sz]ed)\s/i;
const several =
	/^(?:several|some|many|multiple|numerous|various|other|most|few|a (?:few|number|handful|couple|group) of)\b/i;
const dozens = /^(?:dozens|scores|hundreds|thousands)\b/i;
const plural = /(?:[^s]s|people|police|men|women)$/i;

/** How many people an unnamed source is, by its describing words, and how they are placed. */
export function unnamedSource(name: string): Pick<Voice, "people" | "placed"> {
	const words = name.replace(/^(?:the|at least|more than|up to|about|both|all)\s+/i, "");
	const at = placing.exec(` ${words}`);
	const head = (at ? words.slice(0, Math.max(0, at.index - 1)) : words).replace(/[,\s]+$/, "");
	const placed = at ? words.slice(at.index).trim() : undefined;
	const first = /^[\p{L}\p{N}-]+/u.exec(words)?.[0] ?? "";
	const number = /^\d{1,3}$/.test(first) ? Number(first) : smallNumbers.get(first.toLowerCase());
	const people =
		number !== undefined && number > 0
			? { low: number, high: number }
			: dozens.test(words)
				? { low: 24, high: null }
				: several.test(words) || plural.test(head)
					? { low: 2, high: null }
					: { low: 1, high: 1 };
	return { people, ...(placed ? { placed } : {}) };
}
