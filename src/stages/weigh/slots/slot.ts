import {
	type DateMark,
	dimensionOf,
	type Figure,
	lengthOf,
	type MarkedReport,
	meet,
	type Sentence,
	type Span,
	type Token,
	tokenAt,
} from "../../../core/index.js";
import { foldedWords } from "../../../text/folded-words.js";
import { maySamePerson, type Person, personOf } from "../../../text/same-person.js";
import { isTaggedVerb } from "../../../text/tagged-verb.js";
import { isTimeStamp } from "../../../text/time-stamp.js";
import { contentRoot, folded, isContent, rootOfWord } from "../content-words.js";
import { type Participants, participantsAt } from "../grammar/participants.js";
import { marksWithin } from "../marks-within.js";
import { saidIn } from "../said-in.js";
import { type Setting, sentenceAt } from "../setting.js";
import type { Deed } from "./deed.js";
import { implied } from "./implied.js";
import { mayBeOneDay, tellsDay } from "./may-be-one-day.js";
import { isPiece } from "./number-pieces.js";
import { compatible } from "./rounding.js";

type SlotKind = "figure" | "date" | "person" | "deed";

/** A figure, a date, a person or a deed with the words around it: the place in the story's facts that it fills. */
export interface Slot {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly span: Span;
	readonly kind: SlotKind;
	/** What it is told in: "figure USD", "figure count", "figure length"; "date"; "person"; "deed" with its root. Only slots of one measure are compared. */
	readonly measure: string;
	/** Content words around it, without numbers and those of other figures and dates; each with its rarity, less the further off. */
	readonly words: ReadonlyMap<string, number>;
	/** Roots of the words for what it measures: "federal taxes". */
	readonly thing: readonly string[];
	/** Weight of all `words`. */
	readonly total: number;
	/** Folded names around it. */
	readonly names: ReadonlySet<string>;
	/** Folded names next to it: whose age or money it may be. */
	readonly bearers: ReadonlySet<string>;
	/** Roots of the verbs around it, light and reporting verbs left out. */
	readonly verbs: ReadonlySet<string>;
	/** What its sentence means, as the encoder sees it, and the length of that. */
	readonly vector: Int8Array | undefined;
	readonly length: number;
	/** The other exact figures of its sentence. */
	readonly beside: readonly Beside[];
	readonly figure?: Figure;
	/** The figure as a reader takes it (`implied`). */
	readonly meant?: Figure;
	readonly date?: DateMark;
	readonly person?: Person;
	readonly deed?: {
		/** 1 where it is affirmed, -1 where it is denied. */
		readonly holds: 1 | -1;
		readonly participants: Participants;
		/** Folded words of the name of who says so; undefined where the report does. */
		readonly speaker?: ReadonlySet<string>;
	};
}

/** Another figure of a slot's sentence: whether it stands before, and whether next to the slot ("134 to 63"). */
interface Beside {
	readonly figure: Figure;
	readonly before: boolean;
	readonly next: boolean;
}

/** So many tokens before and after a figure or date say what it is about; one at `halved` tokens counts half. */
const [reach, halved] = [10, 5];
/** A name this near is that of whom the figure tells. */
const besideIt = 3;
/** Code units between two figures of one pair at most: " of the ". */
const nextTo = 8;

const general = new Set(
	"be have do say tell announce report release state add will would go come make take get".split(" "),
);

interface Near {
	readonly token: Token;
	readonly distance: number;
}

function around({ tokens }: Sentence, span: Span, marks: readonly { readonly span: Span }[]): Near[] {
	const from = tokenAt(tokens, span[0]);
	let to = from;
	while (to < tokens.length && (tokens[to] as Token).span[0] < span[1]) to++;
	const first = Math.max(0, from - reach);
	return [
		...tokens.slice(first, from).map((token, i) => ({ token, distance: from - first - i })),
		...tokens.slice(to, to + reach).map((token, i) => ({ token, distance: i + 1 })),
	].filter(
		({ token: { text, span: at } }) => !/\d/.test(text) && !marks.some((m) => at[0] < m.span[1] && at[1] > m.span[0]),
	);
}

const isExact = ({ low, high }: Figure) => low !== null && low === high && low > 1;

function besideOf(figures: readonly Figure[], span: Span): Beside[] {
	return figures
		.filter((f) => isExact(f) && (f.span[1] <= span[0] || f.span[0] >= span[1]))
		.map((figure) => {
			const before = figure.span[0] < span[0];
			const gap = before ? span[0] - figure.span[1] : figure.span[0] - span[1];
			return { figure, before, next: gap <= nextTo };
		});
}

/** The words for what a figure measures, lower case. */
export const thingWords = (of: string): string[] =>
	of
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length > 1);

