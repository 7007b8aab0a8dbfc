import type { Dossier } from "../../core/index.js";
import { jsonText } from "../../dossier/json.js";
import { DossierIndex } from "../dossier-index.js";
import { jsonList } from "../json-list.js";
import { urnOf } from "../names.js";
import { claimNodes, voiceNodes } from "./claims.js";
import { context, programUrn, readingUrn, ref } from "./terms.js";
import { textNodes } from "./texts.js";

function* nodes(dossier: Dossier): Generator<object> {
	const index = new DossierIndex(dossier);
	yield { "@id": programUrn, "@type": ["prov:Agent", "prov:SoftwareAgent"], "rdfs:label": "Hearsay" };
	for (const { id, title, reports } of dossier.stories)
		yield {
			"@id": readingUrn(id),
			"@type": "prov:Activity",
			"rdfs:label": `the reading of “${title}”`,
			"prov:wasAssociatedWith": ref(programUrn),
			"prov:used": reports.map((report) => ref(urnOf(id, "report", report))),
		};
	yield* textNodes(dossier, index);
	yield* voiceNodes(dossier);
	for (const claim of dossier.claims) yield* claimNodes(claim, index);
}

/**
 * Where every claim comes from, as PROV-O in JSON-LD with its context inside. Reports, claims, mentions and origins are entities, voices
 * and outlets agents. A claim is derived from its mentions, each quoted from a report, and has its origins for primary sources.
 */
export function provPieces(dossier: Dossier): Generator<string> {
	return jsonList(`{"@context":${jsonText(context)},"@graph":`, nodes(dossier), "}");
}
