import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import { type Claim, dimensionOf, inUnit, type Mention, oneDay } from "../../src/core/index.js";
import { daysInWords } from "../../src/dossier/day.js";
import { sideOfMention } from "../words/claim-words.js";
import { figureShort, figureWords } from "../words/quantity.js";
import { dateWords } from "../words/time.js";

/** One interval on an axis with the reports that give it. Positions are percent of the axis; `openLow` and `openHigh` have no end there. */
export interface IntervalRow {
	readonly key: string;
	readonly words: string;
	readonly sides: string;
	readonly reports: readonly string[];
	readonly from: number;
	readonly to: number;
	readonly openLow: boolean;
	readonly openHigh: boolean;
}

export interface IntervalChart {
	/** What the axis measures: "euros", "count", "days". */
	readonly unit: string;
	readonly rows: readonly IntervalRow[];
	readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

interface Interval {
	readonly low: number | null;
	readonly high: number | null;
	readonly words: string;
	readonly mentions: readonly Mention[];
}

/** Equal intervals joined, those of one side beside each other. */
function joined(
	mentions: readonly Mention[],
	intervalOf: (mention: Mention) => Omit<Interval, "mentions">,
): Interval[] {
	const found = new Map<string, Interval>();
	for (const mention of mentions) {
		const interval = intervalOf(mention);
		const key = `${interval.low}..${interval.high}`;
		found.set(key, { ...interval, mentions: [...(found.get(key)?.mentions ?? []), mention] });
	}
	return [...found.values()];
}

/** Rows with the letters of the sides that give them; without letters where one row would have two: what parts the sides stands elsewhere. */
function rowsOn(claim: Claim, intervals: readonly Interval[], at: (value: number) => number): IntervalRow[] {
	const lettered = intervals.map(({ low, high, words, mentions }) => {
		const reports = [...new Set(mentions.map((mention) => mention.report))];
		const sides = [...new Set(mentions.flatMap((mention) => [...sideOfMention(claim, mention)]))].sort().join("");
		return {
			key: `${low}..${high}`,
			words,
			sides,
			reports,
			from: low === null ? 0 : at(low),
			to: high === null ? 100 : at(high),
			openLow: low === null,
			openHigh: high === null,
		};
	});
	const parted = lettered.every(({ sides }) => sides.length <= 1);
	return lettered
		.map((row) => (parted ? row : { ...row, sides: "" }))
		.sort((a, b) => (a.sides < b.sides ? -1 : a.sides > b.sides ? 1 : a.from - b.from || a.to - b.to));
}

type Tick = IntervalChart["ticks"][number];

/** Percent of the axis that a character of a tick's words takes where the axis is at its narrowest. */
const characterShare = 2.2;

/** Ticks whose words do not run into those before them or over the end of the axis. */
function readable(ticks: readonly Tick[]): Tick[] {
	let free = Number.NEGATIVE_INFINITY;
	return ticks.filter(({ at, words }) => {
		const half = (words.length * characterShare) / 2;
		if (at - half < free || at + half > 104) return false;
		free = at + half + 2;
		return true;
	});
}

/** The ends of all intervals, widened by a tenth on each side so that an open end has room for its arrow. */
function extentOf(intervals: readonly Interval[], least: number): [low: number, high: number] {
	let low = Number.POSITIVE_INFINITY;
	let high = Number.NEGATIVE_INFINITY;
	for (const value of intervals.flatMap((interval) => [interval.low, interval.high])) {
		if (value === null) continue;
		low = Math.min(low, value);
		high = Math.max(high, value);
	}
	const pad = Math.max((high - low) * 0.12, least);
	return [low - pad, high + pad];
}

/** The figures of a claim as intervals, one chart for each kind of quantity, in the unit that comes first; its words are the report's. Vague figures have no place on an axis and are left out. */
export function figureCharts(claim: Claim): IntervalChart[] {
	const measured = claim.mentions.filter(({ figure }) => figure && (figure.low !== null || figure.high !== null));
	const unitOf = new Map<string, string>();
	for (const { figure } of measured) {
		const dimension = dimensionOf(figure!.unit);
		if (!unitOf.has(dimension)) unitOf.set(dimension, figure!.unit);
	}
	return [...unitOf].map(([dimension, unit]) => {
		const intervals = joined(
			measured.filter(({ figure }) => dimensionOf(figure!.unit) === dimension),
			({ figure }) => {
				const { low, high } = inUnit(figure!, unit);
				return { low, high, words: figureWords(figure!) };
			},
		);
		const ends = intervals.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
		const smallest = ends.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
		const largest = ends.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
		// Beyond a hundredfold a straight scale would press the small figures into one point.
		const wide = smallest > 0 && largest / smallest > 100;
		const [low, high] = extentOf(intervals, Math.abs(largest) * 0.05 || 1);
		const scale = wide
			? scaleLog([smallest / 2, largest * 2], [0, 100])
			: scaleLinear([smallest >= 0 ? Math.max(0, low) : low, high], [0, 100]);
		return {
			unit,
			rows: rowsOn(claim, intervals, scale),
			ticks: readable(
				scale
					.ticks(4)
					.filter((value) => (unit !== "count" || Number.isInteger(value)) && (!wide || /^10*$/.test(String(value))))
					.map((value) => ({
						at: scale(value),
						words: figureShort({ span: [0, 1], low: value, high: value, unit, of: "" }),
					})),
			),
		};
	});
}

/** The dates of a claim as intervals of days; undefined when none can be placed. */
export function dateChart(claim: Claim): IntervalChart | undefined {
	const placed = claim.mentions.filter(({ date }) => date?.from && Number.isFinite(Date.parse(date.from)));
	if (placed.length === 0) return undefined;
	const intervals = joined(placed, ({ date }) => {
		const from = Date.parse(date!.from!);
		const to = Date.parse(date!.to ?? date!.from!);
		return { low: from, high: (Number.isFinite(to) ? to : from) + oneDay, words: dateWords(date!) };
	});
	const [low, high] = extentOf(intervals, 2 * oneDay);
	const scale = scaleUtc([new Date(low), new Date(high)], [0, 100]);
	const long = high - low > 400 * oneDay;
	return {
		unit: "days",
		rows: rowsOn(claim, intervals, (value) => scale(new Date(value))),
		ticks: readable(
			scale.ticks(4).map((at) => {
				const words = daysInWords(at.toISOString().slice(0, 10));
				return { at: scale(at), words: long ? words.replace(/^\d+ /, "") : words.replace(/ \d{4}$/, "") };
			}),
		),
	};
}
