/** Currency signs and words before or after an amount, with their ISO 4217 codes. A bare "$" is the US dollar, a bare "£" sterling. */
const signs: readonly (readonly [string, string])[] = [
	["US$", "USD"],
	["US $", "USD"],
	["USD$", "USD"],
	["CAD$", "CAD"],
	["AUD$", "AUD"],
	["NZD$", "NZD"],
	["C $", "CAD"],
	["HK $", "HKD"],
	["A $", "AUD"],
	["U.S.$", "USD"],
	["A$", "AUD"],
	["AU$", "AUD"],
	["C$", "CAD"],
	["CA$", "CAD"],
	["Can$", "CAD"],
	["NZ$", "NZD"],
	["HK$", "HKD"],
	["S$", "SGD"],
	["NT$", "TWD"],
	["R$", "BRL"],
	["$", "USD"],
	["£", "GBP"],
	["€", "EUR"],
	["¥", "JPY"],
	["₹", "INR"],
	["₽", "RUB"],
	["₩", "KRW"],
	["₦", "NGN"],
	["₪", "ILS"],
	["₫", "VND"],
	["₱", "PHP"],
	["₴", "UAH"],
	["₺", "TRY"],
	["฿", "THB"],
	["Rs.", "INR"],
	["R", "ZAR"],
	["Rs", "INR"],
];
const isoCodes =
	"USD EUR GBP JPY CNY RMB INR PKR BDT LKR AUD CAD NZD CHF SEK NOK DKK RUB UAH PLN CZK HUF TRY ILS ZAR NGN KES EGP SAR AED QAR KWD IRR IQD AFN KRW TWD HKD SGD MYR THB IDR PHP VND MXN BRL ARS CLP COP PEN";
const words: readonly (readonly [string, string])[] = [
	["(?:U\\.?S\\.? |American |US |United States )?dollars?", "USD"],
	["bucks", "USD"],
	["Australian dollars?", "AUD"],
	["Canadian dollars?", "CAD"],
	["New Zealand dollars?", "NZD"],
	["Hong Kong dollars?", "HKD"],
	["Singapore dollars?", "SGD"],
	["(?:pounds? sterling|sterling|British pounds?|quid)", "GBP"],
	["euros?", "EUR"],
	["(?:Japanese )?yen", "JPY"],
	["(?:Chinese )?(?:yuan|renminbi)", "CNY"],
	["Pakistani rupees?", "PKR"],
	["(?:Indian )?rupees?", "INR"],
	["(?:Russian )?(?:rubles?|roubles?)", "RUB"],
	["(?:Swiss )?francs?", "CHF"],
	["(?:Saudi )?riyals?", "SAR"],
	["(?:Iranian )?rials?", "IRR"],
	["dirhams?", "AED"],
	["shekels?", "ILS"],
	["(?:Turkish )?(?:lira|liras)", "TRY"],
	["(?:South )?Korean won", "KRW"],
	["(?:Mexican )?pesos?", "MXN"],
	["(?:Brazilian )?reais", "BRL"],
	["(?:South African )?rand", "ZAR"],
	["naira", "NGN"],
	["(?:Thai )?baht", "THB"],
	["ringgit", "MYR"],
	["zlotys?", "PLN"],
	["forints?", "HUF"],
	["hryvnias?", "UAH"],
	["Norwegian (?:crowns?|kron(?:er|e))", "NOK"],
	["Danish (?:crowns?|kron(?:er|e))", "DKK"],
	["Czech (?:crowns?|korun(?:as?|y)?)", "CZK"],
	["Icelandic (?:crowns?|kron(?:ur|a))", "ISK"],
	["Swedish (?:crowns?|kron(?:or|a))", "SEK"],
	["kron(?:or|er|a)", "SEK"],
	["afghanis?", "AFN"],
	["(?:Bangladeshi )?takas?", "BDT"],
	["Kenyan shillings?", "KES"],
	["Iraqi dinars?", "IQD"],
	["Kuwaiti dinars?", "KWD"],
	["Egyptian pounds?", "EGP"],
];

