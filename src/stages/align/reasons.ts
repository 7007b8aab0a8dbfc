import type { Reason } from "../../core/index.js";
import { agreedWords } from "./consolidate.js";
import type { Rarity } from "./rarity.js";
import { sharedPart } from "./shared-run.js";
import { stemOf } from "./terms.js";
import type { Unit } from "./units.js";

/** A reason opens at most this many passages. */
const mostCites = 12;
/** And names at most this many words. */
const mostWords = 6;

/** Share of passages told as perhaps the same that are, in the labelled stories. */
const unsureScore = 0.33;

/** The words of `texts` that the folded forms stand for, as a report has them; a form found in none is left out. */
function surfaces(stems: readonly string[], texts: readonly string[]): string[] {
	const found = new Map<string, string>();
	for (const text of texts) {
		for (const word of text.match(/[\p{L}\p{N}’'-]+/gu) ?? []) {
			for (const stem of [stemOf(word), stemOf(word, true)]) if (!found.has(stem)) found.set(stem, word);
		}
	}
	const bare = (stem: string) => [...found].find(([s]) => s.startsWith(stem.slice(0, 5)))?.[1];
	return [...new Set(stems.flatMap((stem) => found.get(stem) ?? bare(stem) ?? []))];
}

/** Why units are held to say one thing, in plain words; none for a unit alone. `textOf` gives a report's text. */
export function reasonsOf(all: readonly Unit[], rarity: Rarity, textOf: (report: string) => string): Reason[] {
	const [units, doubted] = [all.filter((u) => !u.unsure), all.filter((u) => u.unsure)];
	return [...(units.length > 1 ? surely(units, rarity, textOf) : []), ...perhaps(doubted)];
}

/** Passages that may tell the same, and may not. */
function perhaps(units: readonly Unit[]): Reason[] {
	if (units.length === 0) return [];
	const what = units.length === 1 ? "One more passage may tell" : `${units.length} more passages may tell`;
	return [
		{
			rule: "perhaps-the-same",
			score: unsureScore,
			detail: `${what} the same; too little is in common to be sure.`,
			cites: units.slice(0, mostCites).map((u) => ({ report: u.report, span: u.shown })),
		},
	];
}

function surely(units: readonly Unit[], rarity: Rarity, textOf: (report: string) => string): Reason[] {
	const [first] = units as readonly [Unit, ...Unit[]];
	const cites = units.slice(0, mostCites).map((u) => ({ report: u.report, span: u.shown }));
	const stems = [...agreedWords(units)]
		.sort((a, b) => b[1] * rarity(b[0]) - a[1] * rarity(a[0]) || (a[0] < b[0] ? -1 : 1))
		.slice(0, mostWords)
		.map(([s]) => s);
	const words = surfaces(
		stems,
		units.slice(0, mostCites).map((u) => textOf(u.report).slice(...u.clause)),
	);
	const listed = words.length > 0 ? `: ${words.map((w) => `“${w}”`).join(", ")}` : "";
	const out: Reason[] = [];
	const add = (rule: string, score: number, detail: string) => out.push({ rule, score, detail, cites });
	const strength = Math.min(1, words.length / 4);
	if (first.slot === "figure") {
		const unit = first.figure?.unit === "count" ? "a count" : `an amount in ${first.figure?.unit ?? "one unit"}`;
		add("same-figure-slot", strength, `Each of the ${units.length} passages gives ${unit} of the same thing${listed}.`);
	} else if (first.slot === "date") {
		add("same-dated-event", strength, `Each of the ${units.length} passages gives a day for the same event${listed}.`);
	} else {
		add("shared-words", strength, `Most of the ${units.length} passages use the same telling words${listed}.`);
	}
	const quotes = units.filter((u) => u.quoted.length >= 2);
	const [a, b] = quotes;
	if (a && b) {
		const part = sharedPart(a.quoted, b.quoted);
		if (part >= 0.5) {
			add("shared-quotation", Math.min(1, part), `${quotes.length} passages carry the same words in quotation marks.`);
		}
	}
	const voices = new Set(units.map((u) => u.voice));
	if (voices.size === 1 && first.voice !== undefined)
		add("same-voice", 1, "All passages give the words to the same voice.");
	const revoiced = units.filter((u) => u.revoiced);
	if (revoiced.length > 0) {
		out.push({
			rule: "voice-named-elsewhere",
			score: 0.8,
			detail:
				"One report names the speaker by a pronoun only; the others that carry the same quotation name who speaks.",
			cites: revoiced.slice(0, mostCites).map((u) => ({ report: u.report, span: u.shown })),
		});
	}
	return out;
}
