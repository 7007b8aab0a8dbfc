import type { NamedWords, NameKind, Sentence, Span, Token } from "../../../core/index.js";
import { commonWords } from "../../../text/common-words.js";
import { titles } from "./name-lexicon.js";

/** A name as the tagger's words of one sentence. */
export interface NameRun {
	readonly span: Span;
	readonly kind: NameKind;
	readonly sentence: number;
	/** Token indices in the sentence, `[from, to)`. */
	readonly from: number;
	readonly to: number;
	readonly words: readonly string[];
	/** Titles right before it, lower case, without the point: "mr", "president". */
	readonly titles: readonly string[];
	readonly afterThe: boolean;
}

/** A word in lower case without its point: "mr" for "Mr.". */
export const bare = (word: string) => word.toLowerCase().replace(/\.$/, "");

/** Titles that end at token `to`: "Prime Minister", "former President". */
function titlesBefore(tokens: readonly Token[], to: number): string[] {
	let from = to;
	while (from > 0 && to - from < 4 && titles.has(bare((tokens[from - 1] as Token).text))) from--;
	return tokens.slice(from, to).map((t) => bare(t.text));
}

/** Offices that stand right before a name only where a person holds them. */
const office =
	/^(?:premier|president|vice-president|chancellor|minister|senator|governor|mayor|congressman|congresswoman|ambassador|spokesman|spokeswoman|spokesperson|commissioner)$/;
/** Ends of names of things that are called after an office or a person: "President Reagan Airport". */
const thing =
	/^(?:airport|awards?|bank|bridge|building|cent(?:er|re)|club|college|company|corp|cup|foods?|foundation|group|hall|hospital|hotel|house|inc|inn|islands?|league|library|ltd|museum|palace|park|party|plaza|prize|road|school|square|stadium|street|team|tower|trophy|university)$/;

