import {
	addTo,
	chanceOfLogit,
	cosine,
	dimensionOf,
	type Figure,
	inOneUnit,
	type MarkedReport,
	meet,
	remembered,
	type Sentence,
} from "../../../core/index.js";
import { rootOfWord, wordsIn } from "../content-words.js";
import { areInCopies } from "../copies.js";
import { widest } from "./implied.js";
import { compatible } from "./rounding.js";
import { bothCanBe, othersNamed, type Slot, thingWords, toldValue } from "./slot.js";
import { slotWeights } from "./slot-weights.js";

/** What is looked at to say whether two figures, dates, people or deeds fill one slot; their values play no part. Learned from pairs of two reports. */
export interface SlotFeatures {
	/** Twice the shared weight of the words around over that of both, 0 to 1. */
	readonly both: number;
	/** Cosine of the two sentences' vectors. */
	readonly meaning: number;
	/** 1 where both name what is measured and share a word of it. */
	readonly sameThing: number;
	/** 1 where both stand by names and share none. */
	readonly otherNames: number;
	/** Names next to them: 1 where they share one, -1 where they share none, 0 where one has none. */
	readonly bearer: number;
	/** The same for two ages. */
	readonly age: number;
	/** 1 where one more figure of both sentences, on the same side, can be one. */
	readonly partner: number;
	/** 1 where that stands next to both: "134 to 63" and "120 to 63". */
	readonly paired: number;
	/**
	 * Where the report of one tells the other's value too (`tells`): how like that place is, as a part of how like these two
	 * are, 0 to 1.5. Who says both "12 of the crew" and "15 of the crew" does not differ from who says 15.
	 */
	readonly answered: number;
	/** How much more alike these two are than either and the next best of the other's report, or than any two; -1 to 1. */
	readonly best: number;
	/** For people: the part of the story's other reports, copies taken for one, that hold the less known of both, 0 to 1. */
	readonly known: number;
}

/** Cosine that stands in where the encoder has not read one of the sentences: the mean over pairs. */
const usualMeaning = 0.5;
/** How like two places are that have nothing to do with each other: most pairs of a story are less so. */
const usualLikeness = 0.5;
/** Shared weight that counts half as evidence. */
const halfEvidence = 4;

const meaningOf = (a: Slot, b: Slot) => cosine(a.vector, a.length, b.vector, b.length) ?? usualMeaning;

function sharedWeight(a: Slot, b: Slot): number {
	let weight = 0;
	for (const [word, own] of a.words) weight += Math.min(own, b.words.get(word) ?? 0);
	return weight;
}

const bothOf = (weight: number, a: Slot, b: Slot) => (2 * weight) / Math.max(0.01, a.total + b.total);

/** How like two places are, for choosing among several. */
function likeness(a: Slot, b: Slot): number {
	const weight = sharedWeight(a, b);
	return bothOf(weight, a, b) + weight / (weight + halfEvidence) + meaningOf(a, b) / 2;
}

/** Whether two votes had as many against: "97-1" and "87-1". */
const ofOneVote = ({ figure: x }: Slot, { figure: y }: Slot) =>
	x?.of === "votes" && y?.of === "votes" && x.against !== undefined && x.against === y.against;

/** Whether one more figure of both sentences, on the same side, can be one: 1; next to both, or the other half of both votes: 2; else 0. */
function partners(a: Slot, b: Slot): number {
	if (ofOneVote(a, b)) return 2;
	let most = 0;
	for (const x of a.beside)
		for (const y of b.beside)
			if (
				x.before === y.before &&
				dimensionOf(x.figure.unit) === dimensionOf(y.figure.unit) &&
				compatible(x.figure, y.figure)
			)
				most = Math.max(most, x.next && y.next ? 2 : 1);
	return most;
}

const flag = (is: boolean) => (is ? 1 : 0);

function placeFeatures(a: Slot, b: Slot) {
	const borne = a.bearers.size > 0 && b.bearers.size > 0;
	const bearer = borne ? (meet(a.bearers, b.bearers) ? 1 : -1) : 0;
	const partner = partners(a, b);
	return {
		both: bothOf(sharedWeight(a, b), a, b),
		meaning: meaningOf(a, b),
		sameThing: flag(a.thing.some((w) => b.thing.includes(w))),
		otherNames: flag(othersNamed(a, b)),
		bearer,
		age: a.figure?.of === "age" && b.figure?.of === "age" ? bearer : 0,
		partner: flag(partner > 0),
		paired: flag(partner > 1),
	};
}

