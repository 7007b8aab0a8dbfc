import type { Disagreement } from "../../../core/index.js";
import { contentOf } from "../content-words.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

const whole = /\b(?:all|entire|entirely|total|totally|complete|completely|every|whole|wholly|nobody|none)\b/i;
const part =
	/\b(?:partial|partially|partly|limited|in parts?|parts of|only (?:some|certain|parts?|a few)|certain parts)\b/i;

/** Content words that two mentions share when they speak of one thing. */
const alike = 1;

/** Everything in one mention, only a part in another. */
export function extentDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const extent = (p: PlacedMention) => {
		const words = p.mention.quote.slice(0, 500);
		const [all, some] = [whole.test(words), part.test(words)];
		return all === some ? undefined : all ? "whole" : "part";
	};
	const told = placed.filter((p) => extent(p));
	if (told.length < 2) return null;
	const content = new Map(told.map((p) => [p, contentOf(p.tokens)]));
	const split = sidesOf(told, (a, b) => {
		if (extent(a) === extent(b)) return false;
		const words = content.get(b) as Set<string>;
		return [...(content.get(a) as Set<string>)].filter((w) => words.has(w)).length >= alike;
	});
	return (
		split &&
		verdictOf(split, {
			kind: "statement",
			rule: "whole-or-part",
			confidence: 0.55,
			why: "one says all of it, the other only a part",
		})
	);
}