/** Whether the words of a name, two or more, are those of the holder of the office right before it: "Premier Calum Strake". */
function namesHolder(tokens: readonly Token[], at: number, to: number): boolean {
	const words = tokens.slice(at, to);
	return (
		words.length >= 2 &&
		words.length <= 4 &&
		words.every((t) => /^\p{Lu}[\p{L}.'’-]*$/u.test(t.text)) &&
		!words.some((t) => thing.test(bare(t.text)))
	);
}

const addressed = /^(?:mr|mrs|ms)$/;

/** People whom the encoder did not see, by the office or address before the name: "Premier Calum Strake", "Mr Strake". In text order among `named`. */
function withTitled(sentences: readonly Sentence[], named: readonly NamedWords[]): readonly NamedWords[] {
	const added: NamedWords[] = [];
	let at = 0;
	for (const { tokens } of sentences) {
		for (let i = 0; i + 1 < tokens.length; i++) {
			const title = tokens[i] as Token;
			const least = addressed.test(bare(title.text)) ? 1 : office.test(bare(title.text)) ? 2 : 0;
			if (least === 0 || !/^\p{Lu}/u.test(title.text)) continue;
			let to = i + 1;
			while (to < tokens.length && to - i <= 3 && isNameWord(tokens[to] as Token)) to++;
			if (to - i - 1 < least || (least === 2 && !namesHolder(tokens, i + 1, to))) continue;
			const span: Span = [(tokens[i + 1] as Token).span[0], (tokens[to - 1] as Token).span[1]];
			while (at < named.length && (named[at] as NamedWords).span[1] <= title.span[0]) at++;
			const taken = named[at];
			if (!taken || taken.span[0] >= span[1]) added.push({ span, kind: "person" });
		}
	}
	const whole = withOffice(sentences, named);
	return added.length === 0 ? whole : [...whole, ...added].sort((a, b) => a.span[0] - b.span[0]);
}

/** Names of one word of which the encoder saw the first alone, where an office stands behind the second: "Calum Strake, the premier,". */
function withOffice(sentences: readonly Sentence[], named: readonly NamedWords[]): readonly NamedWords[] {
	let [sentence, token] = [0, 0];
	return named.map((name, i) => {
		while (sentence < sentences.length && (sentences[sentence] as Sentence).span[1] <= name.span[0]) {
			sentence++;
			token = 0;
		}
		const tokens = sentences[sentence]?.tokens ?? [];
		while (token < tokens.length && (tokens[token] as Token).span[0] < name.span[0]) token++;
		const [first, second, comma] = tokens.slice(token, token + 3);
		const cut = first && second && comma?.text === "," && first.span[1] === name.span[1] && isNameWord(second);
		if (!cut || (named[i + 1]?.span[0] ?? Number.POSITIVE_INFINITY) < second.span[1]) return name;
		const behind = tokens.slice(token + 3, token + 9);
		const end = behind.findIndex((t) => /^[,.;]$/.test(t.text));
		const head = bare(behind[end - 1]?.text ?? "");
		return end > 0 && office.test(head)
			? { span: [name.span[0], second.span[1]] as Span, kind: "person" as const }
			: name;
	});
}

const isNameWord = ({ text, pos }: Token) =>
	pos === "PROPN" && /^\p{Lu}\p{L}*\p{Ll}/u.test(text) && !titles.has(bare(text));

/** A name to the end of the word it stops in: "Chick-fil-A" for "Chick-fil"; not "US-led" for "US". */
function wholeName(text: string, [start, end]: Span, next: number): Span {
	const rest = /-$/.test(text.slice(start, end)) ? /^\p{L}+/u : /^(?:[-‐–]\p{Lu}[\p{L}\d]*)+/u;
	// "Israel-Hamas" are two names where the next one begins after the hyphen.
	const longer = end + (rest.exec(text.slice(end, end + 40))?.[0].length ?? 0);
	return [start, longer > next ? end : longer];
}

const possessive = /['’]s?$/;

/** Names cut where a paragraph ends. Linear: names and sentences are walked together. */
function withinParagraphs(sentences: readonly Sentence[], named: readonly NamedWords[]): NamedWords[] {
	const out: NamedWords[] = [];
	let sentence = 0;
	for (const { span, kind } of named) {
		const end = span[1];
		let start = span[0];
		for (let at = sentence; at < sentences.length && (sentences[at] as Sentence).span[0] < end; at++) {
			const { span: here, paragraph } = sentences[at] as Sentence;
			const next = sentences[at + 1];
			if (here[1] <= start) sentence = at;
			else if (next && next.paragraph !== paragraph && next.span[0] < end) {
				out.push({ span: [start, here[1]], kind });
				start = next.span[0];
			}
		}
		out.push({ span: [start, end], kind });
	}
	return out;
}

/** Names without a possessive where the report also gives them without: "the Varn Party's" beside "the Varn Party". */
function withoutPossessives(text: string, named: readonly NamedWords[]): NamedWords[] {
	const given = new Set(named.map(({ span, kind }) => `${kind} ${text.slice(...span)}`));
	return named.map((name) => {
		const words = text.slice(...name.span).replace(possessive, "");
		return given.has(`${name.kind} ${words}`) ? { ...name, span: [name.span[0], name.span[0] + words.length] } : name;
	});
}

/** A line of so many words set with capitals is a headline. */
const headlineWords = 4;

function isHeadline({ tokens }: Sentence): boolean {
	const long = tokens.filter((t) => /^\p{L}{4,}/u.test(t.text));
	return long.length >= headlineWords && long.every((t) => /^\p{Lu}/u.test(t.text));
}

/**
 * Names without the common word that only a headline sets with a capital behind them: "Ode Willing to Talk" of a report that else has "Ode",
 * and no "Willing".
 */
function withoutHeadlineWords(
	text: string,
	sentences: readonly Sentence[],
	named: readonly NamedWords[],
): NamedWords[] {
	const people = new Set(named.flatMap(({ span, kind }) => (kind === "person" ? [text.slice(...span)] : [])));
	const headlines = sentences.filter(isHeadline);
	return named.map((name) => {
		const [start, end] = name.span;
		if (name.kind !== "person" || !headlines.some(({ span }) => span[0] <= start && end <= span[1])) return name;
		const [, known = "", last = ""] = /^(.+)\s(\S+)$/su.exec(text.slice(start, end)) ?? [];
		if (!people.has(known) || !commonWords.has(last.toLowerCase()) || text.indexOf(last) !== text.lastIndexOf(last))
			return name;
		return { ...name, span: [start, start + known.length] };
	});
}

/**
 * Names in text order as runs of words; one that touches no word of a sentence, or is nothing but a title, is left out.
 * Linear: both are walked together.
 */
export function nameRunsOf(text: string, sentences: readonly Sentence[], named: readonly NamedWords[]): NameRun[] {
	const out: NameRun[] = [];
	let sentence = 0;
	let at = 0;
	const whole = withoutPossessives(text, withinParagraphs(sentences, withTitled(sentences, named)));
	const names = withoutHeadlineWords(text, sentences, whole);
	for (const [i, { span: found, kind }] of names.entries()) {
		const span = wholeName(text, found, names[i + 1]?.span[0] ?? Infinity);
		while (sentence < sentences.length && (sentences[sentence] as Sentence).span[1] <= span[0]) {
			sentence++;
			at = 0;
		}
		const tokens = sentences[sentence]?.tokens ?? [];
		while (at < tokens.length && (tokens[at] as Token).span[1] <= span[0]) at++;
		let to = at;
		while (to < tokens.length && (tokens[to] as Token).span[0] < span[1]) to++;
		if (to === at || tokens.slice(at, to).every((t) => titles.has(bare(t.text)))) continue;
		// "Premier Calum Strake" is named Calum Strake, and whoever holds an office is a person.
		const inside = to - at > 2 && office.test(bare((tokens[at] as Token).text)) && namesHolder(tokens, at + 1, to);
		const from = inside ? at + 1 : at;
		const outside = office.test(bare(tokens[from - 1]?.text ?? "")) && namesHolder(tokens, from, to);
		const titled = kind === "person" || outside;
		out.push({
			span: inside ? [(tokens[from] as Token).span[0], span[1]] : span,
			kind: outside ? "person" : kind,
			sentence,
			from,
			to,
			words: tokens.slice(from, to).map((t) => t.text),
			titles: titled ? titlesBefore(tokens, from) : [],
			afterThe: tokens[from - 1]?.lower === "the",
		});
	}
	return out;
}
