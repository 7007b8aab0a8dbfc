import { addTo, type MarkedReport, meet, type Sentence, type Span, type Token } from "../../../core/index.js";
import type { Clash, Spot } from "../clash.js";
import { contentOf, folded, isContent, isWord, nameWordsIn, rootOfWord } from "../content-words.js";
import { isDenial } from "../grammar/negation.js";
import { polarityAt } from "../grammar/polarity.js";
import { progressOf } from "../grammar/progress-of.js";
import { answeringVerbs, lightVerbs } from "../grammar/progress-words.js";
import { marksWithin } from "../marks-within.js";
import { saidIn } from "../said-in.js";
import type { Setting } from "../setting.js";
import { denialKind } from "../shared-verdicts.js";

/** An event that is said of nobody, or not of those named, or of somebody. */
interface Telling extends Spot {
	readonly root: string;
	/** Roots of what "no", "none" or "any" counts: "country" in "not recognised by any country". */
	readonly counted: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
	/** Those of the names that stand before the event: who may have done it. */
	readonly doers: ReadonlySet<string>;
	/** Whether it is denied of all the time up to now: "have not recognised it", "never recognised it"; "did not" denies it of one day. */
	readonly soFar: boolean;
	readonly words: ReadonlySet<string>;
	/** Whether the sentence names a country or another place. */
	readonly place: boolean;
}

/** An event rarer than this in the story is one event; words shared besides it weigh this much at least. */
const rare = { event: 2, shared: 1.5 };
/** So many tellings of one event are compared; a sentence is read so many tokens far. */
const most = { tellings: 40, tokens: 80 };

const countries = new Set(["country", "nation", "state", "government"].map(rootOfWord));
const universal = new Set(["no", "none", "any", "nobody", "anybody", "anyone", "neither"]);
/** Verbs whose object is the event: "granted recognition". */
const giving = new Set("grant give extend offer receive win gain get obtain accord confer secure".split(" "));
const future = new Set(["will", "shall", "wo", "would", "could", "might", "may", "should", "can", "if", "to"]);
const eventNoun = /(?:tion|sion|ment|ance|ence|al)$/;

const near = (tokens: readonly Token[], at: number, reach: number) => tokens.slice(Math.max(0, at - reach), at);

/** "The first country to grant it" has granted it. */
const firstTo = (tokens: readonly Token[], at: number) =>
	tokens[at - 1]?.lower === "to" && near(tokens, at, 5).some((t) => t.lower === "first" || t.lower === "only");

/** What "no", "none of" or "any" before or behind the verb at `at` counts; undefined where nothing of the kind stands. */
function countedAround(tokens: readonly Token[], at: number): ReadonlySet<string> | undefined {
	for (let i = Math.max(0, at - 7); i < Math.min(tokens.length, at + 6); i++) {
		const word = (tokens[i] as Token).lower;
		if (!universal.has(word) || (i > at && word !== "any" && word !== "anyone" && word !== "anybody")) continue;
		const counted = tokens.slice(i + 1, i + 6).filter((t) => t.pos === "NOUN" || t.pos === "PROPN");
		return new Set(counted.slice(0, 2).map((t) => rootOfWord(folded(t))));
	}
	return undefined;
}

function happened(tokens: readonly Token[], at: number): boolean {
	const { pos, lemma, text } = tokens[at] as Token;
	if (pos === "VERB") return polarityAt(tokens, at) === 1 && progressOf(tokens, at) === "done";
	if (pos !== "NOUN" || !eventNoun.test(text.toLowerCase()) || giving.has(lemma)) return false;
	for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
		const verb = tokens[i] as Token;
		if (verb.pos !== "VERB") continue;
		return (
			giving.has(verb.lemma) &&
			(firstTo(tokens, i) || (polarityAt(tokens, i) === 1 && progressOf(tokens, i) === "done"))
		);
	}
	return false;
}

/** "Has not recognised", "no country has recognised", "not recognised by any": not what will not be, or should not. */
function withheld(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at] as Token;
	// "No longer affected" was affected once.
	if (token.pos !== "VERB" || near(tokens, at, 4).some((t) => future.has(t.lower) || t.lower === "longer"))
		return false;
	// "Don't shoot" bids, and tells of nothing.
	const before = tokens[at - 3];
	const bids = tokens[at - 2]?.lower === "do" && !(before && isWord(before));
	return !bids && polarityAt(tokens, at) === -1;
}

