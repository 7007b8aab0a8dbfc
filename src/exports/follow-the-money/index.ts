import type { Dossier } from "../../core/index.js";
import { jsonLine } from "../json-list.js";
import { articleEntities } from "./articles.js";
import { claimEntities, eventEntities } from "./claims.js";
import { voiceEntities } from "./voices.js";

/**
 * The dossier as FollowTheMoney entities, one line of JSON each, with the schemata of its default model: Article, Person, Organization,
 * LegalEntity, Document, Mention, Representation, Note, Documentation, Event and UnknownLink.
 */
export function* followTheMoneyLines(dossier: Dossier): Generator<string> {
	for (const entities of [articleEntities, voiceEntities, claimEntities, eventEntities])
		for (const entity of entities(dossier)) yield `${jsonLine(entity)}\n`;
}
