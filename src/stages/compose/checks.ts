import {
	type Act,
	addTo,
	type Check,
	type CheckKind,
	type Cite,
	type Claim,
	contains,
	type DossierVoice,
	isToldBy,
	isUnattributed,
	keyOfCite,
	type Mention,
	type OriginGroup,
	type Party,
	type Span,
	sharedLength,
	surelyIn,
	type WeighedStory,
} from "../../core/index.js";
import { isOwnSilence, silenceIn } from "../../text/silence.js";
import { announcedConflicts } from "./announced/announced-conflicts.js";
import { correctionsIn } from "./announced/corrections.js";
import { Askable } from "./askable.js";
import { copiedFrom, copiesIn } from "./copied-from.js";
import { closestMention, decidingCites, differencesAmong } from "./differences.js";
import { inHeadline } from "./headline.js";
import type { ReportIndex } from "./report-index.js";
import { shownMention } from "./shown-mention.js";
import { silentIn } from "./silent-in.js";
import { spelledApart } from "./spellings.js";
import { worthTelling } from "./worth-telling.js";

/** Checks told of one story: a desk works from the top, and past these nothing rests on much of the story. */
const most = 20;
/** Names to look up stand after all else: few reports rest on how one is spelled, and yet nobody wants it wrong. */
const mostSpellings = 5;

/** What its own speaker took back stands first, and so many of it: whoever still carries it carries what nobody stands by. */
const mostRetracted = 5;
/** Then so many words by which reports say that they were corrected, and so much of what they say themselves is told otherwise: an editor wants it early. */
const mostCorrected = 3;
const mostAnnounced = 3;

/** What asks for an answer by the other side. */
const wantsAnswer: ReadonlySet<Act> = new Set<Act>(["accuse", "threaten", "demand"]);

const keepsSilent = ({ quote }: Mention) => silenceIn(quote) !== undefined;
/** Whether a mention tells of a silence: the speaker's own, also where the act is another ("I don’t comment on pay"), or, in a report's own words, anybody's. */
const isSilence = (mention: Mention) =>
	mention.act === "decline" || (mention.voice ? isOwnSilence(mention.quote) : keepsSilent(mention));

/** The names of those origins that have one. */
const namesOf = (groups: readonly OriginGroup[]) => groups.filter((g) => !isUnattributed(g)).map((g) => g.name);

const citeOf = ({ report, span }: Cite): Cite => ({ report, span });

/** An order is carried out, not answered: "ordered the department to look for other sites". */
const order = /\b(?:order|direct|instruct|task|assign)(?:s|ed|ing)?\b/i;

/** The mention to begin from: one that names the origin and is no headline, in the claim's own words where there is one. */
function leading({ mentions, statement }: Claim, headed: (mention: Mention) => boolean): Mention | undefined {
	const sure = mentions.filter((m) => !m.unsure);
	const named = sure.filter((m) => m.voice && !headed(m));
	return shownMention({ mentions: named.length > 0 ? named : sure, statement }, headed);
}

/** The one agency that some of these reports are signed by as a whole, and those reports: whose text the others copy. Undefined for none or several. */
function agencyOf(
	reports: readonly string[],
	indexes: ReadonlyMap<string, ReportIndex>,
): { readonly name: string; readonly reports: readonly string[] } | undefined {
	const signed = new Map<string, string[]>();
	for (const id of reports)
		for (const { kind, scope, name } of indexes.get(id)?.report.credits ?? [])
			if (kind === "agency" && scope === "report" && !signed.get(name)?.includes(id)) addTo(signed, name, id);
	const [[name, of] = [], ...others] = signed;
	return name !== undefined && of && others.length === 0 ? { name, reports: of } : undefined;
}

/** The words of a dispute, of none where the claim is in no dispute. It is told of the claim that turns down; what that turns down stands among its cites. */
function disputedWords({ disagreement, mentions }: Claim): readonly Cite[] {
	return disagreement?.kind === "dispute" ? [...mentions, ...disagreement.reasons.flatMap((r) => r.cites)] : [];
}

/**
 * What to check next: what was taken back and others still carry, five at most; which reports say that they were corrected;
 * what reports say themselves is told otherwise elsewhere, three at most; then at most twenty: over what reports or parties
 * differ, what several reports echo from one origin, what nobody is named for, what one side charges, threatens or demands
 * without an answer in any report, and who declined to speak. In the order of how many reports rest on each (on a dispute, all
 * that carry a claim in it), then of the claims' weight; then the names that are spelled in several ways, five at most.
 */
