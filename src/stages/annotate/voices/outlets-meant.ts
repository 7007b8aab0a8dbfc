import type { Sentence } from "../../../core/index.js";
import { isOutlet } from "../credits/outlets.js";
import type { NameMention } from "../names/find-names.js";
import type { NamedBefore } from "./named-before.js";
import { type SourceWords, sentenceAt, singular } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** What an outlet publishes: its words are the outlet's, whatever it is called next. */
const published = /^(?:report|story|article|account|exclusive)$/;
/** What points back at an outlet rather than names one. */
const anyPaper = /^(?:paper|newspaper|tabloid|broadsheet|magazine|publication)$/;
/** The same, of words that other bodies go by too. */
const anyOutlet = /^(?:network|broadcaster|channel|station|outlet|website)$/;
/** How many sentences back an outlet is looked for. */
const reach = 3;

/** The outlet whose report the words are, `head` being their main noun: "a report in the X", "the X story", "X's article"; undefined for others. */
export function publisherOf(
	{ tokens, from, to }: SourceWords,
	head: string,
	inside: readonly NameMention[],
): NameMention | undefined {
	if (!published.test(head)) return undefined;
	const outlets = inside.filter(
		(m) => m.entity.kind !== "person" && m.entity.kind !== "place" && isOutlet(m.entity.name),
	);
	const [outlet] = outlets;
	if (!outlet || outlets.length > 1) return undefined;
	const at = tokens.findIndex((t, i) => i >= from && i < to && singular(t.text) === head);
	if (outlet.from > at) {
		// "In the X", "from Norvian publication X"; not "of a fire in the X building".
		const by = tokens.slice(at + 1, outlet.from).findLastIndex((t) => !/^(?:DET|ADJ|NOUN|PROPN)$/.test(t.pos));
		const isOwn = by >= 0 && /^(?:in|from|by|of)$/.test(tokens[at + 1 + by]?.lower ?? "");
		return isOwn && (outlet.to >= to || tokens[outlet.to]?.pos !== "NOUN") ? outlet : undefined;
	}
	return /^['’]s?$/.test(tokens[outlet.to]?.text ?? "") || outlet.to >= at - 1 ? outlet : undefined;
}

/** The outlet that "the paper" or "the report" means in a report: the one heard last, or named just before. Sources must come in text order. */
export class OutletsMeant {
	constructor(
		readonly sentences: readonly Sentence[],
		readonly ledger: VoiceLedger,
		readonly named: NamedBefore,
		readonly bodyEntry: (mention: NameMention) => VoiceEntry,
	) {}

	/** The outlet whose report was heard, where no other document of that name has been since. */
	#reported(head: string): VoiceEntry | undefined {
		const isPublisher = (e: VoiceEntry) => isOutlet(e.name) && [...e.heads].some((h) => published.test(h));
		const last = this.ledger.heard((e) =>
			e.kind === "document" ? e.heads.has(head) : e.kind === "organisation" && isPublisher(e),
		);
		return last?.kind === "organisation" ? last : undefined;
	}

	/** The voice that a definite `head` without a name in `sentence` means; undefined for none. */
	meant(head: string, sentence: number): VoiceEntry | undefined {
		if (published.test(head)) return this.#reported(head);
		const isAny = anyOutlet.test(head);
		if (!isAny && !anyPaper.test(head)) return undefined;
		for (const [entry, last] of this.ledger.latest()) {
			if (sentence - sentenceAt(this.sentences, last) > reach) break;
			if (entry.kind === "organisation" && isOutlet(entry.name)) return entry;
			if (isAny) return undefined;
		}
		const mention = isAny ? undefined : this.named.lastNamed(sentence - 1, ({ entity }) => isOutlet(entity.name));
		return mention && this.bodyEntry(mention);
	}
}
