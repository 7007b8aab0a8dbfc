import { countShared, type Figure, inOneUnit, meet, oneDay } from "../../../core/index.js";
import { verbOver } from "../../../text/clause-roles.js";
import { quotedAt } from "../clash.js";
import { rootOfWord } from "../content-words.js";
import { type Progress, progressOf } from "../grammar/progress-of.js";
import { publishedOrder } from "../published.js";
import { tollRises } from "../shared-verdicts.js";
import type { Verdict } from "../verdict.js";
import { type FigureNature, isOne, natureOf, type Stretch } from "./figure-nature.js";
import type { ListParts } from "./list-parts.js";
import { compatible } from "./rounding.js";
import { othersNamed, type Slot, thingWords } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";
import { isOfPlay, isStatLine } from "./stat-line.js";
import { farthestToll, otherToll } from "./toll.js";
import { otherTimes } from "./when.js";

/**
 * Two figures further apart than this measure different things more often than they disagree: reports of one thing
 * differ a little. A toll moves faster, and who is wrong by more than twenty times
 * has mistaken a million for a billion; who tells of one tells of one of many more. The first two set on the labelled stories, the others by eye on 136 others.
 */
const farthest = { any: 1.2, toll: farthestToll, ever: 20, fromOne: 5 };
/**
 * Least chance that both fill one slot: where the sentences tell of other times or count other things it must be higher. Set on the labelled
 * stories; of two lines of statistics that share no other number, and of lengths, times and the like beside other names, by eye.
 */
const leastChance = { near: 0.6, far: 0.65, otherNames: 0.75, doubted: 0.8, otherLine: 0.9 };

/** Days between two reports within which one birthday in twelve falls: a year apart they differ. By eye, on 136 unlabelled stories: one more, and right. */
const noBirthday = 30;
/** Days within which nobody's age moves by two. */
const sameAge = 330;
/** Years that may lie between two reports of one matter where one is undated. */
const unknownYears = 4;

/** What has moved to a value was another before: "lifted its bid to 90 million". */
const movedTo =
	/\b(?:rais(?:ed|es|ing)|increas(?:ed|es|ing)|lift(?:ed|s|ing)|upped|cut|reduc(?:ed|es|ing)|lower(?:ed|s|ing)|revis(?:ed|es|ing)|risen|rises|rising|rose|grown|grew|climbed|fallen|fell|dropped|jumped)\b[^.;]{0,30}\bto $/i;
const middle = (f: Figure) => ((f.low ?? f.high ?? 0) + (f.high ?? f.low ?? 0)) / 2;
const low = (f: Figure) => f.low ?? Number.NEGATIVE_INFINITY;

const isOff = (stretch: Stretch) => stretch === "off" || stretch === "ago";

/** Whether one length of time tells how far off something is and the other how long something takes. "For the past two days" may come to "two days ago". */
function otherStretches({ stretch: a }: FigureNature, { stretch: b }: FigureNature): boolean {
	if (a === undefined || b === undefined || isOff(a) === isOff(b)) return false;
	const [off, long] = isOff(a) ? [a, b] : [b, a];
	return !(off === "ago" && long === "past");
}

/** Whether a figure tells of players or teams, by itself or by its sentence. */
const tellsOfPlay = ({ figure, sentence }: Slot) => isOfPlay(figure?.of ?? "") || isStatLine(sentence);

/** Whether two figures of play may be of two games: where no other number of theirs is the same, and little else tells that they are of one. */
function otherLines(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (!tellsOfPlay(a) || !tellsOfPlay(b) || comparison.areInCopies(a, b)) return false;
	if (comparison.chanceOf(a, b, leastChance.otherLine) >= leastChance.otherLine) return false;
	const { partner, sameThing } = comparison.featuresOf(a, b);
	return partner === 0 || (a.figure?.unit === "count" && sameThing === 0);
}

/** How many times the smaller figure the larger is; a figure of nothing counts as one of one. */
function ratioOf(one: Figure, other: Figure): number {
	const [x, y] = inOneUnit(one, other);
	const [small, large] = [Math.min(middle(x), middle(y)), Math.max(middle(x), middle(y))];
	return small < 0 ? Number.POSITIVE_INFINITY : large / (small || Math.min(1, large || 1));
}

const isExact = ({ low: least, high: most }: Figure) => least !== null && least === most;

const isClosed = ({ low: least, high: most }: Figure) => least !== null && most !== null;

/** "7 million" and "7 billion" may be one figure, "12" and "923" are two. */
const isFarOff = (x: Figure, y: Figure) =>
	ratioOf(x, y) > farthest.ever && !(isClosed(x) && isClosed(y) && /^10*$/.test(String(Math.round(ratioOf(x, y)))));

/** Whether the sentence of `list` gives whom `one` tells of another figure: "80 percent in Corrin, 65 percent in Belmara". */
const givesAnother = (list: ListParts, one: ListParts) => list.inside.size > 0 && meet(one.inside, list.listed);

