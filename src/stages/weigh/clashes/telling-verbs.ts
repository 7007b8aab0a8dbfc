import { addTo, countShared, type Span, type Token } from "../../../core/index.js";
import { meaningOf, sharedRarity } from "../alike.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { contentOf, folded, isContent, rootOfWord } from "../content-words.js";
import { polarityAt } from "../grammar/polarity.js";
import type { Setting } from "../setting.js";

/**
 * Verbs that tell one event as two: what one report says was handed over another says was left behind. Each line one event; before the bar
 * one way to tell it, after it another. `+` joins a verb to the word it needs, `be+` asks for the passive.
 */
const lines = `
transfer donate bequeath hand+over | abandon ditch discard leave+behind
resign step+down | be+sack be+fire be+oust be+dismiss
be+free be+release | escape
postpone delay suspend | cancel scrap
withdraw | flee
`;

interface Telling {
	readonly event: number;
	readonly way: 0 | 1;
	readonly needs?: string;
	readonly passive: boolean;
}

const tellings = new Map<string, Telling[]>();
lines
	.trim()
	.split("\n")
	.forEach((line, event) => {
		line.split(" | ").forEach((words, way) => {
			for (const entry of words.split(" ")) {
				const passive = entry.startsWith("be+");
				const [verb = "", needs] = (passive ? entry.slice(3) : entry).split("+");
				addTo(tellings, verb, { event, way: way as 0 | 1, passive, ...(needs ? { needs } : {}) });
			}
		});
	});

interface Told extends Spot {
	readonly way: 0 | 1;
	/** Roots of the content words near it, without the verb: what is handed over, and by whom. */
	readonly near: ReadonlySet<string>;
	readonly words: ReadonlySet<string>;
}

/** Tokens before and after a verb that say of whom and what it is told. */
const reach = 8;
/** Tokens after a verb in which the word it needs stands: "left much of it behind". */
const needed = 5;
/** Words near both verbs that are shared, the rarity of all that the two sentences share, and how like in meaning they are, when they tell one event. By eye, on 136 unlabelled stories. */
const alike = { near: 2, weight: 5, meaning: 0.6 };
/** So many tellings of one event are compared; a sentence is read so many tokens far. */
const most = { told: 60, tokens: 120 };

function toldAt(tokens: readonly Token[], at: number): (Telling & { readonly span: Span }) | undefined {
	const verb = tokens[at] as Token;
	if (verb.pos !== "VERB") return undefined;
	const helpers = tokens.slice(Math.max(0, at - 3), at);
	const passive = helpers.some((t) => t.lemma === "be");
	for (const telling of tellings.get(verb.lemma) ?? []) {
		if (telling.passive && !passive) continue;
		const { needs } = telling;
		const last = needs ? tokens.slice(at + 1, at + 1 + needed).find((t) => t.lower === needs) : verb;
		if (last) return { ...telling, span: [verb.span[0], last.span[1]] };
	}
	return undefined;
}

/** One event told by verbs that say two things of it: equipment that was "transferred" here and "abandoned" there. What is denied or only supposed is left out. */
export function tellingVerbClashes(setting: Setting): Clash[] {
	const byEvent = new Map<number, Told[]>();
	for (const report of setting.inOrder) {
		for (const sentence of report.sentences) {
			const tokens = sentence.tokens.slice(0, most.tokens);
			tokens.forEach((token, i) => {
				const telling = toldAt(tokens, i);
				if (!telling || polarityAt(tokens, i) !== 1) return;
				const around = tokens.slice(Math.max(0, i - reach), i + reach + 1).filter((t) => t !== token && isContent(t));
				const near = new Set(around.map((t) => rootOfWord(folded(t))));
				const { event, span, way } = telling;
				addTo(byEvent, event, { report, sentence, span, way, near, words: contentOf(tokens) }, most.told);
			});
		}
	}
	const out: Clash[] = [];
	for (const told of byEvent.values()) {
		for (const a of told) {
			if (a.way !== 0) continue;
			for (const b of told) {
				if (b.way !== 1 || a.report === b.report) continue;
				if (countShared(a.near, b.near) < alike.near) continue;
				if (sharedRarity(a.words, b.words, setting) < alike.weight || meaningOf(a, b, setting) < alike.meaning)
					continue;
				const why = `one report says ${quotedAt(a)}, the other ${quotedAt(b)}`;
				out.push({ a, b, kind: "wording", confidence: 0.55, rule: "told-by-another-verb", why });
			}
		}
	}
	return out;
}
