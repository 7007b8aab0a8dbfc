import {
	type Credit,
	contains,
	keyOf,
	type MarkedReport,
	onDemand,
	onlyOf,
	type StoryVoice,
} from "../../../core/index.js";
import { leadingInitials } from "../../../text/initials.js";
import { type PlacedMention, type Setting, sentenceAfter } from "../setting.js";

/** The text that a mention goes back to by way of somebody else. */
export interface TakenFrom {
	/** Same for one text, however a report names it. */
	readonly key: string;
	readonly name: string;
}

/** "A new report from The Wall Street Journal", "the Journal's sources": the name in such words; "" for none. */
function properName(words: string): string {
	const owner = words.replace(/['’]s? (?:\p{Ll}|\s)+$/u, "");
	const from = /^(?:[Tt]he )?(\p{Lu}.*)$/su.exec(owner) ?? /\b(?:from|by|in|of) (?:[Tt]he )?(\p{Lu}.*)$/su.exec(owner);
	return from?.[1] ?? "";
}

const initials = (key: string) =>
	key
		.split("-")
		.map((word) => word[0])
		.join("");

/** What a report has from outlets; whom it names by a person's name speaks, and prints nothing. */
const fromOutlets = ({ credits, names }: MarkedReport): Credit[] =>
	credits.filter(
		({ kind, span }) =>
			(kind === "outlet" || kind === "agency") && !names.some((n) => n.kind === "person" && contains(span, n.span)),
	);

/** Ends of names that are no short names: "the Agency" is seldom Xinhua News Agency. */
const notShort = /^(?:agency|service|press|news|network|media|radio|television|tv|channel|wire|online|group|website)$/;
/** Initials of fewer letters are too many bodies' to be an outlet's for sure. */
const fewestInitials = 3;
/** An unnamed source speaks to the outlet that is credited within so many sentences. */
const nearby = 3;

/** The outlets that one report credits, by all the names it has for them. */
class Outlets {
	readonly #credits: readonly (TakenFrom & { readonly at: number; readonly whole: boolean })[];
	readonly #names: ReadonlyMap<string, string>;
	readonly #known = new Map<string, TakenFrom | undefined>();

	constructor(report: MarkedReport) {
		const credits = fromOutlets(report);
		const names = credits.map((c) => properName(c.name)).filter((name) => name !== "");
		this.#names = new Map(names.map((name) => [keyOf(name), name]));
		this.#credits = credits.flatMap(({ name, span, scope }) => {
			const outlet = this.named(name);
			const at = sentenceAfter(report.sentences, span[0]);
			return outlet ? [{ ...outlet, at, whole: scope === "report" }] : [];
		});
	}

	/**
	 * The outlet whose name, source or text these words are: "the Journal" and "WSJ" are the Wall Street Journal where the report credits that,
	 * unless it credits two such. Undefined for none that it credits.
	 */
	named(words: string): TakenFrom | undefined {
		if (!this.#known.has(words)) this.#known.set(words, this.#find(keyOf(properName(words))));
		return this.#known.get(words);
	}

	#find(own: string): TakenFrom | undefined {
		if (own === "") return undefined;
		const isShort = (k: string) =>
			(k.endsWith(`-${own}`) && !notShort.test(own)) ||
			leadingInitials(k).includes(own) ||
			(own.length >= fewestInitials && k !== own && initials(k) === own);
		const key = onlyOf([...this.#names.keys()].filter(isShort)) ?? own;
		const name = this.#names.get(key);
		return name === undefined ? undefined : { key, name };
	}

	/** The one outlet that is credited near the sentence at `at`, or for the whole report; undefined for none or several. */
	near(at: number): TakenFrom | undefined {
		const there = this.#credits.filter((c) => c.whole || Math.abs(c.at - at) <= nearby);
		const [first, ...others] = there;
		return others.every((c) => c.key === first?.key) ? first : undefined;
	}
}

const outletsOf = onDemand((report: MarkedReport) => new Outlets(report));

/** Whether the voice of a mention is the outlet or document of this key, or a text of it. */
export function isTextOf(key: string, { kind, name }: StoryVoice, report: MarkedReport): boolean {
	return keyOf(name) === key || (kind !== "person" && outletsOf(report).named(name)?.key === key);
}

/**
 * What a mention is taken from: what its sentence credits; the outlet that speaks, or whose source or text does; and for an unnamed source the one
 * outlet that is credited around it, since who rewrites a paper's story has its sources from there. Undefined where nothing says so: that two
 * reports have it from "sources" does not make those one.
 */
export function takenFrom(placed: PlacedMention, setting: Setting): TakenFrom | undefined {
	const { voice, report, sentence } = placed;
	const outlets = outletsOf(report);
	const credit = setting.creditOf(placed);
	// An interview or a briefing without whose is an occasion: who speaks there is the origin.
	const occasion = credit?.kind === "outlet" && !/\p{Lu}/u.test(credit.name);
	if (credit && credit.kind !== "unnamed" && !occasion) {
		const text = outlets.named(credit.name) ?? { key: keyOf(credit.name), name: credit.name };
		// Another report may name it in full.
		const whole = credit.kind === "outlet" ? setting.voiceOf(report.id, text.key) : undefined;
		return whole?.kind === "organisation" ? { key: keyOf(whole.name), name: whole.name } : text;
	}
	const own = voice && voice.kind !== "person" ? outlets.named(voice.name) : undefined;
	const unnamed = voice ? voice.kind === "anonymous" : credit !== undefined;
	return own ?? (unnamed && sentence ? outlets.near(setting.indexOf(report.id, sentence)) : undefined);
}
