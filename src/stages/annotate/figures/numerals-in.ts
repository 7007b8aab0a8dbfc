import { scales, smallNumbers, suffixes, vulgarFractions } from "./number-words.js";
import type { Numeral } from "./numeral.js";
import { placeOf } from "./place.js";
import { readWordNumeral } from "./word-numeral.js";

/** Separators, also as tokenised text sets them apart: "2, 000", "$1. 29", "2. 6 million". */
const digitsPattern =
	/\d{1,3}(?:, \d\d0)+(?!\d)|(?<=[$£€] ?)\d{1,3}\. \d{1,2}(?!\d)|\d{1,3}\. \d{1,2}(?= ?-? ?(?:million|billion|trillion|percent|per cent|%))|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+/y;
const vulgar = [...vulgarFractions.keys()].join("");
/** Where a number may begin: not inside a word or after a full stop, but right after a currency's letters ("USD115"). */
const startPattern = new RegExp(
	`(?:(?<![\\w.])|(?<=\\b(?:USD|EUR|GBP|CNY|INR|AUD|CAD|CHF|JPY|Rs|R|US|N)))(?:\\d|\\.\\d)|[${vulgar}]|(?<![\\w.])(?:${[...smallNumbers.keys(), "half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen"].join("|")})(?![a-z])`,
	"gi",
);
const scaleWord = /^( ?-? ?)([a-z]+)(?!\w)/i;
const spacedSuffix = /^ (bn|bln|mn|mln|tn|tln|trn)\b/;
const mixed = new RegExp(`^(?: ?([${vulgar}])|(?: |-)(?:and )?(\\d)/([2-9])(?![\\d/]))`);
const andHalf = /^(?: and | )(?:an? |one )?(half|quarter)\b/i;

/** The scale behind a conversion in brackets is that of both sums: "$40 (£26) million". */
const sharedScale = /^(?: ?\([$£€₹]\d[\d.,]*)?\) ([a-z]+)\b(?!-)/;

/** Scale words from `at` on ("million", "thousand crore"): their product, and where they end. */
function readScales(text: string, at: number): { factor: number; end: number } {
	let factor = 1;
	let end = at;
	for (;;) {
		const match = scaleWord.exec(text.slice(end, end + 20));
		const scale = match ? scales.get((match[2] as string).toLowerCase().replace(/^(.*ion)s$/, "$1")) : undefined;
		if (!match || scale === undefined) return { factor, end };
		factor *= scale;
		end += match[0].length;
	}
}

/** Whether an "m" at the digits is metres: no currency stands before it and no plural noun after it ("80m of the top", but "3m people"). */
function isMetres(text: string, start: number, end: number, suffix: string): boolean {
	if (suffix !== "m" || /(?:[$£€₹]|[A-Z]{2,3}|Rs\.?|R) ?$/.test(text.slice(Math.max(0, start - 5), start)))
		return false;
	return !/^m (?:[a-z-]+ ){0,2}(?:people|(?!(?:across|its|his|this|was|has|is)\b)[a-z]+s)\b/.test(
		text.slice(end, end + 40),
	);
}

function readDigitNumeral(text: string, start: number): Numeral | undefined {
	digitsPattern.lastIndex = start;
	const digits = digitsPattern.exec(text)?.[0];
	if (!digits) return undefined;
	// Groups of two digits are the Indian way and need a last group of three.
	if (digits.includes(",") && !/, ?\d{3}(?:\.\d+)?$/.test(digits)) return undefined;
	let value = Number(digits.replace(/[, ]/g, ""));
	let place = placeOf(digits);
	let end = start + digits.length;
	const fraction = mixed.exec(text.slice(end, end + 12));
	if (fraction) {
		value += fraction[1] ? (vulgarFractions.get(fraction[1]) as number) : Number(fraction[2]) / Number(fraction[3]);
		place = 0.25;
		end += fraction[0].length;
	}
	const letters = /^[a-z]{1,3}(?!\w)/i.exec(text.slice(end, end + 4))?.[0];
	const suffix = letters ? letters : spacedSuffix.exec(text.slice(end, end + 5))?.[0];
	const letterFactor = suffix === undefined ? undefined : suffixes.get(suffix.trim().toLowerCase());
	if (suffix !== undefined && letterFactor !== undefined && !isMetres(text, start, end, suffix)) {
		return {
			start,
			end: end + suffix.length,
			value: value * letterFactor,
			place: place * letterFactor,
			scaled: true,
			digits: true,
			words: digits,
		};
	}
	const before = andHalf.exec(text.slice(end, end + 20));
	if (before && / and /.test(before[0])) {
		value += /half/i.test(before[1] as string) ? 0.5 : 0.25;
		place = 0.5;
		end += before[0].length;
	}
	const isSum = /[$£€₹]/.test(text[start - 1] ?? "");
	const shared = isSum ? scales.get(sharedScale.exec(text.slice(end, end + 30))?.[1] ?? "") : undefined;
	const scale = shared === undefined ? readScales(text, end) : { factor: shared, end };
	value *= scale.factor;
	place *= scale.factor;
	end = scale.end;
	const after = scale.factor > 1 ? andHalf.exec(text.slice(end, end + 20)) : null;
	if (after && / and /.test(after[0])) {
		place = scale.factor / 2;
		value += scale.factor * (/half/i.test(after[1] as string) ? 0.5 : 0.25);
		end += after[0].length;
	}
	return { start, end, value, place, scaled: scale.factor > 1, digits: true, words: digits };
}

/** The number written at `start` of a text, in digits or in words. Undefined when none is. */
function readNumeral(text: string, start: number): Numeral | undefined {
	const first = text[start] as string;
	const fraction = vulgarFractions.get(first);
	if (fraction !== undefined) {
		const scale = readScales(text, start + 1);
		return {
			start,
			end: scale.end,
			value: fraction * scale.factor,
			place: 0.25 * scale.factor,
			scaled: scale.factor > 1,
			digits: true,
			words: first,
		};
	}
	return /[\d.]/.test(first) ? readDigitNumeral(text, start) : readWordNumeral(text, start);
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
