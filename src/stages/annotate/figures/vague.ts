import { boundBefore, intervalOf } from "./bounds.js";
import type { Quantity } from "./quantity.js";
import { currencyAfter, measureAfter } from "./units.js";

const vague =
	/\b(?:(?:many |several )?(?<scale>dozens|scores|hundreds|thousands|millions|billions|trillions|tens of thousands|tens of millions|hundreds of thousands|hundreds of millions|hundreds of billions|tens of billions)(?: and (?:hundreds|thousands|millions|billions))?(?: of)?|(?<most>a majority of|most of|most(?= [a-z]+s (?!of)))|(?<couple>a couple(?: of)?(?: dozen)?)|(?<article>(?:about|around|nearly|almost|roughly|more than|over|less than|under|at least|half|within) (?:an?|the) (?<one>hour|minute|day|week|month|year|decade|century|mile|kilomet(?:er|re))))\b(?! ago)/gi;

/** Quantities without a numeral, in order: "dozens" and "most" have both ends open, "a couple of" is two, "around an hour" one. */
export function vagueIn(text: string): Quantity[] {
	const out: Quantity[] = [];
	for (const match of text.matchAll(vague)) {
		const g = match.groups ?? {};
		const start = match.index;
		const end = start + match[0].length;
		const right = text.slice(end, end + 40);
		if (g.couple) {
			const value = /dozen/i.test(g.couple) ? 24 : 2;
			const measure = currencyAfter(right) ?? measureAfter(right);
			const size = value * (measure?.factor ?? 1);
			out.push({ start, end: end + (measure?.length ?? 0), low: size, high: size, unit: measure?.unit ?? "count" });
		} else if (g.one) {
			const measure = measureAfter(` ${g.one}`);
			const half = /^half/i.test(match[0]);
			const { bound } = half ? { bound: "exact" as const } : boundBefore(match[0].slice(0, -g.one.length));
			// Hours in minutes: "around an hour" is off by minutes, not by hours.
			const hour = measure?.unit === "hour";
			const value = (half ? 0.5 : 1) * (hour ? 60 : (measure?.factor ?? 1));
			const sized = { value, place: hour ? 20 : 1, scaled: false };
			out.push({ start, end, unit: hour ? "minute" : (measure?.unit ?? "count"), ...intervalOf(sized, bound, true) });
		} else {
			const money = g.scale ? currencyAfter(right) : undefined;
			out.push({ start, end: end + (money?.length ?? 0), low: null, high: null, unit: money?.unit ?? "count" });
		}
	}
	return out;
}
