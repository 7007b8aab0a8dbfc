import type { Claim, ClaimKind, Standing } from "../../src/core/index.js";
import { statementsOf } from "../../src/dossier/choice.js";
import { distinct } from "../../src/dossier/distinct.js";
import { outletOf } from "../words/claim-words.js";
import type { StoryView } from "./read-dossier.js";

export interface Filter {
	readonly words: string;
	readonly disagreements: boolean;
	readonly standing: Standing | "";
	readonly kind: ClaimKind | "";
	/** Id of a report, or "". */
	readonly report: string;
	/** Id of a voice, or "". */
	readonly voice: string;
}

export const everything: Filter = { words: "", disagreements: false, standing: "", kind: "", report: "", voice: "" };

const folded = (text: string) =>
	text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();

/** What a search looks through for each claim: statement, quotes, voices, outlets, origins; folded once for the whole story. */
export function searchIndex(story: StoryView): ReadonlyMap<string, string> {
	return new Map(
		story.claims.map((claim) => {
			const mentioned = claim.mentions.flatMap((mention) => {
				const report = story.reportOf.get(mention.report);
				const voice = mention.voice ? story.voiceOf.get(mention.voice)?.name : undefined;
				return [mention.quote, voice ?? "", report ? outletOf(report) : ""];
			});
			return [claim.id, folded([claim.statement, ...mentioned, ...claim.origins.groups.map((g) => g.name)].join("\n"))];
		}),
	);
}

/**
 * The statements a filter lets through, heaviest first. Every word of the search must be found. Words, a report and a voice are looked
 * for in all claims, also in those that a statement stands for, so that nobody who speaks is without a line.
 */
export function filtered(story: StoryView, index: ReadonlyMap<string, string>, filter: Filter): readonly Claim[] {
	const words = folded(filter.words).split(/\s+/).filter(Boolean);
	const { all } = statementsOf(story);
	const own = new Set(all);
	const wide = words.length > 0 || filter.report !== "" || filter.voice !== "";
	const found = (wide ? story.claims : all).filter(
		(claim) =>
			(!filter.disagreements || claim.disagreement !== null) &&
			(!filter.standing || claim.standing === filter.standing) &&
			(!filter.kind || claim.kind === filter.kind) &&
			(!filter.report || claim.mentions.some((mention) => mention.report === filter.report)) &&
			(!filter.voice || claim.mentions.some((mention) => mention.voice === filter.voice)) &&
			words.every((word) => index.get(claim.id)?.includes(word)),
	);
	if (!wide) return found;
	const others = distinct([...found.filter((c) => own.has(c)), ...found.filter((c) => !own.has(c))], (c) => c.mentions);
	return [...new Set([...found.filter((c) => own.has(c)), ...others])].sort((a, b) => b.weight - a.weight);
}
