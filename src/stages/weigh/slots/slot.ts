import type { DateMark, Figure, MarkedReport, Sentence, Span, Token } from "../../../core/index.js";
import { contentOf, folded, rootOfWord } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import { type Setting, sentenceAt } from "../setting.js";

/** A figure or a date with the words around it: the place in the story's facts that it fills. */
export interface Slot {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly span: Span;
	/** Content words around it, without numbers and without those of other figures and dates. */
	readonly around: ReadonlySet<string>;
	/** Folded names around it. */
	readonly names: ReadonlySet<string>;
	/** Roots of the verbs around it, light and reporting verbs left out. */
	readonly verbs: ReadonlySet<string>;
	readonly figure?: Figure;
	readonly date?: DateMark;
}

/** So many tokens before and after a figure or date say what it is about. */
const reach = 8;

const general = new Set(
	"be have do say tell announce report release state add will would go come make take get".split(" "),
);

function window(sentence: Sentence, span: Span, marks: readonly Span[]): Token[] {
	const { tokens } = sentence;
	const from = tokens.findIndex((t) => t.span[1] > span[0]);
	let to = from;
	while (to < tokens.length && (tokens[to] as Token).span[0] < span[1]) to++;
	return [...tokens.slice(Math.max(0, from - reach), from), ...tokens.slice(to, to + reach)].filter(
		(t) => !/\d/.test(t.text) && !marks.some((m) => t.span[0] < m[1] && t.span[1] > m[0]),
	);
}

/** The slot at `span`, which measures `of`; undefined outside sentences. */
export function slotOf(report: MarkedReport, span: Span, of: string): Slot | undefined {
	const sentence = sentenceAt(report, span[0]);
	if (!sentence) return undefined;
	const marks = [report.figures, report.dates].flatMap((list) =>
		marksWithin<{ readonly span: Span }>(list, sentence.span),
	);
	const tokens = window(
		sentence,
		span,
		marks.map((m) => m.span),
	);
	const around = new Set(contentOf(tokens));
	for (const word of of.toLowerCase().split(/[^\p{L}]+/u)) if (word.length > 2) around.add(rootOfWord(word));
	const verbs = tokens.filter((t) => t.pos === "VERB" && !general.has(t.lemma.toLowerCase()));
	return {
		report,
		sentence,
		span,
		around,
		names: new Set(tokens.filter((t) => t.pos === "PROPN").map(folded)),
		verbs: new Set(verbs.map((t) => rootOfWord(folded(t)))),
	};
}

/** The slots of all figures and placed dates of a report; those in no sentence are left out. */
export function slotsOf(report: MarkedReport): Slot[] {
	return [
		...report.figures.flatMap((figure) => {
			const made = figure.low === null && figure.high === null ? undefined : slotOf(report, figure.span, figure.of);
			return made ? [{ ...made, figure }] : [];
		}),
		...report.dates.flatMap((date) => {
			const made = date.from && date.to ? slotOf(report, date.span, "") : undefined;
			return made ? [{ ...made, date }] : [];
		}),
	];
}

export interface Likeness {
	/** Rarity of the words around both, as a share of the words around the one with fewer. */
	readonly share: number;
	/** The same as a share of the words around both. */
	readonly both: number;
	/** That rarity itself. */
	readonly weight: number;
}

/** How much two slots are about one thing, by the rarity of the words around them that they share. */
export function likeness(a: Slot, b: Slot, setting: Setting): Likeness {
	const sum = (words: Iterable<string>) => {
		let total = 0;
		for (const word of words) total += setting.rarity(word);
		return total;
	};
	const weight = sum([...a.around].filter((w) => b.around.has(w)));
	const [x, y] = [sum(a.around), sum(b.around)];
	return { share: weight / Math.max(0.01, Math.min(x, y)), both: (2 * weight) / Math.max(0.01, x + y), weight };
}

/** Whether both name somebody and nobody is named by both. */
export function othersNamed(a: Slot, b: Slot): boolean {
	if (a.names.size === 0 || b.names.size === 0) return false;
	for (const name of a.names) if (b.names.has(name)) return false;
	return true;
}
