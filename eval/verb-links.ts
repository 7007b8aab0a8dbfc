import { type Relation, type Sentence, type Span, sharedLength } from "../src/core/index.js";
import { anyOf, dependentsOf, headOf, relationOf } from "../src/text/dependents.js";
import type { GumDocument, GumWord } from "./gum-documents.js";

/** What is asked of a verb. */
export const linkKinds = ["subject", "object", "agent", "negation"] as const;
/** One of them. */
export type LinkKind = (typeof linkKinds)[number];

/** A word and the verb it hangs on. */
export interface VerbLink {
	readonly kind: LinkKind;
	readonly word: Span;
	readonly verb: Span;
}

/** Whether two spans share a letter. */
export const overlap = (a: Span, b: Span) => sharedLength(a, b) > 0;
/** Whether two links say the same of words that overlap. */
export const alike = (a: VerbLink, b: VerbLink) =>
	a.kind === b.kind && overlap(a.word, b.word) && overlap(a.verb, b.verb);
const negations = /^(?:not|n['’]t)$/i;

const kindBy: Readonly<Record<string, LinkKind>> = {
	nsubj: "subject",
	"nsubj:pass": "subject",
	obj: "object",
	iobj: "object",
	"obl:agent": "agent",
	advmod: "negation",
};

/** What a hand-made tree of Universal Dependencies says of verbs, and what of it is not asked of ClearNLP. */
export interface HandMadeLinks {
	readonly links: readonly VerbLink[];
	/** What is no link of a verb, or an indirect object, which ClearNLP calls an object where it stands alone: right to tell and not asked. */
	readonly beside: readonly VerbLink[];
	/** Objects of verbs that take a further verb ("want him to go"), which ClearNLP calls subjects of that. */
	readonly raised: readonly Span[];
	/** Auxiliaries, "be" and what has a copula, of which the two schemes say different things. */
	readonly unlike: readonly Span[];
}

/**
 * What the hand-made trees of a document say of verbs: of words that they call VERB, without "be" and without a copula, since there the schemes take
 * different words for the head.
 */
export function handMadeLinks({ report: { text }, words }: GumDocument): HandMadeLinks {
	const under = words.map((): number[] => []);
	words.forEach(({ head }, at) => {
		under[head]?.push(at);
	});
	const lastUnder = (at: number, relation: string) => under[at]?.findLast((i) => words[i]?.relation === relation);
	const isUnlike = (at: number) =>
		words[at]?.pos === "AUX" || words[at]?.lemma === "be" || lastUnder(at, "cop") !== undefined;
	/** Of a name in several words Universal Dependencies takes the first for the head, ClearNLP the last. */
	const endOf = (at: number): number => {
		const last = lastUnder(at, "flat");
		return last === undefined ? (words[at] as GumWord).span[1] : endOf(last);
	};
	const made = { links: [] as VerbLink[], beside: [] as VerbLink[], raised: [] as Span[] };
	words.forEach(({ span, relation, head }, at) => {
		const kind = kindBy[relation];
		const verb = words[head];
		if (!kind || !verb || (kind === "negation" && !negations.test(text.slice(...span)))) return;
		const link: VerbLink = { kind, word: [span[0], endOf(at)], verb: verb.span };
		if (verb.pos !== "VERB" || isUnlike(head) || relation === "iobj") made.beside.push(link);
		else if (kind === "object" && lastUnder(head, "xcomp") !== undefined) made.raised.push(link.word);
		else made.links.push(link);
	});
	return { ...made, unlike: words.filter((_, at) => isUnlike(at)).map((w) => w.span) };
}

const prepositional = anyOf("pobj");

/** What our tree says of the words of a sentence, verbs or not; nothing where it has none. */
export function treeLinks(sentence: Sentence): VerbLink[] {
	const { tokens } = sentence;
	const by: Partial<Record<Relation, LinkKind>> = { nsubj: "subject", nsubjpass: "subject", dobj: "object" };
	return tokens.flatMap(({ span, text }, at): VerbLink[] => {
		const relation = relationOf(sentence, at);
		const kind = relation && by[relation];
		const verb = tokens[headOf(sentence, at) ?? -1];
		if (!verb) return [];
		if (kind) return [{ kind, word: span, verb: verb.span }];
		if (relation === "neg" && negations.test(text)) return [{ kind: "negation", word: span, verb: verb.span }];
		if (relation !== "agent") return [];
		return dependentsOf(sentence, at, prepositional).map((i) => ({
			kind: "agent",
			word: (tokens[i] as (typeof tokens)[number]).span,
			verb: verb.span,
		}));
	});
}

/** The naive way: by nearness and the tagger's parts of speech. */
export function nearestLinks({ tokens }: Sentence): VerbLink[] {
	const named = tokens.map((t) => t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "PRON");
	/** The last of the nearest run of nouns after `at`. */
	const after = (at: number) => {
		const first = named.indexOf(true, at + 1);
		const end = named.indexOf(false, first);
		return first < 0 ? undefined : tokens[end < 0 ? tokens.length - 1 : end - 1];
	};
	return tokens.flatMap(({ pos, lower, span }, at): VerbLink[] => {
		const link = (kind: LinkKind, word: Span | undefined, verb: Span | undefined) =>
			word && verb ? [{ kind, word, verb }] : [];
		if (negations.test(lower)) return link("negation", span, tokens.slice(at).find((t) => t.pos === "VERB")?.span);
		if (lower === "by")
			return link("agent", after(at)?.span, tokens.slice(0, at).findLast((t) => t.pos === "VERB")?.span);
		if (pos !== "VERB") return [];
		const before = named.lastIndexOf(true, at - 1);
		return [
			...link("subject", at > 0 ? tokens[before]?.span : undefined, span),
			...link("object", after(at)?.span, span),
		];
	});
}
