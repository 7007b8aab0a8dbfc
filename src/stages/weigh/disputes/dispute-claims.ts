import { createHash } from "node:crypto";
import type { Disagreement, Mention, UnweighedClaim } from "../../../core/index.js";
import type { Dispute } from "./find-disputes.js";
import { sameParty } from "./party.js";
import type { Standpoint } from "./standpoints.js";

export interface DisputeClaim {
	readonly claim: UnweighedClaim;
	readonly disagreement: Disagreement;
}

const flat = (text: string) => text.replace(/\s+/g, " ");
const says = ({ voice, placed }: Standpoint) => `${voice.name}: “${flat(placed.mention.quote)}”`;
const inOrder = (a: Mention, b: Mention) =>
	a.report < b.report ? -1 : a.report > b.report ? 1 : a.span[0] - b.span[0] || a.span[1] - b.span[1];
const reports = (mentions: readonly Mention[]) => [...new Set(mentions.map((m) => m.report))].sort();

/** What both sides say: the words that clash, and where else the same voice says the same thing. */
function sideOf(stands: readonly Standpoint[], claims: ReadonlyMap<string, UnweighedClaim>): Mention[] {
	const byPlace = new Map<string, Mention>();
	const add = (m: Mention) => byPlace.set(`${m.report}\n${m.span[0]}\n${m.span[1]}`, m);
	for (const { placed, voice, claims: own } of stands) {
		for (const id of own)
			for (const m of claims.get(id)?.mentions ?? []) if (m.voice === voice.id && m.report !== placed.report.id) add(m);
		add({ ...placed.mention, voice: voice.id });
	}
	return [...byPlace.values()].sort(inOrder);
}

function disputeClaim(disputes: readonly Dispute[], claims: ReadonlyMap<string, UnweighedClaim>): DisputeClaim {
	const surest = [...disputes].sort((a, b) => b.score - a.score)[0] as Dispute;
	const one = sideOf(
		disputes.map((d) => d.assertion),
		claims,
	);
	const other = sideOf(
		disputes.map((d) => d.rejection),
		claims,
	);
	const mentions = [...one, ...other].sort(inOrder);
	const hash = createHash("sha256");
	for (const m of mentions) hash.update(`${m.report} ${m.span[0]} ${m.span[1]}\n`);
	const reasons = disputes.slice(0, 12).map((d) => ({
		rule: "party-against-party",
		score: d.score,
		detail: `${says(d.assertion)} — ${says(d.rejection)}: ${d.why}`,
		cites: [d.assertion, d.rejection].map(({ placed }) => ({ report: placed.report.id, span: placed.mention.span })),
	}));
	const story = [...claims.values()][0]?.story ?? "";
	return {
		claim: {
			id: `d-${hash.digest("hex").slice(0, 12)}`,
			story,
			statement: `${says(surest.assertion)} — ${says(surest.rejection)}`,
			kind: "dispute",
			mentions,
			reasons,
		},
		disagreement: { kind: "dispute", between: [reports(one), reports(other)], confidence: surest.score, reasons },
	};
}

/**
 * Claims of kind `dispute` from rejections and what they answer. Disputes between the same two voices are one. Both
 * parties' mentions are there; a dispute whose two sides stand in one claim makes none, that claim is flagged instead.
 */
export function disputeClaims(disputes: readonly Dispute[], all: readonly UnweighedClaim[]): DisputeClaim[] {
	const claims = new Map(all.map((c) => [c.id, c]));
	const groups: Dispute[][] = [];
	for (const dispute of disputes) {
		if (sharedClaims(dispute).length > 0) continue;
		const group = groups.find(([first]) => first !== undefined && sameParties(first, dispute));
		if (group) group.push(dispute);
		else groups.push([dispute]);
	}
	return groups.map((group) => {
		const best = group.reduce((most, d) => (d.score > most ? d.score : most), 0);
		return disputeClaim(
			group.filter((d) => d.score >= 0.75 * best),
			claims,
		);
	});
}

function sameParties(a: Dispute, b: Dispute): boolean {
	const same = (x: Standpoint, y: Standpoint) => x.voice === y.voice || sameParty(x.voice, y.voice);
	return same(a.assertion, b.assertion) && same(a.rejection, b.rejection);
}

/** Ids of the claims in which both sides of a dispute stand. */
export function sharedClaims({ assertion, rejection }: Dispute): string[] {
	return [...rejection.claims].filter((id) => assertion.claims.has(id));
}

/** Ids of the claims that a dispute makes disputed: those that hold both sides, or else the one that turns the other down: a threat by itself is none. */
export function disputedClaims(dispute: Dispute): string[] {
	const shared = sharedClaims(dispute);
	return shared.length > 0 ? shared : [dispute.rejection.own];
}

/** The dispute inside one claim as its disagreement. */
export function disagreementFrom({ assertion, rejection, score, why }: Dispute): Disagreement {
	return {
		kind: "dispute",
		between: [[assertion.placed.report.id], [rejection.placed.report.id]],
		confidence: score,
		reasons: [
			{
				rule: "party-against-party",
				score,
				detail: `${says(assertion)} — ${says(rejection)}: ${why}`,
				cites: [assertion, rejection].map(({ placed }) => ({ report: placed.report.id, span: placed.mention.span })),
			},
		],
	};
}
