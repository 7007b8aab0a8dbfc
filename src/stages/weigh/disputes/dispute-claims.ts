import { createHash } from "node:crypto";
import type { Disagreement, Mention, UnweighedClaim } from "../../../core/index.js";
import type { Dispute } from "./find-disputes.js";

export interface DisputeClaim {
	readonly claim: UnweighedClaim;
	readonly disagreement: Disagreement;
}

const partyKey = (d: Dispute) =>
	[d.assertion.placed.voice?.id ?? "", d.rejection.placed.voice?.id ?? ""].sort().join("\n");

const flat = (text: string) => text.replace(/\s+/g, " ");

function mentionsOf(claims: readonly UnweighedClaim[]): Mention[] {
	const byPlace = new Map<string, Mention>();
	for (const claim of claims) for (const m of claim.mentions) byPlace.set(`${m.report}\n${m.span[0]}\n${m.span[1]}`, m);
	return [...byPlace.values()].sort((a, b) =>
		a.report < b.report ? -1 : a.report > b.report ? 1 : a.span[0] - b.span[0] || a.span[1] - b.span[1],
	);
}

const reports = (mentions: readonly Mention[]) => [...new Set(mentions.map((m) => m.report))].sort();

function disputeClaim(disputes: readonly Dispute[]): DisputeClaim {
	const [first] = [...disputes].sort((a, b) => b.score - a.score);
	const { assertion, rejection, why } = first as Dispute;
	const sides = [disputes.map((d) => d.assertion.claim), disputes.map((d) => d.rejection.claim)] as const;
	const [one, other] = sides.map(mentionsOf) as [Mention[], Mention[]];
	const mentions = mentionsOf([...sides[0], ...sides[1]]);
	const hash = createHash("sha256");
	for (const m of mentions) hash.update(`${m.report} ${m.span[0]} ${m.span[1]}\n`);
	const says = ({ placed }: Dispute["assertion"]) => `${placed.voice?.name}: “${flat(placed.mention.quote)}”`;
	const claim: UnweighedClaim = {
		id: `d-${hash.digest("hex").slice(0, 12)}`,
		story: assertion.claim.story,
		statement: `${says(assertion)} — ${says(rejection)}`,
		kind: "dispute",
		mentions,
		reasons: disputes.map((d) => ({
			rule: "rejects-what-another-says",
			score: d.score,
			detail: `${says(d.assertion)} — ${says(d.rejection)}: ${d.why}`,
			cites: [d.assertion, d.rejection].map(({ placed }) => ({ report: placed.report.id, span: placed.mention.span })),
		})),
	};
	const confidence = Math.max(...disputes.slice(0, 50).map((d) => d.score));
	return {
		claim,
		disagreement: {
			kind: "dispute",
			between: [reports(one), reports(other)],
			confidence,
			reasons: [
				{
					rule: "party-against-party",
					score: confidence,
					detail: `${says(assertion)} — ${says(rejection)}: ${why}`,
					cites: claim.reasons[0]?.cites ?? [],
				},
			],
		},
	};
}

/**
 * Claims of kind `dispute` from rejections and what they answer: those between the same two voices that share a claim
 * are one dispute. Disputes inside one claim make none: that claim is flagged by itself.
 */
export function disputeClaims(disputes: readonly Dispute[]): DisputeClaim[] {
	const groups: Dispute[][] = [];
	const byClaim = new Map<string, Dispute[]>();
	for (const dispute of disputes) {
		if (dispute.assertion.claim === dispute.rejection.claim) continue;
		const keys = [dispute.assertion, dispute.rejection].map((s) => `${partyKey(dispute)}\n${s.claim.id}`);
		const held = keys.map((k) => byClaim.get(k)).find((g) => g !== undefined);
		const group = held ?? [];
		if (!held) groups.push(group);
		group.push(dispute);
		for (const key of keys) if (!byClaim.has(key)) byClaim.set(key, group);
	}
	return groups.map(disputeClaim);
}
