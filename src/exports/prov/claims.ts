import { type Claim, type Dossier, isUnattributed } from "../../core/index.js";
import type { DossierIndex } from "../dossier-index.js";
import { mentionId, originId, urnOf } from "../names.js";
import { partyUrn, readingUrn, ref, unlessEmpty, voiceUrn } from "./terms.js";

const voiceTypes = {
	person: ["prov:Agent", "prov:Person"],
	organisation: ["prov:Agent", "prov:Organization"],
	anonymous: ["prov:Agent", "hearsay:UnnamedSource"],
	document: ["prov:Entity", "hearsay:Document"],
} as const;

/** Voices as agents, documents as entities, and the parties that agents speak for. */
export function* voiceNodes(dossier: Dossier): Generator<object> {
	const parties = new Map<string, string>();
	for (const voice of dossier.voices) {
		const { story, kind, name, role, speaksFor } = voice;
		const party = speaksFor && kind !== "document" ? partyUrn(story, speaksFor) : undefined;
		if (party && speaksFor) parties.set(party, speaksFor);
		yield {
			"@id": voiceUrn(voice),
			"@type": voiceTypes[kind],
			"rdfs:label": name,
			...(role ? { "hearsay:role": role } : {}),
			...(party ? { "prov:actedOnBehalfOf": ref(party) } : {}),
		};
	}
	for (const [id, name] of parties) yield { "@id": id, "@type": "prov:Agent", "rdfs:label": name };
}

/** Origins that are named: narration that names nobody widens the range and is no origin. */
const namedOrigins = (claim: Claim) =>
	[...claim.origins.groups.entries()]
		.filter(([, group]) => !isUnattributed(group))
		.map(([i, group]) => ({ ...group, urn: urnOf(claim.story, "origin", originId(claim, i)) }));

/** A claim, its named origins and its mentions, tied to the reports that carry it and to those who say it. */
export function* claimNodes(claim: Claim, index: DossierIndex): Generator<object> {
	const { story, id, statement, kind, standing, origins, mentions, disagreement } = claim;
	const named = namedOrigins(claim);
	const urns = mentions.map((_, i) => urnOf(story, "mention", mentionId(claim, i)));
	yield {
		"@id": urnOf(story, "claim", id),
		"@type": ["prov:Entity", "hearsay:Claim"],
		"rdfs:label": statement,
		"hearsay:kind": kind,
		"hearsay:standing": standing,
		"hearsay:originsAtLeast": origins.atLeast,
		"hearsay:originsAtMost": origins.atMost,
		...(disagreement ? { "hearsay:disagreement": disagreement.kind } : {}),
		"prov:wasGeneratedBy": ref(readingUrn(story)),
		"prov:wasDerivedFrom": urns.map(ref),
		...unlessEmpty(
			"prov:hadPrimarySource",
			named.map(({ urn }) => ref(urn)),
		),
	};
	for (const { urn, name, reasons } of named)
		yield {
			"@id": urn,
			"@type": ["prov:Entity", "hearsay:Origin"],
			"rdfs:label": name,
			"rdfs:comment": reasons.map((r) => r.detail),
		};
	for (const [i, { report, span, quote, act, voice, via }] of mentions.entries()) {
		const said = [voice, via].flatMap((id) => index.voice(story, id) ?? []);
		const documents = said.filter((v) => v.kind === "document").map(voiceUrn);
		const agents = said.filter((v) => v.kind !== "document").map(voiceUrn);
		// A report that has the claim from two origins does not tell which words came from which.
		const roots = named.filter(({ reports }) => reports.includes(report)).map(({ urn }) => urn);
		yield {
			"@id": urns[i],
			"@type": ["prov:Entity", "hearsay:Mention"],
			"prov:value": quote,
			"hearsay:start": span[0],
			"hearsay:end": span[1],
			...(act ? { "hearsay:act": act } : {}),
			"prov:wasQuotedFrom": ref(urnOf(story, "report", report)),
			...unlessEmpty("prov:hadPrimarySource", [...(roots.length === 1 ? roots : []), ...documents].map(ref)),
			...unlessEmpty("prov:wasAttributedTo", agents.map(ref)),
		};
	}
}
