import { addTo, type Claim, type Dossier, type DossierVoice, keyOf, type Mention } from "../core/index.js";
import { distinct } from "../dossier/distinct.js";
import { excerpt } from "../dossier/excerpt.js";
import { type StoryView, storyViews } from "../dossier/story-view.js";
import { voiceInWords } from "../dossier/voice-in-words.js";
import { fittingClaims } from "./claim-answers.js";
import type { Said, WhoSaidOutput } from "./outputs.js";
import { saidOf } from "./words-of.js";

/** Code units of a role or party. */
const mostName = 200;

interface Found {
	readonly view: StoryView;
	readonly claim: Claim;
	readonly mention: Mention;
}

function voiceHead({ name, kind, role, speaksFor, story }: DossierVoice) {
	return {
		name: voiceInWords({ name, kind }),
		kind,
		...(role ? { role: excerpt(role, mostName) } : {}),
		...(speaksFor ? { speaksFor: excerpt(speaksFor, mostName) } : {}),
		story,
	};
}

/** Whether `name` holds all of `words` together, as whole words. */
const names = (name: string, words: string) => `-${keyOf(name)}-`.includes(`-${keyOf(words)}-`);

/**
 * What `who_said` answers: the mentions of the claims that fit, each place once, by the voice that speaks: those of a voice whose
 * name was asked for first, then those of the claims that fit best.
 * Fails (`notFound`) when no claim fits.
 */
export function whoSaid(id: string, dossier: Dossier, words: string, limit: number): WhoSaidOutput {
	const views = new Map(storyViews(dossier).map((view) => [view.id, view]));
	const found = fittingClaims(dossier, words).flatMap((claim): Found[] => {
		const view = views.get(claim.story);
		return view ? claim.mentions.map((mention) => ({ view, claim, mention })) : [];
	});
	const asked = ({ view, mention }: Found) => names(view.voiceOf.get(mention.voice ?? "")?.name ?? "", words);
	const ordered = found.toSorted((a, b) => Number(asked(b)) - Number(asked(a)));
	const places = distinct(ordered, ({ mention }) => [mention]);
	const voices = new Map<DossierVoice, Said[]>();
	const nobodyNamed: Said[] = [];
	for (const { view, claim, mention } of places.slice(0, limit)) {
		const said = saidOf(view, mention, claim);
		const voice = view.voiceOf.get(mention.voice ?? "");
		if (voice) addTo(voices, voice, said);
		else nobodyNamed.push(said);
	}
	return {
		dossier: id,
		voices: [...voices].map(([voice, statements]) => ({ ...voiceHead(voice), statements })),
		nobodyNamed,
		leftOut: Math.max(0, places.length - limit),
	};
}
