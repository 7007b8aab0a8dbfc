import type { Dossier } from "../../core/index.js";
import { actInWords } from "../../dossier/act-in-words.js";
import { excerpt } from "../../dossier/excerpt.js";
import { reportsOf, standingInWords } from "../../dossier/standing-in-words.js";
import { voiceInWords } from "../../dossier/voice-in-words.js";
import { DossierIndex } from "../dossier-index.js";
import { mentionId, urnOf } from "../names.js";
import { type Entity, entity, entityId } from "./entity.js";
import { voiceUrn } from "./voices.js";

/** Names of events and notes are cut to about so many code units; the words stand whole beside them. */
const mostOfName = 120;

const articles = (story: string, reports: readonly string[]) => reports.map((r) => entityId(urnOf(story, "report", r)));

/** Each claim as a Note about those who say it, and each of its mentions as the Documentation of that note by an article. */
export function* claimEntities(dossier: Dossier): Generator<Entity> {
	const index = new DossierIndex(dossier);
	for (const claim of dossier.claims) {
		const { story, id, statement, kind, standing, disagreement, mentions, origins } = claim;
		const urn = urnOf(story, "claim", id);
		const voices = [...new Set(mentions.map((m) => m.voice))].flatMap((voice) => index.voice(story, voice) ?? []);
		yield entity(urn, "Note", {
			name: [excerpt(statement, mostOfName)],
			description: [statement],
			summary: [standingInWords(claim)],
			notes: origins.groups.flatMap(({ name, reasons }) => reasons.map((r) => `${name}: ${r.detail}`)),
			keywords: [kind, standing, disagreement ? `differ: ${disagreement.kind}` : undefined],
			entity: voices.filter((v) => v.kind !== "anonymous").map((v) => entityId(voiceUrn(v))),
			proof: articles(story, reportsOf(claim)),
		});
		for (const [i, { report, quote, voice, act }] of mentions.entries()) {
			const speaker = index.voice(story, voice);
			yield entity(urnOf(story, "mention", mentionId(claim, i)), "Documentation", {
				document: articles(story, [report]),
				entity: [entityId(urn)],
				role: [speaker ? `${voiceInWords(speaker)} ${actInWords[act ?? "state"]}` : "tells it in its own voice"],
				summary: [quote],
			});
		}
	}
}

/** What parties did by speaking and what reports date, as Events. */
export function* eventEntities(dossier: Dossier): Generator<Entity> {
	const index = new DossierIndex(dossier);
	for (const { story, id, moves } of dossier.parties)
		for (const [i, { voice, act, quote, date, reports }] of moves.entries()) {
			const speaker = index.voice(story, voice);
			const named =
				speaker && (speaker.kind === "person" || speaker.kind === "organisation") ? [entityId(voiceUrn(speaker))] : [];
			const name = speaker ? `${voiceInWords(speaker)} ${actInWords[act]}` : actInWords[act];
			yield entity(`${urnOf(story, "party", id)} move ${i + 1}`, "Event", {
				name: [`${name}: ${excerpt(quote, mostOfName)}`],
				date: [date],
				summary: [quote],
				involved: named,
				proof: articles(story, reports),
			});
		}
	for (const [i, { story, from, to, quote, reports }] of dossier.timeline.entries())
		yield entity(`${story} timeline ${i + 1}`, "Event", {
			name: [excerpt(quote, mostOfName)],
			startDate: [from],
			endDate: [to],
			summary: [quote],
			proof: articles(story, reports),
		});
}