const weightsOf = ({ kind }: Slot) => slotWeights[kind];

const weighed = (weights: ReturnType<typeof weightsOf>, features: Partial<SlotFeatures>) =>
	Object.entries(features).reduce((sum, [name, x]) => sum + weights[name as keyof SlotFeatures] * x, 0);

/** What two places alone tell, and what it weighs. */
function placeOf(a: Slot, b: Slot) {
	const features = placeFeatures(a, b);
	return { features, logit: weightsOf(a).intercept + weighed(weightsOf(a), features) };
}

/** Whether a rival is the same figure told once more in another unit: "1,150 kilometres (700 miles)". */
const isAnotherUnitOf = (rival: Held, { sentence, slot }: Held) =>
	rival.sentence === sentence && rival.slot.figure?.unit !== slot.figure?.unit && bothCanBe(rival.slot, slot);

const isAt = (a: Held, b: Held) => a.start === b.start && a.report === b.report;

/** "More than 10,000" tells 12,000 and only leaves room for 43,000. */
const leavesRoom = ({ low, high }: Figure, value: number | null): boolean =>
	high === null && low !== null && value !== null && value > widest * Math.abs(low);

/** Whether a slot tells the value of another, and a figure does not merely leave room for it. (Held to the very same day, unplaced days gave six more flags in 136 stories, five of them in vain.) */
function tells(rival: Slot, slot: Slot): boolean {
	if (!rival.figure || !slot.figure) return bothCanBe(rival, slot);
	const [x, y] = inOneUnit(rival.figure, slot.figure);
	return compatible(x, y) && !leavesRoom(x, y.low) && !leavesRoom(y, x.low);
}

/** Whether two slots say that they count one thing, and a rival is one of another: "an Afghan" does not answer how many "Americans". */
function isOneElse({ figure, thing }: Slot, a: Slot, b: Slot): boolean {
	if (figure?.low !== 1 || figure.high !== 1 || thing.length === 0) return false;
	const common = a.thing.filter((word) => b.thing.includes(word));
	return common.length > 0 && !common.some((word) => thing.includes(word));
}

/** So many slots of one report and measure are looked at as rivals; a report with more is a table. */
const maxRivals = 60;
/** Comparisons kept; beyond that they are made anew. */
const mostKept = 1_000_000;
/** So much more alike than either is to anything else two slots are one whatever their sentences mean. */
const surely = 0.9;
/** `answered` is no more than this. */
const mostAnswered = 1.5;

/** Places with less in common around them are not looked at as copies. */
const leastInCopies = 0.3;
/** A copy of a sentence is more like it than any other place; its report tells the value too in a place this much as like. */
const answeredBeside = 0.7;

/** What stands between a part and its whole: "40 of the 58". */
const ofThe = /^ (?:out )?of (?:the|its|their|his|her|those|these|all)? ?$/;
/** The part, the whole, and what a word of it says is counted. */
const partKeys = (part: Figure, whole: Figure, thing: readonly string[]) =>
	part.low === null || whole.low === null ? [] : thing.map((word) => `${part.unit} ${part.low} ${whole.low} ${word}`);

/** A slot with what is looked up for it again and again. */
interface Held {
	readonly slot: Slot;
	/** Same for slots that read the same; undefined for one that is not of the story. */
	readonly wording: number | undefined;
	/** Same for slots that tell the very same value; undefined as above. */
	readonly value: number | undefined;
	/** The slots of its report and measure. */
	readonly rivals: readonly Held[];
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly start: number;
}

/** The number of a key: the next one for a key that comes for the first time. */
function numberIn(numbers: Map<string, number>, key: string): number {
	const number = numbers.get(key) ?? numbers.size;
	numbers.set(key, number);
	return number;
}

