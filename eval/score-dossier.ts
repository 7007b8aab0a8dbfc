import type { Dossier, Span } from "../src/core/index.js";
import type { Gold, GoldClaim, GoldMention, GoldOrigins } from "./gold.js";
import { setOrder } from "./set-order.js";

/** The part of a dossier that is scored. */
export type ScoredDossier = Pick<Dossier, "reports" | "claims" | "lineage" | "credits">;

/** Undefined where the labels give nothing to score. */
export interface DossierScore {
	/** Gold claims after those that share a mention are read as one. */
	readonly claims: number;
	readonly mentions: number;
	/** Gold mentions whose words are not in the program's text. */
	readonly unplaced: number;
	/** Share of gold mentions that overlap a mention of some claim. */
	readonly seen: number;
	/** B-cubed over the gold mentions that lie in claims with two mentions or more. */
	readonly align?: {
		readonly precision: number;
		readonly recall: number;
		readonly f1: number;
		readonly mentions: number;
	};
	readonly origins?: { readonly right: number; readonly meanError: number; readonly claims: number };
	readonly disagree?: {
		readonly truePositives: number;
		readonly falsePositives: number;
		readonly falseNegatives: number;
		readonly precision: number;
		readonly recall: number;
		readonly f1: number;
		/** Share of true positives that name a right kind. */
		readonly kind: number;
	};
	readonly lineage?: {
		readonly precision: number;
		readonly recall: number;
		readonly gold: number;
		readonly said: number;
	};
	readonly credits?: { readonly recall: number; readonly gold: number };
	/** One line for each wrong verdict: "origins CLAIM gold 1 1 said 2 2". */
	readonly errors: readonly string[];
}

/** Precision and recall of disagreement over all stories together, so that each flag counts alike. */
export function pooledDisagreement(scores: readonly DossierScore[]): {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
} {
	const sum = (key: "truePositives" | "falsePositives" | "falseNegatives") =>
		scores.reduce((total, s) => total + (s.disagree?.[key] ?? 0), 0);
	const [right, vain, missed] = [sum("truePositives"), sum("falsePositives"), sum("falseNegatives")];
	return {
		precision: ratio(right, right + vain),
		recall: ratio(right, right + missed),
		f1: ratio(2 * right, 2 * right + vain + missed),
	};
}

const space = "[ \\t\\n\\r\\f\\v\\x1c-\\x1f\\x85\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
const straight = (text: string) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');

/** Where `quote` first stands in `text`, white space and the shape of quotation marks folded. */
export function locateQuote(text: string, quote: string): Span | undefined {
	const words = straight(quote).split(new RegExp(space)).filter(Boolean);
	const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join(space);
	const found = new RegExp(pattern).exec(straight(text));
	return found ? [found.index, found.index + found[0].length] : undefined;
}

function overlap(a: Span, b: Span): number {
	const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
	return shared > 0 ? shared / Math.max(1, Math.min(a[1] - a[0], b[1] - b[0])) : 0;
}

interface MergedClaim {
	readonly id: string;
	readonly mentions: readonly GoldMention[];
	readonly kinds: ReadonlySet<string>;
	readonly origins: GoldOrigins | undefined;
}

