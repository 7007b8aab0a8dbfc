import { countryOf } from "./country-names.js";

/** Words for an organ that speaks for the whole state or movement named before it: "government", "foreign ministry". */
const organ =
	/(?:[\s-]+led|[\s-]+(?:interim|caretaker|federal|central|coalition))?\s+(?:governments?|administration|regime|authorit(?:y|ies)|officials?|leadership|leaders?|delegation|delegates|diplomats?|envoys?|side|movement|presidency|president|embassy|army|military|(?:armed |security )?forces|navy|air force|state department|(?:(?:foreign|defen[cs]e|interior|finance|information|justice|health|trade|home|transport|education|energy|agriculture|fisheries|environment|housing|labou?r|culture|tourism|econom(?:y|ic)|industry|immigration|planning|external affairs|foreign affairs)\s+)?(?:ministr(?:y|ies)|ministers?|office|department)|prime minister(?:['’]s office)?|spokes(?:man|woman|person|people))$/iu;

/** Organs known by their own names, with the country they belong to. */
const known: ReadonlyMap<string, string> = new Map([
	["white house", "United States"],
	["pentagon", "United States"],
	["state department", "United States"],
	["department of state", "United States"],
	["department of defense", "United States"],
	["defense department", "United States"],
	["kremlin", "Russia"],
	["downing street", "United Kingdom"],
	["elysee", "France"],
]);

/** A party as a report names it, taken apart. */
export interface PartyName {
	/** The name without article, pronoun, possessive and organ: "Taliban" in "the Taliban-led government". */
	readonly core: string;
	/** The country it stands for, where the core is a country's name or adjective, or a country's well-known organ. */
	readonly country?: string;
}

/** The longest name that is taken apart; a longer one is kept as it stands. */
const longest = 120;

/** Takes the name of a party apart: "the Pakistani foreign ministry" is core "Pakistani", country Pakistan. */
export function partyNameOf(name: string): PartyName {
	let core = name
		.trim()
		.replace(/^(?:the|a|an|its|their|his|her|our)\s+/iu, "")
		.replace(/['’]s?$/u, "");
	const own = known.get(core.toLowerCase().replace(/^(?:us|u\.s\.|american)\s+/u, ""));
	if (own) return { core, country: own };
	const whole = core;
	if (core.length > longest || isBareOrgan(core)) return { core };
	// "Ministry of Foreign Affairs of Pakistan", "Government of Canada".
	const of =
		/^(?:\p{L}+\s+){0,4}(?:ministry|government|republic|department|embassy|president|army|people)\b.*\bof\s+(.+)$/iu.exec(
			core,
		)?.[1];
	const ofCountry = of && countryOf(of.replace(/^the\s+/iu, ""));
	if (ofCountry) return { core, country: ofCountry };
	core = core.replace(/(?<=\S)\s+(?:ministry|department|embassy)\s+of\s.*$/iu, "");
	for (let next = core.replace(organ, ""); next !== core && next; next = core.replace(organ, "")) core = next;
	core = core.replace(/['’]s?$/u, "");
	// "The waterways ministry" is no party called waterways.
	if (core === core.toLowerCase() && core !== whole) core = whole;
	const country = countryOf(core);
	return country ? { core, country } : { core };
}

/** Whether a name is only that of an organ, without whose: "foreign ministry", "the government". */
export function isBareOrgan(core: string): boolean {
	return organ.test(`x ${core}`) && `x ${core}`.replace(organ, "") === "x";
}
