import type { Span } from "../core/index.js";

/** How far a cut moves to white space, in code units; text without spaces is cut where it is. */
const reach = 30;

/** Moves a cut to white space, so that no word is shown in half. */
function atSpace(text: string, at: number, step: 1 | -1): number {
	for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < reach; i += step) {
		if (/\s/.test(text[i] as string)) return i;
	}
	return at;
}

/** The part of `range` of at most about `most` code units, from its start where `focus` is in view then, else around `focus`. */
export function clip(text: string, range: Span, focus: Span, most: number): Span {
	const [start, end] = range;
	if (end - start <= most * 1.1) return range;
	// The start of a sentence reads better than its middle.
	if (focus[1] <= start + most - 10) return [start, atSpace(text, start + most, -1)];
	const middle = (focus[0] + Math.min(focus[1], focus[0] + most)) / 2;
	const from = Math.max(start, Math.min(end - most, Math.round(middle - most / 2)));
	return [from === start ? start : atSpace(text, from, 1), from + most >= end ? end : atSpace(text, from + most, -1)];
}

/** A clipped sentence begins with at most so much of its own beginning, in code units: as a rule its subject. */
const longestHead = 48;
/** Less left out than this is not worth a mark. */
const leastLeftOut = 12;

/** Words that lead on to what follows: "a faction of the". */
export const leadsOn =
	/[\s,;:–—-]+(?:an?|the|of|to|in|on|at|by|for|with|from|into|than|as|and|or|but|that|which|who|is|was|are|were|has|have|had|its|his|her|their)$/i;

/** What stands before the subject of a sentence. */
const asides =
	/^(?:While|Although|Though|After|Before|When|As|If|Unless|Once|Despite|By|Because|Since|In|On|At|During|For|With|Without|Under|Besides|Instead|Rather)\b[^,;:.]{3,120}, /;

/** Two pieces of a text: where it begins, and what is shown of the rest. */
export interface Clipped {
	/** The beginning of the range, where that would be left out: whoever the rest is about is mostly named there. */
	readonly head?: Span;
	readonly rest: Span;
}

/** As `clip`, at most about `most` code units in two pieces where one would leave out how the range begins. */
export function clipFromHead(text: string, range: Span, focus: Span, most: number): Clipped {
	const plain = clip(text, range, focus, most);
	const [start] = range;
	if (plain[0] === start) return { rest: plain };
	// "While the strike lasted, the board …": the subject follows.
	const aside = asides.exec(text.slice(start, plain[0]))?.[0].length ?? 0;
	const begin = start + aside;
	const opening = text.slice(begin, atSpace(text, begin + Math.min(longestHead, Math.round(most / 3)), -1));
	let head = /^[^,;:]{6,}?(?=[,;:])/u.exec(opening)?.[0] ?? opening;
	// No name is shown in half.
	if (/^\s+\p{Lu}/u.test(text.slice(begin + head.length))) head = head.replace(/(?:\s+\p{Lu}[\p{L}.’'-]*)+$/u, "");
	for (let found = leadsOn.exec(head); found; found = leadsOn.exec(head)) head = head.slice(0, found.index);
	const end = begin + head.trimEnd().length;
	const rest = clip(text, range, focus, most - head.length);
	// How another sentence begins is not whom this one is about.
	const another = /\p{Ll}{3}[.!?]["”’)]?\s/u.test(text.slice(start, rest[0]));
	if (another || rest[0] - end < leastLeftOut || !/\p{L}{2}/u.test(head)) return { rest: plain };
	return { head: [begin, end], rest };
}
