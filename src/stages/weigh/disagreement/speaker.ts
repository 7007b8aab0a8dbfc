import type { Disagreement, MarkedReport, Sentence, StoryVoice } from "../../../core/index.js";
import { isGeneration } from "../../../text/generation.js";
import { sameParty } from "../disputes/party.js";
import { longestSharedRun, quotedWordsOf } from "../origins/quoted-words.js";
import { maySamePerson, personOf } from "../people/person.js";
import type { PlacedMention } from "../setting.js";
import { onDemand, sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

/** So many quoted words in a row are one person's. */
const sameQuotation = 6;

const lettersOf = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, "");

/** Words and pairs of neighbours, letters only: "Del Giudice" and "DelGiudice" are one spelling apart. */
function namesIn(text: string): Set<string> {
	const words = text.split(/\s+/).map((word) => lettersOf(word.replace(/['’]s$/u, "")));
	return new Set(words.flatMap((word, i) => [word, word + (words[i + 1] ?? "")]).filter(Boolean));
}

function familyOf({ name }: StoryVoice): string {
	const words = name.split(/\s+/).map(lettersOf);
	return words.findLast((word) => word && !isGeneration(word)) ?? "";
}

/** The words of a report, and of a sentence, are found once. */
const known = new WeakMap<MarkedReport | Sentence, Set<string>>();

function namesOf(of: MarkedReport | Sentence, text: string): Set<string> {
	const held = known.get(of);
	if (held) return held;
	const names = namesIn(text);
	known.set(of, names);
	return names;
}

/**
 * Whether the report surely means its own speaker and not `other`: its sentence names him, or `other` stands nowhere in it. Whom "he"
 * stands for may be mistaken where both do.
 */
function surely({ voice, sentence, report }: PlacedMention, other: StoryVoice): boolean {
	if (!voice) return false;
	if (sentence && namesOf(sentence, report.text.slice(...sentence.span)).has(familyOf(voice))) return true;
	return !namesOf(report, report.text).has(familyOf(other));
}

/** Two people known by name, of other families and not of one side: a spokesman speaks for somebody. */
function twoPeople(a: StoryVoice, b: StoryVoice): boolean {
	if (a.kind !== "person" || b.kind !== "person" || a === b) return false;
	const [x, y] = [lettersOf(a.name), lettersOf(b.name)];
	if (x.endsWith(familyOf(b)) || y.endsWith(familyOf(a)) || sameParty(a, b)) return false;
	return !maySamePerson(personOf(a.name, a.name), personOf(b.name, b.name));
}

/** The same quoted words given to one speaker here and to another there. */
export function speakerDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const words = onDemand(quotedWordsOf);
	const split = sidesOf(
		placed,
		(a, b) =>
			a.report !== b.report &&
			a.voice !== undefined &&
			b.voice !== undefined &&
			twoPeople(a.voice, b.voice) &&
			surely(a, b.voice) &&
			surely(b, a.voice) &&
			longestSharedRun(words(a), words(b)) >= sameQuotation,
		(p) => p.voice !== undefined && words(p).length >= sameQuotation,
	);
	if (!split) return null;
	const [a, b] = split.clash;
	return verdictOf(split, {
		kind: "statement",
		rule: "said-by-another",
		confidence: 0.7,
		why: `one report has ${a.voice?.name} say it, the other ${b.voice?.name}`,
	});
}
