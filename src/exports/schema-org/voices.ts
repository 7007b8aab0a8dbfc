import type { Dossier, DossierVoice } from "../../core/index.js";
import { urnOf } from "../names.js";

const reference = ({ story, id }: DossierVoice) => ({ "@id": urnOf(story, "voice", id) });

/** A named voice as a `Person` or `Organization`, a document as a `CreativeWork`; an unnamed source is none of these and has no node. */
export function* voiceNodes({ voices }: Dossier): Generator<object> {
	for (const voice of voices) {
		const { name, kind, role, speaksFor } = voice;
		const party = speaksFor ? { "@type": "Organization", name: speaksFor } : undefined;
		if (kind === "person")
			yield {
				"@type": "Person",
				...reference(voice),
				name,
				...(role ? { jobTitle: role } : {}),
				...(party ? { affiliation: party } : {}),
			};
		if (kind === "organisation")
			yield {
				"@type": "Organization",
				...reference(voice),
				name,
				...(speaksFor ? { description: `speaks for ${speaksFor}` } : {}),
			};
		if (kind === "document") yield { "@type": "CreativeWork", ...reference(voice), name };
	}
}

/** Who is told to say something, in the properties that fit each kind of voice; `as` is the property for people and bodies. */
export function saidBy(voices: readonly DossierVoice[], as: "author" | "spokenByCharacter"): object {
	const speakers = voices.filter((v) => v.kind === "person" || v.kind === "organisation");
	const documents = voices.filter((v) => v.kind === "document");
	const unnamed = voices.filter((v) => v.kind === "anonymous");
	return {
		...(speakers.length > 0 ? { [as]: speakers.map(reference) } : {}),
		...(documents.length > 0 ? { isBasedOn: documents.map(reference) } : {}),
		...(unnamed.length > 0 ? { creditText: unnamed.map((v) => v.name).join("; ") } : {}),
	};
}
