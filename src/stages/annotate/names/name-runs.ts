import type { Sentence, Token } from "../../../core/index.js";
import {
	demonyms,
	femaleNames,
	isKnownPlace,
	maleNames,
	neverNames,
	organisationHeads,
	roleHeads,
	titles,
} from "./name-lexicon.js";

/** A run of capitalised words that names something, without titles and without a leading "the". */
export interface NameRun {
	readonly sentence: number;
	/** Token indices in the sentence, `[from, to)`. */
	readonly from: number;
	readonly to: number;
	readonly words: readonly string[];
	/** Titles right before it, lower case, without the point: "mr", "president". */
	readonly titles: readonly string[];
	readonly afterThe: boolean;
	/** Whether it begins its sentence, where a capital proves nothing. */
	readonly first: boolean;
}

const capital = /^\p{Lu}/u;
const inner = /^(?:of|for|de|la|del|der|van|von|bin|al|el|ibn|the|and|&|-|–|du|da|dos|y|-i-)$/;
const person = /^(?:de|la|del|der|van|von|bin|al|el|ibn|du|da|dos)$/;
/** The longest run of words taken for one name. */
const maxRun = 10;

const bare = (word: string) => word.toLowerCase().replace(/\.$/, "");

function isCapital(token: Token | undefined): boolean {
	return (
		token !== undefined &&
		(capital.test(token.text) || /^\d+(?:st|nd|rd|th)$/.test(token.text)) &&
		token.pos !== "PUNCT"
	);
}

/** Whether the connector at `i` holds a name together: "Ministry of Trade", "Ursula von der Leyen", "Smith & Sons". */
function connects(tokens: readonly Token[], i: number, from: number): number {
	const word = tokens[i]?.lower ?? "";
	if (word === "-" || word === "–") return hyphenates(tokens, i);
	if (!inner.test(word)) return 0;
	// "al-Masry", also where the hyphen stands apart.
	if (/^(?:al|el)$/.test(word) && tokens[i + 1]?.text === "-" && isCapital(tokens[i + 2])) return 2;
	let j = i + 1;
	while (j < i + 3 && /^(?:the|der|la|al)$/.test(tokens[j]?.lower ?? "")) j++;
	if (!isCapital(tokens[j])) return 0;
	if (word === "&" || person.test(word)) return j - i;
	const head = bare(tokens[i - 1]?.text ?? "");
	if (word === "of" || word === "for")
		return organisationHeads.has(head) ||
			/^(?:republic|kingdom|bank|university|state|states|emirate|board|gulf|house|chamber|secretary|centers|centre|director|city|chief|minister|conference|governor|president)$/.test(
				head,
			)
			? j - i
			: 0;
	// "Department of Health and Human Services": only inside a name that "of" already opened.
	if (word === "and")
		return tokens.slice(from, i).some((t) => t.lower === "of") &&
			organisationHeads.has(bare(tokens[from]?.text ?? "")) &&
			j === i + 1
			? 1
			: 0;
	return 0;
}

/** A word that goes on no name, "the" and an initial ("John A. Doe") excepted. */
function isOrdinary(token: Token): boolean {
	return neverNames.has(bare(token.text)) && token.lower !== "the" && !/^\p{Lu}\.$/u.test(token.text);
}

/** A hyphen inside a name: "Al-Masry", "Tehrik-e-Insaf"; not between two names: "US-China". */
function hyphenates(tokens: readonly Token[], i: number): number {
	if (!adjacent(tokens, i - 1) || !adjacent(tokens, i)) return 0;
	const left = tokens[i - 1]?.text ?? "";
	if (isKnownPlace(left) || demonyms.has(left.toLowerCase())) return 0;
	if (isCapital(tokens[i + 1])) return 1;
	return adjacent(tokens, i + 1) && /^[-–]$/.test(tokens[i + 2]?.text ?? "") && isCapital(tokens[i + 3]) ? 3 : 0;
}

function adjacent(tokens: readonly Token[], i: number): boolean {
	const a = tokens[i];
	const b = tokens[i + 1];
	return a !== undefined && b !== undefined && a.span[1] === b.span[0];
}

/** Share of capitalised words above which a sentence is a headline, where capitals prove nothing. */
const headlineShare = 0.65;

