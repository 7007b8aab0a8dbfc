/** One fact that two passages state, changed in one of them: what a reader of both could find. */
import {
	type Attribution,
	contains,
	type MarkedReport,
	type Name,
	type NameKind,
	type Span,
	sharedLength,
	type Voice,
} from "../src/core/index.js";

export const changeKinds = ["figure", "date", "negation", "name", "attribution"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `span` of the report's text is replaced by `by`. */
export interface Change {
	readonly span: Span;
	readonly by: string;
	/** Of a changed speaker, the words that are said to be his; a disagreement may cite them alone. */
	readonly said?: readonly Span[];
}

/** Words of a report that tell something. */
export interface Passage {
	readonly report: MarkedReport;
	readonly span: Span;
}

const numberWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const number = new RegExp(`(?<![\\w.,-])(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|${numberWords.join("|")})(?![\\w-])`);
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** Nobody in any of the stories. */
const others: Readonly<Partial<Record<NameKind, string>>> = {
	person: "Martin Kessler",
	organisation: "Kessler Institute",
	place: "Kesslerville",
};

/** The first match of `pattern` in `text` within `span`, and what `change` makes of it. */
function changed(
	text: string,
	[start, end]: Span,
	pattern: RegExp,
	change: (match: string, at: number) => string | undefined,
): Change | undefined {
	for (const { 0: match, index } of text.slice(start, end).matchAll(new RegExp(pattern, "gu"))) {
		const by = change(match, start + index);
		if (by !== undefined) return { span: [start + index, start + index + match.length], by };
	}
	return undefined;
}

/** Another number written alike; undefined for a year. */
function otherNumber(text: string): string | undefined {
	const word = numberWords.indexOf(text.toLowerCase());
	if (word >= 0) return numberWords[(word + 4) % numberWords.length];
	const n = Number(text.replace(/,/g, ""));
	if (!Number.isFinite(n) || (/^(?:19|20)\d\d$/.test(text) && n > 1900)) return undefined;
	const other = n < 20 ? n + 5 : n * 2;
	const digits = Number.isInteger(n) ? Math.round(other).toString() : other.toFixed(1);
	return text.includes(",") ? Number(digits).toLocaleString("en-US") : digits;
}

const within = <T extends { readonly span: Span }>(marks: readonly T[], { span }: Passage) =>
	marks.filter((m) => contains(span, m.span));
const wordsOf = ({ report, span }: Passage) => report.text.slice(...span);
const lastWord = (name: string) => name.split(/\s+/).at(-1)?.toLowerCase();

function firstOf<T>(some: readonly T[], change: (one: T) => Change | undefined): Change | undefined {
	for (const one of some) {
		const found = change(one);
		if (found) return found;
	}
	return undefined;
}

/** What the passage's words are told of: those of which some content reaches into it. */
const attributionsOf = ({ report, span }: Passage) =>
	report.attributions.filter(({ content }) => content.some((c) => sharedLength(c, span) > 0));

const voiceOf = ({ report }: Passage, { voice }: Attribution): Voice | undefined =>
	report.voices.find((v) => v.id === voice);

const makers: Readonly<Record<ChangeKind, (one: Passage, other: Passage) => Change | undefined>> = {
	// A bound leaves room: "more than 200" and "more than 400" can both be right.
	figure: (one, other) =>
		firstOf(within(one.report.figures, one), (f) =>
			f.low !== null &&
			f.high !== null &&
			within(other.report.figures, other).some((g) => g.low === f.low && g.high === f.high && g.unit === f.unit)
				? changed(one.report.text, f.span, number, otherNumber)
				: undefined,
		),
	date: (one, other) =>
		firstOf(within(one.report.dates, one), (d) => {
			const { text } = one.report;
			const same = within(other.report.dates, other).some(
				(e) => (d.from !== undefined && d.from === e.from && d.to === e.to) || d.value === e.value,
			);
			if (!same || d.type === "duration" || d.type === "set") return undefined;
			return (
				changed(text, d.span, new RegExp(days.join("|")), (m) => days[(days.indexOf(m) + 3) % 7]) ??
				changed(text, d.span, new RegExp(`(?<=\\b(?:${months})\\s)\\d{1,2}\\b`), (m) => `${(Number(m) % 27) + 2}`) ??
				changed(text, d.span, /\b(?:19|20)\d\d\b/, (m) => `${Number(m) - 3}`)
			);
		}),
	negation: (one, other) => {
		const copied = wordsOf(other);
		if (/\b(?:not|never|no)\b|n['’]t\b/.test(copied + wordsOf(one))) return undefined;
		return changed(
			one.report.text,
			one.span,
			/\b(?:was|were|is|are|has|have|had|will|would|can|could|did)\b/,
			(m, at) => {
				const after = /^\s*(\p{L}+)/u.exec(one.report.text.slice(at + m.length, one.span[1]));
				return after && new RegExp(`\\b${m}\\s+${after[1]}\\b`, "u").test(copied) ? `${m} not` : undefined;
			},
		);
	},
	name: (one, other) => {
		const told = within(other.report.names, other).map((n) => lastWord(other.report.text.slice(...n.span)));
		const speaks = ({ span }: Name) => one.report.attributions.some((a) => a.source.some((s) => contains(s, span)));
		return firstOf(within(one.report.names, one), (n) => {
			const by = others[n.kind];
			const name = one.report.text.slice(...n.span);
			if (by === undefined || speaks(n) || !told.includes(lastWord(name))) return undefined;
			return { span: n.span, by: n.kind === "person" && !/\s/.test(name) ? "Kessler" : by };
		});
	},
	attribution: (one, other) => {
		const said = attributionsOf(other).flatMap((a) => lastWord(voiceOf(other, a)?.name ?? "") ?? []);
		return firstOf(attributionsOf(one), (a) => {
			const last = lastWord(voiceOf(one, a)?.name ?? "");
			if (!last || !said.includes(last)) return undefined;
			return firstOf(one.report.names, ({ kind, span }) => {
				const by = others[kind];
				const speaks = a.source.some((s) => contains(s, span));
				const named = speaks && lastWord(one.report.text.slice(...span)) === last;
				return named && by !== undefined ? { span, by, said: a.content } : undefined;
			});
		});
	},
};

/** A change of `kind` in `one`, of something that `other` states too; undefined where there is none. */
export const changeOf = (kind: ChangeKind, one: Passage, other: Passage): Change | undefined =>
	makers[kind](one, other);
