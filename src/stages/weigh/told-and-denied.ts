import {
	areMostlyOne,
	type Cite,
	type Claim,
	contains,
	type Disagreement,
	type DisagreementRule,
	groupedBy,
	Joined,
	keyOfCites,
	type Mention,
	type Token,
} from "../../core/index.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { inCommon, sayOne } from "./alike.js";
import { contentOf, contentRoot } from "./content-words.js";
import { namesSaying } from "./disagreement/denied-in-words.js";
import { rejects, sayingOf } from "./disputes/rejection-words.js";
import { type Setting, sentenceAt, tokensIn } from "./setting.js";

/** Rules by which something that is told and the same denied are found. Their first side tells, their second denies. */
const rules: ReadonlySet<DisagreementRule> = new Set<DisagreementRule>([
	"party-against-party",
	"said-and-denied",
	"called-false",
	"no-sign-of-it",
	"none-and-one",
]);
/** So many of a story are compared with each other: a bound for hostile text. */
const mostCompared = 300;
/** So many reasons of the others a disagreement takes; more only where there are more others, of each its first: by that it is known as told. */
const mostReasons = 20;

/** Something told and denied, as one rule has found it. */
interface Contradiction {
	readonly disagreement: Disagreement;
	readonly cites: readonly [told: Cite, denied: Cite];
	/** Words of what is told and of what is denied, without those that only say so. */
	readonly words: readonly [readonly Token[], readonly Token[]];
	/** Those of what is told that are denied too. */
	readonly matter: readonly Token[];
	/** Whether two parties stand against each other: such are put together by their parties and their matter already. */
	readonly ofParties: boolean;
	/** Share of the content words of its two sides that both have: 0 to 1. */
	readonly common: number;
	/** How many of a story's reports stand in it. */
	readonly reports: number;
}

/** Whether a word only says that something is told, or turned down: of "denied the report that the gates were open" all but the gates. */
const onlySays = (token: Token) => rejects(token) || sayingOf(token.lemma) !== undefined || namesSaying(token);

/** Whether words tell something: a verb, and two of what it tells. */
const tellsOf = (tokens: readonly Token[]) => tokens.some(isTaggedVerb) && contentOf(tokens).size >= 2;

/** The words of a cite as far as the closest mention goes that tells something; of its sentence where none does. */
function wordsAround({ report, span }: Cite, mentions: readonly Mention[], setting: Setting): readonly Token[] {
	const source = setting.reports.get(report);
	if (!source) return [];
	const spans = mentions.flatMap((m) => (contains(m.span, span) ? [m.span] : []));
	const byLength = [span, ...spans].sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
	const words = byLength.map((around) => tokensIn(source, around)).find(tellsOf);
	return (words ?? sentenceAt(source, span[0])?.tokens ?? []).filter((token) => !onlySays(token));
}

/** The words of what is told whose content is in what is denied too. */
function matterOf([told, denied]: Contradiction["words"]): readonly Token[] {
	const content = contentOf(denied);
	return told.filter((token) => content.has(contentRoot(token)));
}

function contradictionsIn(claims: readonly Claim[], setting: Setting): Contradiction[] {
	const mentionsIn = groupedBy(
		claims.flatMap(({ mentions }) => mentions),
		({ report }) => report,
	);
	const found = new Map<string, Contradiction>();
	for (const { disagreement } of claims) {
		const [reason] = disagreement?.reasons ?? [];
		const [told, denied, ...others] = reason?.cites ?? [];
		if (!disagreement || !reason || !told || !denied || others.length > 0 || disagreement.between.length !== 2)
			continue;
		// What a later report supersedes is settled.
		if (!rules.has(reason.rule as DisagreementRule) || disagreement.kind === "changed") continue;
		const key = keyOfCites(reason.cites);
		if (found.size >= mostCompared || found.has(key)) continue;
		const around = (cite: Cite) => wordsAround(cite, mentionsIn.get(cite.report) ?? [], setting);
		const words = [around(told), around(denied)] as const;
		found.set(key, {
			disagreement,
			cites: [told, denied],
			words,
			matter: matterOf(words),
			common: inCommon(...words),
			ofParties: reason.rule === "party-against-party",
			reports: new Set(disagreement.between.flat()).size,
		});
	}
	return [...found.values()];
}

