import type {
	Claim,
	ClaimKind,
	Disagreement,
	DisagreementKind,
	Mention,
	OriginGroup,
	Reason,
	Standing,
} from "../../src/core/index.js";
import type { MarkedMention } from "./marked-report.js";
import { straitReports } from "./strait-reports.js";

export const story = "strait";
export const all: readonly MarkedMention[] = straitReports.flatMap((report) => report.mentions);
const withoutClaim = ({ claim: _claim, ...mention }: MarkedMention): Mention => mention;
const citesOf = (claim: string) => all.filter((m) => m.claim === claim).map(({ report, span }) => ({ report, span }));

const reason = (rule: string, score: number, detail: string, claim = ""): Reason => ({
	rule,
	score,
	detail,
	cites: citesOf(claim),
});

type Group = readonly [name: string, reports: readonly string[], why: string];
type Differ = readonly [kind: DisagreementKind, between: readonly (readonly string[])[], why: string];

function claim(
	id: string,
	kind: ClaimKind,
	standing: Standing,
	weight: number,
	origins: readonly [atLeast: number, atMost: number, groups: readonly Group[]],
	differ?: Differ,
): Claim {
	const mentions = all.filter((mention) => mention.claim === id).map(withoutClaim);
	const groups: OriginGroup[] = origins[2].map(([name, reports, why]) => ({
		name,
		reports,
		reasons: [reason("same-voice-same-words", 0.9, why, id)],
	}));
	const disagreement: Disagreement | null = differ
		? {
				kind: differ[0],
				between: differ[1],
				confidence: 0.85,
				reasons: [reason(`${differ[0]}-apart`, 0.85, differ[2], id)],
			}
		: null;
	return {
		id,
		story,
		statement: mentions[0]?.quote ?? id,
		kind,
		mentions,
		reasons: [reason("same-words", 0.95, "The mentions share nearly all of their words.", id)],
		standing,
		origins: { atLeast: origins[0], atMost: origins[1], groups },
		disagreement,
		weight,
	};
}

const wireBoth = ["wire-01", "gazette-02"];
const copied = "Harbour Gazette carries the text of Strait Wire nearly word for word, so both are one origin.";

