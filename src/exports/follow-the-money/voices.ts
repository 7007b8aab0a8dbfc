import { type Dossier, type DossierVoice, groupedBy, keyOf } from "../../core/index.js";
import { urnOf } from "../names.js";
import { type Entity, entity, entityId, nameValue } from "./entity.js";

const schemata = { person: "Person", organisation: "Organization", document: "Document" } as const;

export const voiceUrn = ({ story, id }: Pick<DossierVoice, "story" | "id">) => urnOf(story, "voice", id);

/**
 * Named voices as Person or Organization, documents as Document; where a report lets one speak, a Mention of its name; whom one speaks
 * for, by a Representation. An unnamed source is nobody that could be matched and has no entity.
 */
export function* voiceEntities(dossier: Dossier): Generator<Entity> {
	const bodies = new Map<string, string>();
	const bodyKey = (story: string, name: string) => `${story}\n${keyOf(name) || name}`;
	for (const voice of dossier.voices)
		if (voice.kind === "organisation") bodies.set(bodyKey(voice.story, voice.name), voiceUrn(voice));
	for (const voice of dossier.voices) {
		const { story, kind, name, role, speaksFor, statements } = voice;
		if (kind === "anonymous") continue;
		const urn = voiceUrn(voice);
		yield entity(urn, schemata[kind], {
			name: [nameValue(name)],
			...(kind === "document" ? { title: [nameValue(name)], fileName: [nameValue(name)] } : {}),
			...(kind === "person" ? { position: [role] } : {}),
		});
		for (const [report] of groupedBy(statements, (s) => s.report)) {
			const document = [entityId(urnOf(story, "report", report))];
			if (kind === "document")
				yield entity(`${urn} in ${report}`, "Documentation", {
					document,
					entity: [entityId(urn)],
					role: ["names as its source"],
				});
			else
				yield entity(`${urn} in ${report}`, "Mention", {
					document,
					name: [nameValue(name)],
					resolved: [entityId(urn)],
					detectedSchema: [schemata[kind]],
				});
		}
		if (!speaksFor || kind === "document") continue;
		const key = bodyKey(story, speaksFor);
		let client = bodies.get(key);
		if (client === undefined) {
			client = urnOf(story, "party", keyOf(speaksFor) || speaksFor);
			bodies.set(key, client);
			yield entity(client, "LegalEntity", { name: [nameValue(speaksFor)] });
		}
		if (client === urn) continue;
		yield entity(`${urn} for ${client}`, "Representation", {
			agent: [entityId(urn)],
			client: [entityId(client)],
			role: [role ?? "speaks for it"],
			proof: statements.map((s) => entityId(urnOf(story, "report", s.report))),
		});
	}
}