const literal = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const codeOf = new Map<string, string>([
	...signs,
	...isoCodes.split(" ").map((c) => [c, c === "RMB" ? "CNY" : c] as const),
]);

/** Codes that are no English words and may stand in small letters too. */
const smallCodes = "usd eur gbp jpy cny rmb inr aud cad nzd chf hkd sgd";
const before = new RegExp(
	`(?<![\\p{L}\\d])(${[...codeOf.keys(), ...smallCodes.split(" ").flatMap((c) => [c, `${c}$`]), "hk $", "c $", "dollar"]
		.sort((a, b) => b.length - a.length)
		.map(literal)
		.join("|")}) ?$`,
	"u",
);
const afterCode = new RegExp(
	`^ ?-? ?(?:(${isoCodes.split(" ").join("|")}|${smallCodes.split(" ").join("|")})\\b|(€|£|₽|₴|₹|\\$(?! ?\\d)))`,
);
const afterWord = new RegExp(`^ ?-? ?(?:${words.map(([w]) => `(${w})`).join("|")})\\b`, "i");

/** ISO 4217 code of a sign or a code in any of its spellings. */
function isoOf(sign: string): string {
	const plain = sign.toUpperCase().replace(/ /g, "");
	return codeOf.get(sign) ?? codeOf.get(plain) ?? codeOf.get(plain.replace(/\$$/, "")) ?? "USD";
}

export interface FoundUnit {
	/** How many code units the unit takes beside the numeral. */
	readonly length: number;
	readonly unit: string;
	/** What one of it is in `unit`: a decade is 10 `year`. */
	readonly factor: number;
}

/** The currency sign or code that ends at the end of `left`. */
export function currencyBefore(left: string): FoundUnit | undefined {
	const match = before.exec(left.slice(-8));
	return match ? { length: match[0].length, unit: isoOf(match[1] as string), factor: 1 } : undefined;
}

/** The currency word, code or sign at the start of `right`; cents are hundredths of a dollar. */
export function currencyAfter(right: string): FoundUnit | undefined {
	const near = right.slice(0, 40);
	const code = afterCode.exec(near);
	if (code) return { length: code[0].length, unit: isoOf((code[1] ?? code[2]) as string), factor: 1 };
	const cents = /^[ -]cents?\b/i.exec(near);
	if (cents) return { length: cents[0].length, unit: "USD", factor: 0.01 };
	const match = afterWord.exec(near);
	if (!match) return undefined;
	const index = match.slice(1).findIndex((g) => g !== undefined);
	return { length: match[0].length, unit: (words[index] as readonly [string, string])[1], factor: 1 };
}

