import { keyOf, type Sentence, type Span } from "../../../core/index.js";
import { isOutlet } from "../credits/outlets.js";
import type { NameMention } from "../names/find-names.js";
import { hasWord, sentenceAt, singular } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** A body described by what it is is named within this many sentences, or not at all; and so many wait to be named at once. */
const namedWithin = 2;
const mostWaiting = 4;
/** How many names lie between at most: a bound for hostile text. */
const mostNames = 40;

/** A word that a description and a name share tells if it has so many letters. */
const least = 6;

/** Nouns for a body that some join or that is set up for something, and words of the names of such. */
const anyGroup = /^(?:group|organi[sz]ation|watchdog|association|movement|network|foundation|coalition|alliance)$/;
const ofGroup =
	/^(?:group|organi[sz]ation|watchdog|watch|observatory|monitor|monitoring|network|foundation|association|society|coalition|alliance|committee|cent(?:er|re)|project|initiative|campaign|league|federation|trust|fund|action|rights|forum|movement|front|collective|charity)$/;
/** Bodies of a state, by their names: none of those that some join. */
const stateBody =
	/\b(?:ministry|department|government|court|parliament|congress|senate|police|army|council of ministers|united nations)\b/i;
/** What is told of a body right behind its name. */
const toldOf =
	/^,? ?(?:which|that) (?:is based|monitors|tracks|documents|records|campaigns|represents|watches|defends)\b/;

/**
 * Bodies that a lead describes by what they are and a later sentence names: "a monitoring group said … The Lund Observatory, which is
 * based in Orsk, said". Sentences must come in order.
 */
export class UnnamedBodies {
	/** Those not named yet, with the noun for what they are. */
	readonly #waiting = new Map<VoiceEntry, string>();
	/** What the report names them later, by id of the description. */
	readonly #named = new Map<string, string>();
	/** Index of the mention in which each body is first named, by entity key. */
	readonly #firstNamed = new Map<string, number>();

	constructor(
		readonly text: string,
		readonly sentences: readonly Sentence[],
		readonly ledger: VoiceLedger,
		readonly mentions: readonly NameMention[],
	) {
		for (const [i, { entity }] of mentions.entries())
			if (!this.#firstNamed.has(entity.key)) this.#firstNamed.set(entity.key, i);
	}

	/** Notes a description, with an indefinite article, whose main noun is `head`. */
	describe(entry: VoiceEntry, head: string): void {
		if (this.#waiting.size < mostWaiting) this.#waiting.set(entry, head);
	}

	/** A body that is heard is one described just before if it is of the kind, first named since, and no other is named between. */
	name(body: VoiceEntry): void {
		const first = this.#firstNamed.get(body.id);
		if (first === undefined) return;
		const mention = this.mentions[first] as NameMention;
		for (const [entry, head] of this.#waiting) {
			const described = entry.spans.at(-1);
			if (!described || mention.span[0] < described[1]) continue;
			if (mention.sentence - sentenceAt(this.sentences, described[0]) > namedWithin) this.#waiting.delete(entry);
			else if (this.#isOfKind(entry, head, mention) && !this.#isOtherBetween(first, described)) {
				this.#named.set(entry.id, body.id);
				this.ledger.merge(entry, body);
				this.#waiting.delete(entry);
			}
		}
	}

	/** The id of the body that a voice came to be named as; its own id otherwise. */
	namedAs(id: string | undefined): string | undefined {
		return id === undefined ? undefined : (this.#named.get(id) ?? id);
	}

	/** Whether a name is of the kind that a description tells, by a word of the name or by what is told of it. */
	#isOfKind(entry: VoiceEntry, head: string, { entity, span }: NameMention): boolean {
		const { name } = entity;
		if (hasWord(name, head)) return true;
		const behind = this.text.slice(span[1], span[1] + 80);
		const apposed = /^, (?:an?|the) ([^,.;]{3,60})/.exec(behind)?.[1];
		if (apposed && hasWord(apposed, head)) return true;
		if (stateBody.test(name) || isOutlet(name)) return false;
		// "A union of flight attendants": "Association of Flight Attendants".
		const telling = entry.name.split(/[^\p{L}]+/u).filter((w) => w.length >= least && /^\p{Ll}/u.test(w));
		if (telling.some((w) => hasWord(name, singular(w)))) return true;
		if (!anyGroup.test(head)) return false;
		return (
			toldOf.test(behind) ||
			keyOf(name)
				.split("-")
				.some((w) => ofGroup.test(singular(w)) || ofGroup.test(w))
		);
	}

	/** Whether another body than an outlet is named behind a description and before the mention `first`. */
	#isOtherBetween(first: number, described: Span): boolean {
		for (let i = first - 1; i >= 0; i--) {
			const { entity, span } = this.mentions[i] as NameMention;
			if (span[0] < described[1]) return false;
			if (i < first - mostNames || (entity.kind === "organisation" && !isOutlet(entity.name))) return true;
		}
		return false;
	}
}
