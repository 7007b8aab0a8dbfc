import type { Claim } from "../../../src/core/index.js";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";

type Reports = Parameters<typeof alignedStory>[0]["reports"];

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
	return weighClaims(story).claims.find((c) => c.id === "c") as Claim;
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
