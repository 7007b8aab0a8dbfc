import type { Voice } from "../../../core/index.js";
import { scales, smallNumbers } from "../figures/number-words.js";

/** Words that begin how a source is placed: "familiar with the matter", "in the ministry", "who was not authorised to speak". */
const placing =
	/\s(?:familiar with|close to|briefed|privy to|with|in|at|inside|within|from|near|on|who|not authori[sz]ed)\s/i;
const several =
	/^(?:several|some|many|multiple|numerous|various|other|most|few|a (?:few|number|handful|couple|group) of)\b/i;
const plural = /(?:[^s]s|people|police|men|women)$/i;
const atLeast = /^(?:at least|more than|over)\s+/i;
const unclear = /^(?:up to|about|around|nearly|almost|some \d)\b|\b(?:percent|per cent|%)/i;

/** The whole number that words begin with: "12", "1,200", "two", "two dozen", "three hundred"; undefined for none. */
function numberAt(words: string): number | undefined {
	const [first = "", second = ""] = words.toLowerCase().split(/\s+/);
	const value = /^\d{1,3}(?:,\d{3})*$/.test(first) ? Number(first.replaceAll(",", "")) : smallNumbers.get(first);
	return value === undefined ? undefined : value * (scales.get(second) ?? 1);
}

/** How many people an unnamed source is, by its describing words, and how they are placed. */
export function unnamedSource(name: string): Pick<Voice, "people" | "placed"> {
	const open = atLeast.test(name);
	const words = name.replace(/^(?:the|both|all)\s+/i, "").replace(atLeast, "");
	const at = placing.exec(` ${words}`);
	const head = (at ? words.slice(0, Math.max(0, at.index - 1)) : words).replace(/[,\s]+$/, "");
	const placed = at ? words.slice(at.index).trim() : undefined;
	const number = numberAt(words);
	const people = unclear.test(words)
		? { low: 1, high: null }
		: number !== undefined && number > 0
			? { low: number, high: open ? null : number }
			: /^dozens\b/i.test(words)
				? { low: 24, high: null }
				: several.test(words) || plural.test(head)
					? { low: 2, high: null }
					: { low: 1, high: 1 };
	return { people, ...(placed ? { placed } : {}) };
}
