import { parts, scales, smallNumbers } from "./number-words.js";
import type { Numeral } from "./numeral.js";
import { placeOfValue } from "./place.js";

const word = /[a-z]+/iy;
/** What joins the words of one number: "twenty-one", "twenty - one", "hundred and five", "two hundred". */
const joint = /-(?=[a-z])| - (?=[a-z])| and (?=[a-z])| (?=[a-z])/iy;
const partWords = [...parts.keys()].join("|");
const counts = [...smallNumbers.keys()].join("|");
/** "and a half", "and three fifths", "and fifty-four hundredths" after a whole number. */
const andPart = new RegExp(`^(?: and |-and-)(an?|(?:${counts})(?:-(?:${counts}))?)[ -](${partWords})s?(?![a-z])`, "i");
const partPattern = new RegExp(`^(?:(half|quarter|quarters)(?![a-z])|(${counts})[ -](${partWords})s?(?![a-z]))`, "i");
const ofScale = /^ (?:of (?:an? |one )?|an? )?(hundred|thousand|million|billion|trillion|lakh|crore|dozen)(?![a-z])/i;
const pointDigits = new RegExp(`^ point((?: (?:${counts})(?:-(?:${counts}))?){1,8})(?![a-z])`, "i");

function read(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
}

function countIn(words: string): number {
	if (/^an?$/i.test(words)) return 1;
	return words
		.toLowerCase()
		.split("-")
		.reduce((sum, w) => sum + (smallNumbers.get(w) ?? 0), 0);
}

const partOf = (name: string) => parts.get(name.toLowerCase()) ?? parts.get(name.toLowerCase().replace(/s$/, ""));

/** Half, a quarter, two thirds, and any of them of a scale: "half a million". */
function readPart(text: string, start: number): Numeral | undefined {
	const match = partPattern.exec(text.slice(start, start + 40));
	if (!match) return undefined;
	const name = match[1] ?? (match[3] as string);
	const count = match[2] ? countIn(match[2]) : 1;
	const size = 1 / (partOf(name) ?? 2);
	// "two thirds", but "one third" and "one half": the plural tells shares from ordinals ("two fifth graders").
	if (match[2] && count > 1 && !/(?:s|halves)$/i.test(match[0])) return undefined;
	const end = start + match[0].length;
	const scale = ofScale.exec(text.slice(end, end + 24));
	const factor = scale ? (scales.get((scale[1] as string).toLowerCase()) as number) : 1;
	if (!scale && /^quarters?$/i.test(match[0])) return undefined;
	const whole = end + (scale?.[0].length ?? 0);
	return {
		start,
		end: whole,
		value: count * size * factor,
		place: size * factor,
		scaled: factor > 1,
		digits: false,
		words: text.slice(start, end),
	};
}

/**
 * A number in words at `start`: "twenty-one", "three hundred and five", "two and a half million", "two thirds", "half a
 * million", "nine point four". Undefined when no number begins there. Looks at 200 characters at most.
 */
export function readWordNumeral(text: string, start: number): Numeral | undefined {
	const part = readPart(text, start);
	if (part) return part;
	let total = 0;
	let current = 0;
	let lastSmall = Infinity;
	let lastScale = 1;
	let smallest = Infinity;
	let at = start;
	let end = start;
	let scaled = false;
	let wordsEnd = start;
	while (at - start < 200) {
		const found = read(word, text, at).toLowerCase();
		const value = smallNumbers.get(found);
		const scale = scales.get(found);
		if (value !== undefined) {
			if (!(lastSmall === Infinity || (lastSmall >= 20 && value < 10 && value > 0))) break;
			current += value;
			lastSmall = value;
		} else if (scale === 100 || scale === 12) {
			if (found === "dozens" && at === start) break;
			current = (current || 1) * scale;
			lastSmall = Infinity;
		} else if (scale !== undefined) {
			// "lakh crore", "thousand crore": a larger scale after a smaller one multiplies.
			if (current === 0 && total > 0) total *= scale;
			else if (scale >= smallest) break;
			else total += (current || 1) * scale;
			current = 0;
			smallest = scale;
			lastScale = scale;
			lastSmall = Infinity;
			scaled = true;
		} else break;
		end = at + found.length;
		if (!scaled) wordsEnd = end;
		const gap = read(joint, text, end);
		if (gap === "" || andPart.test(text.slice(end, end + 40))) break;
		// "five and six" are two numbers; "and" goes on only after a scale.
		if (gap === " and " && lastSmall !== Infinity) break;
		at = end + gap.length;
	}
	if (end === start) return undefined;
	let value = total + current;
	let place = placeOfValue(value);
	const fraction = andPart.exec(text.slice(end, end + 40));
	const size = fraction ? partOf(fraction[2] as string) : undefined;
	if (fraction && size) {
		const unit = current === 0 ? lastScale : 1;
		value += (countIn(fraction[1] as string) / size) * unit;
		place = unit / size;
		end += fraction[0].length;
		const scale = ofScale.exec(text.slice(end, end + 24));
		if (scale && unit === 1 && !/ of /.test(scale[0])) {
			const factor = scales.get((scale[1] as string).toLowerCase()) as number;
			value *= factor;
			place *= factor;
			scaled = true;
			end += scale[0].length;
		}
	}
	const point = pointDigits.exec(text.slice(end, end + 80));
	if (point) {
		const decimals = (point[1] as string)
			.trim()
			.split(" ")
			.map((w) => String(countIn(w)))
			.join("");
		value += Number(`0.${decimals}`);
		place = 10 ** -decimals.length;
		end += point[0].length;
	}
	return { start, end, value, place, scaled, digits: false, words: text.slice(start, wordsEnd) };
}
