/** A number as written. */
export interface Numeral {
	readonly start: number;
	/** After the numeral and its scale ("7.2 billion"). */
	readonly end: number;
	readonly value: number;
	/** Size of the last place that is written: 1e9 for "7 billion", 0.1 for "35.7", 10 for "70". */
	readonly place: number;
	/** Whether a scale word or letter follows the digits or words. */
	readonly scaled: boolean;
	/** Digits ("12") rather than words ("twelve"). */
	readonly digits: boolean;
	/** The numeral's own words, without the scale's. */
	readonly words: string;
}

const units =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const small = new Map<string, number>([
	...units.map((word, n) => [word, n] as const),
	...tens.flatMap((word, n) => (word ? [[word, n * 10] as const] : [])),
	["forthy", 40],
	["fourty", 40],
]);
const scales = new Map<string, number>([
	["hundred", 100],
	["thousand", 1e3],
	["million", 1e6],
	["billion", 1e9],
	["trillion", 1e12],
	["quadrillion", 1e15],
	["lakh", 1e5],
	["crore", 1e7],
	["dozen", 12],
]);
const parts = new Map<string, number>([
	["half", 2],
	["third", 3],
	["quarter", 4],
	["fourth", 4],
	["fifth", 5],
	["sixth", 6],
	["seventh", 7],
	["eighth", 8],
	["ninth", 9],
	["tenth", 10],
	["hundredth", 100],
	["thousandth", 1000],
	["millionth", 1e6],
]);
/** Letters that scale only when they touch the digits: "£3m", "7.2bn". */
const suffixes = new Map<string, number>([
	["k", 1e3],
	["m", 1e6],
	["mn", 1e6],
	["mln", 1e6],
	["mil", 1e6],
	["bn", 1e9],
	["b", 1e9],
	["tn", 1e12],
	["trn", 1e12],
	["cr", 1e7],
]);

const atom = /\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+|[a-z]+/iy;
const startPattern = new RegExp(
	`(?<![\\w.])(?:\\d|\\.\\d|(?:${[...small.keys(), "half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen"].join("|")})(?![a-z]))`,
	"gi",
);
const joint = /(?: ?-(?![\s\d])| and (?=[a-z])| (?![-–—]))/iy;
const space = / ?-? ?/y;

/** Vulgar fraction characters. */
const fractions = new Map<string, number>([
	["½", 0.5],
	["¼", 0.25],
	["¾", 0.75],
	["⅓", 1 / 3],
	["⅔", 2 / 3],
]);

