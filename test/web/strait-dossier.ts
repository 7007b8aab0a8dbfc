import type { Act, Dossier, DossierVoice, LineageEdge, Party, VoiceKind } from "../../src/core/index.js";
import { all, story, straitClaims } from "./strait-claims.js";
import { straitReports } from "./strait-reports.js";

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
	claims: straitClaims,
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
	checks: [
		{
			story,
			kind: "echo",
			claims: ["turned-back"],
			ask: [{ name: "Strait Wire", kind: "organisation" }],
			cites: [placeOf("wire-01", "Three ferries were turned back")],
			reports: ["wire-01", "gazette-02", "tribune-04", "post-05"],
		},
		{
			story,
			kind: "difference",
			claims: ["treaty-date"],
			ask: [],
			cites: [placeOf("tribune-04", "November 2018"), placeOf("herald-03", "in 2019")],
			reports: ["herald-03", "tribune-04"],
		},
	],
	notes: [
		{
			code: "empty-file",
			message: "Nothing to read in this file; it was left out. Remove it or give it text.",
			place: "drafts/empty.txt",
		},
	],
};
