import { type Credit, keyOf, type MarkedReport, type StoryVoice } from "../../../core/index.js";
import type { PlacedMention, Setting } from "../setting.js";

/** The text that a mention goes back to by way of somebody else. */
export interface TakenFrom {
	/** Same for one text, however it is named. */
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

/** The outlets of a story by all the names they have in it. */
export class Outlets {
	/** By key; a story names few of them, many times. */
	readonly #names = new Map<string, string>();
	readonly #known = new Map<string, TakenFrom | undefined>();

	/** `names`: of every outlet that a report credits. */
	constructor(names: Iterable<string>) {
		for (const name of names) {
			const proper = properName(name);
			const key = keyOf(proper);
			if (key && !this.#names.has(key)) this.#names.set(key, proper);
		}
	}

	/**
	 * The outlet whose name, source or text these words are: "the Journal" and "WSJ" are the Wall Street Journal where it is named, unless the
	 * story has two such. Undefined for none of the story's.
	 */
	named(words: string): TakenFrom | undefined {
		if (!this.#known.has(words)) this.#known.set(words, this.#find(words));
		return this.#known.get(words);
	}

	#find(words: string): TakenFrom | undefined {
		const own = keyOf(properName(words));
		if (own === "") return undefined;
		const longer = [...this.#names.keys()].filter(
			(k) => k.endsWith(`-${own}`) || (own.length > 1 && k !== own && initials(k) === own),
		);
		const key = longer.length === 1 ? (longer[0] as string) : own;
		const name = this.#names.get(key);
		return name === undefined ? undefined : { key, name };
	}
}

const outletsKnown = new WeakMap<Setting, Outlets>();

const isOutletCredit = ({ kind }: Credit) => kind === "outlet" || kind === "agency";

function outletsOf(setting: Setting): Outlets {
	const known = outletsKnown.get(setting);
	if (known) return known;
	const credits = [...setting.reports.values()].flatMap((r) => r.credits.filter(isOutletCredit));
	const made = new Outlets(credits.map((c) => c.name));
	outletsKnown.set(setting, made);
	return made;
}

/** Whether a voice is the outlet or document of this key, or speaks in its words. */
export const isTextOf = (key: string, { kind, name }: StoryVoice, setting: Setting): boolean =>
	keyOf(name) === key || (kind !== "person" && outletsOf(setting).named(name)?.key === key);

/** The one outlet that a report says it has something from; undefined for none or several. */
function onlyCredited({ credits }: MarkedReport, outlets: Outlets): TakenFrom | undefined {
	const [only, ...others] = new Map(
		credits.filter(isOutletCredit).flatMap((c) => {
			const outlet = outlets.named(c.name);
			return outlet ? [[outlet.key, outlet] as const] : [];
		}),
	).values();
	return others.length === 0 ? only : undefined;
}

/**
 * What a mention is taken from: what its sentence credits; the outlet that speaks, or whose source or text does; and for an unnamed source the one
 * outlet that its report credits anywhere, since who rewrites a paper's story has its sources from there. Undefined where nothing says so.
 */
export function takenFrom(placed: PlacedMention, setting: Setting): TakenFrom | undefined {
	const outlets = outletsOf(setting);
	const credit = setting.creditOf(placed);
	if (credit && credit.kind !== "unnamed")
		return outlets.named(credit.name) ?? { key: keyOf(credit.name), name: credit.name };
	const { voice, report } = placed;
	const own = voice && voice.kind !== "person" ? outlets.named(voice.name) : undefined;
	const unnamed = voice ? voice.kind === "anonymous" : credit !== undefined;
	return own ?? (unnamed ? onlyCredited(report, outlets) : undefined);
}
