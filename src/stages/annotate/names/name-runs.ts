import type { NamedWords, Sentence, Span, Token } from "../../../core/index.js";
import { commonWords } from "../../../text/common-words.js";
import { bare } from "./bare.js";
import { titles } from "./name-lexicon.js";
import type { NameRun } from "./name-run.js";
import { isOffice, namesHolder } from "./offices.js";
import { withTitled } from "./titled-people.js";

/** Titles that end at token `to`: "Prime Minister", "former President". */
function titlesBefore(tokens: readonly Token[], to: number): string[] {
	let from = to;
	while (from > 0 && to - from < 4 && titles.has(bare((tokens[from - 1] as Token).text))) from--;
	return tokens.slice(from, to).map((t) => bare(t.text));
}

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

/** Words that begin a surname. */
const particle = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ter|van|von)$/i;

/** Names with the particle before them that the encoder took for a name by itself: "de" and "Varn-Lund"; a place "Van" is no particle. */
function withParticles(text: string, named: readonly NamedWords[]): NamedWords[] {
	const out: NamedWords[] = [];
	for (const name of named) {
		const before = out.at(-1);
		const isJoined =
			before &&
			particle.test(text.slice(...before.span)) &&
			(before.kind === name.kind || /^\p{Ll}/u.test(text.slice(...before.span))) &&
			/^\s$/.test(text.slice(before.span[1], name.span[0]));
		if (isJoined) out[out.length - 1] = { ...name, span: [before.span[0], name.span[1]] };
		else out.push(name);
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

/** The name of a person ends in no verb: "Rice demurred", but for one that a hyphen joins: "Han Seo-yeon". */
const endsNoName = (tokens: readonly Token[], at: number) => {
	const { text, pos, span } = tokens[at] as Token;
	return /^\p{Ll}/u.test(text) && (pos === "VERB" || pos === "AUX") && tokens[at - 1]?.span[1] !== span[0];
};

/**
 * Names in text order as runs of words; one that touches no word of a sentence, or is nothing but a title, is left out.
 * Linear: both are walked together.
 */
export function nameRunsOf(text: string, sentences: readonly Sentence[], named: readonly NamedWords[]): NameRun[] {
	const out: NameRun[] = [];
	let sentence = 0;
	let at = 0;
	const whole = withoutPossessives(
		text,
		withinParagraphs(sentences, withParticles(text, withTitled(sentences, named))),
	);
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
		const marked = to;
		while (kind === "person" && to - 1 > at && endsNoName(tokens, to - 1)) to--;
		const end = to < marked ? (tokens[to - 1] as Token).span[1] : span[1];
		if (to === at || tokens.slice(at, to).every((t) => titles.has(bare(t.text)))) continue;
		// "Premier Tomas Quill" is named Tomas Quill, and whoever holds an office is a person.
		const inside = isOffice(tokens[at]) && namesHolder(tokens, at + 1, to);
		const from = inside ? at + 1 : at;
		const held = isOffice(tokens[from - 1]) && namesHolder(tokens, from, to);
		out.push({
			span: [inside ? (tokens[from] as Token).span[0] : span[0], end],
			kind: held ? "person" : kind,
			sentence,
			from,
			to,
			words: tokens.slice(from, to).map((t) => t.text),
			titles: held || kind === "person" ? titlesBefore(tokens, from) : [],
			afterThe: tokens[from - 1]?.lower === "the",
		});
	}
	return out;
}
