import type { DateMark, Figure, Sentence, Span } from "../../../core/index.js";
import { compact } from "../../../text/compact.js";
import { type Bound, boundAfter, boundBefore, intervalOf } from "./bounds.js";
import { measuredBy } from "./measured.js";
import { type Numeral, numeralsIn } from "./numeral.js";
import { personCountsIn } from "./person-counts.js";
import { currencyAfter, currencyBefore, measureAfter, secondsOf } from "./units.js";

/** Longest stretch looked at in one go; a longer sentence is cut, so cost stays linear. */
const maxPiece = 4000;

/** A numeral with the words around it that make it a quantity; offsets in the stretch. */
interface Quantity {
	readonly start: number;
	readonly end: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly unit: string;
	/** What is measured, where the pattern itself says it; undefined to look for it. */
	readonly of?: string;
}

const score =
	/\b(?:vote[ds]?|voting|tally|score[ds]?|won|win|wins|lost|beat|defeat(?:ed)?|victory|lead|led|ruled|ruling|decision|passed|margin|approved|game)\b/i;
const designator =
	/\b(?:No\.|Nos\.|[Nn]umber|[Pp]age|[Cc]hapter|[Aa]rticle|[Ss]ection|[Rr]oom|[Gg]ate|[Ff]light|[Rr]oute|[Hh]ighway|[Pp]hase|[Ll]evel|[Gg]rade|[Tt]ype|[Vv]ersion|[Cc]hannel|[Ss]eason|[Ee]pisode|[Vv]olume|[Vv]ol\.|[Pp]art|[Dd]ay|[Uu]nit|[Aa]partment|[Dd]istrict|[Pp]recinct|[Tt]itle|[Rr]esolution|[Pp]rotocol|[Rr]ound|[Rr]anked|[Ff]igure|[Tt]able|[Ee]xhibit|[Pp]roposition|[Ii]nterstate|[Aa]mendment|[Bb]ox|[Ss]uite|[Ee]xit|[Cc]ategory|Boeing|Airbus|Formula|Windows|Apollo|Super Bowl|World War) $/;
const street =
	/^ (?:[NSEW]\.? )?(?:[A-Z][a-z]+ ){1,3}(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Place|Square|Court|Way)(?![a-z])/;
const ordinal = /^(?:st|nd|rd|th)\b|^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/;
const oneNoun =
	/^ (?:of (?:the |his |her |its |their |our |those |these |\w+ )|(?:other |more |such )?(?:person|man|woman|child|boy|girl|people|soldier|civilian|officer|policeman|member|student|worker|passenger|suspect|victim|death|case|vote|seat|percent|per cent|million|billion|in \w+\b))/;
const agePrefix = /(?:\baged?|\bthe age of|\bage of|\bages) $/i;
const ageSuffix = /^ ?-? ?(?:years? ?-? ?olds?|years? of age|yr-?old)\b/i;

/** Age of somebody just named: "Marta Oyel, 34, said". */
function isAppositiveAge(text: string, { start, end, value }: Numeral): boolean {
	return (
		value > 0 &&
		value < 115 &&
		/\p{Lu}[\p{L}.'’-]+,? $/u.test(text.slice(Math.max(0, start - 30), start)) &&
		text.slice(start - 2, start) === ", " &&
		/^(?:,|\.?$|\)| and\b|;)/.test(text.slice(end)) &&
		!/^, \d/.test(text.slice(end))
	);
}