/** Whether one of both is in a list that has the other's under another name. */
const othersOfAList = (a: ListParts, b: ListParts) =>
	!meet(a.inside, b.inside) && (givesAnother(a, b) || givesAnother(b, a));

/** So many words of names in common between the same commas leave no doubt whom or what both tell of. By eye, on the labelled stories. */
const surelyNamed = 2;
const namedAlike = (a: ListParts, b: ListParts) => countShared(a.inside, b.inside) >= surelyNamed;

/** Whether a count and another of its sentence, of the same things, make up the other: "seven rifles and two other rifles" are nine, "he and two other men" three. */
function addsUp(part: Slot, whole: Slot): boolean {
	const [own, all] = [part.figure, whole.figure] as [Figure, Figure];
	const isWhole = isExact(all) || (all.low !== null && all.high === null);
	if (own.unit !== "count" || all.unit !== "count" || !isExact(own) || !isWhole) return false;
	if (natureOf(part).besideOne && low(all) === low(own) + 1) return true;
	return part.beside.some(({ figure }) => {
		// Nothing is added to a count but a count, and to a score nothing: "the Lions (11-4), on an eight-game streak".
		if (figure.unit !== "count" || figure.against !== undefined) return false;
		// "Six shots, then four more".
		const of = thingWords(figure.of)
			.filter((w) => w.length > 2 && w !== "more")
			.map(rootOfWord);
		return (
			low(own) + low(figure) === low(all) && (of.length === 0 || meet(of, new Set([...part.thing, ...whole.thing])))
		);
	});
}

/** Whether both say what they count, and it has no word in common: "firefighters" and "fire engines". */
const otherThings = (a: Slot, b: Slot) =>
	a.thing.length > 0 && b.thing.length > 0 && !a.thing.some((word) => b.thing.includes(word));

/**
 * Whether two numbers cannot be one half of one tally: scores of the half and of the end have no number in common, "20-13" and "20 plays" are no
 * two scores. Of votes half may be told alone, and who changes sides moves both.
 */
function otherTallies(x: Figure, y: Figure): boolean {
	if (x.against === undefined && y.against === undefined) return false;
	const votes = x.of === "votes" || y.of === "votes";
	if (x.against === undefined || y.against === undefined) return !votes;
	if (x.against === y.against) return false;
	const whole = (f: Figure) => (f.low as number) + (f.against as number);
	const wins = (f: Figure) => (f.low as number) > (f.against as number);
	return !votes || whole(x) !== whole(y) || wins(x) !== wins(y);
}

function nearEnough(x: Figure, y: Figure, toll: boolean): boolean {
	// "An American" and "American citizens": one against more than one.
	if (x.unit === "count" && (x.high === null || y.high === null) && Math.min(middle(x), middle(y)) === 1) return true;
	return middle(x) !== 0 && middle(y) !== 0 && ratioOf(x, y) <= (toll ? farthest.toll : farthest.any);
}

/** Whether time, or counting birthdays otherwise, can have made one age the other. */
function mayBeOneAge(a: Slot, b: Slot): boolean {
	// "The 29-year-old was acquitted in 1958."
	const [longAgo, other] = [a, b].map((s) => natureOf(s).when?.far === true);
	if (longAgo !== other) return true;
	const [first, second] = [a, b].map((s) => Date.parse(s.report.published ?? "")) as [number, number];
	const days = Math.abs(first - second) / oneDay;
	if (days <= noBirthday) return false;
	const years = Number.isNaN(days) ? unknownYears : days > sameAge ? days / 365 : 0;
	return Math.abs(low(a.figure as Figure) - low(b.figure as Figure)) < years + 2;
}

