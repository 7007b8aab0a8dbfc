import { type Disagreement, onDemand, type Token } from "../../../core/index.js";
import { contentOf } from "../content-words.js";
import { isNegator } from "../negation.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { implicatives, lightVerbs, prospects } from "./progress-words.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

/** How far the event of a verb has got by its grammar; undefined where the grammar does not say. */
export type Stage = "ahead" | "done";

/** Words after which a verb says what may be, not what is. */
const supposing = new Set(["if", "unless", "whether", "until", "would", "could", "might", "may", "should"]);

/** How far before the verb its auxiliaries and governor are looked for, in tokens. */
const reach = 5;

/** "Would be “handed over”" is what it is without the marks. */
const quotationMark = /^["“”'‘’`]+$/;

const isPast = ({ lower, lemma }: Token) =>
	lower !== lemma && !lower.endsWith("ing") && !(lower.endsWith("s") && !lower.endsWith("ss"));

/** The stage of the verb at `at` among the tokens of its sentence. */
export function stageOf(tokens: readonly Token[], at: number, depth = 0): Stage | undefined {
	const verb = tokens[at] as Token;
	for (let i = at - 1; i >= Math.max(0, at - reach - 1); i--) {
		const { lower, pos, text } = tokens[i] as Token;
		if (pos === "PUNCT" && !quotationMark.test(text)) break;
		if (supposing.has(lower)) return undefined;
	}
	let passive = false;
	for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
		const { lower, lemma, pos, text } = tokens[i] as Token;
		if (quotationMark.test(text)) continue;
		if (isNegator(tokens, i)) return undefined;
		// "To become exhausted" is as far off as "to be exhausted".
		if (pos === "ADV" || /^(?:be|been|become|get)$/.test(lower)) {
			if (pos !== "ADV") passive = true;
			continue;
		}
		if (lower === "to" && pos === "PART") {
			for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
				const governor = tokens[k] as Token;
				// "Due to damage" gives a cause; "is due to leave" looks ahead.
				if (governor.lower === "due" && tokens[k - 1]?.lemma !== "be") return undefined;
				if (prospects.has(governor.lemma)) return "ahead";
				if (governor.pos === "VERB")
					return implicatives.has(governor.lemma) && depth < 3 ? stageOf(tokens, k, depth + 1) : undefined;
				if (governor.pos === "PUNCT" || governor.pos === "NOUN") return undefined;
			}
			return undefined;
		}
		if (lemma === "will" || lower === "shall" || lower === "'ll" || lower === "’ll") return "ahead";
		if (pos === "AUX") {
			if (verb.lower.endsWith("ing")) return undefined;
			if (lemma === "have" && lower !== "having") return "done";
			if (lower === "was" || lower === "were" || lower === "did") return "done";
			return undefined;
		}
		break;
	}
	if (passive) return undefined;
	return isPast(verb) ? "done" : undefined;
}

/** Events of a mention by the dictionary form of their verb. */
function eventsOf({ tokens, sentence }: PlacedMention): Map<string, Stage> {
	const all = sentence?.tokens ?? tokens;
	const inside = new Set(tokens.map((t) => t.span[0]));
	const out = new Map<string, Stage>();
	all.forEach((token, i) => {
		const lemma = token.lemma;
		if (token.pos !== "VERB" || !inside.has(token.span[0]) || lightVerbs.has(lemma)) return;
		const stage = stageOf(all, i);
		if (stage && out.get(lemma) !== "ahead") out.set(lemma, stage);
	});
	return out;
}

/** Content words that two mentions share, the verb's among them, when they tell of one event. Set on the labelled stories. */
const alike = 3;

/** The same event to come in one report and done in another that is not older. */
export function progressDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const events = onDemand(eventsOf);
	const sameMatter = (a: PlacedMention, b: PlacedMention) => {
		const words = contentOf(b.tokens);
		const shared = [...contentOf(a.tokens)].filter((w) => words.has(w)).length;
		if (shared !== alike - 1) return shared >= alike;
		const [x, y] = [a, b].map((p) => contentOf(p.sentence?.tokens ?? [])) as [Set<string>, Set<string>];
		return [...x].filter((w) => y.has(w)).length >= alike + 1;
	};
	const shared = (a: PlacedMention, b: PlacedMention): boolean => {
		// Nothing has changed between a headline and the text below it.
		if (a.report === b.report) return false;
		const [x, y] = [events(a), events(b)];
		const order = publishedOrder(a.report, b.report);
		for (const [lemma, stage] of x) {
			const other = y.get(lemma);
			if (!other || other === stage || !sameMatter(a, b)) continue;
			if (order === 0 || order < 0 === (stage === "ahead")) return true;
		}
		return false;
	};
	const split = sidesOf(placed, shared);
	return (
		split &&
		verdictOf(split, {
			kind: "changed",
			rule: "expected-then-done",
			confidence: 0.65,
			why: "one report looks ahead to it, another says that it has happened",
		})
	);
}
