import type { Check, CheckKind, Cite } from "../../../core/index.js";

/** Of one kind, so that a story full of echoes still tells what was declined. */
const mostOfKind = 8;
/** Claims told to one check, when they go back to the same origin, or to nobody. */
const mostClaims = 3;
/** Checks of what nobody is named for: most is background that nobody asks about. */
const mostUnnamed = 3;
/** Shorter words than this may stand in others by chance. */
const shortest = 12;

/**
 * The checks worth a line of their own, in the order given. Echoes of one origin are one, as is what one report names nobody for and others
 * copy: a desk asks once. What nobody is named for is told three claims at a time. Of echoes, silences, spellings and what nobody is named for no two show the same words, nor the same sentence
 * unless one is a silence; nor is it asked twice who says what the same sentences tell. `sentenceOf` names the sentence that words stand
 * in, `sentencesOf` all that a check's claims stand in.
 */
export function worthTelling(
	checks: readonly Check[],
	textOf: (report: string) => string,
	sentenceOf: (cite: Cite) => string,
	sentencesOf: (check: Check) => readonly string[],
): Check[] {
	const out: Check[] = [];
	const kinds = new Map<CheckKind, number>();
	/** Where checks that a desk makes in one are told, by what they are of. */
	const toldAt = new Map<string, number>();
	const shown: string[] = [];
	const sentences = new Set<string>();
	/** The sentences of which it is asked who says so. */
	const asked = new Set<string>();
	const alike = (a: string, b: string) =>
		a === b || (Math.min(a.length, b.length) > shortest && (a.includes(b) || b.includes(a)));
	/** Who confirms one thing and keeps silent on another in one sentence is asked for both. */
	const isNew = (cite: Cite, kind: CheckKind) => {
		const words = textOf(cite.report).slice(...cite.span);
		const sentence = `${kind === "declined" ? kind : ""} ${sentenceOf(cite)}`;
		if (sentences.has(sentence) || shown.some((other) => alike(other, words))) return false;
		sentences.add(sentence);
		shown.push(words);
		return true;
	};
	for (const check of checks) {
		const { kind, ask } = check;
		const source = kind === "echo" ? ask.map((a) => a.name) : kind === "unnamed" ? (check.from ?? []) : undefined;
		const key = source && `${kind}\n${source.join("\n")}`;
		const at = key === undefined ? undefined : toldAt.get(key);
		const held = at === undefined ? undefined : out[at];
		const isFull = held !== undefined && held.claims.length >= mostClaims;
		// Nobody is behind what nobody is named for, so that a further check of it is no echo of the last.
		const same = isFull && kind === "unnamed" && !check.from ? undefined : held;
		const count = kinds.get(kind) ?? 0;
		if (same ? isFull : count >= (kind === "unnamed" ? mostUnnamed : mostOfKind)) continue;
		if (kind === "unnamed" && sentencesOf(check).every((sentence) => asked.has(sentence))) continue;
		if (kind !== "difference" && kind !== "unanswered" && !check.cites.every((cite) => isNew(cite, kind))) continue;
		if (kind === "unnamed") for (const sentence of sentencesOf(check)) asked.add(sentence);
		if (at !== undefined && same !== undefined) {
			const reports = [...new Set([...same.reports, ...check.reports])];
			const from = [...new Set([...(same.from ?? same.reports), ...(check.from ?? check.reports)])];
			const { from: _, ...rest } = same;
			out[at] = {
				...rest,
				claims: [...same.claims, ...check.claims],
				cites: [...same.cites, ...check.cites],
				reports,
				...((kind === "unnamed" ? check.from : from.length < reports.length) ? { from } : {}),
			};
			continue;
		}
		if (key !== undefined) toldAt.set(key, out.length);
		kinds.set(kind, count + 1);
		out.push(check);
	}
	return out;
}
