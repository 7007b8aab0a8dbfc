import type { Sentence, Token } from "../../../core/index.js";
import { bare } from "./bare.js";
import { isKnownPlace, titles } from "./name-lexicon.js";
import type { NameRun } from "./name-run.js";

/** Offices that stand right before a name only where a person holds them. */
const office =
	/^(?:premier|president|vice-president|chancellor|minister|senator|governor|mayor|congressman|congresswoman|ambassador|spokesman|spokeswoman|spokesperson|commissioner)$/;
/** Ends of names of things that are called after an office or a person: "President Quill Airport". */
const thing =
	/^(?:airport|awards?|bank|bridge|building|cent(?:er|re)|club|college|company|corp|cup|foods?|foundation|group|hall|hospital|hotel|house|inc|inn|islands?|league|library|ltd|museum|palace|park|party|plaza|prize|road|school|square|stadium|street|team|tower|trophy|university)$/;
/** Offices of one person, which a name between commas behind them holds. */
const leadingOffice =
	/^(?:premier|president|vice-president|chancellor|minister|governor|mayor|ambassador|spokes(?:man|woman|person)|secretary|director|chairman|chairwoman)$/;
/** Words of an office read after a name. */
const longestOffice = 9;

/** Whether a word is an office that stands right before a name only where a person holds it. */
export const isOffice = (token: Token | undefined): boolean => token !== undefined && office.test(bare(token.text));

/** Whether the words `[at, to)` of a name, two to four, are those of the holder of the office right before them: "Premier Tomas Quill". */
export function namesHolder(tokens: readonly Token[], at: number, to: number): boolean {
	const words = tokens.slice(at, to);
	return (
		words.length >= 2 &&
		words.length <= 4 &&
		words.every((t) => /^\p{Lu}[\p{L}.'’-]*$/u.test(t.text)) &&
		!words.some((t) => thing.test(bare(t.text)))
	);
}

/** Whether an office that only persons hold stands beside a name of two words or more: "X Y, the deputy Taliban spokesperson," or "the premier, X Y,". */
export function holdsOffice(sentences: readonly Sentence[], { sentence, from, to, words }: NameRun): boolean {
	const { tokens } = sentences[sentence] as Sentence;
	if (words.length < 2 || tokens[to]?.text !== "," || isKnownPlace(words.join(" "))) return false;
	const isLed = tokens[from - 1]?.text === "," && tokens[from - 3]?.pos === "DET";
	if (isLed && leadingOffice.test(bare(tokens[from - 2]?.text ?? ""))) return true;
	const before = tokens[from - 1]?.pos === "DET" ? tokens[from - 2] : tokens[from - 1];
	if (before?.pos === "ADP" || before?.pos === "SCONJ") return false;
	let at = to + 1;
	while (at < to + longestOffice && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? "")) at++;
	const next = tokens[at]?.lower ?? ".";
	const head = bare(tokens[at - 1]?.text ?? "");
	return /^[,.;)]$/.test(next) && (titles.has(head) || /^spokes(?:man|woman|person)$/.test(head));
}
