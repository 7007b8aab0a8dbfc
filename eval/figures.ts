import { type Figure as Quantity, type Span, sharedLength } from "../src/core/index.js";
import { findDates } from "../src/stages/annotate/dates/find-dates.js";
import { findFigures } from "../src/stages/annotate/figures/find-figures.js";
import { compact } from "../src/text/compact.js";
import { sentencesOf } from "../src/text/sentences.js";
import { type GoldStory, goldNeeds, goldStories } from "./gold.js";
import type { Figure, Measure } from "./measure.js";
import { specCases } from "./spec-cases.js";

const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(1e-6, Math.abs(b) * 1e-6);

function figuresOf(text: string, published?: string): Quantity[] {
	const sentences = sentencesOf(text);
	return findFigures(text, sentences, findDates(text, sentences, published));
}

/** The naive way: every number in digits, exact, in no unit. */
function digitsOf(text: string): Quantity[] {
	return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((m) => {
		const value = Number(m[0].replace(/,/g, ""));
		return { span: [m.index, m.index + m[0].length], low: value, high: value, unit: "count", of: "" };
	});
}

interface SpecCase {
	readonly Input: string;
	readonly Results: readonly {
		readonly Text: string;
		readonly Start: number;
		readonly End: number;
		readonly Resolution: {
			readonly value: string | null;
			readonly unit?: string;
			readonly isoCurrency?: string;
			readonly subtype?: string;
		};
	}[];
}

type Expected = {
	readonly span: Span;
	readonly low: number | null;
	readonly high: number | null;
	readonly unit?: string;
};

/** Currency names of the specs that our units know; others are skipped. */
const currencies: Readonly<Record<string, string>> = {
	Dollar: "USD",
	"United States dollar": "USD",
	Euro: "EUR",
	Pound: "GBP",
	"British pound": "GBP",
	"Japanese yen": "JPY",
	"Chinese yuan": "CNY",
	"Indian rupee": "INR",
	Rupee: "INR",
	"Canadian dollar": "CAD",
	"Australian dollar": "AUD",
	"Hong Kong dollar": "HKD",
	"New Zealand dollar": "NZD",
	"Singapore dollar": "SGD",
	"Swiss franc": "CHF",
	"Russian ruble": "RUB",
	"Swedish krona": "SEK",
	Cent: "USD",
};

/**
 * What a case expects of us, or why it is none of ours: `negative` and `power` numbers, scientific notation and other
 * bases, `ordinal`s and fractions of ordinals, labels (numbers of telephones and models), currencies without a code,
 * amounts without a number, and ranges that exclude a middle.
 */
function expectedOf(file: string, result: SpecCase["Results"][number]): Expected | string {
	const span: Span = [result.Start, result.End + 1];
	const raw = result.Resolution.value;
	if (raw === null || raw === undefined) return "no number";
	if (file.startsWith("NumberRange")) {
		const match = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(raw);
		if (!match) return "not an interval";
		if (/-/.test(raw)) return "negative";
		const end = (digits: string | undefined) => (digits ? Number(digits) : null);
		return { span, low: end(match[2]), high: end(match[3]) };
	}
	if (/^-|^minus|^negative/i.test(result.Text.trim()) || raw.startsWith("-")) return "negative";
	if (result.Resolution.subtype === "power" || /\^|e[+-]?\d/i.test(result.Text)) return "power";
	const value = Number(raw.replace("%", ""));
	if (!Number.isFinite(value)) return "no number";
	if (file.startsWith("Currency")) {
		const unit = currencies[result.Resolution.unit ?? ""];
		if (!unit) return "currency without a code here";
		return {
			span,
			low: result.Resolution.unit === "Cent" ? value / 100 : value,
			high: result.Resolution.unit === "Cent" ? value / 100 : value,
			unit,
		};
	}
	if (
		file.startsWith("Number") &&
		result.Resolution.subtype === "fraction" &&
		value < 1 &&
		/over|\d\/\d|(?:th|st|nd|rd)s?$/i.test(result.Text)
	)
		return "ordinal fraction";
	if (file.startsWith("Number") && /^(?:a|an|one)$/i.test(result.Text)) return "bare one";
	return { span, low: value, high: value, ...(file.startsWith("Percent") ? { unit: "percent" } : {}) };
}

function same(got: Quantity, want: Expected): boolean {
	if (got.span[0] >= want.span[1] || want.span[0] >= got.span[1]) return false;
	if (want.unit && got.unit !== want.unit) return false;
	const end = (a: number | null, b: number | null) => (a === null || b === null ? a === b : near(a, b));
	if (end(got.low, want.low) && end(got.high, want.high)) return true;
	// A share in words is told in percent; a rounded or bounded amount keeps the amount as its middle or its end.
	if (want.low === null || want.low !== want.high) return false;
	const value = want.low;
	if (got.unit === "percent" && want.unit === undefined && got.low !== null && near(got.low, value * 100)) return true;
	if (got.low === null || got.high === null) return near(got.low ?? got.high ?? Number.NaN, value);
	return got.low < value && value < got.high && near((got.low + got.high) / 2, value);
}