export function checksOf(
	story: WeighedStory,
	voices: readonly DossierVoice[],
	parties: readonly Party[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Check[] {
	const askable = new Askable(voices, parties);
	const texts = new Map(story.reports.map((r) => [r.id, r.text]));
	const textOf = (report: string) => texts.get(report) ?? "";
	const sentenceAt = ({ report, span }: Cite) => indexes.get(report)?.sentenceAt(span[0])?.span ?? span;
	const copies = copiesIn(story.lineage);
	const { claims } = story;
	const claimOf = new Map(claims.map((c) => [c.id, c]));
	const found: Check[] = [];
	const checkOf = (
		kind: CheckKind,
		claim: Claim,
		ask: Check["ask"],
		cites: readonly Cite[],
		reports: readonly string[],
	): Check => ({ story: story.id, kind, claims: [claim.id], ask, cites: cites.map(citeOf), reports });
	const add = (...of: Parameters<typeof checkOf>) => found.push(checkOf(...of));

	const mentionsIn = new Map<string, Mention[]>(story.reports.map((r) => [r.id, []]));
	for (const { mentions } of claims) for (const mention of mentions) mentionsIn.get(mention.report)?.push(mention);
	/** The documents behind the claim and who says the words that differ; where nobody does, whoever stands behind the claim that they are part of. */
	const whomToAsk = ({ mentions, origins }: Claim, cites: readonly Cite[]): Check["ask"] => {
		const said = askable.speakers(cites.flatMap((c) => closestMention(mentionsIn.get(c.report) ?? [], c.span) ?? []));
		const own = cites.every((c) => mentions.some((m) => m.report === c.report && sharedLength(m.span, c.span) > 0));
		const behind = own ? namesOf(origins.groups) : [];
		return askable.byParty(said.length > 0 ? [...behind.filter((name) => askable.isDocument(name)), ...said] : behind);
	};

	const differences = differencesAmong(claims, textOf);
	const announced = announcedConflicts(story.reports, differences, sentenceAt)
		.slice(0, mostAnnounced)
		.map(({ cite, about, reports, differences }): Check => {
			const over = differences.map(({ id }) => id);
			return {
				story: story.id,
				kind: "announced",
				claims: over,
				ask: [],
				cites: [cite],
				reports,
				...(about ? { about } : {}),
			};
		});
	const corrections = correctionsIn(story.reports);
	const corrected: Check[] =
		corrections.length === 0
			? []
			: [
					{
						story: story.id,
						kind: "announced",
						claims: [],
						ask: [],
						cites: corrections.slice(0, mostCorrected),
						reports: corrections.map(({ report }) => report),
						corrected: true,
					},
				];
	const retracted = differences.flatMap((claim): Check[] => {
		if (!isToldBy(claim.disagreement, "retracted")) return [];
		const [told = [], back = []] = claim.disagreement.between;
		// However little of it a report tells, who tells of a retraction does not carry the claim as it was.
		const tellsSo = (id: string) => indexes.get(id)?.report.attributions.some(({ act }) => act === "retract");
		const carrying = told.filter((id) => !back.includes(id) && !tellsSo(id));
		const cites = decidingCites(claim)?.slice(1) ?? [];
		const by = askable.speakers(cites.flatMap((c) => closestMention(mentionsIn.get(c.report) ?? [], c.span) ?? []));
		return carrying.length > 0 && cites.length > 0
			? [checkOf("retracted", claim, askable.of(by), cites, carrying)]
			: [];
	});
	for (const claim of differences) {
		// What a later report supersedes is settled.
		if (claim.disagreement.kind === "changed") continue;
		const sides = claim.disagreement.between;
		const cites =
			decidingCites(claim) ?? sides.flatMap((side) => claim.mentions.find((m) => side.includes(m.report)) ?? []);
		// What office somebody holds is told in a report's own words, whoever's remark it stands in.
		const office = isToldBy(claim.disagreement, "role-qualified");
		const ask = office ? [] : whomToAsk(claim, cites);
		const check = checkOf("difference", claim, ask, cites, [...new Set(sides.flat())]);
		found.push(office ? { ...check, office } : check);
	}
	for (const claim of claims) {
		const reports = surelyIn(claim.mentions);
		const headed = ({ report, span }: Mention) => inHeadline(indexes.get(report)?.report, span);
		const first = leading(claim, headed);
		// A day by itself is no news of which somebody must be asked.
		if (claim.disagreement || !first || reports.length < 2 || claim.kind === "date") continue;
		// Who keeps silent is asked again, and not where it comes from.
		if (first.voice && isSilence(first)) continue;
		// Whoever only stands behind what may be of another claim is not asked.
		const behind = claim.origins.groups.filter((g) => g.reports.some((id) => reports.includes(id)));
		const ask = askable.of(namesOf(behind));
		const named = behind.filter((g) => g.name === ask[0]?.name).flatMap((g) => g.reports);
		const from = reports.filter((id) => named.includes(id));
		const echoed = claim.standing === "echoed" && behind.length > 0;
		// Where most name nobody, who does name somebody may have it from elsewhere than they. Where two are named the second may be another origin.
		if (echoed && ask.length === 1 && 2 * from.length >= reports.length) {
			const echo = checkOf("echo", claim, ask, [first], reports);
			found.push(from.length < reports.length ? { ...echo, from } : echo);
			continue;
		}
		const unsourced = claim.standing === "unsourced" || (echoed && ask.length < 2);
		const plain = reports.filter((id) => !from.includes(id));
		const own = claim.mentions.filter((m) => !m.voice && plain.includes(m.report));
		const shown = shownMention({ mentions: own, statement: claim.statement }, headed) ?? first;
		if (!unsourced || keepsSilent(shown)) continue;
		const copied = copiedFrom(plain, copies);
		const signed = copied.length > 0 && plain.length === reports.length ? agencyOf(plain, indexes) : undefined;
		if (signed) {
			found.push({ ...checkOf("echo", claim, askable.of([signed.name]), [shown], plain), from: signed.reports });
			continue;
		}
		const unnamed = checkOf("unnamed", claim, [], [shown], plain);
		found.push(copied.length > 0 ? { ...unnamed, from: copied } : unnamed);
	}
	const answered = new Set(claims.flatMap(disputedWords).map(keyOfCite));
	const charged = new Set<string>();
	for (const { moves } of parties)
		for (const move of moves) {
			const claim = claimOf.get(move.claim);
			if (!claim || claim.disagreement || !wantsAnswer.has(move.act) || charged.has(claim.id)) continue;
			if (claim.mentions.some((m) => answered.has(keyOfCite(m)))) continue;
			charged.add(claim.id);
			const attribution = indexes.get(move.report)?.attributionOf(move);
			if (attribution?.cue.some((cue) => order.test(textOf(move.report).slice(...cue)))) continue;
			add("unanswered", claim, [], [move], surelyIn(claim.mentions));
		}
	const silent = new Set<string>();
	for (const claim of claims) {
		const own = claim.mentions.filter(isSilence);
		const [first] = own;
		const who = first?.voice ?? first?.quote ?? "";
		if (!first || silent.has(who)) continue;
		silent.add(who);
		const named = askable.speakers([first]);
		const sentence = indexes.get(first.report)?.sentenceAt(first.span[0]);
		const subject = named.length > 0 || !sentence ? undefined : silentIn(textOf(first.report), sentence);
		add("declined", claim, askable.of(subject ? [askable.known(subject)] : named), [first], surelyIn(own));
	}
	const spellings = spelledApart(story.reports)
		.slice(0, mostSpellings)
		.map(({ cites, reports }): Check => {
			const holding = claims.find(({ mentions }) =>
				cites.some((c) => mentions.some((m) => m.report === c.report && contains(m.span, c.span))),
			);
			return { story: story.id, kind: "spelling", claims: holding ? [holding.id] : [], ask: [], cites, reports };
		});
	const weightOf = ({ claims }: Check) => claimOf.get(claims[0] ?? "")?.weight ?? 0;
	const sentenceOf = (cite: Cite) => `${cite.report} ${sentenceAt(cite)[0]}`;
	const sentencesOf = ({ claims, reports }: Check) =>
		claims
			.flatMap((id) => claimOf.get(id)?.mentions ?? [])
			.filter((m) => !m.unsure && reports.includes(m.report))
			.map(sentenceOf);
	/** Claims other than bare dates by the reports that surely hold them, with where. */
	const heldIn = new Map<string, { readonly claim: Claim; readonly span: Span }[]>();
	for (const claim of claims)
		if (claim.kind !== "date")
			for (const { report, span, unsure } of claim.mentions) if (!unsure) addTo(heldIn, report, { claim, span });
	/** Told by one report, a dispute is still over what all those tell that carry the claims in it. */
	const restingOn = ({ claims: [id = ""], reports }: Check): number => {
		const claim = claimOf.get(id);
		const words = claim ? disputedWords(claim) : [];
		const within = new Set<Claim>();
		for (const word of words)
			for (const { claim: other, span } of heldIn.get(word.report) ?? [])
				if (contains(word.span, span)) within.add(other);
		return new Set([...reports, ...[...within].flatMap((c) => surelyIn(c.mentions))]).size;
	};
	const ranked = (checks: readonly Check[]) => {
		const resting = new Map(checks.map((c) => [c, restingOn(c)]));
		return [...checks].sort(
			(a, b) => (resting.get(b) as number) - (resting.get(a) as number) || weightOf(b) - weightOf(a),
		);
	};
	const told = worthTelling(ranked(found), textOf, sentenceOf, sentencesOf);
	return [
		...retracted.slice(0, mostRetracted),
		...corrected,
		...announced,
		...ranked(told).slice(0, most),
		...spellings,
	];
}
