import type { Act, UnweighedClaim } from "../../../core/index.js";
import { contentOf, folded } from "../content-words.js";
import type { PlacedMention, Setting } from "../setting.js";
import { partyWords } from "./party.js";
import { dismissals, rejections } from "./rejection-words.js";

/** Somebody's stand on something, in one sentence. */
export interface Standpoint {
	readonly placed: PlacedMention;
	readonly claim: UnweighedClaim;
	/** `reject`: turns down another's words; `charge`: accuses, demands, threatens, criticises; `say`: any other act. */
	readonly stance: "reject" | "charge" | "say";
	/** Words that name the speaker's party. */
	readonly party: ReadonlySet<string>;
	/** Content words of the sentence, without those of the party. */
	readonly topic: ReadonlySet<string>;
	/** Name words in the sentence that are not the party's own. */
	readonly named: ReadonlySet<string>;
	/** Index of the sentence in its report. */
	readonly at: number;
}

const charges: ReadonlySet<Act> = new Set<Act>(["accuse", "criticise", "demand", "threaten", "request"]);
const refusals: ReadonlySet<Act> = new Set<Act>(["deny", "reject"]);

/** The stand that a mention takes, by its act and the words of its sentence. */
export function stanceOf({ mention, tokens, sentence }: PlacedMention): Standpoint["stance"] {
	if (mention.act && refusals.has(mention.act)) return "reject";
	const all = sentence?.tokens ?? tokens;
	if (all.some((t) => rejections.has(t.lemma.toLowerCase()))) return "reject";
	if (tokens.some((t) => dismissals.has(t.lower))) return "reject";
	return mention.act && charges.has(mention.act) ? "charge" : "say";
}

/** The stands that the named voices of a story take in its claims, one for each sentence and voice. */
export function standpointsOf(claims: readonly UnweighedClaim[], setting: Setting): Standpoint[] {
	const out: Standpoint[] = [];
	const seen = new Set<string>();
	for (const claim of claims) {
		for (const placed of setting.place(claim.mentions)) {
			const { voice, sentence, report, tokens } = placed;
			if (!voice || voice.kind === "document" || !sentence) continue;
			const key = `${claim.id}\n${report.id}\n${sentence.span[0]}\n${voice.id}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const party = partyWords(voice);
			const names = sentence.tokens.filter((t) => t.pos === "PROPN").map(folded);
			out.push({
				placed,
				claim,
				stance: stanceOf(placed),
				party,
				topic: contentOf([...sentence.tokens, ...tokens]),
				named: new Set(names.filter((n) => !party.has(n))),
				at: setting.indexOf(report.id, sentence),
			});
		}
	}
	return out;
}