/** Whether the digits are a label, a time, an address or part of a name, and no quantity. */
function isLabel(text: string, numeral: Numeral): boolean {
	const left = text.slice(Math.max(0, numeral.start - 40), numeral.start);
	const right = text.slice(numeral.end, numeral.end + 60);
	if (ordinal.test(right)) return true;
	if (!numeral.digits) return false;
	if (/[\p{L}\d][-–./:#@_]$|[#@_]$|\d ?: ?$/u.test(left)) return true;
	if (/^(?: ?: ?\d|\/\d|\.\d|@|_|-?[A-Z]\d|\.[a-z]{2,4}\b)/.test(right)) return true;
	if (/^[a-z]/i.test(right) && !measureAfter(right) && !/^s\b/.test(right) && !currencyAfter(right)) return true;
	if (/^-\d{3}-?\d|^-\d{4}\b/.test(right) && !numeral.scaled) return true;
	if (designator.test(left)) return true;
	if (street.test(right)) return true;
	if (/^ ?(?:a\.? ?m\b|p\.? ?m\b|o['’]clock|GMT|UTC)/i.test(right)) return true;
	return false;
}

/** A name and its number ("Boeing 737", "Group 4"): a capitalised word before, no plural noun after. */
function isNamed(text: string, numeral: Numeral): boolean {
	if (!numeral.digits || numeral.scaled || /[,.]/.test(numeral.words)) return false;
	const word = /(?:^|[\s("“])(\p{Lu}[\p{L}'’]+) $/u.exec(
		text.slice(Math.max(0, numeral.start - 30), numeral.start),
	)?.[1];
	if (
		!word ||
		/^(?:The|An?|In|At|About|Some|Only|Of|And|But|With|For|All|Over|Nearly|Almost|Around|Under|By|From|More|Up|To|Another|Just|Between|Out|After|Mr|On|Their|His|Her|Its|These|Those|Both|Its|As|Roughly|Approximately|Police|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
			word,
		)
	)
		return false;
	return !/^ (?:[a-z-]+ ){0,2}[a-z]+s\b|^ (?:people|men|women|children|percent|per cent|million|billion)\b|^ ?[-%]/.test(
		text.slice(numeral.end, numeral.end + 40),
	);
}

function unitOf(text: string, numeral: Numeral): { start: number; end: number; unit: string; factor: number } {
	const { start, end } = numeral;
	const sign = currencyBefore(text.slice(Math.max(0, start - 8), start));
	if (sign) return { start: start - sign.length, end, unit: sign.unit, factor: 1 };
	const right = text.slice(end, end + 48);
	const money = currencyAfter(right);
	if (money) return { start, end: end + money.length, unit: money.unit, factor: 1 };
	if (/^ cents?\b/.test(right))
		return { start, end: end + (/^ cents?/.exec(right)?.[0].length ?? 0), unit: "USD", factor: 0.01 };
	if (/^ pounds?\b/.test(right) && numeral.scaled && numeral.value >= 1e6)
		return { start, end: end + (/^ pounds?/.exec(right)?.[0].length ?? 0), unit: "GBP", factor: 1 };
	const measure =
		measureAfter(right) ??
		measureAfter(
			right
				.replace(/^ (?:more|full|long|straight|consecutive|additional|whole|square) /, (m) => " ".repeat(m.length))
				.replace(/^ +/, " "),
		);
	if (measure) {
		const length =
			right.startsWith(" ") && !measureAfter(right)
				? (/^ (?:more|full|long|straight|consecutive|additional|whole) /.exec(right)?.[0].length ?? 1) +
					measure.length -
					1
				: measure.length;
		return { start, end: end + length, unit: measure.unit, factor: measure.factor };
	}
	return { start, end, unit: "count", factor: 1 };
}

function quantity(text: string, numeral: Numeral): Quantity | undefined {
	const { start, end, unit, factor } = unitOf(text, numeral);
	const left = boundBefore(text.slice(Math.max(0, start - 40), start));
	const rightEnd = boundAfter(text.slice(end, end + 24));
	const bound: Bound = left.bound !== "exact" ? left.bound : rightEnd.bound;
	const sized = { ...numeral, value: numeral.value * factor, place: numeral.place * factor };
	const interval = intervalOf(sized, bound, unit === "percent");
	return { start: start - left.length, end: end + rightEnd.length, unit, ...interval };
}

/** "between 5 and 7", "5-7 days", "$5 million to $7 million", "five or six" as one interval; a vote "97-1" is none. */
function rangeOf(text: string, first: Numeral, second: Numeral): Quantity | undefined {
	const between = text.slice(first.end, second.start);
	const left = text.slice(Math.max(0, first.start - 24), first.start);
	const joint = /^(?: ?(?:percent|%|[a-z]+s)?) ?(-|–|—|to|and|or)(?: an?)? ?(?:US\$|[$£€])?$/.exec(between);
	if (!joint || /^[a-z]/i.test(between)) return undefined;
	const word = joint[1] as string;
	const led = /\bbetween (?:US\$|[$£€])?$/i.test(left);
	if (word === "and" && !led) return undefined;
	if (/\bfrom (?:US\$|[$£€])?$/i.test(left)) return undefined;
	let low = first.value;
	// "$5-7 million" scales both ends.
	if (second.scaled && !first.scaled && low < second.value / 1000)
		low *= second.value / Number(second.words.replace(/,/g, "") || 1) || 1;
	if (low >= second.value || second.value > low * 1000) return undefined;
	if (word === "or" && second.value - low > Math.max(1, low / 2)) return undefined;
	if (/^[-–—]/.test(word) && score.test(text.slice(Math.max(0, first.start - 40), second.end + 40))) return undefined;
	const unit = unitOf(text, second);
	const sign = unitOf(text, first);
	const lead = led ? (/between (?:US\$|[$£€])?$/i.exec(left)?.[0].length ?? 0) : first.start - sign.start;
	const money = /^[A-Z]{3}$/.test(sign.unit) ? sign.unit : unit.unit;
	return {
		start: first.start - lead,
		end: unit.end,
		low: low * unit.factor,
		high: second.value * unit.factor,
		unit: money,
	};
}

/** Both numbers of a vote or a score: "97-1", "134 to 63". */
function scoreOf(text: string, first: Numeral, second: Numeral): readonly [Quantity, Quantity] | undefined {
	const between = text.slice(first.end, second.start);
	if (!/^(?: ?[-–] ?| to |-to-)$/.test(between)) return undefined;
	const around = text.slice(Math.max(0, first.start - 40), second.end + 30);
	const word =
		/\b(?:vote[sd]?|voting|tally|score[sd]?|margin|won|lost|beat|passed|approved|decision|victory|defeat(?:ed)?|ruled)\b/i.exec(
			around,
		)?.[0];
	if (!word || /\bfrom $/i.test(text.slice(0, first.start))) return undefined;
	const one = (n: Numeral): Quantity => ({
		start: n.start,
		end: n.end,
		low: n.value,
		high: n.value,
		unit: "count",
		of: /vot|tally|passed|approved|ruled|decision/i.test(around) ? "votes" : word,
	});
	return [one(first), one(second)];
}

/** "one in five Americans": a share, in percent. */
function shareOf(text: string, first: Numeral, second: Numeral): Quantity | undefined {
	const between = text.slice(first.end, second.start);
	if (!/^ (?:in|out of)(?: every)? $/.test(between) || first.value >= second.value || first.value < 1) return undefined;
	if (
		(/in/.test(between) && !(second.value <= 100 || second.value % 100 === 0)) ||
		(second.value >= 1500 && /in $/.test(between) && second.digits && !second.words.includes(",") && !second.scaled)
	)
		return undefined;
	if (/out of $/.test(between) && first.value > 9) return undefined;
	if (!/^ (?:[a-z-]+ )?\p{L}+s\b|^ (?:people|adults)/u.test(text.slice(second.end))) return undefined;
	const share = (100 * first.value) / second.value;
	const bound = boundBefore(text.slice(Math.max(0, first.start - 40), first.start));
	return {
		start: first.start - bound.length,
		end: second.end,
		unit: "percent",
		...intervalOf({ value: share, place: 1, scaled: false, digits: true }, bound.bound, true),
	};
}

/** "1 hour and 4 minutes": lengths of time that stand together, added up in the smaller unit. */
function sumOf(text: string, first: Numeral, second: Numeral): Quantity | undefined {
	const a = unitOf(text, first);
	const b = unitOf(text, second);
	if (!/^(?:,? and | |, )?$/.test(text.slice(a.end, second.start)) || second.start < a.end) return undefined;
	const [large, small] = [secondsOf(a.unit), secondsOf(b.unit)];
	if (!large || !small || large <= small) {
		if (a.unit === "year" && b.unit === "month") {
			const months = first.value * a.factor * 12 + second.value;
			return { start: a.start, end: b.end, low: months, high: months, unit: "month" };
		}
		return undefined;
	}
	const total = (first.value * large) / small + second.value;
	const bound = boundBefore(text.slice(Math.max(0, a.start - 40), a.start));
	return {
		start: a.start - bound.length,
		end: b.end,
		unit: b.unit,
		...intervalOf({ value: total, place: 1, scaled: false, digits: true }, bound.bound, false),
	};
}

const vague =
	/\b(?:(?:many |several )?(?<scale>dozens|scores|hundreds|thousands|millions|billions|trillions|tens of thousands|tens of millions|hundreds of thousands|hundreds of millions|hundreds of billions|tens of billions)(?: and (?:hundreds|thousands|millions|billions))?(?: of)?|a majority of|most of|(?<couple>a couple(?: of)?(?: dozen)?)|(?<article>(?:about|around|nearly|almost|roughly|more than|over|less than|under|at least|half|within) (?:an?|the) (?<one>hour|minute|day|week|month|year|decade|century|mile|kilomet(?:er|re)|dozen|hundred|thousand|million|billion)))\b(?! ago)/gi;

/** Quantities without a numeral: "dozens" has both ends open, "a couple of" is two, "around an hour" one. */
function vagueIn(text: string): Quantity[] {
	const out: Quantity[] = [];
	for (const match of text.matchAll(vague)) {
		const g = match.groups ?? {};
		const start = match.index;
		const end = start + match[0].length;
		if (g.couple) {
			const value = /dozen/.test(g.couple) ? 24 : 2;
			const measure = measureAfter(text.slice(end, end + 40));
			out.push({
				start,
				end: end + (measure?.length ?? 0),
				low: value * (measure?.factor ?? 1),
				high: value * (measure?.factor ?? 1),
				unit: currencyAfter(text.slice(end, end + 30))?.unit ?? measure?.unit ?? "count",
			});
		} else if (g.one) {
			if (/^(?:dozen|hundred|thousand|million|billion)$/.test(g.one)) continue;
			const at = text.lastIndexOf(g.one, end);
			const measure = measureAfter(` ${text.slice(at, at + 40)}`);
			const bound = /half/i.test(match[0])
				? "exact"
				: boundBefore(`${match[0].slice(0, match[0].lastIndexOf(g.one))}`).bound;
			const minutes = measure?.unit === "hour";
			const value = (/half/i.test(match[0]) ? 0.5 : 1) * (minutes ? 60 : (measure?.factor ?? 1));
			out.push({
				start,
				end,
				unit: minutes ? "minute" : (measure?.unit ?? "count"),
				...intervalOf({ value, place: minutes ? 10 : 1, scaled: false, digits: true }, bound, false),
			});
		} else if (g.scale) {
			const money = currencyAfter(text.slice(end, end + 30));
			out.push({ start, end: end + (money?.length ?? 0), low: null, high: null, unit: money?.unit ?? "count" });
		}
	}
	return out;
}

function quantitiesIn(text: string, masked: (start: number, end: number) => boolean): Quantity[] {
	const numerals = numeralsIn(text).filter((n) => !masked(n.start, n.end));
	const out: Quantity[] = vagueIn(text);
	for (let i = 0; i < numerals.length; i++) {
		const numeral = numerals[i] as Numeral;
		const next = numerals[i + 1];
		if (next && next.start - numeral.end < 24) {
			const both = scoreOf(text, numeral, next);
			if (both && !isLabel(text, { ...numeral, end: next.end })) {
				out.push(...both);
				i++;
				continue;
			}
			const joined = isLabel(text, { ...numeral, end: next.end })
				? undefined
				: (rangeOf(text, numeral, next) ?? shareOf(text, numeral, next) ?? sumOf(text, numeral, next));
			if (joined) {
				out.push(joined);
				i++;
				continue;
			}
		}
		if (isLabel(text, numeral) || isNamed(text, numeral)) continue;
		const right = text.slice(numeral.end, numeral.end + 40);
		const left = text.slice(Math.max(0, numeral.start - 40), numeral.start);
		const age = ageSuffix.exec(right);
		if (age || agePrefix.test(left) || isAppositiveAge(text, numeral)) {
			const start = numeral.start - (agePrefix.exec(left)?.[0].length ?? 0);
			out.push({
				start,
				end: numeral.end + (age?.[0].length ?? 0),
				low: numeral.value,
				high: numeral.value,
				unit: "year",
				of: "age",
			});
			continue;
		}
		const words = numeral.words.toLowerCase();
		if (
			words === "one" &&
			!numeral.scaled &&
			!oneNoun.test(right) &&
			!measureAfter(right) &&
			boundBefore(left).bound === "exact" &&
			!/\b(?:only|just) $/i.test(left)
		)
			continue;
		if (words === "one" && /^ day\b/.test(right)) continue;
		if ((words === "half" || words === "quarter") && !/^ (?:of|the|its|his|their|an?) /.test(right)) continue;
		const found = quantity(text, numeral);
		if (!found) continue;
		// A bare four-digit number that is no date may still be a year.
		if (
			found.unit === "count" &&
			numeral.digits &&
			/^(?:1[5-9]|20)\d\d$/.test(numeral.words) &&
			!numeral.scaled &&
			!/^ (?:people|men|women|troops|soldiers|others|[a-z-]+ (?:people|men|women|workers|troops))/.test(right) &&
			boundBefore(left).bound === "exact"
		)
			continue;
		if (found.unit === "count" && numeral.value < 1 && !numeral.digits && /^ (?:of|the|its|his|their) /.test(right)) {
			const share = { value: numeral.value * 100, place: 1, scaled: false, digits: false };
			out.push({ ...found, unit: "percent", ...intervalOf(share, boundBefore(left).bound, true) });
			continue;
		}
		out.push(found);
	}
	return out;
}

/**
 * The quantities of a text, in text order and without overlap, each an interval with a unit and what it measures:
 * numbers in digits and words, money, percentages, measures, ages, votes, ranges, shares, and people counted by an
 * article. Dates, clock times, ordinals, labels, addresses and years are none; `dates` are the text's own date marks,
 * in text order, whose numbers are left alone (lengths of time stay figures). A plain numeral is exact; "nearly" and
 * "more than" leave one end open; "about" is as wide as the numeral's rounding.
 */
export function findFigures(text: string, sentences: readonly Sentence[], dates: readonly DateMark[] = []): Figure[] {
	const masks = dates
		.filter(
			(d) =>
				d.type !== "duration" && !/\b(?:ago|later|earlier|after|before|now)\b/i.test(text.slice(d.span[0], d.span[1])),
		)
		.map((d) => d.span);
	const out: Figure[] = [];
	let mask = 0;
	for (const sentence of sentences) {
		const [from, to] = sentence.span;
		const found: Figure[] = [];
		for (let at = from; at < to; at += maxPiece) {
			const piece = compact(text, [at, Math.min(to, at + maxPiece)]);
			const near: Span[] = [];
			while (mask < masks.length && (masks[mask] as Span)[1] <= at) mask++;
			for (let i = mask; i < masks.length && (masks[i] as Span)[0] < at + maxPiece; i++) near.push(masks[i] as Span);
			const masked = (start: number, end: number) => {
				const span = piece.spanOf(start, end);
				return near.some((m) => m[0] < span[1] && span[0] < m[1]);
			};
			for (const q of quantitiesIn(piece.text, masked)) {
				const span = piece.spanOf(q.start, q.end);
				const of = q.of ?? measuredBy(text, sentence.tokens, span[0], span[1], q.unit !== "count");
				found.push({ span, low: q.low, high: q.high, unit: q.unit, of });
			}
		}
		found.push(...personCountsIn(text, sentence.tokens));
		found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
		for (const figure of found) {
			const last = out.at(-1);
			if (!last || figure.span[0] >= last.span[1]) out.push(figure);
		}
	}
	return out;
}
