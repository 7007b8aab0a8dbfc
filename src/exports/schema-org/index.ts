import type { Dossier } from "../../core/index.js";
import { jsonList } from "../json-list.js";
import { articleNodes } from "./articles.js";
import { claimNodes, reviewDrafts } from "./claims.js";
import { voiceNodes } from "./voices.js";

function* nodes(dossier: Dossier): Generator<object> {
	yield* articleNodes(dossier);
	yield* voiceNodes(dossier);
	yield* claimNodes(dossier);
	yield* reviewDrafts(dossier);
}

/** The dossier as one schema.org graph in JSON-LD. `<` is written as an escape, so that no report can end the script element of a page the graph is put into. */
export function* schemaOrgPieces(dossier: Dossier): Generator<string> {
	for (const piece of jsonList('{"@context":"https://schema.org","@graph":', nodes(dossier), "}"))
		yield piece.replaceAll("<", "\\u003c");
}