function tellingsIn(report: MarkedReport, sentence: Sentence, setting: Setting): [Telling[], Telling[]] {
	const tokens = sentence.tokens.slice(0, most.tokens);
	const [never, once]: [Telling[], Telling[]] = [[], []];
	let around: Pick<Telling, "names" | "words" | "place"> | undefined;
	tokens.forEach((token, i) => {
		if ((token.pos !== "VERB" && token.pos !== "NOUN") || !isContent(token)) return;
		// "The Associated Press" associates nobody.
		if (i > 0 && /^\p{Lu}/u.test(token.text)) return;
		if (lightVerbs.has(token.lemma) || answeringVerbs.has(token.lemma)) return;
		const root = rootOfWord(folded(token));
		if (root.length < 5 || setting.rarity(root) < rare.event) return;
		const denied = withheld(tokens, i);
		if (!denied && !happened(tokens, i)) return;
		around ??= {
			names: nameWordsIn(tokens),
			words: contentOf(tokens),
			place: marksWithin(report.names, sentence.span).some((n) => n.kind === "place"),
		};
		const from = near(tokens, i, 4).find((t, k, all) => isDenial(all, k) || /^(?:no|none)$/.test(t.lower)) ?? token;
		const to = denied ? (tokens[Math.min(tokens.length - 1, i + 3)] as Token) : token;
		const span: Span = denied ? [from.span[0], tokens[i + 1]?.lower === "by" ? to.span[1] : token.span[1]] : token.span;
		const counted = (denied && countedAround(tokens, i)) || new Set<string>();
		const doers = nameWordsIn(tokens.slice(0, i));
		const soFar = near(tokens, i, 4).some((t) => /^(?:has|have|never)$/.test(t.lower));
		(denied ? never : once).push({ report, sentence, span, root, counted, doers, soFar, ...around });
	});
	return [never, once];
}

const alike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

/** Whether one report tells of one doer that he has never done it and that he has, or has two people say it of somebody whom both name: what another report tells may be of another day. */
function isAgainstItself(none: Telling, one: Telling): boolean {
	if (none.report !== one.report || !meet(none.names, one.names)) return false;
	const [x, y] = [none, one].map(({ report, span }) => saidIn(report, span)?.voice);
	return (none.soFar && meet(none.doers, one.doers)) || (x !== undefined && y !== undefined && x !== y);
}

/** Whether what is said of none is said of one of them: of one that is counted, or named in both. */
function contradicts(none: Telling, one: Telling, setting: Setting): boolean {
	if (none.sentence === one.sentence) return false;
	if (meet(none.counted, countries) && (one.place || meet(countries, one.words))) return true;
	if (!meet(none.counted, one.words) && !(none.counted.size === 0 && isAgainstItself(none, one))) return false;
	let shared = 0;
	for (const word of none.words)
		if (!alike(word, none.root) && one.words.has(word) && !none.counted.has(word)) shared += setting.rarity(word);
	return shared >= rare.shared;
}

/** What one sentence says of nobody ("no country has recognised it") and another of somebody, in any report of the story. */
export function noneAndOneClashes(setting: Setting): Clash[] {
	const nevers: Telling[] = [];
	const onces = new Map<string, Telling[]>();
	for (const report of setting.inOrder) {
		for (const sentence of report.sentences) {
			const [never, once] = tellingsIn(report, sentence, setting);
			nevers.push(...never);
			for (const telling of once) addTo(onces, telling.root.slice(0, 5), telling, most.tellings);
		}
	}
	const out: Clash[] = [];
	const compared = new Map<string, number>();
	for (const none of nevers) {
		const key = none.root.slice(0, 5);
		const before = compared.get(key) ?? 0;
		if (before >= most.tellings) continue;
		compared.set(key, before + 1);
		for (const one of onces.get(key) ?? []) {
			if (!alike(none.root, one.root) || !contradicts(none, one, setting)) continue;
			const kind = denialKind(none.report, one.report);
			const other = kind === "changed" ? "the later report" : "the other";
			const why = `one says that it has not happened, ${other} tells of a case`;
			const [a, b] = kind === "changed" ? [none, one] : [one, none];
			out.push({ a, b, kind, confidence: 0.6, rule: "none-and-one", why });
		}
	}
	return out;
}
