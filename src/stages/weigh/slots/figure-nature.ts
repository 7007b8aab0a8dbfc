import { type Figure, onDemand } from "../../../core/index.js";
import { marksWithin } from "../marks-within.js";
import { type ListParts, namesByPart } from "./list-parts.js";
import { partOfWhole } from "./part-of-whole.js";
import type { Slot } from "./slot.js";
import { isOfPlay } from "./stat-line.js";
import { tollAt } from "./toll.js";
import { type When, whenAt } from "./when.js";

/** "The couple paid $4 million" counts nothing. */
const loose = /\b(?:dozens?|few|several|(?:score|couple|handful) of)\b/i;
const ageWords = /\b(?:aged?|years?\s*-?\s*old|year-old)\b/i;

/** "Two other victims" may be a part, and may be all that "15 victims" are beside one told of before. */
const otherOnes = /^\s+others?\b/i;
/** "4 million a year" is no part of what "90 million" tells of, though it may be left out of "4.2 million". */
const rateAfter =
	/^,? (?:(?:per|each|every) \p{L}+|an? (?:hour|day|night|week|month|season|year|game|head)\b)|^ annually\b/iu;
/** Of what is counted of players only an average is no whole number: "20.2 points". */
const isAverage = ({ unit, low, of = "" }: Figure): boolean =>
	unit === "count" && low !== null && !Number.isInteger(low) && isOfPlay(of);
/** "Two days after", "two days ago" tell how far off something is, "for two days" how long it takes. */
const ofTime = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;
const offAfter = /^ (?:after|before|later|earlier)\b/i;
const agoAfter = /^ ago\b/i;
const pastBefore = /\b(?:past|last|previous) $/i;
/** "Two more days", "another 40 boats" come on top of what was told before; "3 or more", "two more than" do not. */
const onTop = /(?<!\bor )\b(?:more|additional|further|extra)\b(?! (?:than|or)\b)/i;
const onTopBefore = /\b(?:another|an? (?:additional|further|extra)) $/i;
/** What is allowed is no measure of what there is: "licensed to store 200 tonnes", "its permit allows for 200 tonnes", "a limit of 200". */
const allowing =
	/\b(?:licen[cs]ed?|licen[cs]es|permit(?:s|ted)?|allow(?:s|ed)?|allowance|authori[sz]ed?|entitled|limit(?:s|ed)?|capped|cap|ceiling|quotas?|maximum)\b(?![^.;]*\b(?:said|says)\b)[^.;]{0,40}$/i;
/** "A policeman and a technician" are two, "420 passengers and crew" are not 420 passengers. */
const andAnother = /^[^.;:,]{0,40}\band (?:an?|another|his|her|their)\b/i;
const together = /\p{L} and \p{L}/u;

/** Whether a figure is one of something: "a woman". */
export const isOne = ({ figure }: Slot) => figure?.low === 1 && figure.high === 1;

/** What the words around a figure make of it. */
export interface FigureNature extends ListParts {
	/** When its sentence says that it was. */
	readonly when: When | undefined;
	/** Whether it only seems to count: "a couple". */
	readonly loose: boolean;
	/** Whether it counts a part of what is told of: "two of them". */
	readonly part: boolean;
	/** Whether it counts others than those told of before. */
	readonly others: boolean;
	/** Whether these are told beside somebody: "the captain and two other guards". */
	readonly besideOne: boolean;
	/** Whether it comes on top of something told before. */
	readonly onTop: boolean;
	/** Whether it is somebody's age, in years. */
	readonly age: boolean;
	/** Whether it tells what is allowed. */
	readonly allowed: boolean;
	/** Whether it counts two kinds of things together. */
	readonly together: boolean;
	/** What kind of toll it is, if it is one. */
	readonly toll: string | undefined;
	/** Whether it is told of each of something: "a year", or an average. */
	readonly rate: boolean;
	readonly stretch: Stretch | undefined;
}

/** What a length of time tells: how far off something is (`off`, `ago`), or how long it takes (`past`, `long`). */
export type Stretch = "off" | "ago" | "past" | "long";

const stretchOf = (before: string, after: string): Stretch =>
	offAfter.test(after) ? "off" : agoAfter.test(after) ? "ago" : pastBefore.test(before) ? "past" : "long";

/** What the words around the figure of a slot make of it. A slot is compared with many others; what it is, is found once. */
export const natureOf = onDemand((slot: Slot): FigureNature => {
	const { report, sentence, span, figure } = slot;
	const words = (before: number, after: number) => report.text.slice(Math.max(0, span[0] - before), span[1] + after);
	const count = figure?.unit === "count";
	const after = report.text.slice(span[1], span[1] + 60);
	const before = report.text.slice(Math.max(0, span[0] - 16), span[0]);
	const others = count && otherOnes.test(after);
	return {
		...namesByPart(sentence, span, marksWithin(report.figures, sentence.span)),
		when: whenAt(report, sentence, span),
		loose: loose.test(words(12, 16)),
		part: count && (partOfWhole.behind.test(after) || partOfWhole.before.test(before)),
		others,
		besideOne: others && /\band $/i.test(before),
		onTop: onTop.test(words(0, 8)) || onTopBefore.test(before) || /^another\b/i.test(words(0, 0)),
		age: figure?.of === "age" || ageWords.test(words(12, 16)),
		allowed: allowing.test(report.text.slice(Math.max(sentence.span[0], span[0] - 60), span[0])),
		together: together.test(figure?.of ?? "") || (isOne(slot) && andAnother.test(after)),
		toll: figure ? tollAt(report.text, figure) : undefined,
		rate: rateAfter.test(after) || (figure !== undefined && isAverage(figure)),
		stretch: figure && ofTime.test(figure.unit) ? stretchOf(before, after) : undefined,
	};
});
