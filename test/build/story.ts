import type {
	Act,
	Attribution,
	Claim,
	Credit,
	DateMark,
	Figure,
	LineageEdge,
	MarkedReport,
	Mention,
	NameKind,
	Report,
	StoryVoice,
	WeighedStory,
} from "../../src/core/index.js";
import { wordsAt } from "../../src/core/index.js";
import { type Mark, markedText } from "./marked-text.js";
import { sentencesFor } from "./parsed-sentences.js";

export interface BuiltReport extends MarkedReport {
	readonly marks: readonly Mark[];
}

/** Every `<source:voice>`, `<cue:act>` and `<content>` up to the next of a kind already seen make one attribution. */
function attributionsOf(marks: readonly Mark[]): Attribution[] {
	const out: Attribution[] = [];
	let seen: Partial<Record<string, Mark>> = {};
	const flush = () => {
		const { source, cue, content } = seen;
		if (content) {
			out.push({
				source: source ? [source.span] : [],
				cue: cue ? [cue.span] : [],
				content: [content.span],
				form: "indirect",
				act: (cue?.label || "state") as Act,
				...(source?.label ? { voice: source.label } : {}),
			});
		}
		seen = {};
	};
	for (const mark of marks) {
		if (!["source", "cue", "content"].includes(mark.tag)) continue;
		if (seen[mark.tag]) flush();
		seen[mark.tag] = mark;
	}
	flush();
	return out;
}

/** `<date:2031-03-04>` or `<date:2031-03-01..2031-03-31>`. */
function dateOf({ label, span }: Mark): DateMark {
	const [from = "", to = from] = label.split("..");
	return { span, value: to === from ? from : from.slice(0, 7), type: "date", from, to };
}

/** `<figure:9..9 boat>`; an open end is left out. */
function figureOf({ label, span }: Mark): Figure {
	const [, low, high, of] = /^([\d.]*?)\.\.([\d.]*)\s*(.*)$/.exec(label) ?? [];
	return { span, low: low ? Number(low) : null, high: high ? Number(high) : null, unit: "count", of: of ?? "" };
}

/**
 * A marked report from a text with inline marks: `source`, `cue`, `content` (attributions), `date`, `figure`, `credit`, `name:kind`,
 * and `claim:key` around each mention of a claim.
 */
export function report(id: string, marked: string, known: Partial<Report> = {}): BuiltReport {
	const { text, marks } = markedText(marked);
	const of = (tag: string) => marks.filter((m) => m.tag === tag);
	return {
		id,
		text,
		notes: [],
		...known,
		marks,
		sentences: sentencesFor(text),
		vectors: [],
		attributions: attributionsOf(marks),
		voices: [],
		figures: of("figure").map(figureOf),
		dates: of("date").map(dateOf),
		names: of("name").map(({ label, span }) => ({
			span,
			kind: (label || "person") as NameKind,
			entity: text.slice(...span).toLowerCase(),
		})),
		credits: of("credit").map(
			({ span, label }): Credit => ({ span, name: label || wordsAt(text, span), kind: "agency", scope: "report" }),
		),
	};
}

function mentionOf(built: BuiltReport, { span }: Mark): Mention {
	const inside = (other: { readonly span: readonly [number, number] }) =>
		other.span[0] >= span[0] && other.span[1] <= span[1];
	const said = built.attributions.find((a) => a.content.some(([s, e]) => s < span[1] && span[0] < e));
	const figure = built.figures.find(inside);
	const date = built.dates.find(inside);
	return {
		report: built.id,
		span,
		quote: wordsAt(built.text, span),
		...(said?.voice ? { voice: said.voice, act: said.act } : {}),
		...(figure ? { figure } : {}),
		...(date ? { date } : {}),
	};
}

/** A voice of a story: its name by id, and what else is known of it. */
export type VoiceSketch = Partial<Omit<StoryVoice, "id">> & { readonly name: string };

/** A weighed story from built reports: mentions are gathered by the key of their `claim` marks, in order of weight given. */
export function story(
	reports: readonly BuiltReport[],
	{
		id = "s1",
		voices = {},
		claims = {},
		lineage = [],
	}: {
		readonly id?: string;
		readonly voices?: Readonly<Record<string, VoiceSketch>>;
		readonly claims?: Readonly<Record<string, Partial<Claim>>>;
		readonly lineage?: readonly LineageEdge[];
	} = {},
): WeighedStory {
	const keys = [
		...new Set([
			...Object.keys(claims),
			...reports.flatMap((r) => r.marks.filter((m) => m.tag === "claim").map((m) => m.label)),
		]),
	];
	const built = keys.map((key, i): Claim => {
		const mentions = reports.flatMap((r) =>
			r.marks.filter((m) => m.tag === "claim" && m.label === key).map((m) => mentionOf(r, m)),
		);
		const carriers = [...new Set(mentions.map((m) => m.report))];
		return {
			id: key,
			story: id,
			statement: mentions[0]?.quote ?? "",
			kind: "statement",
			mentions,
			reasons: [],
			standing: carriers.length > 1 ? "echoed" : "single",
			origins: {
				atLeast: 1,
				atMost: 1,
				groups: [{ reports: carriers, name: voices[mentions[0]?.voice ?? ""]?.name ?? "unattributed", reasons: [] }],
			},
			disagreement: null,
			weight: keys.length - i,
			...claims[key],
		};
	});
	return {
		id,
		reports: reports.map(({ marks: _, ...r }) => r),
		lineage,
		voices: Object.entries(voices).map(([key, sketch]) => ({
			id: key,
			kind: "person",
			members: reports
				.filter((r) => r.attributions.some((a) => a.voice === key))
				.map((r) => ({ report: r.id, voice: key })),
			...sketch,
		})),
		claims: built,
	};
}
