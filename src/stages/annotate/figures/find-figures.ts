import type { DateMark, Figure, Name, Sentence, Span } from "../../../core/index.js";
import { compact, stretchesOf } from "../../../text/compact.js";
import { boundBefore, intervalOf } from "./bounds.js";
import { ageAround, isLabel, isNamed } from "./labels.js";
import { measuredBy } from "./measured.js";
import type { Numeral } from "./numeral.js";
import { numeralsIn } from "./numerals-in.js";
import { joinBounds, pairOf } from "./pairs.js";
import { personCountsIn } from "./person-counts.js";
import { boundAround, type Quantity, quantityOf, unitOf } from "./quantity.js";
import { vagueIn } from "./vague.js";

/** Longest stretch looked at in one go; a longer sentence is cut, so cost stays linear. */
const maxPiece = 4000;

/** What must follow "one" for it to count: elsewhere it is a pronoun. */
const oneNoun =
	/^ (?:of (?:the |his |her |its |their |those |these )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:other |more |such )?(?:person|man|woman|child|boy|girl|people|soldier|civilian|officer|policeman|member|student|worker|passenger|suspect|victim|death|case|vote|seat|million|billion)\b)/i;
const person = /^ (?:[a-z-]+ )?(?:people|men|women|troops|soldiers|others|workers|members|children)\b/;

/** The quantity a single numeral stands for; undefined when it counts nothing. */
function single(text: string, numeral: Numeral): Quantity | undefined {
	const right = text.slice(numeral.end, numeral.end + 40);
	const left = text.slice(Math.max(0, numeral.start - 40), numeral.start);
	const bounded = boundBefore(left).bound !== "exact";
	if (isLabel(text, numeral)) return undefined;
	const age = ageAround(text, numeral);
	if (age) {
		const { bound, start, end } = boundAround(text, numeral.start - age.before, numeral.end + age.after);
		return { start, end, ...intervalOf(numeral, bound, false), unit: "year", of: "age" };
	}
	const words = numeral.words.toLowerCase();
	const measured = unitOf(text, numeral);
	if (measured.unit === "count") {
		if (isNamed(text, numeral)) return undefined;
		if (words === "one" && numeral.value === 1 && !bounded && !oneNoun.test(right) && !/\b(?:only|just) $/i.test(left))
			return undefined;
		// A bare four-digit number that is no date may still be a year.
		const yearLike = numeral.digits && !numeral.scaled && /^(?:1[5-9]|20)\d\d$/.test(numeral.words);
		if (yearLike && !bounded && !person.test(right)) return undefined;
		if (
			numeral.value > 0 &&
			numeral.value < 1 &&
			!numeral.digits &&
			/^ (?:of|the|its|his|their|people|all) ?/.test(right)
		) {
			const { bound, start, end } = boundAround(text, numeral.start, numeral.end);
			return {
				start,
				end,
				unit: "percent",
				...intervalOf({ value: numeral.value * 100, place: 1, scaled: false }, bound, true),
			};
		}
		if (words === "half" && numeral.value === 0.5) return undefined;
	} else if (words === "one" && (measured.unit === "day" || measured.unit === "stone")) return undefined;
	return quantityOf(text, numeral);
}

function quantitiesIn(text: string, masked: (start: number, end: number) => boolean): Quantity[] {
	const numerals = numeralsIn(text).filter((n) => !masked(n.start, n.end));
	const out: Quantity[] = [];
	for (let i = 0; i < numerals.length; i++) {
		const numeral = numerals[i] as Numeral;
		const next = numerals[i + 1];
		const pair = next && !isLabel(text, { ...numeral, end: next.end }) ? pairOf(text, numeral, next) : undefined;
		if (pair) {
			out.push(...pair);
			i++;
			continue;
		}
		const found = single(text, numeral);
		if (found) out.push(found);
	}
	return [...joinBounds(text, out), ...vagueIn(text)];
}

/** A name that holds a number: "Channel 8 News", "Group of 20", "Formula One"; not "12 Republicans". */
const numberedName =
	/^(?!\d[\d,.]* \p{Lu}\p{L}+s$)(?=.*\d)(?=.*\p{L}{2})|^\p{Lu}.* (?:Zero|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)$/u;

/**
 * The quantities of a text, in text order and without overlap, each an interval with a unit and what it measures:
 * numbers in digits and words, money, percentages, measures, ages, votes, ranges, shares, and people counted by an
 * article. Dates, clock times, ordinals, labels, addresses and years are none; `dates` are the text's own date marks,
 * in text order, whose numbers are left alone (lengths of time stay figures). A plain numeral is exact; "nearly" and
 * "more than" leave one end open; "about" is as wide as the numeral's rounding. A number in the name of a body of `names` is none.
 */
export function findFigures(
	text: string,
	sentences: readonly Sentence[],
	dates: readonly DateMark[] = [],
	names: readonly Name[] = [],
): Figure[] {
	const dated = dates.filter(
		(d) => d.type !== "duration" && !/\b(?:ago|later|earlier|after|before|now)\b/i.test(text.slice(...d.span)),
	);
	const named = names.filter((n) => n.kind === "organisation" && numberedName.test(text.slice(...n.span)));
	const masks = [...dated, ...named].map(({ span }) => span).sort((a, b) => a[0] - b[0]);
	const out: Figure[] = [];
	let mask = 0;
	for (const sentence of sentences) {
		const found: Figure[] = [...personCountsIn(text, sentence.tokens)];
		for (const stretch of stretchesOf(text, sentence.span, maxPiece)) {
			const piece = compact(text, stretch);
			const near: Span[] = [];
			while (mask < masks.length && (masks[mask] as Span)[1] <= stretch[0]) mask++;
			for (let i = mask; i < masks.length && (masks[i] as Span)[0] < stretch[1]; i++) near.push(masks[i] as Span);
			const masked = (start: number, end: number) => {
				const span = piece.spanOf(start, end);
				return near.some((m) => m[0] < span[1] && span[0] < m[1]);
			};
			for (const { start, end, low, high, unit, of, against } of quantitiesIn(piece.text, masked)) {
				const span = piece.spanOf(start, end);
				const measured = of ?? measuredBy(text, sentence, span, unit);
				found.push({ span, low, high, unit, of: measured, ...(against === undefined ? {} : { against }) });
			}
		}
		found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
		for (const figure of found) {
			const last = out.at(-1);
			if (!last || figure.span[0] >= last.span[1]) out.push(figure);
		}
	}
	return out;
}