function specs(
	folder: string,
	file: string,
	onError: (line: string) => void,
): { readonly score: number; readonly baseline: number } {
	const skipped = new Map<string, number>();
	let right = 0;
	let naive = 0;
	let all = 0;
	for (const { Input, Results } of specCases<SpecCase>(folder, file)) {
		const wanted = Results.map((r) => expectedOf(file, r));
		const reason = wanted.find((w) => typeof w === "string");
		if (typeof reason === "string" || Results.length === 0) {
			const why = typeof reason === "string" ? reason : "nothing expected";
			skipped.set(why, (skipped.get(why) ?? 0) + 1);
			continue;
		}
		all++;
		const got = figuresOf(Input);
		const ok = wanted.every((w) => typeof w !== "string" && got.some((g) => same(g, w)));
		const baseline = digitsOf(Input);
		if (wanted.every((w) => typeof w !== "string" && baseline.some((g) => same(g, { ...w, unit: g.unit })))) naive++;
		if (ok) right++;
		else {
			onError(
				`${file}: ${JSON.stringify(Input)} wants ${JSON.stringify(wanted)} got ${JSON.stringify(got.map((g) => [Input.slice(...g.span), g.low, g.high, g.unit]))}`,
			);
		}
	}
	onError(`${file}: ${all} cases, skipped ${JSON.stringify([...skipped])}`);
	return { score: right / all, baseline: naive / all };
}

/** Share of labelled figures and counts whose interval is found inside the words quoted for it. */
function goldFigures(stories: readonly GoldStory[], onError: (line: string) => void): Figure[] {
	let all = 0;
	const hits = { exact: 0, overlap: 0, naive: 0, naiveOverlap: 0 };
	for (const { gold, reports } of stories) {
		for (const report of reports) {
			const mentions = gold.claims
				.flatMap((c) => c.mentions)
				.filter((m) => m.doc === report.id && (m.low !== undefined || m.high !== undefined));
			if (mentions.length === 0) continue;
			const flat = compact(report.text, [0, report.text.length]);
			const found = figuresOf(report.text, report.published);
			const naive = digitsOf(report.text);
			for (const { quote, low = null, high = null } of mentions) {
				const words = quote.replace(/\s+/g, " ");
				const at = flat.text.indexOf(words);
				all++;
				if (at < 0) continue;
				const span = flat.spanOf(at, at + words.length);
				const inside = (list: readonly Quantity[]) => list.filter((f) => sharedLength(f.span, span) > 0);
				const exact = (f: Quantity) => f.low === low && f.high === high;
				const overlap = (f: Quantity) =>
					exact(f) ||
					((f.low !== null || f.high !== null) &&
						(f.low ?? -Infinity) <= (high ?? Infinity) &&
						(low ?? -Infinity) <= (f.high ?? Infinity));
				if (inside(found).some(exact)) hits.exact++;
				else {
					onError(
						`gold: ${JSON.stringify(quote)} wants ${low} to ${high}, got ${JSON.stringify(inside(found).map((f) => [f.low, f.high, f.unit, f.of]))}`,
					);
				}
				if (inside(found).some(overlap)) hits.overlap++;
				if (inside(naive).some(exact)) hits.naive++;
				if (inside(naive).some(overlap)) hits.naiveOverlap++;
			}
		}
	}
	return [
		{ name: "gold-interval", value: hits.exact / all, baseline: hits.naive / all },
		{ name: "gold-overlap", value: hits.overlap / all, baseline: hits.naiveOverlap / all },
	];
}

/** Quantities against the open conformance cases and the labelled stories. */
export const measure: Measure = {
	name: "figures",
	what: "Share of conformance cases whose every quantity is found with its value (and unit, for money and percent), and share of labelled figure and count mentions whose interval is found inside the quoted words: the same ends, or an overlap.",
	baseline: "Every number in digits, exact, with any unit.",
	data: "Microsoft Recognizers-Text specs (English, MIT), github.com/microsoft/Recognizers-Text; the project's labelled stories.",
	needs: ["recognizers-specs", ...goldNeeds],
	async run(folder, onError) {
		const out: Figure[] = [];
		for (const [file, name] of [
			["NumberModel", "number-specs"],
			["PercentModel", "percent-specs"],
			["CurrencyModel", "currency-specs"],
			["NumberRangeModel", "range-specs"],
		] as const) {
			const { score, baseline } = specs(folder, file, onError);
			out.push({ name, value: score, baseline });
		}
		return [...out, ...goldFigures(await goldStories(folder), onError)];
	},
};