/** Gold claims that share a mention become one. */
function mergedClaims(claims: readonly GoldClaim[], locate: (doc: string, quote: string) => Span | undefined) {
	const group = claims.map((_, index) => index);
	const rootOf = (index: number): number => {
		let at = index;
		while (group[at] !== at) at = group[at]!;
		return at;
	};
	const seen = new Map<string, number>();
	for (const [index, claim] of claims.entries()) {
		for (const { doc, quote } of claim.mentions) {
			const key = JSON.stringify([doc, locate(doc, quote) ?? quote]);
			const before = seen.get(key);
			if (before === undefined) seen.set(key, index);
			else group[rootOf(index)] = rootOf(before);
		}
	}
	const parts = new Map<number, number[]>();
	for (const index of claims.keys()) {
		const root = rootOf(index);
		parts.set(root, [...(parts.get(root) ?? []), index]);
	}
	return [...parts.values()].map((indexes): MergedClaim => {
		const members = indexes.map((index) => claims[index]!);
		const mentions = new Map(members.flatMap((c) => c.mentions.map((m) => [JSON.stringify([m.doc, m.quote]), m])));
		return {
			id: members.map((c) => c.id).join("+"),
			mentions: [...mentions.values()],
			kinds: new Set(members.flatMap((c) => (c.disagreement ? [c.disagreement.kind] : []))),
			origins: members.length === 1 ? members[0]?.origins : undefined,
		};
	});
}

const ratio = (part: number, whole: number) => part / Math.max(1, whole);

/** Scores one story's dossier against its labels, by the same formulas as the reference scorer `score_dossier.py`. */
export function scoreDossier(gold: Gold, dossier: ScoredDossier): DossierScore {
	const texts = new Map(dossier.reports.map((r) => [r.id, r.text]));
	const locate = (doc: string, quote: string) => {
		const text = texts.get(doc);
		return text === undefined ? undefined : locateQuote(text, quote);
	};
	const claims = mergedClaims(gold.claims, locate);
	const said = dossier.claims.flatMap((c, claim) => c.mentions.map((m) => ({ claim, report: m.report, span: m.span })));
	/** The predicted claims that hold a mention here, tightest first. */
	const homesOf = (doc: string, span: Span): number[] =>
		said
			.map((m) => ({ ...m, share: m.report === doc ? overlap(span, m.span) : 0 }))
			.filter((m) => m.share >= 0.5)
			.sort((a, b) => b.share - a.share || a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || b.claim - a.claim)
			.map((m) => m.claim);

	let unplaced = 0;
	const mentions = claims.flatMap((claim, index) =>
		claim.mentions.map(({ doc, quote }) => {
			const span = locate(doc, quote);
			if (!span) unplaced++;
			return { claim: index, homes: span ? homesOf(doc, span) : [] };
		}),
	);
	const best = bestHomes(claims.length, mentions);
	const errors: string[] = [];

	let right = 0;
	let counted = 0;
	let error = 0;
	let [tp, fp, fn, kind] = [0, 0, 0, 0];
	for (const [index, claim] of claims.entries()) {
		const homes = best.filter((_, k) => mentions[k]?.claim === index);
		const real = homes.filter((home) => home >= 0);
		const count = (home: number) => real.filter((other) => other === home).length;
		const distinct = setOrder(real);
		let top: number | undefined;
		for (const home of distinct) if (top === undefined || count(home) > count(top)) top = home;
		const mostly = top !== undefined && count(top) * 2 >= homes.length;
		if (claim.origins && mostly && top !== undefined) {
			const { atLeast, atMost } = dossier.claims[top]!.origins;
			const wanted = claim.origins;
			counted++;
			error += (Math.abs(atLeast - wanted.atLeast) + Math.abs(atMost - wanted.atMost)) / 2;
			const ok =
				atLeast <= wanted.atLeast &&
				atMost >= wanted.atMost &&
				atMost - atLeast - (wanted.atMost - wanted.atLeast) <= 1;
			if (ok) right++;
			else errors.push(`origins ${claim.id} gold ${wanted.atLeast} ${wanted.atMost} said ${atLeast} ${atMost}`);
		}
		const flagged = distinct.flatMap((home) => dossier.claims[home]?.disagreement ?? []);
		if (claim.kinds.size > 0 && flagged.length > 0) {
			tp++;
			if (flagged.some((f) => claim.kinds.has(f.kind))) kind++;
		} else if (claim.kinds.size > 0) fn++;
		else if (flagged.length > 0) fp++;
		if (claim.kinds.size > 0 !== flagged.length > 0)
			errors.push(`disagreement ${claim.id} gold [${[...claim.kinds].sort()}] said [${flagged.map((f) => f.kind)}]`);
	}
	const align = bCubed(mentions, best);
	const lineage = lineageScore(gold, dossier);
	const credits = creditScore(gold, dossier, locate);
	return {
		claims: claims.length,
		mentions: mentions.length,
		unplaced,
		seen: ratio(mentions.filter((m) => m.homes.length > 0).length, mentions.length),
		...(align ? { align } : {}),
		...(counted > 0 ? { origins: { right: right / counted, meanError: error / counted, claims: counted } } : {}),
		...(tp + fp + fn > 0
			? {
					disagree: {
						truePositives: tp,
						falsePositives: fp,
						falseNegatives: fn,
						precision: ratio(tp, tp + fp),
						recall: ratio(tp, tp + fn),
						f1: ratio(2 * tp, 2 * tp + fp + fn),
						kind: ratio(kind, tp),
					},
				}
			: {}),
		...(lineage ? { lineage } : {}),
		...(credits ? { credits } : {}),
		errors,
	};
}