/** The slots of a story, ready to be compared. What reads the same is compared once: copies are many. */
export class SlotComparison {
	private readonly byReport = new Map<string, Held[]>();
	private readonly held = new Map<Slot, Held>();
	private readonly likenesses = new Map<number, number>();
	private readonly lines: number;
	private readonly linesWith = new Map<string, number>();
	private readonly places = new Map<number, ReturnType<typeof placeOf>>();
	private readonly copies = new Map<number, boolean>();
	private readonly agreeing = new Map<number, boolean>();
	/** Figures of which some report of the story tells that the one is a part of the other. */
	private readonly parts = new Set<string>();
	/** The values that those parts have: most figures have none of them, and need no key. */
	private readonly partValues = new Set<number | null>();

	private readonly byMeasure = new Map<string, Slot[]>();

	constructor(
		slots: readonly Slot[],
		/** Key of the reports that depend on one text. */
		readonly lineOf: (report: string) => string,
	) {
		const lines = new Map<string, Set<string>>();
		for (const report of new Set(slots.filter((s) => s.person).map((s) => s.report))) {
			const words = lines.get(lineOf(report.id)) ?? new Set();
			lines.set(lineOf(report.id), words);
			for (const word of wordsIn(report)) words.add(word);
		}
		this.lines = lines.size;
		for (const words of lines.values())
			for (const word of words) this.linesWith.set(word, (this.linesWith.get(word) ?? 0) + 1);
		const wordings = new Map<string, number>();
		const values = new Map<string, number>();
		for (const slot of slots) {
			const { report, sentence, span, measure } = slot;
			for (const { figure: whole, before, next } of slot.beside)
				if (next && !before && slot.figure && ofThe.test(report.text.slice(span[1], whole.span[0])))
					for (const key of partKeys(slot.figure, whole, thingWords(whole.of).map(rootOfWord))) {
						this.parts.add(key);
						this.partValues.add(slot.figure.low);
					}
			const [start, end] = sentence.span;
			const mark = `${span[0] - start} ${span[1] - start} ${slot.figure?.of ?? ""} ${slot.vector !== undefined}`;
			const wording = numberIn(wordings, `${measure}\n${mark}\n${report.text.slice(start, end)}`);
			const value = numberIn(values, toldValue(slot));
			const key = `${report.id}\n${measure}`;
			const rivals = this.byReport.get(key) ?? [];
			this.byReport.set(key, rivals);
			addTo(this.byMeasure, measure, slot);
			const held = { slot, wording, value, rivals, report, sentence, start: span[0] };
			this.held.set(slot, held);
			if (rivals.length < maxRivals) rivals.push(held);
		}
	}

	/** The story's slots of one measure. */
	ofMeasure(measure: string): readonly Slot[] {
		return this.byMeasure.get(measure) ?? [];
	}

	private of(slot: Slot): Held {
		const known = this.held.get(slot);
		if (known) return known;
		const { report, sentence, span, measure } = slot;
		const rivals = this.byReport.get(`${report.id}\n${measure}`) ?? [];
		return { slot, wording: undefined, value: undefined, rivals, report, sentence, start: span[0] };
	}

	/** What `compare` gives for two slots of these numbers, their wordings or values, in whichever order. */
	private once<T extends NonNullable<unknown>>(
		known: Map<number, T>,
		[x, y]: readonly [number | undefined, number | undefined],
		compare: () => T,
	): T {
		if (x === undefined || y === undefined) return compare();
		const key = x < y ? x * this.held.size + y : y * this.held.size + x;
		return remembered(known, key, mostKept, compare);
	}

	/** `bothCanBe` of two slots. A story tells few values, each of them many times. */
	bothCanBe(a: Slot, b: Slot): boolean {
		return this.once(this.agreeing, [this.of(a).value, this.of(b).value], () => bothCanBe(a, b));
	}

	/** Whether a report of the story tells the one figure as a part of the other: "40 of the 58". */
	areParts({ figure: a, thing: x }: Slot, { figure: b, thing: y }: Slot): boolean {
		if (!a || !b || !(this.partValues.has(a.low) || this.partValues.has(b.low))) return false;
		const thing = [...x, ...y];
		return [...partKeys(a, b, thing), ...partKeys(b, a, thing)].some((key) => this.parts.has(key));
	}

