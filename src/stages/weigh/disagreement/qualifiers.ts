import { contains, type Disagreement, onDemand, type Span, type Token } from "../../../core/index.js";
import { isGeneration } from "../../../text/person-name.js";
import { folded } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import { roles } from "../people/roles.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { type Verdict, verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

/** Words before a role that change who holds it or whether anybody does. */
const changing = new Set([
	"half",
	"step",
	"ex",
	"former",
	"acting",
	"deputy",
	"vice",
	"interim",
	"attempted",
	"would-be",
	"self-proclaimed",
	"unofficial",
	"honorary",
	"late",
	"then",
]);
/** Whoever is dead, or held a role only then ("her then-husband"), holds it no more, and is told with it and as a former holder of it. */
const bygone = new Set(["late", "then"]);

const short: Readonly<Record<string, string>> = { gov: "governor", sen: "senator", pres: "president" };

/** Verbs before "as" and a role that say that it is held no more. */
const leaving = new Set(["resign", "quit", "retire", "oust", "dismiss", "sack", "fire", "replace", "remove", "depose"]);
const left = "no longer";
/** Words that say that a role is over. */
const over = new Set(["former", "ex", left]);

const isLeaving = ({ pos, lemma }: Token) => pos === "VERB" && leaving.has(lemma);

/** "The treasurer resigned", "the treasurer was fired": so many tokens behind a role the verb stands that ends it. */
const behind = 3;

/** Whether a verb ends a role right behind it ("the treasurer has resigned") or before its words ("fired treasurer Holt"): it was held until then, and is no more. */
function isEnding(tokens: readonly Token[], at: number, first: number): boolean {
	const before = tokens[first - 1];
	if (before && isLeaving(before)) return true;
	for (const token of tokens.slice(at + 1, at + 1 + behind)) {
		if (isLeaving(token)) return true;
		if (token.pos !== "AUX" && token.pos !== "ADV") return false;
	}
	return false;
}

/** How far before a role its changing word may stand ("former US Vice President"), and how far from a role its holder. */
const reach = 4;

/** The roles of the persons of a mention, as "person role", with the changing word before each, "" for none, and where it stands. */
function rolesOf({ tokens, report, mention }: PlacedMention): Map<string, Map<string, Span>> {
	const out = new Map<string, Map<string, Span>>();
	const persons = marksWithin(report.names, mention.span).filter((n) => n.kind === "person");
	if (persons.length === 0) return out;
	/** Whether a token belongs to the name of a person; behind it and "'s" stands a role of another: "Holt's successor, President Lund". */
	const isOfName = (token: Token | undefined) =>
		token !== undefined && persons.some(({ span }) => contains(span, token.span));
	tokens.forEach((token, i) => {
		const joined = token.lower.includes("-") ? /^(half|step|ex|vice|deputy)-(\p{L}+)$/iu.exec(token.lower) : null;
		const plain = (joined?.[2] ?? folded(token)).replace(/\.$/, "").replace(/s$/, "");
		const role = short[plain] ?? plain;
		if (!roles.has(role)) return;
		let word = joined?.[1]?.toLowerCase() ?? "";
		let start = token.span[0];
		let before = reach;
		let first = i;
		for (let k = i - 1; !word && k >= Math.max(0, i - reach); k--) {
			const { lower, pos } = tokens[k] as Token;
			const bare = lower.replace(/-$/, "");
			// "Ex-Vice President": the nearest to the role changes it.
			const changed = changing.has(bare) ? bare : bare.split("-").findLast((part) => changing.has(part));
			if (changed !== undefined) {
				word = changed;
				start = tokens[k]?.span[0] ?? start;
			} else if (lower === "as" && leaving.has(tokens[k - 1]?.lemma ?? "")) {
				word = left;
				start = tokens[k - 1]?.span[0] ?? start;
				before = reach + 3;
			} else if (/^['’]s$/.test(lower) && isOfName(tokens[k - 1])) break;
			else if (isLeaving(tokens[k] as Token)) break;
			else if (!(pos === "PROPN" || pos === "NOUN" || pos === "ADJ" || /^(?:[-–]|['’]s)$/.test(lower))) break;
			else first = k;
		}
		if (bygone.has(word)) return;
		const ends = !word && isEnding(tokens, i, first);
		const [from, to] = [
			tokens[Math.max(0, i - before)] as Token,
			tokens[Math.min(tokens.length - 1, i + reach)] as Token,
		];
		for (const { entity, span } of persons) {
			if (span[1] < from.span[0] || span[0] > to.span[1]) continue;
			if (span[1] <= token.span[0] && /^['’]s\b/.test(report.text.slice(span[1], span[1] + 3))) continue;
			const key = `${entity.split("-").findLast((word) => !isGeneration(word))} ${role}`;
			const whole: Span = [Math.min(start, span[0]), Math.max(token.span[1], span[1])];
			const held = out.get(key) ?? new Map<string, Span>();
			for (const told of ends ? [word, left] : [word]) if (!held.has(told)) held.set(told, whole);
			out.set(key, held);
		}
	});
	return out;
}

interface Difference {
	readonly word: string;
	readonly words: readonly [Span, Span];
}

/** A role that one gives with a word that changes it and the other without. */
function differenceOf(x: Map<string, Map<string, Span>>, y: Map<string, Map<string, Span>>): Difference | undefined {
	for (const [role, own] of x) {
		const other = y.get(role);
		// "Former", "ex-" and "no longer" say one thing.
		const isToldToo = (word: string) => (over.has(word) ? [...over] : [word]).some((w) => other?.has(w));
		if (!other || [...own.keys()].some(isToldToo)) continue;
		const [a, b] = [own.get("") ?? [...own.values()][0], other.get("") ?? [...other.values()][0]];
		if (!a || !b || !(own.has("") || other.has(""))) continue;
		return { word: [...own.keys(), ...other.keys()].find((q) => q !== "") ?? "", words: [a, b] };
	}
	return undefined;
}

/** Words that say when somebody holds a role, not what it is. */
const passing = new Set(["former", "ex", "acting", "interim", left]);

/** One person given a role with and without a word that changes it: "brother" and "half-brother". */
export function qualifierDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const known = onDemand(rolesOf);
	const between = (a: PlacedMention, b: PlacedMention) => differenceOf(known(a), known(b));
	const split = mentionSides(placed, (a, b) => between(a, b) !== undefined);
	const difference = split && between(...split.clash);
	if (!difference) return null;
	const { word, words } = difference;
	const later = changedSince(word, split.clash, known);
	const verdict: Verdict = {
		kind: later ? "changed" : passing.has(word) ? "status" : "wording",
		rule: "role-qualified",
		confidence: 0.6,
		why: later
			? "the later report says that the role is held no more"
			: word === left
				? "one gives the person the role, the other says that it is held no more"
				: `one says “${word}”, the other does not`,
	};
	return verdictOf(split, verdict, (p) => words[split.clash.indexOf(p)] ?? p.mention.span);
}

/** Whether the report in which the role is over is the later of two. */
function changedSince(
	word: string,
	[a, b]: readonly [PlacedMention, PlacedMention],
	known: (p: PlacedMention) => Map<string, Map<string, Span>>,
): boolean {
	if (!over.has(word)) return false;
	const says = (p: PlacedMention) => [...known(p).values()].some((words) => words.has(word));
	const order = publishedOrder(a.report, b.report);
	return says(a) ? order > 0 : says(b) && order < 0;
}