/** Whether two places are mostly one. */
const areOnePlace = (a: Cite, b: Cite) => a.report === b.report && areMostlyOne(a.span, b.span);

/**
 * Whether two are over one matter: what is told or what is denied stands in one place, or says one thing, and they do not each take something
 * else of it ("that the gates were opened and the store burned is false"). That a report contradicts itself is another matter.
 */
function areOverOne(a: Contradiction, b: Contradiction): boolean {
	const itself = ({ disagreement, cites: [told, denied] }: Contradiction) =>
		disagreement.kind !== "dispute" && told.report === denied.report;
	if (itself(a) !== itself(b)) return false;
	const meetIn = (i: 0 | 1) => areOnePlace(a.cites[i], b.cites[i]) || sayOne(a.words[i], b.words[i]);
	if (!meetIn(0) && !meetIn(1)) return false;
	return !tellsOf(a.matter) || !tellsOf(b.matter) || sayOne(a.matter, b.matter);
}

/** The one that shows a reader best what is told and denied: whose two sides have most words in common; of equals the surer, then that in which more reports stand. */
const clearer = (a: Contradiction, b: Contradiction): Contradiction =>
	(b.common - a.common || b.disagreement.confidence - a.disagreement.confidence || b.reports - a.reports) > 0 ? b : a;

/** Those over one matter. Two disputes of parties stay two: each stands by itself or with what is like it. */
function together(all: readonly Contradiction[]): Contradiction[][] {
	const [disputes, others] = [all.filter((c) => c.ofParties), all.filter((c) => !c.ofParties)];
	const joined = new Joined<number>();
	others.forEach((a, i) => {
		for (let k = i + 1; k < others.length; k++) if (areOverOne(a, others[k] as Contradiction)) joined.add(i, k);
	});
	const groups = [...groupedBy(others.keys(), (i) => joined.rootOf(i)).values()].map((own) =>
		own.map((i) => others[i] as Contradiction),
	);
	const of = new Map(
		groups.map((group) => {
			const like = disputes.filter((dispute) => group.some((c) => areOverOne(dispute, c)));
			return [group, like.length > 0 ? like.reduce(clearer) : undefined] as const;
		}),
	);
	return [
		...disputes.map((dispute) => [dispute, ...groups.filter((group) => of.get(group) === dispute).flat()]),
		...groups.filter((group) => of.get(group) === undefined),
	];
}

/** The clearest of some over one matter, with the reports of the others on its sides and their reasons behind its own; undefined for one alone. */
function widened(group: readonly Contradiction[]): readonly [key: string, Disagreement] | undefined {
	const shown = group.length > 1 ? group.reduce(clearer) : undefined;
	if (!shown) return undefined;
	const { disagreement } = shown;
	const others = group.filter((c) => c !== shown).map((c) => c.disagreement);
	const between = disagreement.between.map((side, i) =>
		[...new Set([...side, ...others.flatMap((o) => o.between[i] ?? [])])].sort(),
	);
	const [firsts, further] = [others.flatMap((o) => o.reasons.slice(0, 1)), others.flatMap((o) => o.reasons.slice(1))];
	const reasons = [...disagreement.reasons, ...firsts, ...further.slice(0, Math.max(0, mostReasons - firsts.length))];
	const kind = others.some((o) => o.kind === "dispute") ? "dispute" : disagreement.kind;
	const confidence = Math.max(disagreement.confidence, ...others.map((o) => o.confidence));
	return [keyOfCites(disagreement.reasons[0]?.cites ?? []), { kind, between, confidence, reasons }];
}

/**
 * The claims of a story, where what is told and denied is found several times over one matter, by one rule or several: the clearest of these
 * disagreements holds the reports of all on its sides and the reasons of the others behind its own, so that it can be told for all. The
 * others stay what they are.
 */
export function oneForEachMatter(claims: readonly Claim[], setting: Setting): Claim[] {
	const wide = new Map<string, Disagreement>();
	for (const group of together(contradictionsIn(claims, setting))) {
		const found = widened(group);
		if (found) wide.set(...found);
	}
	return claims.map((claim) => {
		const disagreement = wide.get(keyOfCites(claim.disagreement?.reasons[0]?.cites ?? []));
		return disagreement ? { ...claim, disagreement } : claim;
	});
}