	private placeOf(a: Slot, b: Slot): ReturnType<typeof placeOf> {
		return this.once(this.places, [this.of(a).wording, this.of(b).wording], () => placeOf(a, b));
	}

	/** The part of the story's other lines that hold the rarest word of a person's name; 0 for all others. */
	private knownPart({ person }: Slot): number {
		const lines = [...(person?.words ?? [])].map((word) => this.linesWith.get(word) ?? 1);
		return lines.length > 0 ? Math.max(0, Math.min(...lines) - 1) / Math.max(1, this.lines - 1) : 0;
	}

	private rivalFeatures(a: Slot, b: Slot) {
		const alike = (one: Held, other: Held) =>
			this.once(this.likenesses, [one.wording, other.wording], () => likeness(one.slot, other.slot));
		const [x, y] = [this.of(a), this.of(b)];
		const own = alike(x, y);
		let answered = 0;
		let next = usualLikeness;
		const look = (one: Held, other: Held) => {
			for (const rival of other.rivals) {
				if (isAt(rival, x) || isAt(rival, y) || isAnotherUnitOf(rival, x) || isAnotherUnitOf(rival, y)) continue;
				const like = alike(one, rival);
				next = Math.max(next, like);
				const part = like / Math.max(0.01, own);
				if (part > answered && tells(rival.slot, one.slot) && !isOneElse(rival.slot, a, b)) answered = part;
			}
		};
		look(x, y);
		look(y, x);
		return {
			answered: Math.min(mostAnswered, answered),
			best: Math.max(-1, Math.min(1, own - next)),
			known: Math.min(this.knownPart(a), this.knownPart(b)),
		};
	}

	/** The features of two slots of one measure. */
	featuresOf(a: Slot, b: Slot): SlotFeatures {
		return { ...this.placeOf(a, b).features, ...this.rivalFeatures(a, b) };
	}

	/** Whether two slots of two reports are one place of two copies of a sentence: lines of one report may be a list. */
	areInCopies(a: Slot, b: Slot): boolean {
		return (
			a.report !== b.report &&
			this.placeOf(a, b).features.both >= leastInCopies &&
			this.once(this.copies, [this.of(a).wording, this.of(b).wording], () => areInCopies(a, b))
		);
	}

	/** What `chanceOf` tells, with the features that `areOne` looks at besides; undefined where the chance is 0 by that. */
	private judged(a: Slot, b: Slot, least: number) {
		const { best, answered, known } = weightsOf(a);
		const place = this.placeOf(a, b);
		if (this.areInCopies(a, b)) {
			const rivals = this.rivalFeatures(a, b);
			// Whom one sentence names here, a report may well name elsewhere.
			if (!a.person && rivals.answered >= answeredBeside) return undefined;
			return { meaning: 1, best: rivals.best, paired: 0, chance: 1 };
		}
		const most = place.logit + Math.abs(best) + Math.max(0, mostAnswered * answered) + Math.max(0, known);
		if (chanceOfLogit(most) < least) return undefined;
		const rivals = this.rivalFeatures(a, b);
		if (rivals.answered >= 1) return undefined;
		const beside = answered * rivals.answered + best * rivals.best + known * rivals.known;
		const { meaning, paired } = place.features;
		return { meaning, paired, best: rivals.best, chance: chanceOfLogit(place.logit + beside) };
	}

	/**
	 * The chance, 0 to 1, that two slots of one measure are one, by the weights of `slot-weights.ts`; 1 in copies of a sentence where the value is told nowhere else, 0 as soon as it cannot
	 * reach `least`, and where the report of one tells the other's value too, in a place at least as like.
	 */
	chanceOf(a: Slot, b: Slot, least: number): number {
		return this.judged(a, b, least)?.chance ?? 0;
	}

	/**
	 * Whether two slots of one measure are surely one: by the chance, and by how like in meaning their sentences are or how
	 * much more alike the slots are than either is to anything else (`surely`).
	 */
	areOne(a: Slot, b: Slot, least: { readonly chance: number; readonly meaning: number }): boolean {
		const found = this.judged(a, b, least.chance);
		if (!found || found.chance < least.chance) return false;
		return found.meaning >= least.meaning || found.best >= surely || found.paired > 0;
	}
}