/** 30 claims with every kind of disagreement and standing. */
export const straitClaims: readonly Claim[] = [
	claim(
		"debt",
		"figure",
		"corroborated",
		9.4,
		[
			2,
			3,
			[
				[
					"Ada Brandt, transport ministry",
					[...wireBoth, "tribune-04"],
					"The minister and her ministry speak for one party; a statement and a briefing may be two occasions.",
				],
				[
					"a 2030 audit by the Isles Council",
					["ledger-07"],
					"The Northern Ledger names the audit and says it has seen it.",
				],
			],
		],
		[
			"figure",
			[[...wireBoth], ["tribune-04"], ["ledger-07"]],
			"7.1 million, about eight million, and 6.5 to 7 million euros do not overlap.",
		],
	),
	claim(
		"turned-back",
		"count",
		"corroborated",
		9,
		[
			2,
			3,
			[
				["Tolsay coast guard", [...wireBoth, "tribune-04"], "All three name the coast guard."],
				["Jonas Veld", ["post-05"], "He told the Inter-Island Post himself."],
				["unattributed", ["herald-03"], "Marrow Herald names nobody; it may have its own witness."],
			],
		],
		["count", [[...wireBoth, "tribune-04", "post-05"], ["herald-03"]], "Three ferries against four."],
	),
	claim("debt-denied", "quote", "echoed", 8.7, [
		1,
		2,
		[
			[
				"Tomas Orrin",
				[...wireBoth, "herald-03", "lantern-06"],
				"The same speaker says the same thing; Evening Lantern credits Marrow Herald.",
			],
		],
	]),
	claim(
		"passengers",
		"count",
		"corroborated",
		8.5,
		[
			2,
			2,
			[
				[
					"Northern Link",
					["herald-03", "lantern-06"],
					"Evening Lantern credits Marrow Herald, which names the operator.",
				],
				["Isles Council", ["courier-08"], "The council gives a count of its own."],
				["unattributed", wireBoth, copied],
			],
		],
		[
			"changed",
			[[...wireBoth], ["herald-03", "lantern-06"], ["courier-08"]],
			"More than 400 on the first day, 500 to 550 in the evening, 612 six days later: the later count supersedes.",
		],
	),
	claim(
		"medical",
		"dispute",
		"corroborated",
		8.2,
		[
			2,
			2,
			[
				["Ada Brandt", ["tribune-04"], "Named in the sentence."],
				["district hospital in Little Marrow", ["post-05"], "Named in the sentence."],
			],
		],
		[
			"dispute",
			[["tribune-04"], ["post-05"]],
			"The minister denies that any patient missed treatment; the hospital names two.",
		],
	),
	claim("closure", "status", "corroborated", 8, [
		1,
		2,
		[
			["Ada Brandt", wireBoth, copied],
			["unattributed", ["herald-03"], "Marrow Herald narrates it and names nobody."],
		],
	]),
	claim("until-paid", "quote", "echoed", 7.6, [
		1,
		1,
		[["Ada Brandt", [...wireBoth, "tribune-04"], "The same sentence in quotation marks by the same speaker."]],
	]),
	claim(
		"talks",
		"statement",
		"corroborated",
		7.4,
		[
			1,
			2,
			[
				["Jonas Veld", ["post-05"], "He told the Inter-Island Post himself."],
				["two diplomats, unnamed", ["post-05"], "Unnamed; they may have told Mr Veld."],
				["a ministry spokeswoman", ["lantern-06"], "Named by her office."],
			],
		],
		["statement", [["post-05"], ["lantern-06"]], "One says talks are under way, the other that there are none."],
	),
	claim(
		"treaty-date",
		"date",
		"unsourced",
		7.1,
		[
			0,
			2,
			[
				["unattributed", ["herald-03"], "Nobody is named."],
				["unattributed", ["tribune-04"], "Nobody is named."],
			],
		],
		["date", [["herald-03"], ["tribune-04"]], "2019 against November 2018."],
	),
	claim(
		"brandt-status",
		"status",
		"unsourced",
		6.9,
		[0, 1, [["unattributed", ["herald-03", "courier-08"], "Narration."]]],
		["status", [["herald-03"], ["courier-08"]], "Minister on 3 March, resigned by 9 March."],
	),
	claim(
		"unlawful",
		"quote",
		"echoed",
		6.4,
		[
			1,
			2,
			[["Tomas Orrin", [...wireBoth, "herald-03"], "The same words; the Herald's interview may be another occasion."]],
		],
		["wording", [wireBoth, ["herald-03"]], "“an unlawful siege of a peaceful people” is cut to “an unlawful siege”."],
	),
	claim("court", "statement", "echoed", 6.2, [
		1,
		1,
		[["Tomas Orrin", ["herald-03", "lantern-06"], "Evening Lantern credits Marrow Herald."]],
	]),
	claim("deadline", "date", "echoed", 5.9, [
		1,
		1,
		[["Tomas Orrin", ["herald-03", "lantern-06"], "Evening Lantern credits Marrow Herald."]],
	]),
	claim("dockers", "count", "single", 5.5, [
		1,
		2,
		[
			["harbour union", ["post-05"], "Named in the sentence."],
			["unattributed", ["ledger-07"], "Nobody is named."],
		],
	]),
	claim("port-cost", "figure", "echoed", 5.2, [
		1,
		2,
		[
			[
				"Jonas Veld",
				["post-05", "ledger-07"],
				"The same sum; The Northern Ledger names nobody and may have it from the Post.",
			],
		],
	]),
	claim("since-march", "date", "unsourced", 4.8, [0, 1, [["unattributed", ["wire-01"], "Narration."]]]),
	claim("since-sunday", "date", "single", 4.7, [
		1,
		1,
		[["transport ministry", ["tribune-04"], "Named in the sentence."]],
	]),
	claim("nobody-won", "quote", "single", 4.5, [
		2,
		2,
		[
			["Elin Marsh", ["courier-08"], "Named."],
			["Tomas Orrin", ["courier-08"], "Named."],
		],
	]),
	claim("reopened", "status", "single", 4.2, [1, 1, [["Isles Council", ["courier-08"], "Named."]]]),
	claim("deal-sum", "figure", "single", 4, [1, 1, [["Isles Council", ["courier-08"], "Named."]]]),
	claim("mediation", "statement", "single", 3.6, [1, 1, [["Isles Council", ["wire-01"], "Named."]]]),
	claim("unpaid-years", "statement", "single", 3.3, [1, 1, [["transport ministry", ["tribune-04"], "Named."]]]),
	claim("operator-loss", "figure", "single", 3.1, [1, 1, [["Northern Link", ["ledger-07"], "Named."]]]),
	claim("traffic", "figure", "single", 2.8, [1, 1, [["a 2030 audit by the Isles Council", ["ledger-07"], "Named."]]]),
	claim("back-soon", "date", "single", 2.5, [1, 1, [["Jonas Veld", ["post-05"], "Named."]]]),
	claim("audit-method", "statement", "single", 2.1, [
		1,
		1,
		[["a 2030 audit by the Isles Council", ["ledger-07"], "Named."]],
	]),
	claim("treaty-review", "statement", "single", 1.9, [1, 1, [["a draft of the plan", ["courier-08"], "Named."]]]),
	claim("nurse", "statement", "single", 1.6, [1, 1, [["Sunniva Hale", ["herald-03"], "Named."]]]),
	claim("dock-fire", "statement", "unsourced", 1.2, [0, 1, [["unattributed", ["courier-08"], "Narration."]]]),
	claim("dock-fire-hurt", "count", "unsourced", 1, [0, 1, [["unattributed", ["courier-08"], "Narration."]]]),
];
