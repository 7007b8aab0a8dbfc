import type {
	Act,
	Claim,
	ClaimKind,
	Disagreement,
	DisagreementKind,
	Dossier,
	DossierVoice,
	LineageEdge,
	Mention,
	OriginGroup,
	Party,
	Reason,
	Standing,
	VoiceKind,
} from "../../src/core/index.js";
import type { MarkedMention } from "./marked-report.js";
import { straitReports } from "./strait-reports.js";

const story = "strait";
const all: readonly MarkedMention[] = straitReports.flatMap((report) => report.mentions);
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

const claims: Claim[] = [
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

function voice(id: string, name: string, kind: VoiceKind, role?: string, speaksFor?: string): DossierVoice {
	return {
		id,
		story,
		name,
		kind,
		...(role ? { role } : {}),
		...(speaksFor ? { speaksFor } : {}),
		statements: all
			.filter((mention) => mention.voice === id)
			.map(({ claim: of, report, span, quote, act }) => ({ claim: of, report, span, quote, act: act ?? "state" })),
	};
}

const voices: DossierVoice[] = [
	voice("brandt", "Ada Brandt", "person", "transport minister", "Tolsay"),
	voice("orrin", "Tomas Orrin", "person", "prime minister", "Marrow"),
	voice("ministry", "Tolsay transport ministry", "organisation", undefined, "Tolsay"),
	voice("brandt-office", "a spokeswoman for the Tolsay transport ministry", "anonymous", "spokeswoman", "Tolsay"),
	voice("coast-guard", "Tolsay coast guard", "organisation", undefined, "Tolsay"),
	voice("veld", "Jonas Veld", "person", "director of Skerry port"),
	voice("northern-link", "Northern Link", "organisation", "ferry operator"),
	voice("council", "Isles Council", "organisation"),
	voice("council-head", "Elin Marsh", "person", "head of the Isles Council", "Isles Council"),
	voice("audit", "a 2030 audit by the Isles Council", "document"),
	voice("marsh-plan", "a draft of the plan", "document"),
	voice("diplomats", "two diplomats, who asked not to be named", "anonymous"),
	voice("union", "the harbour union", "organisation"),
	voice("hospital", "the district hospital in Little Marrow", "organisation"),
	voice("hale", "Sunniva Hale", "person", "nurse from Little Marrow"),
];

const publishedDay = new Map(straitReports.map(({ report }) => [report.id, report.published?.slice(0, 10)]));

function party(id: string, name: string, members: readonly string[]): Party {
	const moves = all
		.filter((mention) => mention.voice && members.includes(mention.voice) && mention.act !== "state")
		.filter(
			(mention, index, list) =>
				list.findIndex((other) => other.claim === mention.claim && other.voice === mention.voice) === index,
		)
		.map(({ claim: of, report, span, quote, act, voice: by }) => ({
			claim: of,
			report,
			span,
			quote,
			act: act as Act,
			voice: by as string,
			date: publishedDay.get(report) as string,
			reports: [
				...new Set(all.filter((other) => other.claim === of && other.voice === by).map((other) => other.report)),
			],
		}));
	return { id, story, name, voices: members, moves };
}

function edge(from: string, to: string, kind: LineageEdge["kind"], score: number, detail: string): LineageEdge {
	return { from, to, kind, score, reasons: [{ rule: "shared-shingles", score, detail, cites: [] }] };
}

const placeOf = (id: string, words: string) => {
	const text = straitReports.find(({ report }) => report.id === id)?.report.text ?? "";
	const start = text.indexOf(words);
	return { report: id, span: [start, start + words.length] as const };
};

const when = (id: string, words: string, from: string, to: string, reports: readonly string[], of?: string) => ({
	...placeOf(id, words),
	story,
	from,
	to,
	value: from === to ? from : from.slice(0, 7),
	quote: words,
	reports,
	...(of ? { claim: of } : {}),
});

/** Eight reports, 30 claims with every kind of disagreement and standing, lineage, parties, credits, a timeline, notes. */
export const straitDossier: Dossier = {
	format: "hearsay-dossier/1",
	reports: straitReports.map(({ report }) =>
		report.id === "tribune-04"
			? { ...report, notes: [{ code: "no-byline", message: "No byline was found.", place: "tribune-04.txt" }] }
			: report,
	),
	stories: [
		{
			id: story,
			title: "Tolsay closes Skerry Sound to Marrow’s ferries",
			reports: straitReports.map(({ report }) => report.id),
		},
	],
	claims,
	lineage: [
		edge(
			"wire-01",
			"gazette-02",
			"copy",
			0.99,
			"96 of 100 words of Harbour Gazette stand in Strait Wire in the same order; it carries the dateline “(Strait Wire)”.",
		),
		edge(
			"wire-01",
			"herald-03",
			"common-source",
			0.55,
			"Both quote the same sentence of Tomas Orrin, in different words around it.",
		),
		edge(
			"herald-03",
			"lantern-06",
			"derived",
			0.88,
			"Evening Lantern names Marrow Herald three times and retells its interview.",
		),
		edge("wire-01", "tribune-04", "derived", 0.61, "Two quotations and the count of ferries come in the same order."),
		edge(
			"post-05",
			"ledger-07",
			"derived",
			0.52,
			"The sum of 90,000 euros a day appears first in the Inter-Island Post.",
		),
	],
	credits: [
		{ ...placeOf("wire-01", "(Strait Wire)"), name: "Strait Wire", kind: "agency", scope: "report" },
		{ ...placeOf("gazette-02", "(Strait Wire)"), name: "Strait Wire", kind: "agency", scope: "report" },
		{ ...placeOf("herald-03", "told the Marrow Herald"), name: "Marrow Herald", kind: "outlet", scope: "sentence" },
		{ ...placeOf("lantern-06", "the Marrow Herald reports"), name: "Marrow Herald", kind: "outlet", scope: "sentence" },
		{ ...placeOf("lantern-06", "According to the Herald"), name: "Marrow Herald", kind: "outlet", scope: "sentence" },
		{
			...placeOf("ledger-07", "a 2030 audit by the Isles Council"),
			name: "Isles Council audit",
			kind: "document",
			scope: "sentence",
		},
		{
			...placeOf("post-05", "Two diplomats, who asked not to be named"),
			name: "two diplomats",
			kind: "unnamed",
			scope: "sentence",
		},
	],
	voices,
	parties: [
		party("tolsay", "Tolsay", ["brandt", "ministry", "brandt-office", "coast-guard"]),
		party("marrow", "Marrow", ["orrin"]),
		party("council", "Isles Council", ["council", "council-head"]),
	],
	timeline: [
		when("tribune-04", "November 2018", "2018-11-01", "2018-11-30", ["tribune-04"], "treaty-date"),
		when("herald-03", "in 2019", "2019-01-01", "2019-12-31", ["herald-03"], "treaty-date"),
		when(
			"tribune-04",
			"Marrow has paid no fee since the autumn of 2029",
			"2029-09-01",
			"2029-11-30",
			["tribune-04"],
			"unpaid-years",
		),
		when(
			"tribune-04",
			"The sound has been closed since Sunday night",
			"2031-03-02",
			"2031-03-02",
			["tribune-04"],
			"since-sunday",
		),
		when("wire-01", "The closure took effect on Monday", "2031-03-03", "2031-03-03", ["wire-01"], "since-march"),
		when(
			"wire-01",
			"Three ferries were turned back",
			"2031-03-03",
			"2031-03-03",
			["wire-01", "gazette-02", "tribune-04", "post-05"],
			"turned-back",
		),
		when("herald-03", "by Friday", "2031-03-07", "2031-03-07", ["herald-03", "lantern-06"], "deadline"),
		when(
			"courier-08",
			"Skerry Sound was reopened to Marrow ferries on Sunday",
			"2031-03-09",
			"2031-03-09",
			["courier-08"],
			"reopened",
		),
		when("post-05", "within a week", "2031-03-11", "2031-03-11", ["post-05"], "back-soon"),
	],
	notes: [
		{
			code: "empty-file",
			message: "Nothing to read in this file; it was left out. Remove it or give it text.",
			place: "drafts/empty.txt",
		},
	],
};
