import {
	type Act,
	type AlignedStory,
	type Attribution,
	type ClaimKind,
	type Credit,
	type CreditKind,
	contains,
	type DateMark,
	type Figure,
	type LineageEdge,
	type MarkedReport,
	type Mention,
	type Name,
	type Span,
	type StoryVoice,
	type UnweighedClaim,
	type VoiceKind,
} from "../../../src/core/index.js";
import { sentencesFor } from "../../build/parsed-sentences.js";

interface ReportSpec {
	readonly id: string;
	readonly text: string;
	readonly published?: string;
	readonly outlet?: string;
	readonly title?: string;
	/** Figures by their words. */
	readonly figures?: Readonly<Record<string, Omit<Figure, "span">>>;
	/** Dates by their words: first and last day, or the value of one that is not placed. */
	readonly dates?: Readonly<Record<string, readonly [string, string] | string>>;
	/** Who says what, each by its words; the source is the voice's name. `cue`: the word "said." of the text unless told; `act`: `state` unless told. */
	readonly said?: readonly {
		readonly source: string;
		readonly content: readonly string[];
		readonly cue?: string;
		readonly act?: Act;
	}[];
	/** Persons by their words: entity key. */
	readonly persons?: Readonly<Record<string, string>>;
	/** Credits by their words, which are their names. */
	readonly credits?: Readonly<Record<string, CreditKind>>;
	/** What all its sentences mean. */
	readonly meaning?: Int8Array;
}

/** A mention by its exact words in a report. */
export interface MentionSpec {
	readonly report: string;
	readonly words: string;
	readonly voice?: string;
	readonly act?: Act;
	readonly unsure?: true;
	/** The first figure inside its words is what it tells. */
	readonly ofFigure?: true;
}

export interface ClaimSpec {
	readonly id: string;
	readonly kind?: ClaimKind;
	readonly mentions: readonly MentionSpec[];
}

export interface VoiceSpec {
	readonly name: string;
	readonly kind?: VoiceKind;
	readonly speaksFor?: string;
	readonly role?: string;
}

function spanOf(text: string, words: string): Span {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
	return [start, start + words.length];
}

function report({
	id,
	text,
	figures = {},
	dates = {},
	persons = {},
	credits = {},
	said = [],
	meaning,
	...known
}: ReportSpec): MarkedReport {
	const inOrder = (a: { span: Span }, b: { span: Span }) => a.span[0] - b.span[0];
	const sentences = sentencesFor(text);
	return {
		id,
		text,
		notes: [],
		...known,
		sentences,
		vectors: meaning ? sentences.map(() => meaning) : [],
		attributions: said.map(
			({ source, content, cue = "said.", act = "state" }): Attribution => ({
				source: [spanOf(text, source)],
				cue: text.includes(` ${cue}`) ? [spanOf(text, cue)] : [],
				content: content.map((words) => spanOf(text, words)),
				form: "direct",
				act,
				voice: source,
			}),
		),
		voices: [],
		credits: Object.entries(credits)
			.map(([words, kind]): Credit => ({ span: spanOf(text, words), name: words, kind, scope: "sentence" }))
			.sort(inOrder),
		figures: Object.entries(figures)
			.map(([words, figure]): Figure => ({ ...figure, span: spanOf(text, words) }))
			.sort(inOrder),
		dates: Object.entries(dates)
			.map(([words, day]): DateMark => {
				const [span, type] = [spanOf(text, words), "date" as const];
				if (typeof day === "string") return { span, type, value: day };
				const [from, to] = day;
				return { span, type, value: from, from, to };
			})
			.sort(inOrder),
		names: Object.entries(persons)
			.map(([words, entity]): Name => ({ span: spanOf(text, words), kind: "person", entity }))
			.sort(inOrder),
	};
}

/** An aligned story from a few words: reports with marks, voices by id, claims by the words of their mentions. */
export function alignedStory(spec: {
	readonly reports: readonly ReportSpec[];
	readonly voices?: Readonly<Record<string, VoiceSpec>>;
	readonly claims: readonly ClaimSpec[];
	readonly lineage?: readonly (readonly [from: string, to: string])[];
}): AlignedStory {
	const reports = spec.reports.map(report);
	const voices = Object.entries(spec.voices ?? {}).map(
		([id, { name, kind = "person", speaksFor, role }]): StoryVoice => ({
			id,
			name,
			kind,
			...(speaksFor ? { speaksFor } : {}),
			...(role ? { role } : {}),
			members: reports.map((r) => ({ report: r.id, voice: id })),
		}),
	);
	const claims = spec.claims.map(
		({ id, kind = "statement", mentions }): UnweighedClaim => ({
			id,
			story: "story",
			kind,
			statement: mentions[0]?.words ?? "",
			reasons: [],
			mentions: mentions.map(({ report: of, words, voice, act, unsure, ofFigure }): Mention => {
				const { text = "", figures = [] } = reports.find((r) => r.id === of) ?? {};
				const span = spanOf(text, words);
				const figure = ofFigure && figures.find((f) => contains(span, f.span));
				return {
					report: of,
					span,
					quote: words,
					...(figure ? { figure } : {}),
					...(voice ? { voice } : {}),
					...(act ? { act } : {}),
					...(unsure ? { unsure } : {}),
				};
			}),
		}),
	);
	const lineage = (spec.lineage ?? []).map(
		([from, to]): LineageEdge => ({ from, to, kind: "copy", score: 1, reasons: [] }),
	);
	return { id: "story", reports, voices, claims, lineage };
}
