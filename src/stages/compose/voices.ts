import { addTo, type DossierVoice, type VoiceStatement, type WeighedStory } from "../../core/index.js";

/** Every voice of a story that says or passes on something, with what it says where; those with most to say first. */
export function voicesOf(story: WeighedStory): DossierVoice[] {
	const statements = new Map<string, VoiceStatement[]>();
	const heard = new Set<string>();
	for (const claim of story.claims) {
		for (const { voice, via, act = "state", report, span, quote } of claim.mentions) {
			if (via) heard.add(via);
			if (!voice) continue;
			heard.add(voice);
			addTo(statements, voice, { claim: claim.id, act, report, span, quote });
		}
	}
	const claims = ({ statements }: DossierVoice) => new Set(statements.map((s) => s.claim)).size;
	return story.voices
		.filter((voice) => heard.has(voice.id))
		.map(({ id, name, kind, role, speaksFor }) => ({
			id,
			story: story.id,
			name,
			kind,
			...(role ? { role } : {}),
			...(speaksFor ? { speaksFor } : {}),
			statements: statements.get(id) ?? [],
		}))
		.sort((a, b) => claims(b) - claims(a) || b.statements.length - a.statements.length || (a.id < b.id ? -1 : 1));
}