function isHeadline(tokens: readonly Token[]): boolean {
	if (/^[.?!”"]$/.test(tokens.at(-1)?.text ?? "")) return false;
	const letters = tokens.filter((t) => /^\p{L}{2}/u.test(t.text));
	return letters.length >= 4 && letters.filter((t) => capital.test(t.text)).length / letters.length > headlineShare;
}

/** Names that stand in mid-sentence somewhere in the report: what makes a capital at a sentence's start a name. */
function seenInside(sentences: readonly Sentence[]): ReadonlySet<string> {
	const seen = new Set<string>();
	for (const { tokens } of sentences) {
		if (isHeadline(tokens)) continue;
		for (let i = 1; i < tokens.length; i++) {
			const token = tokens[i] as Token;
			if (capital.test(token.text) && !/^["“‘'(:]$/.test(tokens[i - 1]?.text ?? "")) seen.add(token.lower);
		}
	}
	return seen;
}

function seenSmall(sentences: readonly Sentence[]): ReadonlySet<string> {
	const seen = new Set<string>();
	for (const { tokens } of sentences) for (const token of tokens) if (!capital.test(token.text)) seen.add(token.text);
	return seen;
}

/** All runs of a report in text order. Linear in the number of tokens. */
export function nameRunsOf(sentences: readonly Sentence[]): NameRun[] {
	const seen = seenInside(sentences);
	const small = seenSmall(sentences);
	const out: NameRun[] = [];
	sentences.forEach(({ tokens }, sentence) => {
		const headline = isHeadline(tokens);
		for (let i = 0; i < tokens.length; ) {
			const token = tokens[i] as Token;
			const first = i === 0 || /^["“‘'(:—]$/.test(tokens[i - 1]?.text ?? "");
			if (!capital.test(token.text) || neverNames.has(bare(token.text))) {
				i++;
				continue;
			}
			if (headline ? !isProven(token, seen) : first && !startsName(tokens, i, seen, small)) {
				i++;
				continue;
			}
			let to = i + 1;
			while (to < tokens.length && to - i < maxRun) {
				const next = tokens[to] as Token;
				if (isCapital(next) && !isOrdinary(next) && next.pos !== "PRON") {
					if (headline && !isProven(next, seen)) break;
					to++;
				} else {
					const step = connects(tokens, to, i);
					if (step === 0) break;
					to += step;
				}
			}
			out.push(...splitRun(tokens, sentence, i, to, first));
			i = to;
		}
	});
	return out;
}

/** Whether a word of a headline is a name's by what is known of it elsewhere. */
function isProven(token: Token, seen: ReadonlySet<string>): boolean {
	const word = bare(token.text);
	return (
		seen.has(token.lower) ||
		isKnownPlace(token.text) ||
		demonyms.has(word) ||
		titles.has(word) ||
		maleNames.has(word) ||
		femaleNames.has(word) ||
		/^\p{Lu}{2,5}$/u.test(token.text)
	);
}

function startsName(
	tokens: readonly Token[],
	i: number,
	seen: ReadonlySet<string>,
	small: ReadonlySet<string>,
): boolean {
	const token = tokens[i] as Token;
	const word = bare(token.text);
	if (titles.has(word) || isKnownPlace(token.text) || /^\p{Lu}{2,}/u.test(token.text)) return true;
	if (small.has(token.lower)) return false;
	if (seen.has(token.lower)) return true;
	// The tagger takes many a plural for a name at the start of a sentence.
	return isCapital(tokens[i + 1]) || (token.pos === "PROPN" && !token.lower.endsWith("s"));
}

/** Words that name an office together with a title: "Prime Minister", "Secretary of State". */
const offices = new Set(
	"vice prime foreign defense defence interior finance former acting deputy health trade justice state energy of affairs".split(
		" ",
	),
);

/** Parts titles, places and names that stand in one run: "US President Jane Doe", "Foreign Minister Doe". */
function splitRun(tokens: readonly Token[], sentence: number, from: number, to: number, first: boolean): NameRun[] {
	const out: NameRun[] = [];
	const push = (a: number, b: number, held: readonly string[]) => {
		let start = a;
		while (start < b && /^(?:the|and|of|for|-|–)$/i.test(tokens[start]?.text ?? "")) start++;
		// "Republican Jane Doe": a people or party before a given name.
		const given = bare(tokens[start + 1]?.text ?? "");
		if (
			b - start > 2 &&
			demonyms.has(bare(tokens[start]?.text ?? "")) &&
			(maleNames.has(given) || femaleNames.has(given))
		) {
			out.push(runOf(start, start + 1, []));
			start++;
		}
		// A title or a word of office without a name is a role, not a name.
		const office = tokens
			.slice(start, b)
			.every((t) => titles.has(bare(t.text)) || roleHeads.has(bare(t.text)) || offices.has(bare(t.text)));
		if (start < b && !office) out.push(runOf(start, b, held));
	};
	const runOf = (a: number, b: number, held: readonly string[]): NameRun => ({
		sentence,
		from: a,
		to: b,
		words: tokens.slice(a, b).map((t) => t.text),
		titles: held,
		afterThe: tokens[a - 1]?.lower === "the",
		first: first && a === from,
	});
	const isOrganisation = tokens
		.slice(from, to)
		.some((t, k) => k > 0 && t.lower === "of" && organisationHeads.has(bare(tokens[from + k - 1]?.text ?? "")));
	if (isOrganisation) {
		push(from, to, []);
		return out;
	}
	// The last title or word of office parts what goes before from the person's name after it.
	let cut = from;
	for (let i = from; i < to - 1; i++) {
		const word = bare(tokens[i]?.text ?? "");
		if (
			(titles.has(word) || (roleHeads.has(word) && !maleNames.has(word))) &&
			!organisationHeads.has(bare(tokens[to - 1]?.text ?? ""))
		)
			cut = i + 1;
	}
	// "Secretary of State Jane Doe": the word after "of" belongs to the office.
	if (cut > from && tokens[cut]?.lower === "of") {
		const of = cut;
		cut = Math.min(to, cut + 2);
		while (cut < to && offices.has(bare(tokens[cut]?.text ?? ""))) cut++;
		// "President of France": no name follows, the body or place after "of" is one.
		if (cut >= to) {
			push(of + 1, to, []);
			return out;
		}
	}
	if (cut === from) {
		push(from, to, []);
		return out;
	}
	let begin = cut;
	while (
		begin > from &&
		(titles.has(bare(tokens[begin - 1]?.text ?? "")) ||
			roleHeads.has(bare(tokens[begin - 1]?.text ?? "")) ||
			offices.has(bare(tokens[begin - 1]?.text ?? "")) ||
			tokens[begin - 1]?.lower === "of")
	)
		begin--;
	if (begin > from) push(from, begin, []);
	push(
		cut,
		to,
		tokens.slice(begin, cut).map((t) => bare(t.text)),
	);
	return out;
}
