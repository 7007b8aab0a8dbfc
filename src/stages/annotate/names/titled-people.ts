import type { NamedWords, Sentence, Span, Token } from "../../../core/index.js";
import { countryOf } from "../../../text/country-names.js";
import { fullMonthPattern, weekdayPattern } from "../dates/date-words.js";
import { bare } from "./bare.js";
import { isKnownPlace, roleHeads, titles } from "./name-lexicon.js";
import { isOffice, namesHolder } from "./offices.js";

const addressed = /^(?:mr|mrs|ms)$/;
/** Words of a name that are read behind a title; hardly anybody is called by more. */
const longestName = 3;
/** Words behind a name within which its office ends: "the port's deputy governor". By eye. */
const officeWithin = 6;

const isNameWord = ({ text, pos }: Token) =>
	pos === "PROPN" && /^\p{Lu}\p{L}*\p{Ll}/u.test(text) && !titles.has(bare(text));

/** Where the name behind the office or address at `at` ends, by its words: two behind "Premier", one behind "Mr"; undefined where none begins. */
function nameEnd(tokens: readonly Token[], at: number): number | undefined {
	const title = tokens[at] as Token;
	if (!/^\p{Lu}/u.test(title.text)) return undefined;
	let to = at + 1;
	while (to < tokens.length && to - at <= longestName && isNameWord(tokens[to] as Token)) to++;
	if (addressed.test(bare(title.text))) return to > at + 1 ? to : undefined;
	return isOffice(title) && namesHolder(tokens, at + 1, to) ? to : undefined;
}

/** Trades that bodies have too: "Lund United, a member of the league,". */
const ofBodies =
	/^(?:agent|consultant|donor|fighter|host|investor|leader|manager|member|operative|owner|partner|player|producer|regulator|speaker|supporter|trader|victim)s?$/;
/** Words of a description that are read for the trade behind its article. */
const longestTrade = 5;

/** A word of a time: "Last Thursday", "Late June". */
const ofTime = new RegExp(`^(?:${weekdayPattern}|${fullMonthPattern}|yesterday|today|tomorrow|tonight)$`, "i");
const isPlace = (name: readonly Token[]) => {
	const words = name.map((t) => t.text).join(" ");
	return (
		/^(?:new|north|south|east|west|los|san) /i.test(words) || isKnownPlace(words) || countryOf(words) !== undefined
	);
};

/** Where the name that a sentence opens with ends, two or three words, when somebody's trade stands behind it: "Ada Mayor, a naval historian at …". */
function describedEnd(tokens: readonly Token[]): number | undefined {
	const to = tokens.findIndex((t) => t.text === ",");
	const name = tokens.slice(0, to);
	if (to < 2 || to > 3 || !name.every((t) => /^\p{Lu}\p{L}*\p{Ll}/u.test(t.text) && t.pos === "PROPN"))
		return undefined;
	if (name.some((t) => ofTime.test(t.text)) || isPlace(name)) return undefined;
	if (!/^an?$/.test(tokens[to + 1]?.lower ?? "") || titles.has(bare((name[0] as Token).text))) return undefined;
	let at = to + 2;
	while (at < to + 2 + longestTrade && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? "")) at++;
	const trade = tokens[at - 1]?.lower ?? "";
	return roleHeads.has(trade) &&
		!ofBodies.test(trade) &&
		/^(?:[,.]|at|for|from|in|of|who|with)$/.test(tokens[at]?.lower ?? "")
		? to
		: undefined;
}

/** People where the encoder saw no name: behind an office or address, as "Premier Tomas Quill", "Mr Quill", or before their trade. */
function unseen(sentences: readonly Sentence[], named: readonly NamedWords[]): NamedWords[] {
	const out: NamedWords[] = [];
	let next = 0;
	for (const { tokens } of sentences) {
		const described = describedEnd(tokens);
		for (const [at, title] of tokens.entries()) {
			const isDescribed = at === 0 && described !== undefined;
			const to = isDescribed ? described : nameEnd(tokens, at);
			if (to === undefined) continue;
			const from = isDescribed ? 0 : at + 1;
			const span: Span = [(tokens[from] as Token).span[0], (tokens[to - 1] as Token).span[1]];
			while (next < named.length && (named[next] as NamedWords).span[1] <= title.span[0]) next++;
			const seen = named[next];
			if (!seen || seen.span[0] >= span[1]) out.push({ span, kind: "person" });
		}
	}
	return out;
}

/** The name with its second word, of which the encoder saw the first alone (at `at`), where an office stands behind both: "Ilse Brandt, the premier,". */
function withSurname(name: NamedWords, tokens: readonly Token[], at: number, next: number): NamedWords {
	const [first, second, comma] = tokens.slice(at, at + 3);
	if (!first || !second || comma?.text !== "," || first.span[1] !== name.span[1] || !isNameWord(second)) return name;
	if (next < second.span[1]) return name;
	const behind = tokens.slice(at + 3, at + 3 + officeWithin);
	const end = behind.findIndex((t) => /^[,.;]$/.test(t.text));
	return isOffice(behind[end - 1]) ? { span: [name.span[0], second.span[1]], kind: "person" } : name;
}

/**
 * Names in text order, with the people whom the encoder did not see, or saw half of, and whom an office or address beside
 * the name tells. Linear: names and sentences are walked together.
 */
export function withTitled(sentences: readonly Sentence[], named: readonly NamedWords[]): readonly NamedWords[] {
	let [sentence, token] = [0, 0];
	const whole = named.map((name, i) => {
		while (sentence < sentences.length && (sentences[sentence] as Sentence).span[1] <= name.span[0]) {
			sentence++;
			token = 0;
		}
		const tokens = sentences[sentence]?.tokens ?? [];
		while (token < tokens.length && (tokens[token] as Token).span[0] < name.span[0]) token++;
		return withSurname(name, tokens, token, named[i + 1]?.span[0] ?? Number.POSITIVE_INFINITY);
	});
	const added = unseen(sentences, named);
	return added.length === 0 ? whole : [...whole, ...added].sort((a, b) => a.span[0] - b.span[0]);
}
