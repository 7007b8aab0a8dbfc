import type { Dossier } from "../core/index.js";
import { jsonLine } from "./json-list.js";
import { mentionId, originId } from "./names.js";

/**
 * Every record of the dossier as one line of JSON with a `type`, what is nested taken out and tied by ids, in the order of the
 * dossier. A voice's statements are the mentions with its id and are not told twice.
 */
export function* recordLines(dossier: Dossier): Generator<string> {
	for (const record of records(dossier)) yield `${jsonLine(record)}\n`;
}

function* records(dossier: Dossier): Generator<{ readonly type: string; readonly [field: string]: unknown }> {
	yield { type: "dossier", format: dossier.format };
	for (const { notes, ...report } of dossier.reports) {
		yield { type: "report", ...report };
		for (const note of notes) yield { type: "note", report: report.id, ...note };
	}
	for (const story of dossier.stories) yield { type: "story", ...story };
	for (const { mentions, origins, ...claim } of dossier.claims) {
		const { groups, ...count } = origins;
		yield { type: "claim", ...claim, origins: count };
		for (const [i, mention] of mentions.entries())
			yield { type: "mention", id: mentionId(claim, i), claim: claim.id, ...mention };
		for (const [i, group] of groups.entries())
			yield { type: "origin", id: originId(claim, i), claim: claim.id, ...group };
	}
	for (const { statements: _, ...voice } of dossier.voices) yield { type: "voice", ...voice };
	for (const { moves, ...party } of dossier.parties) {
		yield { type: "party", ...party };
		for (const move of moves) yield { type: "move", story: party.story, party: party.id, ...move };
	}
	for (const entry of dossier.timeline) yield { type: "timeline", ...entry };
	for (const edge of dossier.lineage) yield { type: "lineage", ...edge };
	for (const credit of dossier.credits) yield { type: "credit", ...credit };
	for (const check of dossier.checks) yield { type: "check", ...check };
	for (const note of dossier.notes) yield { type: "note", ...note };
}