interface PlacedMention {
	readonly claim: number;
	readonly homes: readonly number[];
}

/** A mention may sit in several predicted claims: it is given the one that most of its gold fellows share; below 0, none. */
function bestHomes(claims: number, mentions: readonly PlacedMention[]): number[] {
	const counts = Array.from({ length: claims }, () => new Map<number, number>());
	for (const { claim, homes } of mentions)
		for (const home of new Set(homes)) counts[claim]?.set(home, (counts[claim]?.get(home) ?? 0) + 1);
	return mentions.map(({ claim, homes }, k) => {
		let best: number | undefined;
		const count = (home: number) => counts[claim]?.get(home) ?? 0;
		for (const home of homes) if (best === undefined || count(home) > count(best)) best = home;
		return best ?? -1 - k;
	});
}

function bCubed(mentions: readonly PlacedMention[], best: readonly number[]): DossierScore["align"] {
	const sizes = new Map<number, number>();
	for (const { claim } of mentions) sizes.set(claim, (sizes.get(claim) ?? 0) + 1);
	const used = [...mentions.keys()].filter((k) => sizes.get(mentions[k]!.claim)! >= 2);
	if (used.length === 0) return undefined;
	let [precision, recall] = [0, 0];
	for (const k of used) {
		const together = used.filter((j) => best[j] === best[k]);
		const fellows = used.filter((j) => mentions[j]!.claim === mentions[k]!.claim);
		const both = together.filter((j) => mentions[j]!.claim === mentions[k]!.claim).length;
		precision += both / together.length / used.length;
		recall += both / fellows.length / used.length;
	}
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall), mentions: used.length };
}

function lineageScore(gold: Gold, dossier: ScoredDossier): DossierScore["lineage"] {
	const pairs = (edges: readonly { readonly from: string; readonly to: string }[]) =>
		new Set(edges.map((e) => JSON.stringify([e.from, e.to].sort())));
	const wanted = pairs(gold.lineage ?? []);
	const said = pairs(dossier.lineage);
	if (wanted.size === 0) return undefined;
	const both = [...wanted].filter((pair) => said.has(pair)).length;
	return { precision: ratio(both, said.size), recall: both / wanted.size, gold: wanted.size, said: said.size };
}

function creditScore(
	gold: Gold,
	dossier: ScoredDossier,
	locate: (doc: string, quote: string) => Span | undefined,
): DossierScore["credits"] {
	const wanted = gold.credits ?? [];
	if (wanted.length === 0) return undefined;
	const hit = wanted.filter(({ doc, quote }) => {
		const span = locate(doc, quote);
		return span && dossier.credits.some((c) => c.report === doc && overlap(span, c.span) > 0.2);
	}).length;
	return { recall: hit / wanted.length, gold: wanted.length };
}
