import { streetAhead } from "../../../text/street-ahead.js";
import type { Numeral } from "./numeral.js";
import { currencyAfter, measureAfter } from "./units.js";

const designator =
	/\b(?:No\.|Nos\.|[Nn]umber|[Pp]age|[Cc]hapter|[Aa]rticle|[Ss]ection|[Rr]oom|[Gg]ate|[Ff]light|[Rr]oute|[Hh]ighway|[Pp]hase|[Ll]evel|[Gg]rade|[Tt]ype|[Vv]ersion|[Cc]hannel|[Ss]eason|[Ee]pisode|[Vv]olume|[Vv]ol\.|[Pp]art|[Dd]ay|[Uu]nit|[Aa]partment|[Dd]istrict|[Pp]recinct|[Tt]itle|[Rr]esolution|[Pp]rotocol|[Rr]ound|[Rr]anked|[Ff]igure|[Tt]able|[Ee]xhibit|[Pp]roposition|[Ii]nterstate|[Aa]mendment|[Bb]ox|[Ss]uite|[Ee]xit|[Cc]ategory|Boeing|Airbus|Formula|Windows|Apollo|Super Bowl|World War) $/;
const ordinal = /^(?:st|nd|rd|th)\b|^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/;
/** What a thing is made for or as: "a .38 caliber revolver", "32-bit". */
const made = /^ ?-? ?(?:cali(?:ber|bre)|gauge|bit|karat|carat gold)\b/i;
/** "Versions 6, 7 and 8". */
const versions = /\b[Vv]ersions (?:\d[\d.]*(?:,? (?:and |or |to )?|, ))*$/;
/** Arms called by a number, however the hyphen is set: "AK 47 rifles", "AK - 47". "ANCHORAGE, AK - 40 people" is a dateline. */
const arms = /(?<!, )\bAK(?: ?- ?| )(?:47|74)$/;
/** "8 News", "7 Eyewitness News": a station by its channel; not "12 News Corp journalists". */
const station = /^ (?:Eyewitness |Action )?News\b(?! (?:Corp|International|[a-z]+s)\b)/;
/** Capitalised words that stand before a count without naming it. */
const noName =
	/^(?:The|An?|In|At|About|Some|Only|Of|And|But|With|For|All|Over|Nearly|Almost|Around|Under|By|From|More|Up|To|Another|Just|Between|Out|After|On|Their|His|Her|Its|These|Those|Both|As|Roughly|Approximately|Police|When|While|If|There|They|We|He|She|It|That|This|Than|At|Least|Another)$/;
const pluralAfter =
	/^ (?:[a-z-]+ ){0,2}[a-z]+s\b|^ (?:people|men|women|children|percent|per cent|million|billion)\b|^ ?[-%]/;