function read(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

/** Size of the last written place of a numeral in digits: 0.1 for "35.7", 100 for "1,200". Trailing zeros count as rounded. */
function placeOf(digits: string): number {
	const plain = digits.replace(/,/g, "");
	const point = plain.indexOf(".");
	if (point >= 0) return 10 ** -(plain.length - point - 1);
	const zeros = /0+$/.exec(plain)?.[0].length ?? 0;
	return zeros === plain.length ? 1 : 10 ** zeros;
}

const placeOfValue = (value: number) => (Number.isInteger(value) && value > 0 ? placeOf(String(value)) : 1);

/** Scale words from `at` on: "million", "hundred thousand", "lakh crore"; the product and where they end. */
function readScales(text: string, at: number): { factor: number; end: number } {
	let factor = 1;
	let end = at;
	for (;;) {
		const gap = read(space, text, end) ?? "";
		const word = read(atom, text, end + gap.length)?.toLowerCase() ?? "";
		const scale = scales.get(word) ?? scales.get(word.replace(/s$/, ""));
		if (scale === undefined || /\w/.test(text[end + gap.length + word.length] ?? "")) return { factor, end };
		if (/^dozens$/.test(word) && factor === 1 && /[- ]$/.test(gap) === false) return { factor, end };
		factor *= scale;
		end += gap.length + word.length;
	}
}

/** Reads words: "twenty-one", "three hundred and five", "one and a half million", "two thirds", "half a million". */
function readWords(text: string, start: number): Numeral | undefined {
	let total = 0;
	let current = 0;
	let lastScale = Infinity;
	let lastSmall = Infinity;
	let at = start;
	let end = start;
	let any = false;
	let scaled = false;
	let fraction = false;
	let wordsEnd = start;
	while (at < text.length && at - start < 200) {
		const found = read(atom, text, at);
		if (!found || /\d/.test(found)) break;
		const word = found.toLowerCase();
		const value = small.get(word);
		const scale = scales.get(word);
		if (value !== undefined) {
			const fits = !any || lastSmall === Infinity || (lastSmall >= 20 && value < 10 && value > 0);
			if (!fits || fraction) break;
			current += value;
			lastSmall = value;
		} else if (word === "half" || word === "quarter") {
			const after = /^ (?:of )?(?:a |an )?(hundred|thousand|million|billion|trillion|dozen)\b/i.exec(
				text.slice(at + word.length, at + word.length + 24),
			);
			if (any) {
				if (word === "quarter" || !/\band (?:a )?$/i.test(text.slice(end, at))) {
					if (word !== "half" && current > 0 && current < 10) break;
				}
				current += 1 / (parts.get(word) as number);
				fraction = true;
			} else {
				if (!after) {
					if (word === "quarter") return undefined;
					return { start, end: at + word.length, value: 0.5, place: 0.5, scaled: false, digits: false, words: found };
				}
				const size = (scales.get((after[1] as string).toLowerCase()) as number) / (parts.get(word) as number);
				const whole = at + word.length + after[0].length;
				return {
					start,
					end: whole,
					value: size,
					place: size,
					scaled: true,
					digits: false,
					words: text.slice(start, whole),
				};
			}
		} else if (scale !== undefined) {
			if (word === "dozen" && !any) current = 1;
			if (scale === 100 || scale === 12) {
				current = (current || 1) * scale;
				lastSmall = Infinity;
			} else {
				if (scale >= lastScale) break;
				total += (current || 1) * scale;
				current = 0;
				lastScale = scale;
				lastSmall = Infinity;
				scaled = true;
				fraction = false;
			}
		} else if (
			any &&
			!fraction &&
			current > 0 &&
			current < 100 &&
			total === 0 &&
			parts.has(word.replace(/s$/, "")) &&
			(word.endsWith("s") || current === 1) &&
			!/\band $/.test(text.slice(end, at))
		) {
			// "two thirds", "one-third": a share
			const size = 1 / (parts.get(word.replace(/s$/, "")) as number);
			return {
				start,
				end: at + word.length,
				value: current * size,
				place: size,
				scaled: false,
				digits: false,
				words: text.slice(start, at + word.length),
			};
		} else break;
		any = true;
		end = at + word.length;
		if (!scaled) wordsEnd = end;
		let gap = read(joint, text, end);
		if (gap === undefined) break;
		if (
			/^ and /.test(gap) &&
			/^an? (?:half|quarter|third)\b/i.test(text.slice(end + gap.length, end + gap.length + 12))
		)
			gap += text.slice(end + gap.length).startsWith("an") ? "an " : "a ";
		// "five and six" are two numbers; "and" belongs inside only after a scale or before a part.
		if (
			/^ and /.test(gap) &&
			lastSmall !== Infinity &&
			!/^(?:half|quarter|third)/i.test(text.slice(end + gap.length, end + gap.length + 8))
		)
			break;
		at = end + gap.length;
	}
	if (!any) return undefined;
	const value = total + current;
	return {
		start,
		end,
		value,
		place: fraction ? 0.5 : placeOfValue(value),
		scaled: scaled || lastScale !== Infinity,
		digits: false,
		words: text.slice(start, wordsEnd),
	};
}

function readDigits(text: string, start: number): Numeral | undefined {
	const digits = read(atom, text, start);
	if (!digits || !/\d/.test(digits)) return undefined;
	// Groups of two digits are the Indian way and need a last group of three.
	if (digits.includes(",") && !/,\d{3}(?:\.\d+)?$/.test(digits)) return undefined;
	let value = Number(digits.replace(/,/g, ""));
	let place = placeOf(digits);
	let end = start + digits.length;
	const vulgar = /^ ?([½¼¾⅓⅔])|^(?: |-)(?:and )?(\d)\/(\d)(?![\d/])/.exec(text.slice(end, end + 10));
	if (vulgar) {
		value += vulgar[1] ? (fractions.get(vulgar[1]) as number) : Number(vulgar[2]) / Number(vulgar[3]);
		place = 0.25;
		end += vulgar[0].length;
	}
	const letters = read(/[a-z]{1,3}/iy, text, end)?.toLowerCase() ?? "";
	const suffix = /\w/.test(text[end + letters.length] ?? "") ? undefined : suffixes.get(letters);
	if (suffix !== undefined) {
		return {
			start,
			end: end + letters.length,
			value: value * suffix,
			place: place * suffix,
			scaled: true,
			digits: true,
			words: digits,
		};
	}
	const spacedSuffix = /^ (bn|mn|mln|tn|trn)\b/.exec(text.slice(end, end + 5));
	if (spacedSuffix) {
		const factor = suffixes.get(spacedSuffix[1] as string) as number;
		return {
			start,
			end: end + spacedSuffix[0].length,
			value: value * factor,
			place: place * factor,
			scaled: true,
			digits: true,
			words: digits,
		};
	}
	const half = /^ and a (half|quarter)\b/.exec(text.slice(end, end + 16));
	if (half) {
		value += half[1] === "half" ? 0.5 : 0.25;
		place = 0.5;
		end += half[0].length;
	}
	const scale = readScales(text, end);
	return {
		start,
		end: scale.end,
		value: value * scale.factor,
		place: place * scale.factor,
		scaled: scale.factor > 1,
		digits: true,
		words: digits,
	};
}

/** The number written at `start` of a text: digits with separators and scales, or words. Undefined when none is. */
export function readNumeral(text: string, start: number): Numeral | undefined {
	return /[\d.]/.test(text[start] as string) ? readDigits(text, start) : readWords(text, start);
}

/** All numbers in a stretch, in order, without overlap. Which of them are figures is not judged here. */
export function numeralsIn(text: string): Numeral[] {
	const out: Numeral[] = [];
	let taken = 0;
	for (const match of text.matchAll(startPattern)) {
		if (match.index < taken) continue;
		const numeral = readNumeral(text, match.index);
		if (!numeral) continue;
		taken = numeral.end;
		out.push(numeral);
	}
	return out;
}
