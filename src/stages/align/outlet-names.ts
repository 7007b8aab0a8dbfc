import { addToSet, keyOf, type MarkedReport, onlyOf } from "../../core/index.js";
import { countryOf } from "../../text/country-names.js";

const articles = /^(?:the|a|an)-/;
/** Whose an outlet is told to be: "Norvia's Daily Mirror". */
const ofCountry = /^(?:the )?(\p{Lu}[\p{L}.]*)['’]s (?=\p{Lu})/u;
/** What tells of an outlet before its whole name: "a report from the daily The Mirror". */
const toldBefore = /^.*\p{Ll} (?=The \p{Lu})/u;
/** The key of a name without its article, without what is told before it and without the country that it is of. */
function keyOfName(name: string): string {
	const whole = name.replace(toldBefore, "");
	const country = ofCountry.exec(whole);
	const own = country && countryOf(country[1] as string) ? whole.slice(country[0].length) : whole;
	return keyOf(own).replace(articles, "");
}

/** The noun for what an outlet is, behind its name: "the Orsk Mirror newspaper". */
const whatItIs = /-(?:newspaper|tabloid|broadsheet|magazine|news-agency|news-service|news-website)$/;
/** Dailies that everybody calls by the last word: "the Mirror". "The News" is any. */
const daily = /^daily-(mirror|mail|telegraph|express|star|record|sport)$/;

const callLetters = "[KW][A-Z]{2,3}(?:[- ](?:TV|FM|AM))?";
const word = "(?:\\p{Lu}|\\d)[\\p{L}\\d.-]{0,20}";
const goingBy = `${word}(?: ${word}){0,3}`;
/** A station's call letters with what it goes by, where a report tells both: "8 News Now (KLAS-TV)", "KLAS-TV (8 News Now)", "KLAS-TV, the 8 News Now station". */
const stations = [
	new RegExp(`(?<name>${goingBy}) \\((?<letters>${callLetters})\\)`, "gu"),
	new RegExp(`(?<letters>\\b${callLetters}) \\((?<name>${goingBy})\\)`, "gu"),
	new RegExp(`(?<letters>\\b${callLetters}), (?:the|a) (?<name>${goingBy}) (?:station|affiliate|channel)\\b`, "gu"),
	new RegExp(`(?<name>${goingBy}), (?:the )?(?<letters>${callLetters})(?=[,.;])`, "gu"),
];
/** A network has many stations: "KLAS (CBS)" is not CBS. */
const network =
	/^(?:abc|nbc|cbs|fox|cnn|pbs|npr|cw|my-network|univision|telemundo|associated-press|ap|reuters|tv|radio)$/;
/** Names are looked for in so many code units of a report, as many as are marked of it. */
const longest = 36_000;

/** "klas" of "klas-tv". */
const bareLetters = (key: string) => key.replace(/-(?:tv|fm|am)$/, "");

/** The names that outlets of a story have in full, by those in short: other reports tell which is meant. */
export class OutletNames {
	readonly #byEnd = new Map<string, Set<string>>();
	readonly #credited: ReadonlySet<string>;
	/** What each station goes by, by its call letters. */
	readonly #stations = new Map<string, Set<string>>();

	constructor(reports: readonly MarkedReport[]) {
		const named = reports.flatMap((r) => r.credits.filter((c) => c.kind === "outlet").map((c) => keyOfName(c.name)));
		const credited = new Set([...named, ...reports.flatMap((r) => (r.outlet ? [keyOfName(r.outlet)] : []))]);
		this.#credited = credited;
		// Of two words at least: "the Times" is of many cities.
		for (const key of credited)
			for (let at = key.indexOf("-"); at >= 0; at = key.indexOf("-", at + 1))
				if (key.includes("-", at + 1)) addToSet(this.#byEnd, key.slice(at + 1), key);
		for (const key of credited) {
			const short = daily.exec(key)?.[1];
			// "The Star" may be the Orland Star where a report names it too.
			const isOther = (other: string) => other.endsWith(`-${short}`) && other !== key;
			if (short && ![...credited].some(isOther)) addToSet(this.#byEnd, short, key);
		}
		for (const { text } of reports)
			for (const pattern of stations)
				for (const { groups } of text.slice(0, longest).matchAll(pattern)) {
					const [name, letters] = [keyOfName(groups?.name ?? ""), bareLetters(keyOf(groups?.letters ?? ""))];
					if (credited.has(name) && !network.test(name)) addToSet(this.#stations, letters, name);
				}
	}

	/** The one key of an outlet under all names it has in the story; the key itself where nothing tells of another, or two may be meant. */
	whole(named: string): string {
		const bare = named.replace(whatItIs, "");
		const key = this.#credited.has(bare) || this.#byEnd.has(bare) ? bare : named;
		const full = this.#stations.has(key) ? key : (onlyOf(this.#byEnd.get(key)) ?? key);
		return onlyOf(this.#stations.get(bareLetters(full))) ?? full;
	}
}
