import type { AlignedStory, Claim } from "../../../src/core/index.js";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory, type MentionSpec, type VoiceSpec } from "./aligned-story.js";

type Reports = Parameters<typeof alignedStory>[0]["reports"];

/** The claim "c" of a story, weighed. */
export const weighedClaim = (story: AlignedStory): Claim =>
	weighClaims(story).claims.find((c) => c.id === "c") as Claim;

/** Of one claim, whose mentions are "text | voice", each in a report of its own unless `within` says which. */
export function weighedTellings(
	voices: Readonly<Record<string, VoiceSpec>>,
	tellings: readonly string[],
	{ lineage = [], within }: { lineage?: readonly (readonly [string, string])[]; within?: readonly string[] } = {},
): Claim {
	const parts = tellings.map((t) => t.split(" | ") as [string, string?]);
	const reportOf = (i: number) => within?.[i] ?? `r${i}`;
	const texts = new Map<string, string>();
	parts.forEach(([text], i) => {
		const held = texts.get(reportOf(i));
		texts.set(reportOf(i), held === undefined || held.includes(text) ? (held ?? text) : `${held}\n\n${text}`);
	});
	const mentions = parts.map(
		([words, voice], i): MentionSpec => ({ report: reportOf(i), words, ...(voice ? { voice } : {}) }),
	);
	const reports = [...texts].map(([id, text]) => ({ id, text }));
	return weighedClaim(alignedStory({ reports, voices, lineage, claims: [{ id: "c", mentions }] }));
}

/** The least and the most origins of a claim. */
export const range = ({ origins }: Claim) => [origins.atLeast, origins.atMost];

/** One claim whose mentions are the whole of each report, or some words of each. */
export function weighedTogether(
	reports: Reports,
	speakers: Readonly<Record<string, string>> = {},
	words?: string,
): Claim {
	const voices = Object.fromEntries(Object.values(speakers).map((name) => [name, { name }]));
	const story = alignedStory({
		reports,
		voices,
		claims: [
			{
				id: "c",
				mentions: reports.map(({ id, text }) => ({
					report: id,
					words: words ?? text,
					...(speakers[id] ? { voice: speakers[id] } : {}),
				})),
			},
		],
	});
	return weighedClaim(story);
}

/** What kind of disagreement those mentions are; undefined for none. */
export const kind = (...args: Parameters<typeof weighedTogether>) => weighedTogether(...args).disagreement?.kind;

/** Weighs reports of which each is one claim by itself, and gives the disagreements found. */
export function found(reports: Reports) {
	const claims = reports.map(({ id, text }) => ({ id, mentions: [{ report: id, words: text }] }));
	return weighClaims(alignedStory({ reports, claims })).claims.flatMap((c) => c.disagreement ?? []);
}

/** A report that denies and one that tells, on these days where they have any. */
export function denialAndTelling(denial: string, telling: string, days?: readonly [string, string]): Reports {
	const [denied, told] = days ?? [];
	return [
		{ id: "a", text: denial, ...(denied ? { published: denied } : {}) },
		{ id: "b", text: telling, ...(told ? { published: told } : {}) },
	];
}
