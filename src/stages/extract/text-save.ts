import { type Span, trimmed } from "../../core/index.js";
import { joinParagraphs, type MappedText } from "../../text/offset-map.js";
import { type LineShape, lineShape } from "./line-shape.js";
import { bylineOf, creditLineOf, dateLineOf, isoDateOf, isPerson, type Known } from "./stated-facts.js";
import { textUnits } from "./text-units.js";

/** A report taken out of a plain-text save, and what its own lines say about it. */
export interface CleanedSave extends MappedText {
	readonly known: Known;
	/** The lines left out, in order, for whoever wants to check. */
	readonly left: readonly string[];
}

interface Unit {
	readonly spans: readonly Span[];
	readonly text: string;
	readonly shape: LineShape;
	readonly byline: string | undefined;
	readonly credit: ReturnType<typeof creditLineOf>;
	readonly date: ReturnType<typeof dateLineOf>;
	readonly discussion: boolean;
}

/** Where readers begin to talk: "Comments", "12 comments", "Leave a reply", "Join the conversation". */
const discussionHead =
	/^\W*(?:\(?\d+\)?\s)?(?:(?:leave|post|write|add|view|show|load|all|reader|your)(?: (?:a|all|your|\d+))? )?(?:comments?|repl(?:y|ies)|responses?|discussion|conversation|thoughts on)\b\W*(?:\(?\d+\)?)?\W*$/i;

/** Weights of the segmentation, in words of prose; set on the invented page saves under test/cases/extract. */
const prosePay = { most: 40, furniture: -7, short: -2, discussion: -40 };

const normal = (line: string) =>
	line
		.normalize("NFKC")
		.replace(/[’‘]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/['"]/g, "")
		.replace(/\s+/g, " ")
		.trim()
		.toLowerCase();

const contentWords = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** The run of units that pays most: prose pays its words, all else costs. Linear (Pasternack and Roth 2009, maximum subsequence segmentation). */
function bodyRange(units: readonly Unit[]): readonly [number, number] | undefined {
	let best: readonly [number, number] | undefined;
	let bestPay = 0;
	let pay = 0;
	let from = 0;
	units.forEach((unit, i) => {
		if (pay <= 0) {
			pay = 0;
			from = i;
		}
		const { kind, words } = unit.shape;
		if (unit.credit || unit.byline || unit.date) return;
		if (unit.discussion) pay += prosePay.discussion;
		else if (kind === "prose") pay += Math.min(words, prosePay.most);
		else pay += kind === "furniture" ? prosePay.furniture : prosePay.short;
		if (pay > bestPay) {
			bestPay = pay;
			best = [from, i];
		}
	});
	return best;
}

/** How much a line reads as the headline of the text that follows: its words return there. 0 for a line that cannot be one. */
function headlineScore(unit: Unit, lead: ReadonlySet<string>, seen: ReadonlyMap<string, number>): number {
	const { words, kind } = unit.shape;
	if (kind === "furniture" || words < 3 || words > 35 || unit.byline || unit.date || unit.credit) return 0;
	const own = [...contentWords(unit.text)];
	const shared = own.filter((w) => lead.has(w)).length;
	if (own.length === 0) return 0;
	const twice = (seen.get(normal(unit.text)) ?? 0) > 1 ? 1 : 0;
	return shared * (0.5 + shared / own.length) + twice + Math.min(words, 10) / 20;
}

function titleAt(units: readonly Unit[], body: readonly [number, number]): number {
	const firstProse = units.findIndex((u, i) => i >= body[0] && u.shape.kind === "prose");
	const lead = new Set<string>();
	let taken = 0;
	for (let i = firstProse; i >= 0 && i <= body[1] && taken < 6; i++) {
		const unit = units[i] as Unit;
		if (unit.shape.kind !== "prose") continue;
		for (const word of contentWords(unit.text)) lead.add(word);
		taken++;
	}
	const seen = new Map<string, number>();
	for (const unit of units) seen.set(normal(unit.text), (seen.get(normal(unit.text)) ?? 0) + 1);
	let best = -1;
	let bestScore = 0.6;
	for (let i = 0; i < firstProse; i++) {
		const score = headlineScore(units[i] as Unit, lead, seen);
		if (score > bestScore) {
			best = i;
			bestScore = score;
		}
	}
	return best;
}

/**
 * The report inside a plain-text save of a page (or a copied text, a wire text, a press release): general signals only
 * — the shape of lines, words that pages use about themselves, position against the runs of prose, and lines that
 * `repeated` says other reports of the batch hold too. Paragraphs come out unchanged but for white space at their ends
 * and the line breaks of hard wrapping, which become spaces. A text without any prose comes out whole.
 */
export function cleanTextSave(text: string, repeated: (line: string) => boolean = () => false): CleanedSave {
	const units: Unit[] = textUnits(text).map((spans) => {
		const words = spans.map(([s, e]) => text.slice(s, e)).join(" ");
		const shape = lineShape(words, repeated(words));
		return {
			spans,
			text: words,
			shape,
			byline: bylineOf(words),
			credit: creditLineOf(words),
			date: dateLineOf(words),
			discussion: words.length < 60 && discussionHead.test(words),
		};
	});
	const body = bodyRange(units);
	if (!body)
		return {
			...joinParagraphs(
				text,
				units.map((u) => u.spans),
			),
			known: {},
			left: [],
		};
	const title = titleAt(units, body);
	const known: { -readonly [K in keyof Known]: Known[K] } = {};
	const titleUnit = units[title];
	if (titleUnit) known.title = titleUnit.text;
	const start = title >= 0 ? Math.min(title, body[0]) : body[0];
	const kept: (readonly Span[])[] = [];
	const left: string[] = [];
	const titleWords = titleUnit ? normal(titleUnit.text) : undefined;
	let titleKept = false;
	let afterLabel = false;
	units.forEach((unit, i) => {
		const { kind } = unit.shape;
		const inside = i >= start && i <= body[1];
		const nearby = i >= start - 8 && i <= body[1] + 12;
		let keep = false;
		if (titleWords !== undefined && normal(unit.text) === titleWords) {
			keep = !titleKept && (i === title || i < title);
			titleKept ||= keep;
		} else if (unit.byline !== undefined) {
			if (nearby && isPerson(unit.byline)) known.byline ??= unit.byline;
		} else if (unit.date) {
			if (nearby && unit.date.date) {
				if (unit.date.changed) known.modified ??= unit.date.date;
				else known.published ??= unit.date.date;
			}
		} else if (unit.credit && nearby) {
			keep = true;
			if (unit.credit.publisher) known.outlet ??= unit.credit.name;
			const dated = isoDateOf(
				/(?:\d{4}-\d\d-\d\d|\d{1,2} \p{L}+ \d{4}|\p{L}+\.? \d{1,2}, \d{4})\W*$/u.exec(unit.text)?.[0] ?? "",
			);
			if (dated) known.published ??= dated;
		} else if (inside) keep = kind === "prose" || (kind === "short" && !afterLabel);
		if (kind === "prose") afterLabel = false;
		else if (kind === "furniture") afterLabel = i > start && /[:：]$/.test(unit.text);
		if (keep) kept.push(unit.spans);
		else left.push(unit.text);
	});
	return { ...joinParagraphs(text, kept), known, left };
}
void trimmed;