/** Whether a number is an ordinal, a label, a time, an address or part of a name, and so no quantity. */
export function isLabel(text: string, numeral: Numeral): boolean {
	const left = text.slice(Math.max(0, numeral.start - 40), numeral.start);
	const right = text.slice(numeral.end, numeral.end + 60);
	if (ordinal.test(right) || (numeral.value === 0 && /^-day\b/.test(right))) return true;
	// "Ground zero", "zero tolerance", "zero-sum".
	if (numeral.value === 0 && (/\bground $/i.test(left) || /^[ -](?:tolerance|sum|gravity)\b/i.test(right))) return true;
	if (!numeral.digits) return false;
	if (made.test(right) || versions.test(left) || arms.test(left + numeral.words)) return true;
	if (/[\p{L}\d][-–./:#@_]$|[#@_]$|\d ?: ?$/u.test(left)) return true;
	if (/^(?: ?: ?\d|\/\d|\.\d|@|_|-?[A-Z]\d|\.[a-z]{2,4}\b)/.test(right)) return true;
	if (/^[a-z]/i.test(right) && !measureAfter(right) && !/^s\b/.test(right) && !currencyAfter(right)) return true;
	if (/^-\d{3}-?\d|^-\d{4}\b/.test(right) && !numeral.scaled) return true;
	// "0800 555 111" is dialled.
	if (/\b0\d{2,}(?: \d+)* $/.test(left) && /^(?: \d|[.,;)]|$)/.test(right)) return true;
	// "0152", "03. 31": a time or a serial number; "911" is dialled.
	if (/^0\d/.test(numeral.words) || /\b(?:call(?:ed|ing|s)?|dial(?:ed|led|ling)?) $/i.test(left)) return true;
	if (designator.test(left) || streetAhead.test(right) || station.test(right)) return true;
	return /^ ?(?:a\.? ?m\b|p\.? ?m\b|o['’]clock|GMT|UTC|[BC]ST|[ECMP][SD]T|CET)\b/i.test(right);
}

/** "iOS 8.1", "OS X 10.10", "version 2.0". */
const version = /^\d{1,2}\.\d{1,2}$/;
const versioned = /(?:^|[\s("“])(?:\p{Ll}{1,3}\p{Lu}\p{L}*|\p{Lu}\p{L}+ X|[Vv]ersion) $/u;

/** Whether a plain number belongs to a name ("Boeing 737", "Group 4"): a capitalised word before, no plural noun after. */
export function isNamed(text: string, numeral: Numeral): boolean {
	if (!numeral.digits || numeral.scaled) return false;
	const left = text.slice(Math.max(0, numeral.start - 30), numeral.start);
	if (version.test(numeral.words) && versioned.test(left)) return true;
	if (/[,.]/.test(numeral.words)) return false;
	const word = /(?:^|[\s("“])(\p{Ll}{0,3}\p{Lu}[\p{L}'’]+)(?: X)? $/u.exec(left)?.[1];
	if (!word || noName.test(word)) return false;
	return !pluralAfter.test(text.slice(numeral.end, numeral.end + 40));
}

const agePrefix = /(?:\baged?|\bthe age of|\bage of|\bages) $/i;
/** Nobody is this old. */
const oldest = 115;
/** "aged 4, 9 and 12": what stands before the second and every further age. */
const ageListed = /\bage[ds](?: \d{1,3},?(?: and| or)?)+ $/i;
/** What follows an age in a list and not the count of others: "aged 40 and 12 others". */
const ageEnds = /^(?:$|[.;):,]|,? (?:and|or) \d| (?:were|was|are|is|who|respectively|at|in|from|on|when)\b)/;
const ageShared = /^-? ?(?:and|or|to) \d{1,3} ?-? ?(?:years? ?-? ?olds?|yr-?old)\b/i;
const ageSuffix = /^ ?-? ?(?:years? ?-? ?olds?|years? of age|yr-?old)\b/i;

/** How many code units before and after a number say that it is an age: "aged 40", "33-year-old", "Marta Oyel, 34, said". */
export function ageAround(text: string, numeral: Numeral): { before: number; after: number } | undefined {
	const left = text.slice(Math.max(0, numeral.start - 30), numeral.start);
	const right = text.slice(numeral.end, numeral.end + 24);
	const before = agePrefix.exec(left)?.[0].length ?? 0;
	const after = ageSuffix.exec(right)?.[0].length ?? 0;
	if (before > 0 || after > 0) return { before, after };
	const inList = numeral.digits && numeral.value < oldest && ageListed.test(left) && ageEnds.test(right);
	if (inList || ageShared.test(right)) return { before: 0, after: 0 };
	const apposed =
		numeral.value > 0 &&
		numeral.value < oldest &&
		!numeral.scaled &&
		/\p{Lu}[\p{L}.'’-]+, $/u.test(left) &&
		/^(?:,(?! \d)|\.?$|\)|;| (?:and|was|is|has|had)\b)/.test(right);
	return apposed ? { before: 0, after: 0 } : undefined;
}
