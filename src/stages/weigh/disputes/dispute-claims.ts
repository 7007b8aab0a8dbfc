import { createHash } from "node:crypto";
import {
	type Disagreement,
	type DisagreementReason,
	keyOfCite,
	type Mention,
	textOrder,
	type UnweighedClaim,
	withoutDoubt,
} from "../../../core/index.js";
import { isMeasured } from "../is-measured.js";
import { oneSide } from "../people/party.js";
import { clearestOf } from "./clearest-words.js";
import type { Dispute } from "./find-disputes.js";
import type { Saying } from "./rejection-words.js";
import type { Standpoint } from "./standpoints.js";

export interface ToldDispute {
	/** A claim of kind `dispute`; undefined where claims of the story hold both sides already. */
	readonly claim: UnweighedClaim | undefined;
	readonly disagreement: Disagreement;
	/** Ids of the story's claims that the dispute is told of: those that hold both sides, or else the one that turns the other down. */
	readonly disputed: readonly string[];
}

/** So many reasons show a dispute; more repeat them. */
const enoughReasons = 3;

const flat = (text: string) => text.replace(/\s+/g, " ").replace(/^["“”]+|["“”]+$/g, "");
const inOrder = (a: Mention, b: Mention) =>
	textOrder(a.report, b.report) || a.span[0] - b.span[0] || a.span[1] - b.span[1];
const reports = (mentions: readonly Mention[]) => [...new Set(mentions.map((m) => m.report))].sort();
const sharedClaims = ({ assertion, rejection }: Dispute) =>
	[...rejection.claims].filter((id) => assertion.claims.has(id));

/** What one side says: the words that clash, and where else the same voice says the same thing. */
function sideOf(stands: readonly Standpoint[], claims: ReadonlyMap<string, UnweighedClaim>): Mention[] {
	const byPlace = new Map<string, Mention>();
	const add = (m: Mention) => byPlace.set(keyOfCite(m), m);
	for (const { placed, voice, claims: own, pointsBack } of stands) {
		// "Denied this" is no more of what the same voice denies elsewhere than the words tell.
		for (const id of pointsBack ? [] : own)
			for (const m of claims.get(id)?.mentions ?? [])
				if (m.voice === voice.id && m.report !== placed.report.id && !m.unsure) add(m);
		add({ ...withoutDoubt(placed.mention), voice: voice.id });
	}
	return [...byPlace.values()].sort(inOrder);
}

/** Told in the past, which is one for "two diplomats" and for a ministry. */
const made = { demand: "made a demand", charge: "made a charge", view: "said one thing" };

/** What kind of saying is turned down: "denied the allegations" makes a charge of what was said of a threat. */
const matterOf = ({ assertion, rejection }: Dispute): Saying =>
	assertion.saying === "view" ? "view" : (rejection.turnsDown ?? assertion.saying);

function reasonOf(dispute: Dispute): DisagreementReason {
	const { assertion, rejection, score } = dispute;
	const saying = matterOf(dispute);
	return {
		rule: "party-against-party",
		score,
		detail: `${assertion.voice.name} ${made[saying]}; ${rejection.voice.name} ${saying === "view" ? "denied it" : "turned it down"}`,
		cites: [assertion, rejection].map(({ placed }) => ({ report: placed.report.id, span: placed.mention.span })),
	};
}

function told(group: readonly Dispute[], claims: ReadonlyMap<string, UnweighedClaim>): ToldDispute {
	const surest = [...group].sort((a, b) => b.score - a.score);
	const kept = surest.filter((d) => d.score >= 0.75 * (surest[0] as Dispute).score);
	const assertion = clearestOf(kept, "assertion");
	const rejection = clearestOf(kept, "rejection");
	const best = kept[0] as Dispute;
	const one = sideOf(
		kept.map((d) => d.assertion),
		claims,
	);
	const other = sideOf(
		kept.map((d) => d.rejection),
		claims,
	);
	const shown = reasonOf({ ...best, assertion, rejection });
	const details = new Set<string>();
	const reasons = [shown, ...kept.map(reasonOf)]
		.filter(({ detail }) => !details.has(detail) && details.add(detail))
		.slice(0, enoughReasons);
	const disagreement: Disagreement = {
		kind: "dispute",
		between: [reports(one), reports(other)],
		confidence: best.score,
		reasons,
	};
	const apart = group.filter((d) => sharedClaims(d).length === 0);
	const shared = new Set(group.flatMap(sharedClaims));
	// A dispute turns on what is said, not on the figures and days that its words also hold: "rejected the demand to return 40 engines".
	const isSaid = (id: string) => !isMeasured(claims.get(id)?.kind ?? "statement");
	const turning = ({ rejection }: Dispute) => [rejection.own, ...rejection.claims].find(isSaid) ?? [];
	const disputed = [...new Set([...[...shared].filter(isSaid), ...apart.flatMap(turning)])];
	if (apart.length === 0 && disputed.length > 0) return { claim: undefined, disagreement, disputed };
	const mentions = [...one, ...other].sort(inOrder);
	const hash = createHash("sha256");
	for (const m of mentions) hash.update(`${m.report} ${m.span[0]} ${m.span[1]}\n`);
	const says = ({ voice, placed }: Standpoint) => `${voice.name}: “${flat(placed.mention.quote)}”`;
	const claim: UnweighedClaim = {
		id: `d-${hash.digest("hex").slice(0, 12)}`,
		story: [...claims.values()][0]?.story ?? "",
		statement: `${says(assertion)} — ${says(rejection)}`,
		kind: "dispute",
		mentions,
		reasons,
	};
	return { claim, disagreement, disputed };
}

/**
 * Disputes from rejections and what they answer, one for what two parties demand and refuse of each other and one for what they charge and
 * deny. All of a party's speakers stand on one side. A
 * threat by itself is not flagged: the claim that turns it down is, and the dispute that holds both.
 */
export function tellDisputes(disputes: readonly Dispute[], all: readonly UnweighedClaim[]): ToldDispute[] {
	const claims = new Map(all.map((c) => [c.id, c]));
	const groups: Dispute[][] = [];
	const isView = ({ assertion }: Dispute) => assertion.saying === "view";
	for (const dispute of [...disputes.filter((d) => !isView(d)), ...disputes.filter(isView)]) {
		const group = groups.find(([first]) => first !== undefined && sameMatter(first, dispute));
		if (group) group.push(dispute);
		else groups.push([dispute]);
	}
	return groups.map((group) => told(group, claims));
}

function sameMatter(a: Dispute, b: Dispute): boolean {
	const same = (x: Standpoint, y: Standpoint) => x.voice === y.voice || oneSide(x.party, y.party);
	// A demand refused and a charge denied are two matters; what else one says belongs to what the other turned down first.
	const [x, y] = [matterOf(a), matterOf(b)];
	const oneMatter = x === y || x === "view" || y === "view";
	return oneMatter && same(a.assertion, b.assertion) && same(a.rejection, b.rejection);
}