/** Units of measure: pattern, canonical singular name, factor. First match wins. */
const measures: readonly (readonly [string, string, number])[] = [
	["percentage points?", "percentage point", 1],
	["(?:percents?|per cent|pct|percentage)\\b|%", "percent", 1],
	["basis points?", "basis point", 1],
	["(?:seconds?|secs?)(?:[- ]long)?", "second", 1],
	["(?:minutes?|mins?)(?:[- ]long)?", "minute", 1],
	["(?:hours?|hrs?)(?:[- ]long)?", "hour", 1],
	["(?:days?)(?:[- ]long)?", "day", 1],
	["fortnights?", "day", 14],
	["(?:weeks?)(?:[- ]long)?", "week", 1],
	["(?:months?)(?:[- ]long)?", "month", 1],
	["(?:years?|yrs?)(?:[- ]long)?", "year", 1],
	["(?:decades?)(?:[- ]long)?", "year", 10],
	["(?:centur(?:y|ies))(?:[- ]long)?", "year", 100],
	["square[ -](?:kilomet(?:er|re)s?|km)|sq\\.? ?km|km2|km²", "square kilometre", 1],
	["square[ -]miles?|sq\\.? miles?", "square mile", 1],
	["square[ -](?:met(?:er|re)s?)|sq\\.? ?m|m²", "square metre", 1],
	["square[ -](?:feet|foot)|sq\\.? ?f(?:ee)?t", "square foot", 1],
	["cubic met(?:er|re)s?", "cubic metre", 1],
	["hectares?|ha", "hectare", 1],
	["acres?", "acre", 1],
	["(?:kilomet(?:er|re)s?|km|kms) (?:per|an) hour|km/h|kph|kmh", "kilometre per hour", 1],
	["miles (?:per|an) hour|mph", "mile per hour", 1],
	["kilomet(?:er|re)s?|kms?", "kilometre", 1],
	["cent[ie]met(?:er|re)s?|cm", "centimetre", 1],
	["millimet(?:er|re)s?|mm", "millimetre", 1],
	["nautical miles?", "nautical mile", 1],
	["miles?", "mile", 1],
	["met(?:er|re)s?", "metre", 1],
	["feet|foot|ft|footers?", "foot", 1],
	["inch(?:es)?", "inch", 1],
	["yards?", "yard", 1],
	["kilograms?|kilogrammes?|kilos?|kgs?", "kilogram", 1],
	["milligrams?|mg", "milligram", 1],
	["grams?|grammes?", "gram", 1],
	["tonnes?|metric tons?|tons?", "tonne", 1],
	["pounds?|lbs?\\.?", "pound", 1],
	["ounces?|oz", "ounce", 1],
	[
		"stone(?=$|[.,;:)!?–—]| [(–—\\d-]| (?:and|in|of|with|but|has|had|was|is|were|on|at|to|from|after|before|when|while|who|which|that)\\b)",
		"stone",
		1,
	],
	// Of money whose country is not told: one measure each, so that amounts are compared with amounts.
	["crowns?", "crown", 1],
	["dinars?", "dinar", 1],
	["shillings?", "shilling", 1],
	["barrels?", "barrel", 1],
	["gallons?", "gallon", 1],
	["lit(?:er|re)s?", "litre", 1],
	["degrees? (?:Celsius|centigrade)|°C|º ?C|degrees? C\\b", "degree Celsius", 1],
	["degrees? Fahrenheit|°F|degrees? F\\b", "degree Fahrenheit", 1],
	["degrees?|°", "degree", 1],
	["megawatts?|MW", "megawatt", 1],
	["gigawatts?|GW", "gigawatt", 1],
	["kilowatts?|kW", "kilowatt", 1],
	["(?:gigabytes?|GB)", "gigabyte", 1],
	["(?:megabytes?|MB)", "megabyte", 1],
	["(?:terabytes?|TB)", "terabyte", 1],
	["Gbps|Gb/s", "gigabit per second", 1],
	["Mbps|Mb/s", "megabit per second", 1],
];
const measure = new RegExp(
	`^(?: ?-? ?)(?:${measures.map(([pattern]) => `((?:${pattern})(?![\\p{L}\\d]))`).join("|")})`,
	"u",
);

/** Units of time, in which "two years and three months" may be added up. */
const timeUnits: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** Seconds in a unit of time of fixed length; undefined for others. */
export function secondsOf(unit: string): number | undefined {
	return timeUnits[unit];
}

/** The unit of measure at the start of `right`, also after a hyphen ("two-year", "34 - year - old"). */
export function measureAfter(right: string): FoundUnit | undefined {
	// "12in": with a space it is where something lies.
	if (/^in\b/.test(right)) return { length: 2, unit: "inch", factor: 1 };
	const match = measure.exec(right.slice(0, 40));
	if (!match) return undefined;
	const index = match.slice(1).findIndex((g) => g !== undefined);
	const [, unit, factor] = measures[index] as readonly [string, string, number];
	return { length: match[0].length, unit, factor };
}