/** "Dorn's 12-year-old daughter": the age of somebody else than is named before it. */
const ofKin = ({ report, span }: Slot) => /['’]s? ?$/.test(report.text.slice(Math.max(0, span[0] - 3), span[0]));

/** "20-year-old Pavel Dorn", "Pavel Dorn, 40": whoever is not named beside an age may be anybody. */
function ofOnePerson(one: Slot, other: Slot): boolean {
	const [a, b] = [one.bearers, other.bearers];
	if (ofKin(one) !== ofKin(other)) return false;
	const shared = countShared(a, b);
	return shared > 0 && shared >= Math.min(2, a.size, b.size);
}

/**
 * Whether each tells of somebody else: names around both and none in common. Of what is measured rather than counted two places as like as this are one all the same. Where one counts the very same things as the other, and
 * nearly as many, only names between the same commas say so: "Lund's trawler, with a crew of 11".
 */
function ofOthers(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (!othersNamed(a, b)) return false;
	const [x, y] = [a.figure as Figure, b.figure as Figure];
	if (x.unit !== "count") return comparison.chanceOf(a, b, leastChance.otherNames) < leastChance.otherNames;
	const sameThings = a.thing.some((word) => b.thing.includes(word));
	if (!sameThings || ratioOf(x, y) > farthest.any) return true;
	return natureOf(a).inside.size > 0 || natureOf(b).inside.size > 0;
}

/** Whether a number can be both by the letter of their bounds, though no reader would take it so. */
const agreeByLetter = ({ figure: a }: Slot, { figure: b }: Slot) =>
	a !== undefined && b !== undefined && compatible(a, b);

/** Whether names around two figures say that they are told of two persons or things; in copies of a sentence they do not. */
const namesPart = (a: Slot, b: Slot, comparison: SlotComparison) =>
	((natureOf(a).age && !ofOnePerson(a, b)) || ofOthers(a, b, comparison)) && !comparison.areInCopies(a, b);

/** Whether two figures of which no number is meant by both are told of one thing. Cheap tests first. */
export function figuresClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	const [x, y] = [a.figure, b.figure];
	if (!x || !y) return false;
	const [one, other] = [natureOf(a), natureOf(b)];
	if (one.loose || other.loose || one.part !== other.part || one.age !== other.age || one.allowed !== other.allowed)
		return false;
	if (one.onTop !== other.onTop || otherStretches(one, other)) return false;
	// "A woman" and "mother of two": what an article counts is not what a number of other things does.
	if (isOne(a) !== isOne(b) && (otherThings(a, b) || ratioOf(x, y) > farthest.fromOne)) return false;
	if (one.together !== other.together || otherToll(one.toll, other.toll) || otherTallies(x, y)) return false;
	if (one.age && mayBeOneAge(a, b)) return false;
	if (comparison.areParts(a, b) || namesPart(a, b, comparison)) return false;
	if (othersOfAList(one, other) || addsUp(a, b) || addsUp(b, a)) return false;
	const near = nearEnough(x, y, one.toll !== undefined && other.toll !== undefined);
	if (one.rate !== other.rate && (!near || (tellsOfPlay(a) && tellsOfPlay(b)))) return false;
	if (!near && (a.report === b.report || isFarOff(x, y))) return false;
	const oneToll = (one.toll === undefined) !== (other.toll === undefined);
	const ofTally = x.against !== undefined || y.against !== undefined;
	const otherKind = one.others !== other.others || (!near && (oneToll || ofTally || otherThings(a, b)));
	const doubted = agreeByLetter(a, b) || (!namedAlike(one, other) && (otherTimes(one.when, other.when) || otherKind));
	const least = doubted ? leastChance.doubted : near ? leastChance.near : leastChance.far;
	return comparison.chanceOf(a, b, least) >= least && !otherLines(a, b, comparison);
}

function whyApart(a: Slot, b: Slot): string {
	const [one, many] = isOne(a) ? [a, b] : [b, a];
	if (isOne(one) && many.figure?.high === null)
		return `${quotedAt(one)} is one, ${quotedAt(many)} means ${many.figure.low ?? 2} or more`;
	return agreeByLetter(a, b)
		? `${quotedAt(a)} would hardly be said of ${quotedAt(b)}`
		: `${quotedAt(a)} leaves no room for ${quotedAt(b)}`;
}

/** How far the event has got that a figure is told of, by the verb that it hangs on. */
function stageOf({ sentence, span }: Slot): Progress | undefined {
	const verb = verbOver(sentence, span);
	return verb === undefined ? undefined : progressOf(sentence.tokens, verb);
}

/** How two clashing figures stand to each other: what one report plans another may have done otherwise; a toll that a later report gives higher, or a figure that it says was moved, has changed. */
export function figureVerdict(a: Slot, b: Slot): Verdict {
	const [x, y] = [a.figure as Figure, b.figure as Figure];
	const order = publishedOrder(a.report, b.report);
	const [earlier, later] = order > 0 ? [b, a] : [a, b];
	const tolls = [natureOf(a).toll, natureOf(b).toll];
	// Who is missing is found, who is held let go, who was moved out comes home: such counts fall as well as rise.
	const eitherWay = tolls.every((t) => t !== undefined && /^(?:missing|held|moved)$/.test(t));
	if (order !== 0 && tolls.every((t) => t !== undefined) && (eitherWay || order < 0 === middle(x) < middle(y)))
		return tollRises(earlier, later);
	if (
		order !== 0 &&
		movedTo.test(later.report.text.slice(Math.max(later.sentence.span[0], later.span[0] - 60), later.span[0]))
	)
		return {
			kind: "changed",
			confidence: 0.75,
			rule: "figure-moved",
			why: `the later report tells of a change to ${quotedAt(later)}; ${quotedAt(earlier)} is what an earlier one gives`,
		};
	if (order !== 0 && stageOf(earlier) === "ahead" && stageOf(later) === "done")
		return {
			kind: "changed",
			confidence: 0.7,
			rule: "planned-then-done",
			why: `one report looks ahead to ${quotedAt(earlier)}, the later one tells of ${quotedAt(later)} done`,
		};
	const kind = x.unit === "count" ? "count" : "figure";
	return { kind, confidence: agreeByLetter(a, b) ? 0.6 : 0.7, rule: "figures-apart", why: whyApart(a, b) };
}
