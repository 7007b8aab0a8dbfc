import { type Disagreement, meet, onDemand } from "../../../core/index.js";
import { contentOf, isContent } from "../content-words.js";
import { haveTwoVoices, type PlacedMention } from "../setting.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

/** What is less than all, though near it; and some of it. */
const nearlyAll = "(?:nearly|almost|virtually) (?:all|every|(?:the )?(?:entire|whole))";
const some = "in parts?|parts of|only (?:some|certain|parts?|a few)|certain parts";

/** "A total of 40" counts, and tells of no whole. */
const whole =
	/(?<!\b(?:nearly|almost|virtually) (?:the )?)(?<!\b(?:an?|in|of) (?=total))\b(?:all|entire|entirely|total|totally|complete|completely|every|whole|wholly|nobody|none)\b/i;
const part = new RegExp(`\\b(?:${nearlyAll}|partial|partially|partly|limited|${some})\\b`, "i");

/** So many words after "all" and "parts of" say what it is all or part of. */
const reach = 3;

/** "All of the lines", "parts of Ostby": what follows is what it is all or a part of. */
const before = new RegExp(`^(?:all|${nearlyAll}|entire|every|whole|total|complete|${some})$`, "i");

interface Extent {
	readonly all: boolean;
	/** What it is all or a part of; undefined where that does not follow. */
	readonly of: ReadonlySet<string> | undefined;
	readonly content: ReadonlySet<string>;
}

function extentOf({ mention, tokens }: PlacedMention): Extent | undefined {
	const words = mention.quote.slice(0, 500);
	const [all, some] = [whole.exec(words), part.exec(words)];
	if ((all === null) === (some === null)) return undefined;
	const found = (all ?? some) as RegExpExecArray;
	const end = mention.span[0] + found.index + found[0].length;
	const behind = tokens.filter((t) => t.span[0] >= end);
	const ends = behind.findIndex((t) => /^(?:VERB|AUX|PUNCT)$/.test(t.pos) || (t.pos === "ADP" && t.lower !== "of"));
	const of = contentOf((ends < 0 ? behind : behind.slice(0, ends)).filter(isContent).slice(0, reach));
	return { all: all !== null, of: before.test(found[0]) && of.size > 0 ? of : undefined, content: contentOf(tokens) };
}

/** Everything in one mention, only a part in another. */
export function extentDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const extents = onDemand(extentOf);
	const clashes = (a: PlacedMention, b: PlacedMention) => {
		// One telling goes into detail; two people of one report may differ.
		if (a.report === b.report && !haveTwoVoices(a, b)) return false;
		const [x, y] = [extents(a) as Extent, extents(b) as Extent];
		// Where one does not say what it is all or part of, one content word in common makes them one thing.
		return x.all !== y.all && (x.of && y.of ? meet(x.of, y.of) : meet(x.content, y.content));
	};
	const split = mentionSides(placed, clashes, (p) => extents(p) !== undefined);
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