function slotAt(
	report: MarkedReport,
	span: Span,
	of: string,
	setting: Setting,
): Omit<Slot, "kind" | "measure"> | undefined {
	const sentence = sentenceAt(report, span[0]);
	if (!sentence) return undefined;
	const figures = marksWithin(report.figures, sentence.span);
	const near = around(sentence, span, [...figures, ...marksWithin(report.dates, sentence.span)]);
	const words = new Map<string, number>();
	const weigh = (root: string, distance: number) => {
		const weight = setting.rarity(root) / (1 + Math.max(0, distance - 1) / (halved - 1));
		words.set(root, Math.max(words.get(root) ?? 0, weight));
	};
	for (const { token, distance } of near) {
		const root = contentRoot(token);
		if (root) weigh(root, distance);
	}
	const thing = thingWords(of);
	for (const word of thing) if (word.length > 2) weigh(rootOfWord(word), 0);
	const names = near.filter(({ token }) => token.pos === "PROPN" && isContent(token));
	const verbs = near.filter(({ token }) => token.pos === "VERB" && !general.has(token.lemma));
	const vector = report.vectors[setting.indexOf(report.id, sentence)];
	// "Quill, 61, and Osei": what stands between commas is told of who stands before them.
	const inserted =
		/[,(] ?$/.test(report.text.slice(sentence.span[0], span[0])) &&
		/^ ?[,)]/.test(report.text.slice(span[1], span[1] + 2));
	return {
		report,
		sentence,
		span,
		words,
		thing: thing.map(rootOfWord),
		total: [...words.values()].reduce((sum, w) => sum + w, 0),
		names: new Set(names.map(({ token }) => folded(token))),
		bearers: new Set(
			names
				.filter(({ token, distance }) => distance <= besideIt && !(inserted && token.span[0] > span[0]))
				.map(({ token }) => folded(token)),
		),
		verbs: new Set(verbs.map(({ token }) => rootOfWord(folded(token)))),
		beside: besideOf(figures, span),
		vector,
		length: lengthOf(vector),
	};
}

/** Folded words of the name of whoever says what stands at `span`; undefined where nobody named does. */
function speakerOf(report: MarkedReport, span: Span): ReadonlySet<string> | undefined {
	const said = saidIn(report, span);
	const name = report.voices.find((v) => v.id === said?.voice)?.name;
	return name === undefined ? undefined : new Set(foldedWords(name));
}

/** Whether a date's sentence tells of something: it has a verb, and is no page's own date. */
const happensIn = ({ tokens, span }: Sentence, { text }: MarkedReport) =>
	tokens.some(isTaggedVerb) && !isTimeStamp(text.slice(...span));

/** The slots of all whole figures, days and people of a report, and of these of its deeds; those in no sentence are left out. */
export function slotsOf(report: MarkedReport, setting: Setting, deeds: readonly Deed[]): Slot[] {
	return [
		...report.figures.flatMap((figure) => {
			const told = figure.low !== null || figure.high !== null;
			const made = told && !isPiece(report, figure.span) ? slotAt(report, figure.span, figure.of, setting) : undefined;
			if (!made) return [];
			const meant = implied(figure, report.text.slice(...figure.span));
			return [{ ...made, kind: "figure" as const, measure: `figure ${dimensionOf(figure.unit)}`, figure, meant }];
		}),
		...report.dates.flatMap((date) => {
			const made = tellsDay(date) ? slotAt(report, date.span, "", setting) : undefined;
			return made && happensIn(made.sentence, report)
				? [{ ...made, kind: "date" as const, measure: "date", date }]
				: [];
		}),
		...report.names.flatMap(({ kind, span, entity }) => {
			// Who signs a post plays no part in what it tells: "— Ann Holt (@annholt)".
			const signs = /^ ?\(@/.test(report.text.slice(span[1], span[1] + 3));
			const made = kind === "person" && !signs ? slotAt(report, span, "", setting) : undefined;
			const person = personOf(report.text.slice(...span), entity);
			return made ? [{ ...made, kind: "person" as const, measure: "person", person }] : [];
		}),
		...deeds.flatMap(({ span, root, holds }) => {
			const made = slotAt(report, span, "", setting);
			if (!made) return [];
			const participants = participantsAt(report, made.sentence, tokenAt(made.sentence.tokens, span[1] - 1));
			const speaker = speakerOf(report, span);
			return [
				{
					...made,
					kind: "deed" as const,
					measure: `deed ${root}`,
					deed: { holds, participants, ...(speaker ? { speaker } : {}) },
				},
			];
		}),
	];
}

/** Whether one value can be both. */
export const bothCanBe = (a: Slot, b: Slot): boolean =>
	a.deed && b.deed
		? a.deed.holds === b.deed.holds
		: a.person && b.person
			? maySamePerson(a.person, b.person)
			: a.figure && b.figure
				? compatible(a.figure, b.figure) && compatible(a.meant ?? a.figure, b.meant ?? b.figure)
				: a.date === undefined || b.date === undefined || mayBeOneDay(a.date, b.date);

/** Key of what `bothCanBe` looks at in a slot: the same for all that tell the very same value. */
export const toldValue = ({ kind, figure, meant, date, person, deed }: Slot): string =>
	[
		kind,
		...(figure ? [figure.unit, figure.low, figure.high, meant?.low, meant?.high] : []),
		...(date ? [date.value, date.from, date.to] : []),
		person?.key,
		deed?.holds,
	].join("\n");

/** Whether both name somebody and nobody is named by both. */
export const othersNamed = (a: Slot, b: Slot): boolean =>
	a.names.size > 0 && b.names.size > 0 && !meet(a.names, b.names);
